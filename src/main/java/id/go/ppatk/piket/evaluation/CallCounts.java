package id.go.ppatk.piket.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.workdays.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the calls of a period and counts them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallCounts {

	/** The calls of so many days are in memory at once. */
	private static final int DAYS_AT_ONCE = 28;

	private final JdbcClient jdbc;

	CallCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts the recorded calls of the period with three statements for every
	 * {@value #DAYS_AT_ONCE} days: a join of the three tables costs several times as
	 * much.
	 */
	CallTally tally(Period period, ServiceHours hours, Instant now) {
		CallTally tally = new CallTally(period, hours::serve, now);
		LocalDate last = period.last().plusDays(CallTally.FOLLOWED_WITHIN.toDays());
		for (LocalDate day = period.first(); !day.isAfter(last); day = day.plusDays(DAYS_AT_ONCE)) {
			read(day, day.plusDays(DAYS_AT_ONCE - 1).isBefore(last) ? day.plusDays(DAYS_AT_ONCE - 1) : last, tally);
		}
		return tally;
	}

	private void read(LocalDate first, LocalDate last, CallTally tally) {
		List<CallTally.Fact> calls = calls(first, last);
		long[] ids = calls.stream().mapToLong(CallTally.Fact::id).toArray();
		Map<Long, List<CallTally.Problem>> problems = new HashMap<>();
		this.jdbc.sql("select call_id, topic_id, outcome, diversion from call_problems where call_id = any(:ids)")
			.param("ids", ids)
			.query((row) -> {
				problems.computeIfAbsent(row.getLong(1), (call) -> new ArrayList<>(1))
					.add(new CallTally.Problem(row.getLong(2), Outcome.valueOf(row.getString(3)),
							Diversion.Why.RAHASIA.name().equals(row.getString(4))));
			});
		Map<Long, List<String>> contacts = new HashMap<>();
		this.jdbc.sql("select call_id, normalised from call_contacts where call_id = any(:ids)")
			.param("ids", ids)
			.query((row) -> {
				contacts.computeIfAbsent(row.getLong(1), (call) -> new ArrayList<>(1)).add(row.getString(2));
			});
		calls.forEach(
				(call) -> tally.add(call.with(problems.get(call.id()), contacts.getOrDefault(call.id(), List.of()))));
	}

	private List<CallTally.Fact> calls(LocalDate first, LocalDate last) {
		return this.jdbc
			.sql("""
					select id, unit_code, answered_by, caller_kind, institution, sufficiency, call_date, received_at, finished_at
					from calls where state = 'RECORDED' and call_date between :first and :last order by received_at, id""")
			.param("first", first)
			.param("last", last)
			.query((row, number) -> {
				String closing = row.getString(6);
				return new CallTally.Fact(row.getLong(1), row.getString(2), row.getLong(3),
						CallerKind.valueOf(row.getString(4)), row.getString(5),
						(closing != null) ? Sufficiency.valueOf(closing) : null, row.getObject(7, LocalDate.class),
						row.getTimestamp(8).toInstant(), row.getTimestamp(9).toInstant(), List.of(), List.of());
			})
			.list();
	}

}
