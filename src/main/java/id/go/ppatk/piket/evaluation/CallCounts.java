package id.go.ppatk.piket.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts calls. Each method is one statement over the whole period.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallCounts {

	/**
	 * How long after a call another one from the same contact tells that it did not last.
	 */
	private static final int FOLLOWED_DAYS = 7;

	private final JdbcClient jdbc;

	CallCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The calls of a unit, of one kind of caller, with one answer to the closing
	 * question.
	 *
	 * @param unitCode the unit
	 * @param kind the kind of caller
	 * @param closing the answer, or {@code null} when it was not asked
	 * @param totals how they ended
	 */
	record Part(String unitCode, CallerKind kind, @Nullable Sufficiency closing, CallTotals totals) {
	}

	/** All calls of the period, in parts. */
	List<Part> parts(Period period) {
		return sql("""
				with ending as (
				    select problem.call_id, bool_and(outcome = 'TUNTAS') resolved,
				        coalesce(bool_or(diversion = 'RAHASIA'), false) confidential, %s
				    from call_problems problem join calls call on call.id = problem.call_id
				    where call.state = 'RECORDED' and call.call_date between :first and :last group by problem.call_id)
				select unit_code, caller_kind, sufficiency, count(*) calls, count(*) filter (where resolved) resolved,
				    count(*) filter (where confidential) confidential, %s
				from calls call join ending on ending.call_id = call.id
				where call.state = 'RECORDED' and call.call_date between :first and :last
				group by unit_code, caller_kind, sufficiency""".formatted(eachOutcome("bool_or(outcome = '%1$s') %1$s"),
				eachOutcome("count(*) filter (where %1$s) %1$s")), period)
			.query(CallCounts::part)
			.list();
	}

	private static String eachOutcome(String sql) {
		return String.join(", ", List.of(Outcome.values()).stream().map((outcome) -> sql.formatted(outcome)).toList());
	}

	private static Part part(ResultSet row, int number) throws SQLException {
		Map<Outcome, Long> withOutcome = new EnumMap<>(Outcome.class);
		for (Outcome outcome : Outcome.values()) {
			withOutcome.put(outcome, row.getLong(outcome.name()));
		}
		String closing = row.getString("sufficiency");
		return new Part(row.getString("unit_code"), CallerKind.valueOf(row.getString("caller_kind")),
				(closing != null) ? Sufficiency.valueOf(closing) : null, new CallTotals(row.getLong("calls"),
						row.getLong("resolved"), row.getLong("confidential"), withOutcome));
	}

	/**
	 * How many calls came in an hour of a day.
	 *
	 * @param day the WIB date
	 * @param hour the WIB hour, 0 to 23
	 * @param calls how many
	 */
	record Hour(LocalDate day, int hour, long calls) {
	}

	/** The hours of the period that have calls. */
	List<Hour> hours(Period period) {
		return sql("""
				select call_date, extract(hour from received_at at time zone interval '7 hours')::int at_hour, count(*)
				from calls where state = 'RECORDED' and call_date between :first and :last
				group by call_date, at_hour""", period)
			.query((row, number) -> new Hour(row.getObject(1, LocalDate.class), row.getInt(2), row.getLong(3)))
			.list();
	}

	/** How long the calls of each unit were talked, those of all under the empty text. */
	Map<String, Durations> durations(Period period) {
		Map<String, Durations> durations = new HashMap<>();
		sql("""
				select coalesce(unit_code, '') unit, percentile_cont(array[0.5, 0.9]) within group (order by seconds) talked
				from (select unit_code, extract(epoch from finished_at - received_at)::float8 seconds from calls
				    where state = 'RECORDED' and call_date between :first and :last) call
				group by grouping sets ((unit_code), ())""",
				period)
			.query((row) -> {
				durations.put(row.getString("unit"), Durations.of(row.getArray("talked")));
			});
		return durations;
	}

	/** The calls of the period about each topic. */
	List<TopicFigures> topics(Period period, Map<Long, String> names) {
		return sql("""
				select topic_id, sum(problems)::bigint problems, count(*) calls, sum(resolved)::bigint resolved from (
				    select topic_id, call_id, count(*) problems, count(*) filter (where outcome = 'TUNTAS') resolved
				    from call_problems problem join calls call on call.id = problem.call_id
				    where call.state = 'RECORDED' and call.call_date between :first and :last
				    group by topic_id, call_id) asked
				group by topic_id order by problems desc, topic_id""", period)
			.query((row, number) -> new TopicFigures(row.getLong(1), names.getOrDefault(row.getLong(1), ""),
					row.getLong(2), row.getLong(3), row.getLong(4)))
			.list();
	}

	/**
	 * The institutions that called most.
	 *
	 * @param most those, the most frequent first
	 * @param all how many called
	 */
	record Institutions(List<Counted<String>> most, long all) {
	}

	Institutions institutions(Period period, int limit) {
		record Row(Counted<String> institution, long all) {
		}
		List<Row> rows = sql("""
				select institution, count(*) calls, count(*) over () institutions from calls
				where state = 'RECORDED' and call_date between :first and :last and institution is not null
				group by institution order by calls desc, institution limit %d""".formatted(limit), period)
			.query((row, number) -> new Row(new Counted<>(row.getString(1), row.getLong(2)), row.getLong(3)))
			.list();
		return new Institutions(rows.stream().map(Row::institution).toList(), rows.isEmpty() ? 0 : rows.get(0).all());
	}

	/**
	 * Of the calls that were answered in the first contact, whose caller left a contact
	 * and whose seven days have passed at that moment: those that were not followed by
	 * another call from one of their contacts about one of their topics.
	 */
	Rate lasting(Period period, Instant now) {
		return sql(
				"""
						with asked as (
						    select call.id, call.received_at, call.call_date, problem.topic_id, contact.normalised collate "C" contact,
						        problem.outcome = 'TUNTAS' resolved
						    from calls call join call_problems problem on problem.call_id = call.id
						    join call_contacts contact on contact.call_id = call.id
						    where call.state = 'RECORDED' and call.call_date between :first and :last + %1$d),
						followed as (
						    select id, resolved, first_value(received_at) over (partition by topic_id, contact
						        order by received_at, id groups between 1 following and 1 following) < received_at + interval '%1$d days' again
						    from asked),
						resolved as (
						    select followed.id, coalesce(bool_or(again), false) again from followed join calls call on call.id = followed.id
						    where call.call_date <= :last and call.received_at <= :followable
						    group by followed.id having bool_and(followed.resolved))
						select count(*) filter (where not again), count(*) from resolved"""
					.formatted(FOLLOWED_DAYS),
				period)
			.param("followable", Timestamp.from(now.minus(FOLLOWED_DAYS, ChronoUnit.DAYS)))
			.query((row, number) -> new Rate(row.getLong(1), row.getLong(2)))
			.single();
	}

	private JdbcClient.StatementSpec sql(String sql, Period period) {
		return this.jdbc.sql(sql).param("first", period.first()).param("last", period.last());
	}

}
