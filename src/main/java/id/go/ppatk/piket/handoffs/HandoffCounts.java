package id.go.ppatk.piket.handoffs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.SharedCounts;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * How many hand-offs wait for a person; of each sort more than {@link #MOST} are not
 * counted.
 */
@Component
class HandoffCounts implements SharedCounts.Source {

	static final int MOST = 100;

	private static final String OF_THE_PERSON = "to_staff = :me and state in ('OPEN', 'ACCEPTED')";

	private static final List<String> OF_WHO_TAKES = List.of(OF_THE_PERSON,
			"to_unit = :unit and to_staff is null and state = 'OPEN'",
			"from_staff = :me and state in ('ANSWERED', 'RETURNED')",
			"from_unit = :unit and sender_left and from_staff <> :me and state in ('ANSWERED', 'RETURNED')");

	/** What waits in a unit in which nobody could take it: for the supervisor. */
	private static final String UNTAKEN = """
			to_staff is null and state = 'OPEN' and to_unit in (select code from units where not exists (
			    select from staff_members person join staff_roles has on has.staff_id = person.id
			    where person.active and person.unit_code = units.code
			        and has.role in ('PIC', 'PETUGAS', 'KOORDINATOR', 'OPERATOR')
			        and (has.role = 'PIC') = (units.code in ('DAT', 'DPR'))))""";

	private static final String OVERDUE = "due_at < :now";

	private static final String BRANCH = """
			(select id, due_at, %s untaken from handoffs where closed_at is null and %s order by due_at limit :most)""";

	private static final String COUNT = """
			select count(*) waiting, count(*) filter (where due_at < :now) overdue, count(*) filter (where untaken) untaken
			from (select id, due_at, bool_or(untaken) untaken from (%s) each group by id, due_at) waiting""";

	private static final String WAITING = "waiting";

	private static final String OVERDUE_OF_THEM = "overdue";

	private static final String UNTAKEN_OF_THEM = "untaken";

	private final Clock clock;

	HandoffCounts(Clock clock) {
		this.clock = clock;
	}

	/**
	 * What waits for a person: as the one who is asked, as anybody of a unit, or to tell
	 * the caller; for the supervisor whatever is overdue, and what nobody else can take.
	 *
	 * @param waiting how many
	 * @param overdue how many of them are past their due time
	 * @param untaken how many of them wait for the supervisor, because nobody in the unit
	 * could take them
	 */
	record Counts(int waiting, int overdue, int untaken) {
	}

	/** From what was read. */
	static Counts of(Map<String, Integer> counted) {
		return new Counts(counted.getOrDefault(WAITING, 0), counted.getOrDefault(OVERDUE_OF_THEM, 0),
				counted.getOrDefault(UNTAKEN_OF_THEM, 0));
	}

	@Override
	public Optional<SharedCounts.Counting> counting(Authentication person) {
		return Optional.of(person.getPrincipal())
			.filter(SignedIn.class::isInstance)
			.map(SignedIn.class::cast)
			.filter(HandoffCounts::watches)
			.map(this::counting);
	}

	private SharedCounts.Counting counting(SignedIn me) {
		Stream<String> branches = waiting(me).stream().map((where) -> branch(where, isUntaken(where, me)));
		return new SharedCounts.Counting(COUNT.formatted(branches.collect(Collectors.joining(" union all "))),
				List.of(WAITING, OVERDUE_OF_THEM, UNTAKEN_OF_THEM), Map.of("now", Timestamp.from(this.clock.instant()),
						"me", me.getId(), "unit", me.getUnitCode(), "most", MOST));
	}

	/** Whether it waits for the supervisor, because nobody else can take it. */
	private static boolean isUntaken(String where, SignedIn me) {
		return where.equals(UNTAKEN) || (where.equals(OF_THE_PERSON) && !takes(me));
	}

	private static String branch(String where, boolean untaken) {
		return BRANCH.formatted(untaken, where);
	}

	/**
	 * What waits for the person, each along an index of what has not ended; it takes the
	 * parameters "me", "unit" and "now".
	 */
	static List<String> waiting(SignedIn me) {
		Stream<String> own = takes(me) ? OF_WHO_TAKES.stream() : Stream.of(OVERDUE, OF_THE_PERSON);
		return Stream.concat(own, me.is(Role.SUPERVISOR) ? Stream.of(UNTAKEN) : Stream.empty()).toList();
	}

	/** Whether hand-offs wait for that person or are watched by the person. */
	static boolean watches(SignedIn me) {
		return takes(me) || me.is(Role.SUPERVISOR);
	}

	/** Whether hand-offs may wait for that person, and not only be watched. */
	static boolean takes(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.PIC) || me.is(Role.OPERATOR);
	}

}
