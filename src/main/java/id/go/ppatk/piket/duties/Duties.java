package id.go.ppatk.piket.duties;

import java.time.Instant;
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

	/**
	 * Each duty of those days with its roster, beside each replacement of it that stands,
	 * and each absence and departure of whom either names in that time; {@code null}
	 * where there is none.
	 */
	@Query("""
			select duty, replacement, absence, departure from Duty duty join fetch duty.roster
			left join Replacement replacement on replacement.dutyId = duty.id and replacement.undoneAt is null
			left join Absence absence on absence.withdrawnAt is null and absence.endsAt > ?3 and absence.startsAt < ?4
				and absence.staffId in (duty.officerId, duty.substituteId, replacement.replacingId)
			left join Departure departure on departure.unitCode = duty.unitCode
				and departure.staffId in (duty.officerId, duty.substituteId, replacement.replacingId)
				and departure.leftAt < ?4 and (departure.returnedAt is null or departure.returnedAt > ?3)
			where duty.dutyDate between ?1 and ?2
			order by duty.dutyDate, duty.unitCode, duty.post""")
	List<Object[]> withChanges(LocalDate first, LocalDate last, Instant from, Instant until);

	/**
	 * As {@link #withChanges}, of one day, each row beside the policy of the day with its
	 * posts, the name of the holiday that stands on it or {@code null}, and the begin of
	 * the piket.
	 */
	@Query("""
			select duty, replacement, absence, departure, policy, holiday.name, begin
			from Duty duty join fetch duty.roster
			join PiketBegin begin on 1 = 1
			join ServicePolicy policy on policy.validFrom <= duty.dutyDate
				and (policy.validTo is null or policy.validTo >= duty.dutyDate)
			left join fetch policy.posts
			left join Holiday holiday on holiday.holidayDate = duty.dutyDate and holiday.validTo is null
			left join Replacement replacement on replacement.dutyId = duty.id and replacement.undoneAt is null
			left join Absence absence on absence.withdrawnAt is null and absence.endsAt > ?2 and absence.startsAt < ?3
				and absence.staffId in (duty.officerId, duty.substituteId, replacement.replacingId)
			left join Departure departure on departure.unitCode = duty.unitCode
				and departure.staffId in (duty.officerId, duty.substituteId, replacement.replacingId)
				and departure.leftAt < ?3 and (departure.returnedAt is null or departure.returnedAt > ?2)
			where duty.dutyDate = ?1
			order by duty.unitCode, duty.post""")
	List<Object[]> withChangesAndPolicy(LocalDate day, Instant begins, Instant ends);

	@Query("select duty from Duty duty where duty.dutyDate between ?1 and ?2 order by duty.dutyDate, duty.unitCode, duty.post")
	List<Duty> between(LocalDate first, LocalDate last);

}
