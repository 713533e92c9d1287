package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The duties of all units, as they were named.
 */
public interface Duties extends Repository<Duty, Long> {

	Optional<Duty> findById(Long id);

	@Query("select duty from Duty duty where duty.dutyDate = ?1 and duty.unitCode = ?2 and duty.post = ?3")
	Optional<Duty> of(LocalDate day, String unitCode, int post);

	@Query("select duty from Duty duty where duty.dutyDate = ?1 order by duty.unitCode, duty.post")
	List<Duty> on(LocalDate day);

	@Query("select duty from Duty duty where duty.dutyDate between ?1 and ?2 order by duty.dutyDate, duty.unitCode, duty.post")
	List<Duty> between(LocalDate first, LocalDate last);

}
