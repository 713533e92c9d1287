package id.go.ppatk.piket.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came back to who handed it on, answered or not: the caller waits to be called.
 * Clauses 5.c.viii to 5.c.x. The caller of a protected topic is not named.
 */
@Component
class CameBack {

	/** More than these stand in the list alone. */
	private static final int MOST = 5;

	private final JdbcClient jdbc;

	CameBack(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One that came back.
	 *
	 * @param number its number
	 * @param state answered or returned
	 * @param toUnit the unit that was asked
	 * @param dueAt until when it should end
	 * @param caller the caller's name, or {@code null} when withheld or protected
	 * @param phone the first telephone number of the caller as typed, or {@code null}
	 */
	record Returned(String number, Handoff.State state, String toUnit, Instant dueAt, @Nullable String caller,
			@Nullable String phone) {

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Returned " + this.number;
		}

	}

	/** Those that wait for the person to call, the most urgent first. */
	List<Returned> to(SignedIn me) {
		return this.jdbc.sql("""
				select handoff.number, handoff.state, handoff.to_unit, handoff.due_at,
				    case when secret.yes then null else call.caller_name end caller,
				    case when secret.yes then null else (select raw from call_contacts
				        where call_id = call.id and kind = 'PHONE' order by position limit 1) end phone
				from handoffs handoff join calls call on call.id = handoff.call_id
				cross join lateral (select exists (
				    select from call_problems problem join topics topic on topic.id = problem.topic_id
				    left join topics parent on parent.id = topic.parent_id
				    where problem.call_id = call.id and (topic.protects_caller or parent.protects_caller)) yes) secret
				where handoff.closed_at is null and handoff.state in ('ANSWERED', 'RETURNED')
				and (handoff.from_staff = :me or handoff.from_unit = :unit and handoff.sender_left)
				order by handoff.due_at, handoff.id limit :most""")
			.param("me", me.getId())
			.param("unit", me.getUnitCode())
			.param("most", MOST)
			.query(CameBack::returned)
			.list();
	}

	private static Returned returned(ResultSet row, int number) throws SQLException {
		return new Returned(row.getString("number"), Handoff.State.valueOf(row.getString("state")),
				row.getString("to_unit"), row.getTimestamp("due_at").toInstant(), row.getString("caller"),
				row.getString("phone"));
	}

}
