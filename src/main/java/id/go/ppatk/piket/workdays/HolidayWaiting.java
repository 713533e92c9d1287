package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * From October on the supervisor is asked for the next year's list of holidays while none
 * is there; in December, and for a year that has begun, it is urgent.
 */
@Component
class HolidayWaiting implements WaitingSource {

	private final HolidayLists lists;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	HolidayWaiting(HolidayLists lists, ServiceCalendars calendars, MessageSourceAccessor messages, Clock clock) {
		this.lists = lists;
		this.calendars = calendars;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		int year = this.lists.yearAskedFor();
		if (person.getAuthorities().stream().noneMatch((role) -> "ROLE_SUPERVISOR".equals(role.getAuthority()))
				|| this.calendars.around(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).hasHolidays(year)) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		boolean urgent = today.getMonth() == Month.DECEMBER || today.getYear() == year;
		return List.of(new Waiting(this.messages.getMessage("holiday.waiting", new Object[] { "" + year }),
				"/pengaturan/libur?tahun=" + year, "holiday.waiting.fill", urgent));
	}

}
