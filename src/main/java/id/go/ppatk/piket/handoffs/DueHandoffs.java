package id.go.ppatk.piket.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.TelephoneNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hand-offs that are for a person to do, one by one with the time that is left; what
 * rings as a live transfer is not among them. The caller of a protected topic is not
 * named.
 */
@Component
public class DueHandoffs {

	/** More than these stand in the list alone. */
	private static final int MOST = 5;

	private static final List<String> WHOSE = List.of("to_staff = :me and state in ('OPEN', 'ACCEPTED')",
			"to_unit = :unit and to_staff is null and state = 'OPEN'");

	private static final String BRANCH = """
			(select id from handoffs where closed_at is null and kind not in ('SALAH_MENU', 'OPERATOR') and %s
			order by due_at limit :most)""";

	private final JdbcClient jdbc;

	DueHandoffs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One that waits.
	 *
	 * @param number its number
	 * @param kind why it was handed on
	 * @param dueAt until when it should end
	 * @param caller the caller's name, or {@code null} when withheld or protected
	 * @param phones the telephone numbers of the caller; none of a protected one
	 */
	public record Due(String number, HandoffKind kind, Instant dueAt, @Nullable String caller, List<Phone> phones) {

		public boolean isLate(Instant now) {
			return this.dueAt.isBefore(now);
		}

		/** What is left of its time, or by how much it is over. */
		public Duration left(Instant now) {
			return Duration.between(now, this.dueAt).abs();
		}

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Due " + this.number;
		}

	}

	/**
	 * A telephone number of a caller.
	 *
	 * @param raw as it was typed
	 * @param address the address under which a telephone dials it, or {@code null}
	 */
	public record Phone(String raw, @Nullable String address) {

		static Phone of(String raw) {
			return new Phone(raw, TelephoneNumber.of(raw).flatMap(TelephoneNumber::address).orElse(null));
		}

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "Phone";
		}

	}

	/** Those that wait for the person, the most urgent first; none for who takes none. */
	public List<Due> of(SignedIn me) {
		if (!HandoffCounts.takes(me)) {
			return List.of();
		}
		String waiting = WHOSE.stream().map(BRANCH::formatted).collect(Collectors.joining(" union "));
		return this.jdbc.sql("""
				select handoff.number, handoff.kind, handoff.due_at,
				    case when secret.yes then null else call.caller_name end caller,
				    array(select raw from call_contacts
				        where call_id = call.id and kind = 'PHONE' and not secret.yes order by position) phones
				from handoffs handoff join calls call on call.id = handoff.call_id
				cross join lateral (select exists (
				    select from call_problems problem join topics topic on topic.id = problem.topic_id
				    left join topics parent on parent.id = topic.parent_id
				    where problem.call_id = call.id and (topic.protects_caller or parent.protects_caller)) yes) secret
				where handoff.id in (%s)
				order by handoff.due_at, handoff.id limit :most""".formatted(waiting))
			.param("me", me.getId())
			.param("unit", me.getUnitCode())
			.param("most", MOST)
			.query(DueHandoffs::due)
			.list();
	}

	private static Due due(ResultSet row, int number) throws SQLException {
		return new Due(row.getString("number"), HandoffKind.valueOf(row.getString("kind")),
				row.getTimestamp("due_at").toInstant(), row.getString("caller"),
				Stream.of((String[]) row.getArray("phones").getArray()).map(Phone::of).toList());
	}

}
