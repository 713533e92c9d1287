package id.go.ppatk.piket.workdays;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * The one {@link PiketBegin}.
 */
interface PiketBegins extends Repository<PiketBegin, Long> {

	Optional<PiketBegin> findById(Long id);

	default PiketBegin now() {
		return findById(PiketStart.ID).orElseThrow();
	}

}
