package id.go.ppatk.piket.handoffs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.SharedReads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many hand-offs wait for a person; of each sort more than {@link #MOST} are not
 * counted.
 */
@Component
class HandoffCounts {

	static final int MOST = 100;

	/** What waits for a person, each along an index of what has not ended. */
	static final List<String> WAITING = List.of("to_staff = :me and state in ('OPEN', 'ACCEPTED')",
			"to_unit = :unit and to_staff is null and state = 'OPEN'",
			"from_staff = :me and state in ('ANSWERED', 'RETURNED')");

	private static final String COUNT = """
			select count(*) waiting, count(*) filter (where due_at < :now) overdue from (%s) waiting"""
		.formatted(WAITING.stream()
			.map("(select due_at from handoffs where closed_at is null and %s order by due_at limit :most)"::formatted)
			.collect(Collectors.joining(" union all ")));

	private static final String OVERDUE = """
			select count(*) waiting, count(*) overdue from (
			    select 1 from handoffs where closed_at is null and due_at < :now limit :most) overdue""";

	private final JdbcClient jdbc;

	private final Clock clock;

	HandoffCounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What waits for a person: as the one who is asked, as anybody of a unit, or to tell
	 * the caller; for the supervisor whatever is overdue.
	 *
	 * @param waiting how many
	 * @param overdue how many of them are past their due time
	 */
	record Counts(int waiting, int overdue) {
	}

	Counts of(SignedIn me) {
		return SharedReads.of(List.of(this, me.getId()), () -> read(me));
	}

	private Counts read(SignedIn me) {
		return this.jdbc.sql(takes(me) ? COUNT : OVERDUE)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("me", me.getId())
			.param("unit", me.getUnitCode())
			.param("most", MOST)
			.query((row, number) -> new Counts(row.getInt("waiting"), row.getInt("overdue")))
			.single();
	}

	/** Whether hand-offs may wait for that person, and not only be watched. */
	static boolean takes(SignedIn me) {
		return me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.PIC) || me.is(Role.OPERATOR);
	}

}
