package id.go.ppatk.piket.desk;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;

/**
 * The posts among which a person who is not on duty chooses for a call.
 */
@Component
class PostChoices {

	private final ServedDuties servedDuties;

	private final ServiceCalendars calendars;

	PostChoices(ServedDuties servedDuties, ServiceCalendars calendars) {
		this.servedDuties = servedDuties;
		this.calendars = calendars;
	}

	/**
	 * The duties of the own unit that are served on that day; none for whoever is on
	 * duty.
	 */
	List<Duty> on(LocalDate day, SignedIn me) {
		ServiceCalendar calendar = this.calendars.around(day);
		List<ServedDuty> ofTheDay = this.servedDuties.on(day, calendar);
		if (ofTheDay.stream().anyMatch((served) -> served.people().contains(me.getId()))) {
			return List.of();
		}
		return ofTheDay.stream()
			.map(ServedDuty::duty)
			.filter((duty) -> duty.getUnitCode().equals(me.getUnitCode()) && duty.getOfficerId() != null)
			.filter((duty) -> calendar.isServed(day, duty.getUnitCode(), duty.getPost()))
			.toList();
	}

}
