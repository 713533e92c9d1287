package id.go.ppatk.piket.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.workdays.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the recorded calls of a period in the database, each method with one statement.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallStatistics {

	/** The key under which {@link #ofUnits} has the calls of all units together. */
	static final String ALL_UNITS = "";

	/** A column for each outcome: how many calls had some problem that ended so. */
	private static final String OUTCOME_COUNTS = forEachOutcome("count(*) filter (where %1$s) %1$s");

	/** A column for each outcome: whether some problem of a call ended so. */
	private static final String OUTCOMES = forEachOutcome("bool_or(problem.outcome = '%1$s') %1$s");

	private final JdbcClient jdbc;

	CallStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static String forEachOutcome(String column) {
		return Arrays.stream(Outcome.values())
			.map((outcome) -> column.formatted(outcome.name()))
			.collect(Collectors.joining(", "));
	}

	/**
	 * How calls ended and how long they were talked.
	 *
	 * @param totals how they ended
	 * @param durations how long they were talked
	 */
	record OfUnit(CallTotals totals, Durations durations) {

		static final OfUnit NONE = new OfUnit(CallTotals.NONE, Durations.UNKNOWN);

	}

	/**
	 * When calls came in, from whom, and what was answered to the closing question.
	 *
	 * @param perDay those of each WIB day that had any
	 * @param perSlot those within 07.00–17.00, Monday to Friday
	 * @param callerKinds by kind of caller
	 * @param closing by the answer, where the question was asked
	 */
	record Volume(Map<LocalDate, Long> perDay, Map<Slot, Long> perSlot, Map<CallerKind, Long> callerKinds,
			Map<Sufficiency, Long> closing) {

		private Volume() {
			this(new TreeMap<>(), new HashMap<>(), new EnumMap<>(CallerKind.class), new EnumMap<>(Sufficiency.class));
		}

		private void add(LocalDate day, int hour, long calls) {
			this.perDay.merge(day, calls, Long::sum);
			DayOfWeek weekday = day.getDayOfWeek();
			if (Slot.WEEKDAYS.contains(weekday) && Slot.HOURS.contains(hour)) {
				this.perSlot.merge(new Slot(weekday, hour), calls, Long::sum);
			}
		}

	}

	/**
	 * The institutions that called.
	 *
	 * @param most those that called most, the most frequent first
	 * @param number how many different ones called
	 */
	record Institutions(List<Counted<String>> most, long number) {
	}

	/**
	 * How the calls ended by unit, and of all units together under {@link #ALL_UNITS}.
	 */
	Map<String, OfUnit> ofUnits(Period period) {
		Map<String, OfUnit> units = new HashMap<>();
		sql("""
				select coalesce(unit_code, '') unit_code, count(*) calls, count(*) filter (where resolved) resolved,
				    count(*) filter (where confidential) confidential, %s,
				    percentile_cont(array[0.5, 0.9]) within group (order by talked) talked
				from (
				    select call.unit_code, extract(epoch from call.finished_at - call.received_at)::float8 talked,
				        bool_and(problem.outcome = 'TUNTAS') resolved,
				        bool_or(problem.diversion = 'RAHASIA') confidential, %s
				    from calls call left join call_problems problem on problem.call_id = call.id
				    where call.state = 'RECORDED' and call.call_date between :first and :last
				    group by call.id) call
				group by grouping sets ((unit_code), ())""".formatted(OUTCOME_COUNTS, OUTCOMES), period)
			.query((row) -> {
				units.put(row.getString("unit_code"), new OfUnit(totals(row), Durations.of(row.getArray("talked"))));
			});
		return units;
	}

	private static CallTotals totals(ResultSet row) throws SQLException {
		Map<Outcome, Long> withOutcome = new EnumMap<>(Outcome.class);
		for (Outcome outcome : Outcome.values()) {
			withOutcome.put(outcome, row.getLong(outcome.name()));
		}
		return new CallTotals(row.getLong("calls"), row.getLong("resolved"), row.getLong("confidential"), withOutcome);
	}

	/**
	 * How many answers lasted. A call counts when it was answered in the first contact,
	 * its caller left a contact, and seven days have passed since. Its answer lasted when
	 * none of its contacts called again about one of its topics within these days. The
	 * window's frame begins after all rows of the call itself: a call that has a topic
	 * twice does not follow itself.
	 */
	Rate lasting(Period period, Instant now) {
		return sql("""
				with asked as (
				    select call.id, call.call_date, call.received_at, problem.outcome,
				        min(call.received_at) over (partition by problem.topic_id, contact.normalised collate "C"
				            order by call.received_at, call.id
				            groups between 1 following and 1 following) asked_again_at
				    from calls call join call_problems problem on problem.call_id = call.id
				    join call_contacts contact on contact.call_id = call.id
				    where call.state = 'RECORDED' and call.call_date between :first and :last::date + 7)
				select count(*) filter (where not followed) lasting, count(*) resolved
				from (
				    select coalesce(bool_or(asked_again_at < received_at + interval '7 days'), false) followed
				    from asked where call_date <= :last and received_at <= :now::timestamptz - interval '7 days'
				    group by id having bool_and(outcome = 'TUNTAS')) call""", period).param("now", Timestamp.from(now))
			.query((row, number) -> new Rate(row.getLong("lasting"), row.getLong("resolved")))
			.single();
	}

	/** When the calls came in, from whom, and what was answered before they closed. */
	Volume volume(Period period) {
		Volume volume = new Volume();
		sql("""
				select call_date, extract(hour from received_at at time zone interval '7 hours') as hour, caller_kind,
				    sufficiency, count(*) calls
				from calls where state = 'RECORDED' and call_date between :first and :last
				group by grouping sets ((1, 2), (3), (4))""", period).query((row) -> {
			long calls = row.getLong("calls");
			if (row.getString("call_date") != null) {
				volume.add(row.getObject("call_date", LocalDate.class), row.getInt("hour"), calls);
			}
			else if (row.getString("caller_kind") != null) {
				volume.callerKinds().put(CallerKind.valueOf(row.getString("caller_kind")), calls);
			}
			else if (row.getString("sufficiency") != null) {
				volume.closing().put(Sufficiency.valueOf(row.getString("sufficiency")), calls);
			}
		});
		return volume;
	}

	/** The institutions that called most. */
	Institutions institutions(Period period, int limit) {
		record Row(Counted<String> institution, long all) {
		}
		List<Row> rows = sql("""
				select institution, count(*) calls, count(*) over () as all from calls
				where state = 'RECORDED' and institution is not null and call_date between :first and :last
				group by institution order by calls desc, institution collate "C" limit %d""".formatted(limit), period)
			.query((row, number) -> new Row(new Counted<>(row.getString("institution"), row.getLong("calls")),
					row.getLong("all")))
			.list();
		return new Institutions(rows.stream().map(Row::institution).toList(), rows.isEmpty() ? 0 : rows.get(0).all());
	}

	/**
	 * The topics, the most asked first.
	 * @param names the full names of all topics by id
	 */
	List<TopicFigures> topics(Period period, Map<Long, String> names) {
		return sql("""
				select topic_id, sum(problems) problems, count(*) calls, sum(resolved) resolved from (
				    select problem.topic_id, count(*) problems,
				        count(*) filter (where problem.outcome = 'TUNTAS') resolved
				    from calls call join call_problems problem on problem.call_id = call.id
				    where call.state = 'RECORDED' and call.call_date between :first and :last
				    group by call.id, problem.topic_id) asked
				group by topic_id""", period)
			.query((row, number) -> new TopicFigures(row.getLong("topic_id"),
					names.getOrDefault(row.getLong("topic_id"), ""), row.getLong("problems"), row.getLong("calls"),
					row.getLong("resolved")))
			.list()
			.stream()
			.sorted(TopicFigures.MOST_ASKED)
			.toList();
	}

	private JdbcClient.StatementSpec sql(String sql, Period period) {
		return this.jdbc.sql(sql).param("first", period.first()).param("last", period.last());
	}

}
