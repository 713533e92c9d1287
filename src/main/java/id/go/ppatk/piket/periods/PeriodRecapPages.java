package id.go.ppatk.piket.periods;

import java.time.YearMonth;

import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;

/**
 * Reads the recap of a month or of any other period, as far as the person sees it.
 */
@Component
class PeriodRecapPages {

	private final PeriodRecaps recaps;

	private final PeriodText text;

	private final ServiceCalendars calendars;

	PeriodRecapPages(PeriodRecaps recaps, PeriodText text, ServiceCalendars calendars) {
		this.recaps = recaps;
		this.text = text;
		this.calendars = calendars;
	}

	PeriodRecapPage of(Period period, SignedIn me) {
		return new PeriodRecapPage(this.text.title(period), recap(period, me),
				"/rekap/periode.xlsx?dari=" + period.first() + "&sampai=" + period.last(), null, null);
	}

	PeriodRecapPage of(YearMonth month, SignedIn me) {
		Period period = Period.of(month);
		return new PeriodRecapPage(this.text.title(period), recap(period, me), "/rekap/" + month + ".xlsx",
				isKnown(month.minusMonths(1)) ? month.minusMonths(1) : null,
				isKnown(month.plusMonths(1)) ? month.plusMonths(1) : null);
	}

	PeriodRecap recap(Period period, SignedIn me) {
		return this.recaps.figures(period, Sight.of(me).unitCode());
	}

	/** Of the piket, and not after this month. */
	boolean isKnown(YearMonth month) {
		return !month.isBefore(YearMonth.from(this.calendars.firstDay()))
				&& !month.isAfter(YearMonth.from(this.calendars.today()));
	}

}
