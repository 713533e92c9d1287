package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The roster of the week that the one search is asked for; everybody reads rosters.
 */
@Component
class WeekFindings implements Findable {

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	WeekFindings(ServiceCalendars calendars, Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public int place() {
		return 60;
	}

	@Override
	public String headingKey() {
		return "week-findings.title";
	}

	@Override
	public List<Found> find(String words, Authentication person) {
		return Week.read(words, LocalDate.now(this.clock))
			.filter((week) -> this.calendars.around(week.monday()).knows(week))
			.map((week) -> new Found("/piket/" + week,
					this.messages.getMessage("week-findings.roster",
							new Object[] { this.indonesian.week(week.monday()) }),
					""))
			.stream()
			.toList();
	}

}
