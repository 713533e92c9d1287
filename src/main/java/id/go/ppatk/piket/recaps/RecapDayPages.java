package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;

/**
 * Reads the page of a day's recaps.
 */
@Component
class RecapDayPages {

	private final Recaps recaps;

	private final ServiceCalendars calendars;

	RecapDayPages(Recaps recaps, ServiceCalendars calendars) {
		this.recaps = recaps;
		this.calendars = calendars;
	}

	/**
	 * The page.
	 * @param duties those of the day, of which the person sees the own units'
	 */
	RecapDayPage of(LocalDate day, List<DutyState> duties, SignedIn me) {
		ServiceCalendar calendar = this.calendars.around(day);
		List<DutyState> visible = duties.stream()
			.filter((duty) -> RecapAccess.maySee(duty.duty().getUnitCode(), me))
			.toList();
		return new RecapDayPage(day, calendar.isServiceDay(day), calendar.holiday(day).orElse(null), visible,
				this.recaps.officers(visible), calendar.knows(Week.of(day.minusDays(1))),
				day.isBefore(this.calendars.today()));
	}

}
