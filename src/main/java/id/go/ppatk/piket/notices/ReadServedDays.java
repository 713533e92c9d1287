package id.go.ppatk.piket.notices;

import java.time.LocalDate;

import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;

/**
 * Reads {@link ServedDays}, however many with the same number of statements.
 */
@Component
class ReadServedDays {

	private final ServedDuties duties;

	private final ServiceCalendars calendars;

	ReadServedDays(ServedDuties duties, ServiceCalendars calendars) {
		this.duties = duties;
		this.calendars = calendars;
	}

	ServedDays between(LocalDate first, LocalDate last) {
		ServiceCalendar calendar = this.calendars.around(first, last);
		return new ServedDays(this.duties.between(first, last, calendar)
			.stream()
			.filter((served) -> served.duty().getSubmittedAt() != null)
			.toList(), calendar);
	}

}
