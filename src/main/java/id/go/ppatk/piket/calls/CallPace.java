package id.go.ppatk.piket.calls;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many calls some weeks had by the same moment of the week, so that a week that has
 * begun can be compared with earlier ones.
 */
@Component
public class CallPace {

	private final JdbcClient jdbc;

	CallPace(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The calls of a unit in a week.
	 *
	 * @param week the week
	 * @param unitCode the unit
	 * @param number how many were received from Monday to the moment that was asked for
	 */
	public record WeekCalls(Week week, String unitCode, long number) {
	}

	/**
	 * The recorded calls of each week from the first one to that of the moment, each
	 * counted from Monday, 00.00 WIB, for as long as the last of them has lasted; no line
	 * for a unit and week without any.
	 */
	public List<WeekCalls> until(Instant moment, Week first) {
		LocalDate today = Indonesian.dateOf(moment);
		Instant monday = Week.of(today).monday().atStartOfDay(Indonesian.WIB).toInstant();
		return this.jdbc
			.sql("""
					select date_trunc('week', call_date::timestamp)::date, unit_code, count(*) from calls
					where state = 'RECORDED' and call_date between ? and ?
					and extract(epoch from (received_at at time zone 'Asia/Jakarta') - date_trunc('week', call_date::timestamp))
					    <= ?
					group by 1, 2""")
			.params(Date.valueOf(first.monday()), Date.valueOf(today), Duration.between(monday, moment).toSeconds())
			.query((row, number) -> new WeekCalls(new Week(row.getDate(1).toLocalDate()), row.getString(2),
					row.getLong(3)))
			.list();
	}

}
