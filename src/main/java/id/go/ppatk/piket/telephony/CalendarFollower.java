package id.go.ppatk.piket.telephony;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.CalendarChanged;
import id.go.ppatk.piket.workdays.ServiceCalendar;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody was to serve the telephone when it rang follows the calendar, in the
 * transaction of its change: a day that turns out to have been a holiday leaves nobody at
 * fault.
 */
@Component
class CalendarFollower {

	private final JdbcClient jdbc;

	private final Clock clock;

	CalendarFollower(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	void on(CalendarChanged event) {
		record Rang(Long id, Instant at, boolean outsideHours) {
		}
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = event.change().last().isBefore(today) ? event.change().last() : today;
		if (last.isBefore(event.change().first())) {
			return;
		}
		ServiceCalendar calendar = event.change().after();
		List<Long> moved = this.jdbc
			.sql("select id, rang_at, outside_hours from ringing_calls where rang_at >= ? and rang_at < ?")
			.param(begin(event.change().first()))
			.param(begin(last.plusDays(1)))
			.query((row, number) -> new Rang(row.getLong("id"), row.getTimestamp("rang_at").toInstant(),
					row.getBoolean("outside_hours")))
			.list()
			.stream()
			.filter((rang) -> rang.outsideHours() == calendar.isServed(rang.at()))
			.map(Rang::id)
			.toList();
		this.jdbc.sql("update ringing_calls set outside_hours = not outside_hours where id = any(?)")
			.param(moved.toArray(Long[]::new))
			.update();
	}

	private static Timestamp begin(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(Indonesian.WIB).toInstant());
	}

}
