package id.go.ppatk.piket.periods;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
			    array(select array[kind, raw, normalised] from call_contacts where call_id = call.id order by position),
			    array(select array[topic_id::text, problem, outcome, remark, channel, diversion]
			        from call_problems where call_id = call.id order by position)
			from calls call join staff_members person on person.id = call.answered_by
			where call.state = 'RECORDED' and call.call_date between ? and ? and (? or call.unit_code = ?)
			order by call.received_at, call.number""";

	private final ServedDuties duties;

	private final CallAddenda addenda;

	private final Topics topics;

	private final ServiceCalendars calendars;

	private final JdbcTemplate jdbc;

	PeriodCalls(ServedDuties duties, CallAddenda addenda, Topics topics, ServiceCalendars calendars,
			DataSource dataSource) {
		this.duties = duties;
		this.addenda = addenda;
		this.topics = topics;
		this.calendars = calendars;
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.setFetchSize(ROWS_AT_A_TIME);
	}

	/** Takes the calls in turn. */
	@FunctionalInterface
	interface Taker {

		/**
		 * Takes a call.
		 * @param corrections what was added to it after the hand-in
		 */
		void take(RecapRow call, List<CallAddenda.Addendum> corrections);

	}

	/**
	 * Hands over the calls in the order received, all as of one moment. What the taker
	 * throws ends the reading.
	 * @param unitCode the unit, or {@code null} for all
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	void read(Period period, @Nullable String unitCode, Taker taker) {
		ServiceCalendar calendar = this.calendars.around(period.first(), period.last());
		List<Topic> topics = this.topics.all();
		Map<Long, String> names = topics.stream().collect(Collectors.toMap(Topic::getId, Topic::getFullName));
		Set<Long> secret = CallerIdentity.protectedAmong(topics);
		for (LocalDate first : days(period).toList()) {
			LocalDate last = first.plusDays(DAYS_AT_A_TIME - 1L);
			Part part = part(new Period(first, last.isAfter(period.last()) ? period.last() : last), calendar, names,
					secret);
			this.jdbc.query(SELECT, (row) -> {
				RecapRow call = part.call(row);
				taker.take(call, part.corrections().getOrDefault(call.number(), List.of()));
			}, Date.valueOf(part.days().first()), Date.valueOf(part.days().last()), unitCode == null, unitCode);
		}
	}

	private static Stream<LocalDate> days(Period period) {
		return Stream.iterate(period.first(), (day) -> !day.isAfter(period.last()),
				(day) -> day.plusDays(DAYS_AT_A_TIME));
	}

	private Part part(Period days, ServiceCalendar calendar, Map<Long, String> topics, Set<Long> secret) {
		Map<Long, ServedDuty> duties = this.duties.between(days.first(), days.last(), calendar)
			.stream()
			.collect(Collectors.toMap((served) -> served.duty().getId(), (served) -> served));
		return new Part(days, duties,
				this.addenda.ofDuties(duties.keySet())
					.stream()
					.collect(Collectors.groupingBy(CallAddenda.Addendum::callNumber)),
				topics, secret);
	}

	/** What the rows of some days need to be read. */
	private record Part(Period days, Map<Long, ServedDuty> duties, Map<String, List<CallAddenda.Addendum>> corrections,
			Map<Long, String> topics, Set<Long> secret) {

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
			return new Contact(Contact.Kind.valueOf(columns[0]), columns[1], columns[2]);
		}

		private RecapRow.Problem problem(String[] columns) {
			return new RecapRow.Problem(this.topics.getOrDefault(topic(columns), ""), columns[1],
					Outcome.valueOf(columns[2]), columns[3],
					(columns[4] != null)
							? new Diversion(Diversion.Channel.valueOf(columns[4]), Diversion.Why.valueOf(columns[5]))
							: null);
		}

		private static Long topic(String[] columns) {
			return Long.valueOf(columns[0]);
		}

	}

}
