package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.roster.ChangeReason;
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

	private final JdbcClient jdbc;

	RecordFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How far the calls of the period can be trusted. */
	Quality quality(Period period, CallTally calls) {
		return sql(
				"""
						select count(*) filter (where state = 'RECORDED' and off_duty) off_duty,
						    count(*) filter (where state = 'RECORDED' and late_reason is not null) written_later,
						    count(*) filter (where state = 'RECORDED' and corrected) corrected,
						    count(*) filter (where state = 'RECORDED' and added_after_recap) after_recap,
						    count(amended.call_id) filter (where state = 'RECORDED') amended,
						    count(*) filter (where state = 'OPEN') unfinished,
						    count(*) filter (where state = 'CANCELLED') cancelled
						from calls call left join (select distinct call_id from call_addenda) amended on amended.call_id = call.id
						where call_date between :first and :last""",
				period)
			.query((row, number) -> new Quality(calls.overlapping(), calls.offHours(), row.getLong("off_duty"),
					row.getLong("written_later"), row.getLong("corrected"), row.getLong("after_recap"),
					row.getLong("amended"), row.getLong("unfinished"), row.getLong("cancelled")))
			.single();
	}

	/** How the FAQ served the calls of the period. */
	FaqFigures faq(Period period, Map<Long, String> topics, int limit) {
		record Marks(long hits, long misses, long both) {
		}
		Marks marks = sql(
				"""
						select count(used.call_number), count(asked.call_number),
						    count(*) filter (where used.call_number is not null and asked.call_number is not null)
						from calls call left join (select distinct call_number from article_uses) used on used.call_number = call.number
						left join (select distinct call_number from askings) asked on asked.call_number = call.number
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

	/** The replacements of the period that stand, by reason. */
	Map<ChangeReason, Long> replacements(Period period) {
		Map<ChangeReason, Long> counts = new EnumMap<>(ChangeReason.class);
		sql("""
				select reason, count(*) from replacements
				where undone_at is null and duty_date between :first and :last group by reason""", period)
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
