package id.go.ppatk.piket.handoffs;

import java.sql.Timestamp;
import java.time.Clock;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many hand-offs wait for a person; more than {@link #MOST} are not counted.
 */
@Component
class HandoffCounts {

	static final int MOST = 100;

	private static final String WAITING = """
			select count(*) waiting, count(*) filter (where due_at < :now) overdue from (
			    select due_at from handoffs where closed_at is null and to_staff = :me and state in ('OPEN', 'ACCEPTED')
			    union all
			    select due_at from handoffs where closed_at is null and to_unit = :unit and to_staff is null and state = 'OPEN' and :takes
			    union all
			    select due_at from handoffs where closed_at is null and from_staff = :me and state in ('ANSWERED', 'RETURNED')
			    limit :most) waiting""";

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
		boolean takes = me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.PIC) || me.is(Role.OPERATOR);
		return this.jdbc.sql((me.is(Role.SUPERVISOR) && !takes) ? OVERDUE : WAITING)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("me", me.getId())
			.param("unit", me.getUnitCode())
			.param("takes", takes)
			.param("most", MOST)
			.query((row, number) -> new Counts(row.getInt("waiting"), row.getInt("overdue")))
			.single();
	}

}
