package id.go.ppatk.piket.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.workdays.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was recorded around the calls: FAQ, replacements, obstacles, and how far
 * the records can be trusted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordFigures {

	/** A column for each kind of call without a matter: how many there were. */
	private static final String NO_MATTERS = Arrays.stream(NoMatter.values())
		.map((why) -> "count(*) filter (where no_matter = '%1$s') %1$s".formatted(why))
		.collect(Collectors.joining(", "));

	private final JdbcClient jdbc;

	RecordFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How far the calls of the period can be trusted. Most are not out of the ordinary,
	 * so what tells of those that are is counted apart from what looks at each call.
	 */
	Quality quality(Period period, ServiceHours hours) {
		return sql(
				"""
						select attended.*, irregular.*, amended.*, unrecorded.* from (
						    select count(*) filter (where received_at < busy_until) overlapping,
						        count(*) filter (where not served) off_hours
						    from (
						        select call.received_at, max(call.finished_at) over (partition by call.answered_by, call.call_date
						                order by call.received_at, call.id
						                rows between unbounded preceding and 1 preceding) busy_until,
						            served.day is not null served
						        from calls call left join %s on %s
						        where call.state = 'RECORDED' and call.call_date between :first and :last) call) attended, (
						    select count(*) filter (where off_duty) off_duty,
						        count(*) filter (where late_reason is not null) written_later,
						        count(*) filter (where corrected) corrected,
						        count(*) filter (where added_after_recap) after_recap
						    from calls where state = 'RECORDED' and call_date between :first and :last
						    and (off_duty or late_reason is not null or corrected or added_after_recap)) irregular, (
						    select count(*) amended from calls where state = 'RECORDED'
						    and call_date between :first and :last and id in (select call_id from call_addenda)) amended, (
						    select count(*) filter (where state = 'OPEN') unfinished,
						        count(*) filter (where state = 'CANCELLED') cancelled, %s
						    from calls where state in ('OPEN', 'CANCELLED', 'NO_MATTER')
						    and call_date between :first and :last) unrecorded"""
					.formatted(ServiceHours.DAYS, ServiceHours.WITHIN, NO_MATTERS),
				period)
			.params(hours.parameters())
			.query((row, number) -> new Quality(row.getLong("overlapping"), row.getLong("off_hours"),
					row.getLong("off_duty"), row.getLong("written_later"), row.getLong("corrected"),
					row.getLong("after_recap"), row.getLong("amended"), row.getLong("unfinished"),
					row.getLong("cancelled"), noMatters(row)))
			.single();
	}

	private static NoMatters noMatters(ResultSet row) throws SQLException {
		Map<NoMatter, Long> counts = new EnumMap<>(NoMatter.class);
		for (NoMatter why : NoMatter.values()) {
			counts.put(why, row.getLong(why.name()));
		}
		return new NoMatters(counts);
	}

	/** How the FAQ served the calls of the period. */
	FaqFigures faq(Period period, Map<Long, String> topics, int limit) {
		record Marks(long hits, long misses, long both) {
		}
		Marks marks = sql(
				"""
						select count(*) filter (where used), count(*) filter (where asked), count(*) filter (where used and asked)
						from (
						    select call_number, bool_or(used) used, bool_or(not used) asked from (
						        select call_number, true used from article_uses
						        union all select call_number, false from askings) mark group by call_number) marked
						join calls call on call.number = marked.call_number
						where call.state = 'RECORDED' and call.call_date between :first and :last""",
				period)
			.query((row, number) -> new Marks(row.getLong(1), row.getLong(2), row.getLong(3)))
			.single();
		record Row(FaqFigures.Question question, long all) {
		}
		List<Row> questions = sql("""
				select question.id, question.state = 'OPEN' open, question.topic_id,
				    (array_agg(asking.problem order by asking.asked_at desc, asking.id desc))[1] problem,
				    count(distinct asking.call_number) times,
				    count(*) over () questions
				from askings asking join open_questions question on question.id = asking.question_id
				join calls call on call.number = asking.call_number
				where call.state = 'RECORDED' and call.call_date between :first and :last
				group by question.id order by times desc, question.id limit %d""".formatted(limit), period)
			.query((row, number) -> new Row(new FaqFigures.Question(row.getLong("id"), row.getBoolean("open"),
					topics.getOrDefault(row.getLong("topic_id"), ""), row.getString("problem"), row.getLong("times")),
					row.getLong("questions")))
			.list();
		return new FaqFigures(marks.hits(), marks.misses(), marks.hits() + marks.misses() - marks.both(),
				questions.stream().map(Row::question).toList(), questions.isEmpty() ? 0 : questions.get(0).all());
	}

	/** The replacements of the period that stand, by reason; corrections are none. */
	Map<ChangeReason, Long> replacements(Period period) {
		Map<ChangeReason, Long> counts = new EnumMap<>(ChangeReason.class);
		sql("""
				select reason, count(*) from replacements
				where undone_at is null and reason <> 'SALAH_TULIS' and duty_date between :first and :last group by reason""",
				period)
			.query((row) -> {
				counts.put(ChangeReason.valueOf(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	/** The obstacles of the recaps of the period, the latest first. */
	List<Obstacle> obstacles(Period period) {
		return sql("""
				select recap.duty_date, recap.unit_code, duty.post, recap.obstacles
				from daily_recaps recap join duties duty on duty.id = recap.duty_id
				where recap.duty_date between :first and :last and recap.obstacles is not null
				order by recap.duty_date desc, recap.unit_code, duty.post""", period)
			.query((row, number) -> new Obstacle(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3),
					row.getString(4)))
			.list();
	}

	private JdbcClient.StatementSpec sql(String sql, Period period) {
		return this.jdbc.sql(sql).param("first", period.first()).param("last", period.last());
	}

}
