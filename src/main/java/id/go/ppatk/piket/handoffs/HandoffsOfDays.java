package id.go.ppatk.piket.handoffs;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.SharedReads;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was handed on in some days, and what became of what the calls of these days handed
 * on: for Lampiran 1 and the recap of a week. Read with one statement.
 */
@Component
public class HandoffsOfDays {

	private final JdbcClient jdbc;

	HandoffsOfDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A hand-off as a recap tells of it.
	 *
	 * @param callNumber the number of its call
	 * @param place the place of its problem in the call, from 1; 0 when it was removed
	 * @param kind why it was handed on
	 * @param state how far it has come
	 * @param callerTold whether the caller was told how it ended
	 * @param fromUnit the unit that handed it on
	 * @param toUnit the unit to which it went, or {@code null} for another channel
	 * @param openedAt when it was handed on
	 * @param dueAt until when it should end, or {@code null} for what ended at once
	 * @param answeredAt when it was answered last, or {@code null}
	 * @param returnedAt when it was given back last, or {@code null}
	 * @param closedAt when it ended, or {@code null}
	 */
	public record Told(String callNumber, int place, HandoffKind kind, Handoff.State state, boolean callerTold,
			String fromUnit, @Nullable String toUnit, Instant openedAt, @Nullable Instant dueAt,
			@Nullable Instant answeredAt, @Nullable Instant returnedAt, @Nullable Instant closedAt) {
	}

	/** In the order of their opening; asked again for a page, they are not read again. */
	public List<Told> between(LocalDate first, LocalDate last) {
		return SharedReads.of(List.of(this, first, last), () -> read(first, last));
	}

	private List<Told> read(LocalDate first, LocalDate last) {
		return this.jdbc
			.sql("""
					select call.number, case when exists (
					        select from call_problems where call_id = call.id and position = handoff.problem_number)
					    then (select count(*) from call_problems where call_id = call.id and position <= handoff.problem_number)
					    else 0 end place,
					    handoff.kind, handoff.state, handoff.caller_told, handoff.from_unit, handoff.to_unit, handoff.opened_at,
					    handoff.due_at, handoff.closed_at, max(move.moved_at) filter (where move.kind = 'ANSWERED') answered_at,
					    max(move.moved_at) filter (where move.kind = 'RETURNED') returned_at
					from handoffs handoff join calls call on call.id = handoff.call_id
					join handoff_moves move on move.handoff_id = handoff.id
					where handoff.id in (
					    select id from handoffs where opened_at >= :from and opened_at < :until
					    union select handed.id from calls joined join handoffs handed on handed.call_id = joined.id
					        where joined.call_date between :first and :last)
					group by handoff.id, call.id order by handoff.opened_at, handoff.id""")
			.param("from", Timestamp.from(beginning(first)))
			.param("until", Timestamp.from(beginning(last.plusDays(1))))
			.param("first", Date.valueOf(first))
			.param("last", Date.valueOf(last))
			.query(HandoffsOfDays::told)
			.list();
	}

	private static Told told(ResultSet row, int number) throws SQLException {
		return new Told(row.getString("number"), row.getInt("place"), HandoffKind.valueOf(row.getString("kind")),
				Handoff.State.valueOf(row.getString("state")), row.getBoolean("caller_told"),
				row.getString("from_unit"), row.getString("to_unit"), row.getTimestamp("opened_at").toInstant(),
				instant(row.getTimestamp("due_at")), instant(row.getTimestamp("answered_at")),
				instant(row.getTimestamp("returned_at")), instant(row.getTimestamp("closed_at")));
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	private static Instant beginning(LocalDate day) {
		return day.atStartOfDay(Indonesian.WIB).toInstant();
	}

}
