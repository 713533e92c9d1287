package id.go.ppatk.piket.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Diversion;
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

	/** So many rows are in memory at once. */
	private static final int FETCHED = 2_000;

	private final JdbcClient jdbc;

	CallCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Counts the recorded calls of the period in one reading, however many there are. */
	CallTally tally(Period period, ServiceHours hours, Instant now) {
		CallTally tally = new CallTally(period, hours::serve, now);
		Reading reading = new Reading(tally);
		sql("""
				select call.id, call.unit_code, answered_by, caller_kind, sufficiency, call_date, received_at, finished_at,
				    problem.position, topic_id, outcome, diversion, normalised
				from calls call join call_problems problem on problem.call_id = call.id
				left join call_contacts contact on contact.call_id = call.id
				where state = 'RECORDED' and call_date between :first and :last + %d
				order by received_at, call.id"""
			.formatted(CallTally.FOLLOWED_WITHIN.toDays()), period).withFetchSize(FETCHED).query(reading::row);
		reading.end();
		return tally;
	}

	/** Makes one call of the rows of its problems and contacts. */
	private static final class Reading {

		private final CallTally tally;

		private CallTally.@Nullable Fact call;

		private final Map<Integer, CallTally.Problem> problems = new LinkedHashMap<>();

		private final Set<String> contacts = new LinkedHashSet<>();

		Reading(CallTally tally) {
			this.tally = tally;
		}

		void row(ResultSet row) throws SQLException {
			long id = row.getLong(1);
			if (this.call == null || this.call.id() != id) {
				end();
				String closing = row.getString(5);
				this.call = new CallTally.Fact(id, row.getString(2), row.getLong(3),
						CallerKind.valueOf(row.getString(4)), (closing != null) ? Sufficiency.valueOf(closing) : null,
						row.getObject(6, LocalDate.class), row.getObject(7, OffsetDateTime.class).toInstant(),
						row.getObject(8, OffsetDateTime.class).toInstant(), List.of(), List.of());
			}
			this.problems.put(row.getInt(9), new CallTally.Problem(row.getLong(10), Outcome.valueOf(row.getString(11)),
					Diversion.Why.RAHASIA.name().equals(row.getString(12))));
			String contact = row.getString(13);
			if (contact != null) {
				this.contacts.add(contact);
			}
		}

		void end() {
			if (this.call != null) {
				this.tally.add(this.call.with(new ArrayList<>(this.problems.values()), new ArrayList<>(this.contacts)));
				this.problems.clear();
				this.contacts.clear();
			}
		}

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

	private JdbcClient.StatementSpec sql(String sql, Period period) {
		return this.jdbc.sql(sql).param("first", period.first()).param("last", period.last());
	}

}
