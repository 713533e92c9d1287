package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The duties of all units, as they were named.
 */
public interface Duties extends Repository<Duty, Long> {

	Optional<Duty> findById(Long id);

	List<Duty> findByIdIn(Collection<Long> ids);

	@Query("select duty from Duty duty where duty.dutyDate = ?1 and duty.unitCode = ?2 and duty.post = ?3")
	Optional<Duty> of(LocalDate day, String unitCode, int post);

	@Query("select duty from Duty duty where duty.dutyDate = ?1 order by duty.unitCode, duty.post")
	List<Duty> on(LocalDate day);

	/** The duties of a unit in the rosters that were handed in, each with its roster. */
	@Query("""
			select duty from Duty duty join fetch duty.roster roster
			where roster.submittedAt is not null and duty.unitCode = ?1 and duty.dutyDate between ?2 and ?3
			order by duty.dutyDate, duty.post""")
	List<Duty> handedIn(String unitCode, LocalDate first, LocalDate last);

	/**
	 * When each person named for a duty of the unit last held one before that day; what
	 * somebody else took of them does not count.
	 */
	@Query("""
			select new id.go.ppatk.piket.duties.LastServed(duty.officerId, max(duty.dutyDate)) from Duty duty
			where duty.unitCode = ?1 and duty.dutyDate < ?2 and duty.officerId is not null
			and not exists (select 1 from Replacement replacement where replacement.dutyId = duty.id
				and replacement.dutyRole = OFFICER and replacement.undoneAt is null
				and replacement.replacedId = duty.officerId)
			group by duty.officerId""")
	List<LastServed> lastServed(String unitCode, LocalDate before);

	@Query("select duty from Duty duty where duty.dutyDate between ?1 and ?2 order by duty.dutyDate, duty.unitCode, duty.post")
	List<Duty> between(LocalDate first, LocalDate last);

}
