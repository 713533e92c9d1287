package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.recaps.BecameText;
import id.go.ppatk.piket.recaps.BecameText.Became;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the recorded calls of a period one after the other, however many there are: some
 * days at a time, and of these some rows at a time.
 */
@Component
class PeriodCalls {

	private static final int ROWS_AT_A_TIME = 1000;

	private static final int DAYS_AT_A_TIME = 31;

	private static final String SELECT = """
			select call.number, call.unit_code, call.duty_id, call.answered_by, person.name, call.received_at,
			    call.finished_at, call.caller_name, call.caller_kind, call.institution, call.added_after_recap,
			    array(select array[kind, raw, normalised, extension] from call_contacts where call_id = call.id order by position),
			    array(select array[topic_id::text, problem, outcome, remark, channel, diversion, why_not_passed_on]
			        from call_problems where call_id = call.id order by position)
			from calls call join staff_members person on person.id = call.answered_by
			where call.state = 'RECORDED' and call.call_date between ? and ? and (? or call.unit_code = ?)
			order by call.received_at, call.number""";

	private final ServedDuties duties;

	private final CallAddenda addenda;

	private final Topics topics;

	private final BecameText became;

	private final ServiceCalendars calendars;

	private final JdbcTemplate jdbc;

	PeriodCalls(ServedDuties duties, CallAddenda addenda, Topics topics, BecameText became, ServiceCalendars calendars,
			DataSource dataSource) {
		this.duties = duties;
		this.addenda = addenda;
		this.topics = topics;
		this.became = became;
		this.calendars = calendars;
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.setFetchSize(ROWS_AT_A_TIME);
	}

	/** Does something with the calls of a period. */
	@FunctionalInterface
	interface Reader {

		/**
		 * Reads as many of the calls as it wants.
		 * @param count how many there are
		 * @param calls the calls in the order received
		 */
		void read(long count, Iterator<CorrectedCall> calls) throws IOException;

	}

	/**
	 * Hands over the calls, all as of one moment. They are read as they are asked for:
	 * what the reader throws ends the reading.
	 * @param unitCode the unit, or {@code null} for all
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public void read(Period period, @Nullable String unitCode, Reader reader) throws IOException {
		try (Rows rows = new Rows(period, unitCode)) {
			reader.read(count(period, unitCode), rows);
		}
	}

	private long count(Period period, @Nullable String unitCode) {
		Long count = this.jdbc.queryForObject("""
				select count(*) from calls call
				where call.state = 'RECORDED' and call.call_date between ? and ? and (? or call.unit_code = ?)""",
				Long.class, parameters(period, unitCode));
		return (count != null) ? count : 0;
	}

	private static Object[] parameters(Period period, @Nullable String unitCode) {
		return new Object[] { Date.valueOf(period.first()), Date.valueOf(period.last()), unitCode == null, unitCode };
	}

	/** The calls one after the other, some days at a time. */
	private final class Rows implements Iterator<CorrectedCall>, AutoCloseable {

		private final Period period;

		private final @Nullable String unitCode;

		private final ServiceCalendar calendar;

		private final Map<Long, String> topics;

		private final Set<Long> secret;

		private LocalDate next;

		private Stream<CorrectedCall> open = Stream.empty();

		private Iterator<CorrectedCall> calls = this.open.iterator();

		Rows(Period period, @Nullable String unitCode) {
			List<Topic> topics = PeriodCalls.this.topics.all();
			this.period = period;
			this.unitCode = unitCode;
			this.calendar = PeriodCalls.this.calendars.around(period.first(), period.last());
			this.topics = topics.stream().collect(Collectors.toMap(Topic::getId, Topic::getFullName));
			this.secret = CallerIdentity.protectedAmong(topics);
			this.next = period.first();
		}

		@Override
		public boolean hasNext() {
			while (!this.calls.hasNext() && !this.next.isAfter(this.period.last())) {
				this.open.close();
				this.open = callsOf(nextDays());
				this.calls = this.open.iterator();
			}
			return this.calls.hasNext();
		}

		private Period nextDays() {
			LocalDate last = this.next.plusDays(DAYS_AT_A_TIME - 1L);
			Period days = new Period(this.next, last.isAfter(this.period.last()) ? this.period.last() : last);
			this.next = last.plusDays(1);
			return days;
		}

		private Stream<CorrectedCall> callsOf(Period days) {
			Part part = part(days, this.calendar, this.topics, this.secret);
			return PeriodCalls.this.jdbc.queryForStream(SELECT, (row, number) -> part.corrected(part.call(row)),
					parameters(days, this.unitCode));
		}

		@Override
		public CorrectedCall next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			return this.calls.next();
		}

		@Override
		public void close() {
			this.open.close();
		}

	}

	private Part part(Period days, ServiceCalendar calendar, Map<Long, String> topics, Set<Long> secret) {
		Map<Long, ServedDuty> duties = this.duties.between(days.first(), days.last(), calendar)
			.stream()
			.collect(Collectors.toMap((served) -> served.duty().getId(), (served) -> served));
		return new Part(duties,
				this.addenda.ofDuties(duties.keySet())
					.stream()
					.collect(Collectors.groupingBy(CallAddenda.Addendum::callNumber)),
				topics, secret, this.became.of(days.first(), days.last()));
	}

	/** What the rows of some days need to be read. */
	private record Part(Map<Long, ServedDuty> duties, Map<String, List<CallAddenda.Addendum>> corrections,
			Map<Long, String> topics, Set<Long> secret, Became became) {

		CorrectedCall corrected(RecapRow call) {
			return new CorrectedCall(this.became.of(call), this.corrections.getOrDefault(call.number(), List.of()));
		}

		RecapRow call(ResultSet row) throws SQLException {
			ServedDuty served = this.duties.get(row.getLong(3));
			Long answeredBy = row.getLong(4);
			Object[] problems = (Object[]) row.getArray(13).getArray();
			return new RecapRow(row.getString(1), row.getString(2),
					(served != null) ? served.duty().getPostCode() : null, row.getString(5),
					RecapRow.Answerer.of(answeredBy, served), row.getTimestamp(6).toInstant(),
					row.getTimestamp(7).toInstant(), row.getString(8), CallerKind.valueOf(row.getString(9)),
					row.getString(10),
					Stream.of((Object[]) row.getArray(12).getArray()).map((each) -> contact((String[]) each)).toList(),
					Stream.of(problems).map((each) -> problem((String[]) each)).toList(), row.getBoolean(11),
					answeredBy, Stream.of(problems).anyMatch((each) -> this.secret.contains(topic((String[]) each))),
					null);
		}

		private static Contact contact(String[] columns) {
			return new Contact(Contact.Kind.valueOf(columns[0]), columns[1], columns[2], columns[3]);
		}

		private RecapRow.Problem problem(String[] columns) {
			return new RecapRow.Problem(this.topics.getOrDefault(topic(columns), ""), columns[1],
					Outcome.valueOf(columns[2]), columns[3],
					(columns[4] != null)
							? new Diversion(Diversion.Channel.valueOf(columns[4]), Diversion.Why.valueOf(columns[5]))
							: null,
					columns[6], null);
		}

		private static Long topic(String[] columns) {
			return Long.valueOf(columns[0]);
		}

	}

}
