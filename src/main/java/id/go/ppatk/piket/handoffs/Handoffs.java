package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The hand-offs. Other modules read here; they open them with {@link HandOn} and answer
 * with {@link AnswerHandoff}. The moves are read within the transaction.
 */
public interface Handoffs extends Repository<Handoff, Long> {

	/** Writes it at once, with its moves, and publishes what it has to tell. */
	Handoff saveAndFlush(Handoff handoff);

	Optional<Handoff> findById(Long id);

	Optional<Handoff> findByNumber(String number);

	Optional<Handoff> findByFormId(UUID formId);

	/** Those, in no order. */
	@Query("select handoff from Handoff handoff where handoff.id in ?1")
	List<Handoff> byIds(Collection<Long> ids);

	/** The hand-off with its moves. */
	@Query("select handoff from Handoff handoff left join fetch handoff.moves where handoff.number = ?1")
	Optional<Handoff> whole(String number);

	/** As {@link #whole}, by its id. */
	@Query("select handoff from Handoff handoff left join fetch handoff.moves where handoff.id = ?1")
	Optional<Handoff> whole(Long id);

	/**
	 * Holds the hand-off until the transaction ends, so that of two moves one is second.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select handoff from Handoff handoff where handoff.id = ?1")
	Optional<Handoff> toMove(Long id);

	/**
	 * All that have not ended, by due time; held until the transaction ends, so that
	 * nobody moves one of them meanwhile.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select handoff from Handoff handoff where handoff.closedAt is null order by handoff.dueAt, handoff.id")
	List<Handoff> unfinished();

	/** Those of a call, by problem and in the order of their opening. */
	@Query("select handoff from Handoff handoff where handoff.callId = ?1 order by handoff.problemNumber, handoff.id")
	List<Handoff> ofCall(Long callId);

	/**
	 * Those of these calls with their moves, by problem and in the order of their
	 * opening.
	 */
	@Query("""
			select handoff from Handoff handoff left join fetch handoff.moves
			where handoff.callId in ?1 order by handoff.problemNumber, handoff.id""")
	List<Handoff> ofCalls(Collection<Long> callIds);

	/**
	 * Those that wait for the person or unit they were handed to and are due in that
	 * time, the most urgent first; live transfers are among them.
	 * @param from the first moment
	 * @param until the first moment after it
	 */
	@Query("""
			select handoff from Handoff handoff
			where handoff.closedAt is null and handoff.dueAt >= ?1 and handoff.dueAt < ?2
			and handoff.state in (OPEN, ACCEPTED)
			order by handoff.dueAt, handoff.id""")
	List<Handoff> dueBetween(Instant from, Instant until);

	/** Those that were handed to that person and wait for them, the most urgent first. */
	@Query("""
			select handoff from Handoff handoff
			where handoff.closedAt is null and handoff.toStaff = ?1 and handoff.state in (OPEN, ACCEPTED)
			order by handoff.dueAt, handoff.id""")
	List<Handoff> waitingForPerson(Long staffId);

	/** Those that the person handed on from that unit and have not ended. */
	@Query("""
			select handoff from Handoff handoff
			where handoff.closedAt is null and handoff.fromStaff = ?1 and handoff.fromUnit = ?2
			order by handoff.dueAt, handoff.id""")
	List<Handoff> unfinishedBy(Long staffId, String unitCode);

	/** The most urgent of those that were handed to the unit and wait for it. */
	@Query("""
			select handoff from Handoff handoff
			where handoff.closedAt is null and handoff.toUnit = ?1 and handoff.state in (OPEN, ACCEPTED)
			order by handoff.dueAt, handoff.id""")
	List<Handoff> waitingForUnit(String unitCode, Limit limit);

	/**
	 * The live transfers that wait for the unit, and those that the person gave since
	 * that moment, the earliest first, each with the number of its call. Clauses 5.c.xi
	 * and 5.c.xii.
	 */
	@Query("""
			select new id.go.ppatk.piket.handoffs.GivenTransfer(handoff, call.number)
			from Handoff handoff join Call call on call.id = handoff.callId
			where handoff.kind in (SALAH_MENU, OPERATOR)
			and (handoff.closedAt is null and handoff.toUnit = ?1 or handoff.fromStaff = ?2 and handoff.openedAt >= ?3)
			order by handoff.openedAt, handoff.id""")
	List<GivenTransfer> transfersOf(String unitCode, Long staffId, Instant since);

	/**
	 * How many live transfers were given in that time from one unit to another: from the
	 * menu that was pressed to the one that was meant. Clauses 5.c.xi and 5.c.xii.
	 * @param from the first moment
	 * @param until the first moment after it
	 */
	@Query("""
			select new id.go.ppatk.piket.handoffs.Transfers(handoff.fromUnit, handoff.toUnit, count(handoff))
			from Handoff handoff
			where handoff.openedAt >= ?1 and handoff.openedAt < ?2 and handoff.kind in (SALAH_MENU, OPERATOR)
			group by handoff.fromUnit, handoff.toUnit order by handoff.fromUnit, handoff.toUnit""")
	List<Transfers> transfers(Instant from, Instant until);

	/** How many have not ended yet at that unit. */
	long countByToUnitAndClosedAtIsNull(String unitCode);

}
