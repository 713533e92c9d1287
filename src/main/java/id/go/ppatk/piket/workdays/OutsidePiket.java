package id.go.ppatk.piket.workdays;

import java.time.Instant;
import java.time.LocalDate;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.NotThere;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Says why there is nothing of some days: they lie before the piket, after it, or too far
 * ahead. The page leads on to the day or week of the piket that is nearest to today.
 */
@Component
public class OutsidePiket {

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	OutsidePiket(ServiceCalendars calendars, Indonesian indonesian) {
		this.calendars = calendars;
		this.indonesian = indonesian;
	}

	/**
	 * What is thrown for a week of which there is nothing.
	 * @param path where pages of weeks are, such as {@code /piket/}
	 */
	public NotThere week(Week week, String path) {
		return notThere(week.monday(), week.friday(), this.indonesian.week(week.monday()),
				path + this.calendars.thisWeek(), "outside-piket.week");
	}

	/** What is thrown for days of which there is nothing. */
	public NotThere days(Period days, String words, String url) {
		return notThere(days.first(), days.last(), words, url, "outside-piket.days");
	}

	private NotThere notThere(LocalDate first, LocalDate last, String words, String url, String actionKey) {
		PiketPeriod period = this.calendars.around(first, last).period();
		Instant end = (period.lastMoment() != null) ? period.lastMoment().toInstant() : null;
		String why = last.isBefore(period.firstDay()) ? "outside-piket.before"
				: (end != null && first.isAfter(period.lastDay())) ? "outside-piket.after" : "outside-piket.ahead";
		return new NotThere(new DefaultMessageSourceResolvable(new String[] { why },
				new Object[] { words, this.indonesian.moment(period.firstMoment().toInstant()),
						(end != null) ? this.indonesian.moment(end) : null }),
				url, actionKey);
	}

}
