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
 * The rosters of this week and the next that are still to be handed in: a coordinator
 * sees the own unit's, the supervisor which units are missing. Clause 5.a.
 */
@Component
class RosterWaiting implements WaitingSource {

	private final Rosters rosters;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final ServiceCalendars calendars;

	RosterWaiting(Rosters rosters, MessageSourceAccessor messages, Indonesian indonesian, ServiceCalendars calendars) {
		this.rosters = rosters;
		this.messages = messages;
		this.indonesian = indonesian;
		this.calendars = calendars;
	}

	@Override
	public List<Waiting> waitingFor(Authentication person) {
		if (!(person.getPrincipal() instanceof SignedIn me) || !RosterAccess.mayWriteSome(me)) {
			return List.of();
		}
		Week current = this.calendars.thisWeek();
		return this.rosters.statuses(current, current.next())
			.stream()
			.filter((status) -> status.isMissing() && RosterAccess.mayWrite(status.unitCode(), me))
			.collect(Collectors.groupingBy(RosterStatus::week, TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((missing) -> waiting(missing, RosterAccess.mayWriteAll(me)))
			.toList();
	}

	private Waiting waiting(List<RosterStatus> missing, boolean supervising) {
		RosterStatus first = missing.get(0);
		boolean late = first.state() == RosterStatus.State.OVERDUE;
		String key = "roster.waiting." + (supervising ? "units" : "own") + (late ? "-late" : "");
		String text = this.messages.getMessage(key,
				new Object[] { this.indonesian.week(first.week().monday()),
						missing.stream().map(RosterStatus::unitCode).collect(Collectors.joining(", ")),
						this.indonesian.duration(first.lateness()) });
		return new Waiting(text, "/piket/" + first.week() + "#" + first.unitCode(),
				supervising ? "roster.waiting.look" : "roster.waiting.fill", late, missing.size());
	}

}
