package id.go.ppatk.piket.periods;

import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.OutsidePiket;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;

/**
 * Reads the summary of a week. It names no caller.
 */
@Component
class WeeklyRecapPages {

	private final PeriodRecaps recaps;

	private final Headlines headlines;

	private final PeriodText text;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	WeeklyRecapPages(PeriodRecaps recaps, Headlines headlines, PeriodText text, ServiceCalendars calendars,
			OutsidePiket outside) {
		this.recaps = recaps;
		this.headlines = headlines;
		this.text = text;
		this.calendars = calendars;
		this.outside = outside;
	}

	WeeklyRecapPage of(Week week, SignedIn me) {
		ServiceCalendar calendar = this.calendars.around(week.previous().monday(), week.next().friday());
		refuseUnknown(week, calendar);
		ComparedWeek compared = this.recaps.compared(week, Sight.of(me).unitCode());
		WeeklyRecap recap = compared.recap();
		WeekLinks links = new WeekLinks(week, recap.figures().unitCode());
		return new WeeklyRecapPage(this.text.title(Period.of(week)), week, recap, this.headlines.of(compared, links),
				RecapMatrix.of(recap.duties(), recap.otherCalls()), links, isKnown(week.previous(), calendar),
				isKnown(week.next(), calendar));
	}

	/** Refuses a week outside the piket, and one after next week. */
	void refuseUnknown(Week week) {
		refuseUnknown(week, this.calendars.around(week));
	}

	private void refuseUnknown(Week week, ServiceCalendar calendar) {
		if (!isKnown(week, calendar)) {
			throw this.outside.week(week, "/rekap/");
		}
	}

	private boolean isKnown(Week week, ServiceCalendar calendar) {
		return week.compareTo(this.calendars.thisWeek().next()) <= 0 && calendar.knows(week);
	}

}
