package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link DraftsPage}s, each with a fixed number of queries.
 */
@Component
class DraftsPages {

	private final WeekRosters rosters;

	private final Units units;

	private final ServiceCalendars calendars;

	private final ReadChanges changes;

	private final Clock clock;

	DraftsPages(WeekRosters rosters, Units units, ServiceCalendars calendars, ReadChanges changes, Clock clock) {
		this.rosters = rosters;
		this.units = units;
		this.calendars = calendars;
		this.changes = changes;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public DraftsPage of(SignedIn me) {
		Week current = Week.of(LocalDate.now(this.clock));
		Map<String, Unit> units = this.units.onDuty()
			.stream()
			.filter((unit) -> RosterAccess.mayWrite(unit.getCode(), me))
			.collect(Collectors.toMap(Unit::getCode, Function.identity()));
		List<WeekRoster> drafts = this.rosters.openFrom(current.monday())
			.stream()
			.filter((draft) -> units.containsKey(draft.getUnitCode()) && draft.namesSomebody())
			.toList();
		if (drafts.isEmpty()) {
			return new DraftsPage(List.of());
		}
		LocalDate last = drafts.get(drafts.size() - 1).getWeek().friday();
		ServiceCalendar calendar = this.calendars.around(current.monday(), last);
		Changes changes = this.changes.between(current.monday(), last);
		return new DraftsPage(drafts.stream()
			.filter((draft) -> !calendar.serviceDays(draft.getWeek()).isEmpty())
			.map((draft) -> new DraftsPage.Line(draft.getWeek(), units.get(draft.getUnitCode()),
					calendar.rosterDeadline(draft.getWeek()).orElse(null), draft.getVersion(),
					Gap.of(draft.getUnitCode(), draft.getWeek(), calendar, SaveRoster.assignments(draft), changes)))
			.toList());
	}

}
