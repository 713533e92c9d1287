package id.go.ppatk.piket.roster;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Rosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Waiting;
import id.go.ppatk.piket.web.WaitingSource;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The rosters of this week and the next that were handed in and wait for the supervisor's
 * confirmation. Clause 5.a.
 */
@Component
class AcknowledgementWaiting implements WaitingSource {

	private final Rosters rosters;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final ServiceCalendars calendars;

	AcknowledgementWaiting(Rosters rosters, MessageSourceAccessor messages, Indonesian indonesian,
			ServiceCalendars calendars) {
		this.rosters = rosters;
		this.messages = messages;
		this.indonesian = indonesian;
		this.calendars = calendars;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !RosterAccess.mayAcknowledge(me)) {
			return List.of();
		}
		Week current = this.calendars.thisWeek();
		return this.rosters.statuses(current, current.next())
			.stream()
			.filter(RosterStatus::isUnacknowledged)
			.collect(Collectors.groupingBy(RosterStatus::week, TreeMap::new,
					Collectors.mapping(RosterStatus::unitCode, Collectors.toList())))
			.entrySet()
			.stream()
			.map((received) -> new Waiting(
					this.messages.getMessage("roster.waiting.acknowledge",
							new Object[] { this.indonesian.week(received.getKey().monday()),
									String.join(", ", received.getValue()) }),
					"/piket/" + received.getKey(), "roster.waiting.look", false, received.getValue().size()))
			.toList();
	}

}
