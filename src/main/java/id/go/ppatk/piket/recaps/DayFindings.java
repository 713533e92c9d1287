package id.go.ppatk.piket.recaps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The recaps of the day that the one search is asked for, for those who read them.
 */
@Component
class DayFindings implements Findable {

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	DayFindings(ServiceCalendars calendars, Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public int place() {
		return 62;
	}

	@Override
	public String headingKey() {
		return "week-findings.title";
	}

	@Override
	public List<Found> find(String words, Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !(RecapAccess.seesUnits(me) || me.is(Role.PETUGAS))) {
			return List.of();
		}
		try {
			LocalDate day = TypedDate.read(words, LocalDate.now(this.clock));
			return (day.isAfter(LocalDate.now(this.clock)) || !this.calendars.around(day).isWithinPiket(day))
					? List.of() : List.of(new Found("/rekap/harian/" + day,
							this.messages.getMessage("recap.day", new Object[] { this.indonesian.day(day) }), ""));
		}
		catch (Unreadable ex) {
			return List.of();
		}
	}

}
