package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The calls.
 */
public interface Calls extends Repository<Call, Long> {

	Call save(Call call);

	Optional<Call> findByFormId(UUID formId);

	Optional<Call> findByNumber(String number);

	/**
	 * The latest calls of a unit on a day and those that it passed on, the latest first,
	 * with their problems.
	 */
	@Query("""
			select call from Call call left join fetch call.problems left join fetch call.passings where call.id in (
				select latest.id from Call latest where latest.callDate = ?1 and (latest.unitCode = ?2
					or exists (select passing from CallPassing passing where passing.call = latest and passing.fromUnit = ?2))
				order by latest.receivedAt desc, latest.id desc limit ?3)
			order by call.receivedAt desc, call.id desc""")
	List<Call> ofUnit(LocalDate day, String unitCode, int most);

	/** As {@link #ofUnit}, of all units. */
	@Query("""
			select call from Call call left join fetch call.problems where call.id in (
				select latest.id from Call latest where latest.callDate = ?1
				order by latest.receivedAt desc, latest.id desc limit ?2)
			order by call.receivedAt desc, call.id desc""")
	List<Call> on(LocalDate day, int most);

	/** How many calls were taken on that day, written down or not. */
	@Query("""
			select new id.go.ppatk.piket.calls.CallCount(call.noMatter, count(call)) from Call call
			where call.callDate = ?1 group by call.noMatter""")
	List<CallCount> countOn(LocalDate day);

	/** As {@link #countOn}, of one unit. */
	@Query("""
			select new id.go.ppatk.piket.calls.CallCount(call.noMatter, count(call)) from Call call
			where call.callDate = ?1 and (call.unitCode = ?2
			or exists (select passing from CallPassing passing where passing.call = call and passing.fromUnit = ?2))
			group by call.noMatter""")
	List<CallCount> countOfUnit(LocalDate day, String unitCode);

	/** The days of that period on which some call came in. */
	@Query("select distinct call.callDate from Call call where call.callDate between ?1 and ?2")
	Set<LocalDate> daysWithCalls(LocalDate first, LocalDate last);

	/**
	 * Those calls, in no order; what was written down is read within the transaction.
	 */
	@Query("select call from Call call where call.id in ?1")
	List<Call> byIds(Collection<Long> ids);

	/** The call of that number with all that was written down. */
	@Query("""
			select call from Call call left join fetch call.contacts left join fetch call.problems
			left join fetch call.passings
			where call.number = ?1""")
	Optional<Call> whole(String number);

	/** As {@link #whole}, of the call that bears that form's id. */
	@Query("""
			select call from Call call left join fetch call.contacts left join fetch call.problems
			left join fetch call.passings
			where call.formId = ?1""")
	Optional<Call> wholeOfForm(UUID formId);

	/**
	 * The calls of all units in that period that were written down, those without a
	 * matter too, in the order received, without those that a frozen sheet holds, with
	 * their problems. Contacts are read with one more statement when they are asked for,
	 * within the transaction.
	 * @param frozen the duties whose recaps have been handed in; of these only what was
	 * recorded later
	 */
	@Query("""
			select call from Call call left join fetch call.problems
			where call.callDate between ?1 and ?2 and call.state in (RECORDED, NO_MATTER)
			and (call.dutyId is null or call.addedAfterRecap = true or call.dutyId not in ?3)
			order by call.receivedAt, call.id""")
	List<Call> recordedOutside(LocalDate first, LocalDate last, Collection<Long> frozen);

	/** Of one unit. */
	@Query("""
			select call from Call call left join fetch call.problems
			where call.callDate between ?1 and ?2 and call.unitCode = ?4
			and call.state in (RECORDED, NO_MATTER)
			and (call.dutyId is null or call.addedAfterRecap = true or call.dutyId not in ?3)
			order by call.receivedAt, call.id""")
	List<Call> recordedOutside(LocalDate first, LocalDate last, Collection<Long> frozen, String unitCode);

	/**
	 * The recorded calls of a duty, in the order received; what was written down is read
	 * within the transaction.
	 */
	@Query("""
			select call from Call call where call.dutyId = ?1 and call.state = RECORDED
			order by call.receivedAt, call.id""")
	List<Call> recordedOf(Long dutyId);

	/** As {@link #recordedOf}, those without a matter too. */
	@Query("""
			select call from Call call where call.dutyId = ?1 and call.state in (RECORDED, NO_MATTER)
			order by call.receivedAt, call.id""")
	List<Call> writtenDownOf(Long dutyId);

	/** The calls of a duty that were taken and are still to be written down. */
	@Query("select call from Call call where call.dutyId = ?1 and call.state = OPEN order by call.receivedAt, call.id")
	List<Call> openOf(Long dutyId);

	/**
	 * The calls received before that moment that are still to be written down, the
	 * earliest first.
	 */
	@Query("select call from Call call where call.state = OPEN and call.receivedAt < ?1 order by call.receivedAt, call.id")
	List<Call> openBefore(Instant moment);

	/** As {@link #openBefore}, of one unit. */
	@Query("""
			select call from Call call where call.state = OPEN and call.receivedAt < ?1 and call.unitCode = ?2
			order by call.receivedAt, call.id""")
	List<Call> openBefore(Instant moment, String unitCode);

	/** How many calls received before that moment are still to be written down. */
	@Query("select count(call) from Call call where call.state = OPEN and call.receivedAt < ?1")
	long countOpenBefore(Instant moment);

	/** Those calls of the person that are recorded. */
	@Query("select call from Call call where call.formId in ?1 and call.answeredBy = ?2 and call.state = RECORDED")
	List<Call> recorded(Collection<UUID> formIds, Long staffId);

}
