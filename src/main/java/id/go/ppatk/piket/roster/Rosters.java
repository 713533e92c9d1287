package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.util.List;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which rosters are in, late or missing, for the pages of other modules.
 */
@Component
public class Rosters {

	private final WeekRosters rosters;

	private final Units units;

	private final ServiceCalendars calendars;

	private final Clock clock;

	Rosters(WeekRosters rosters, Units units, ServiceCalendars calendars, Clock clock) {
		this.rosters = rosters;
		this.units = units;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * How far each unit on duty has come with the week, in the order in which pages list
	 * the units; empty for a week outside the piket.
	 */
	@Transactional(readOnly = true)
	public List<RosterStatus> statuses(Week week) {
		ServiceCalendar calendar = this.calendars.around(week);
		if (!calendar.knows(week)) {
			return List.of();
		}
		List<WeekRoster> all = this.rosters.of(week);
		return this.units.onDuty()
			.stream()
			.map(Unit::getCode)
			.map((unitCode) -> RosterStatus.of(unitCode, week,
					all.stream().filter((roster) -> roster.getUnitCode().equals(unitCode)).findFirst(), calendar,
					this.clock.instant()))
			.toList();
	}

}
