package id.go.ppatk.piket.staff;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Who serves a unit no more.
 */
interface Departures extends Repository<Departure, Long> {

	Departure save(Departure departure);

	/** The person's from that unit that has not ended. */
	@Query("""
			select departure from Departure departure
			where departure.staffId = ?1 and departure.unitCode = ?2 and departure.returnedAt is null""")
	Optional<Departure> open(Long staffId, String unitCode);

}
