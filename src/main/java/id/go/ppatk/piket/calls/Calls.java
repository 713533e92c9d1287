package id.go.ppatk.piket.calls;

import java.time.LocalDate;
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

	/** The calls of a unit on a day with their problems, the latest first. */
	@Query("""
			select distinct call from Call call left join fetch call.problems
			where call.callDate = ?1 and call.unitCode = ?2
			order by call.receivedAt desc, call.id desc""")
	List<Call> ofUnit(LocalDate day, String unitCode);

	/** The calls of all units on a day with their problems, the latest first. */
	@Query("""
			select distinct call from Call call left join fetch call.problems
			where call.callDate = ?1
			order by call.receivedAt desc, call.id desc""")
	List<Call> on(LocalDate day);

	/** The days of that period on which some call came in. */
	@Query("select distinct call.callDate from Call call where call.callDate between ?1 and ?2")
	Set<LocalDate> daysWithCalls(LocalDate first, LocalDate last);

	/** The call of that number with all that was written down. */
	@Query("""
			select call from Call call left join fetch call.contacts left join fetch call.problems
			where call.number = ?1""")
	Optional<Call> whole(String number);

	/**
	 * The recorded calls of a duty with all that was written down, in the order received.
	 */
	@Query("""
			select distinct call from Call call left join fetch call.contacts left join fetch call.problems
			where call.dutyId = ?1 and call.state = RECORDED
			order by call.receivedAt, call.id""")
	List<Call> recordedOf(Long dutyId);

	/**
	 * The recorded calls of all units in that period with all that was written down, in
	 * the order received.
	 */
	@Query("""
			select distinct call from Call call left join fetch call.contacts left join fetch call.problems
			where call.callDate between ?1 and ?2 and call.state = RECORDED
			order by call.receivedAt, call.id""")
	List<Call> recordedBetween(LocalDate first, LocalDate last);

}
