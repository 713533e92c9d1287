package id.go.ppatk.piket.periods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The recap of the week that the one search is asked for, for those who read it.
 */
@Component
class RecapFindings implements Findable {

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	RecapFindings(ServiceCalendars calendars, Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public int place() {
		return 61;
	}

	@Override
	public String headingKey() {
		return "week-findings.title";
	}

	@Override
	public List<Found> find(String words, Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !(me.is(Role.KOORDINATOR) || me.is(Role.SUPERVISOR))) {
			return List.of();
		}
		return Week.read(words, LocalDate.now(this.clock))
			.filter((week) -> week.compareTo(this.calendars.thisWeek()) <= 0
					&& this.calendars.around(week.monday()).knows(week))
			.map((week) -> new Found("/rekap/" + week,
					this.messages.getMessage("week-findings.recap",
							new Object[] { this.indonesian.week(week.monday()) }),
					""))
			.stream()
			.toList();
	}

}
