package id.go.ppatk.piket.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	/**
	 * The kinds of hand-offs that occurred. Kinds that end at once have no due time and
	 * are left out, and so is what was taken back: nobody had to answer it.
	 */
	List<HandoffFigures> kinds(Period period, Instant now) {
		return sql(
				"""
						select kind, count(*) opened, count(*) filter (where closed_at <= due_at) in_time,
						    count(*) filter (where closed_at > due_at) late,
						    count(*) filter (where closed_at is null and due_at < :now) overdue,
						    percentile_cont(array[0.5, 0.9]) within group (
						        order by extract(epoch from closed_at - opened_at)::float8) taken
						from handoffs where opened_at >= :from and opened_at < :until and due_at is not null and state <> 'WITHDRAWN'
						group by kind""",
				period)
			.param("now", Timestamp.from(now))
			.query(MeasuredHandoffs::figures)
			.list();
	}

	private static HandoffFigures figures(ResultSet row, int number) throws SQLException {
		return new HandoffFigures(HandoffKind.valueOf(row.getString("kind")), row.getLong("opened"),
				row.getLong("in_time"), row.getLong("late"), row.getLong("overdue"),
				Durations.of(row.getArray("taken")));
	}

	/**
	 * The calls of the period by the menu at which they came in. Only those that came in
	 * at a wrong one are read.
	 * @param ofUnits the recorded calls of the period by their unit
	 */
	List<MenuFigures> menus(Period period, Map<String, Long> ofUnits) {
		Map<String, Long> calls = new HashMap<>(ofUnits);
		Map<String, Long> wrong = new HashMap<>();
		sql("""
				with transfer as (
				    select distinct on (call_id) call_id, from_unit from handoffs
				    where kind in ('SALAH_MENU', 'OPERATOR') and opened_at >= :from order by call_id, id),
				mistaken as (
				    select call_id from transfer union select call_id from call_problems where outcome = 'SALAH_MENU')
				select call.unit_code, coalesce(transfer.from_unit, call.unit_code) pressed, count(*)
				from mistaken join calls call on call.id = mistaken.call_id
				left join transfer on transfer.call_id = call.id
				where call.state = 'RECORDED' and call.call_date between :first and :last
				group by call.unit_code, pressed""", period).query((row) -> {
			calls.merge(row.getString(1), -row.getLong(3), Long::sum);
			calls.merge(row.getString(2), row.getLong(3), Long::sum);
			wrong.merge(row.getString(2), row.getLong(3), Long::sum);
		});
		return calls.entrySet()
			.stream()
			.filter((menu) -> menu.getValue() > 0)
			.map((menu) -> new MenuFigures(menu.getKey(), menu.getValue(), wrong.getOrDefault(menu.getKey(), 0L)))
			.toList();
	}

	/** Those of the hand-offs with a due time that are selected. */
	List<Row> rows(Selection selection, Instant now) {
		return sql("""
				select id, number, kind, from_unit, opened_at, due_at, closed_at from handoffs
				where opened_at >= :from and opened_at < :until and due_at is not null and state <> 'WITHDRAWN'
				and (:kind = '' or kind = :kind) and %s""".formatted(condition(selection.measure())),
				selection.period())
			.param("kind", selection.value())
			.param("now", Timestamp.from(now))
			.query((row, number) -> row(row, now))
			.list();
	}

	private static String condition(Measure measure) {
		return switch (measure) {
			case HANDOFF_IN_TIME -> "closed_at <= due_at";
			case HANDOFF_LATE -> "closed_at > due_at";
			case HANDOFF_OVERDUE -> "closed_at is null and due_at < :now";
			case HANDOFF_ENDED -> "closed_at is not null";
			default -> "true";
		};
	}

	private Row row(ResultSet row, Instant now) throws SQLException {
		String number = row.getString("number");
		Instant opened = row.getTimestamp("opened_at").toInstant();
		Timestamp closed = row.getTimestamp("closed_at");
		List<String> about = new ArrayList<>();
		about.add(
				about(HandoffKind.valueOf(row.getString("kind")), row.getTimestamp("due_at").toInstant(), closed, now));
		if (closed != null) {
			about.add(this.words.message("evaluation.row-taken",
					this.words.duration(Duration.between(opened, closed.toInstant()).truncatedTo(ChronoUnit.SECONDS))));
		}
		return new Row(number, "/tindak-lanjut/" + number, this.indonesian.moment(opened), row.getString("from_unit"),
				about, "%s-%012d".formatted(opened, row.getLong("id")));
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
