package id.go.ppatk.piket.workdays;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The one {@link PiketStart}.
 */
interface PiketStarts extends Repository<PiketStart, Long> {

	PiketStart save(PiketStart start);

	Optional<PiketStart> findById(Long id);

}
