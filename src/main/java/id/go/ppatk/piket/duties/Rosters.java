package id.go.ppatk.piket.duties;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.SharedReads;
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

	/** As {@link #statuses(Week, Week)}, of one week. */
	@Transactional(readOnly = true)
	public List<RosterStatus> statuses(Week week) {
		return statuses(week, week);
	}

	/**
	 * How far each unit on duty has come with each of these weeks, by week and in the
	 * order in which pages list the units; nothing for a week outside the piket.
	 */
	@Transactional(readOnly = true)
	public List<RosterStatus> statuses(Week first, Week last) {
		return SharedReads.of(List.of(this, first, last), () -> read(first, last));
	}

	private List<RosterStatus> read(Week first, Week last) {
		ServiceCalendar calendar = this.calendars.around(first.monday(), last.friday());
		List<WeekRoster> heads = this.rosters.headsBetween(first.monday(), last.monday());
		Instant now = this.clock.instant();
		return Stream.iterate(first, (week) -> week.compareTo(last) <= 0, Week::next)
			.filter(calendar::knows)
			.flatMap((week) -> this.units.onDuty(week.monday(), week.friday())
				.stream()
				.map((unit) -> RosterStatus.of(unit.getCode(), week, head(heads, week, unit), calendar, now)))
			.toList();
	}

	private static Optional<WeekRoster> head(List<WeekRoster> heads, Week week, Unit unit) {
		return heads.stream()
			.filter((head) -> head.getWeek().equals(week) && head.getUnitCode().equals(unit.getCode()))
			.findFirst();
	}

}
