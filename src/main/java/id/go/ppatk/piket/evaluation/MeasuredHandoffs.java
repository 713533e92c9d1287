package id.go.ppatk.piket.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.evaluation.MeasuredRows.Row;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts and lists what was handed on, by the WIB day on which it was.
 */
@Component
class MeasuredHandoffs {

	private final JdbcClient jdbc;

	private final EvaluationWords words;

	private final Indonesian indonesian;

	MeasuredHandoffs(JdbcClient jdbc, EvaluationWords words, Indonesian indonesian) {
		this.jdbc = jdbc;
		this.words = words;
		this.indonesian = indonesian;
	}

	/** The kinds that occurred; those that end at once have no due time and are none. */
	List<HandoffFigures> kinds(Period period, Instant now) {
		return sql("""
				select kind, count(*) opened, count(*) filter (where closed_at <= due_at) in_time,
				    count(*) filter (where closed_at > due_at) late,
				    count(*) filter (where closed_at is null and due_at < :now) overdue,
				    percentile_cont(array[0.5, 0.9]) within group (
				        order by extract(epoch from closed_at - opened_at)::float8) taken
				from handoffs where opened_at >= :from and opened_at < :until and due_at is not null
				group by kind""", period).param("now", Timestamp.from(now)).query(MeasuredHandoffs::figures).list();
	}

	private static HandoffFigures figures(ResultSet row, int number) throws SQLException {
		return new HandoffFigures(HandoffKind.valueOf(row.getString("kind")), row.getLong("opened"),
				row.getLong("in_time"), row.getLong("late"), row.getLong("overdue"),
				Durations.of(row.getArray("taken")));
	}

	/** The calls of the period by the menu at which they came in. */
	List<MenuFigures> menus(Period period) {
		return sql("""
				with transfer as (
				    select distinct on (call_id) call_id, from_unit from handoffs
				    where kind in ('SALAH_MENU', 'OPERATOR') and opened_at >= :from order by call_id, id),
				mistaken as (
				    select distinct call_id from call_problems where outcome = 'SALAH_MENU')
				select coalesce(transfer.from_unit, call.unit_code) pressed, count(*),
				    count(*) filter (where transfer.call_id is not null or mistaken.call_id is not null)
				from calls call left join transfer on transfer.call_id = call.id
				left join mistaken on mistaken.call_id = call.id
				where call.state = 'RECORDED' and call.call_date between :first and :last group by pressed""", period)
			.query((row, number) -> new MenuFigures(row.getString(1), row.getLong(2), row.getLong(3)))
			.list();
	}

	/** The hand-offs that had a due time, of one kind or of all when empty. */
	List<Row> rows(Period period, String kind, Instant now) {
		return sql(
				"""
						select id, number, kind, from_unit, opened_at, due_at, closed_at from handoffs
						where opened_at >= :from and opened_at < :until and due_at is not null and (:kind = '' or kind = :kind)""",
				period)
			.param("kind", kind)
			.query((row, number) -> new Row(row.getString("number"), "/tindak-lanjut/" + row.getString("number"),
					this.indonesian.moment(row.getTimestamp("opened_at").toInstant()), row.getString("from_unit"),
					List.of(about(HandoffKind.valueOf(row.getString("kind")), row.getTimestamp("due_at").toInstant(),
							row.getTimestamp("closed_at"), now)),
					"%s-%012d".formatted(row.getTimestamp("opened_at").toInstant(), row.getLong("id"))))
			.list();
	}

	private String about(HandoffKind kind, Instant due, @Nullable Timestamp closed, Instant now) {
		String state;
		if (closed != null) {
			state = closed.toInstant().isAfter(due) ? "evaluation.handoff-late" : "evaluation.handoff-in-time";
		}
		else {
			state = due.isBefore(now) ? "evaluation.handoff-overdue" : "evaluation.handoff-open";
		}
		return this.words.message("evaluation.row-handoff", this.words.message(kind.messageKey()),
				this.words.message(state), this.indonesian.moment(due));
	}

	private JdbcClient.StatementSpec sql(String sql, Period period) {
		return this.jdbc.sql(sql)
			.param("first", period.first())
			.param("last", period.last())
			.param("from", beginning(period.first()))
			.param("until", beginning(period.last().plusDays(1)));
	}

	private static Timestamp beginning(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(Indonesian.WIB).toInstant());
	}

}
