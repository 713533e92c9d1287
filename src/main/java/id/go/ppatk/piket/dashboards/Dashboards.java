package id.go.ppatk.piket.dashboards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallPace;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Rosters;
import id.go.ppatk.piket.duties.WeekChanges;
import id.go.ppatk.piket.handoffs.WaitingHandoffs;
import id.go.ppatk.piket.recaps.DutyState;
import id.go.ppatk.piket.recaps.LateRecap;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.WaitingList;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link Dashboard} of this moment.
 */
@Component
class Dashboards {

	private final ServiceCalendars calendars;

	private final Rosters rosters;

	private final Recaps recaps;

	private final UnitsNow unitsNow;

	private final CallPace pace;

	private final WaitingHandoffs handoffs;

	private final OverriddenWarnings warnings;

	private final Units units;

	private final OnDuty onDuty;

	private final WeekChanges changes;

	private final WaitingList waiting;

	private final Clock clock;

	Dashboards(ServiceCalendars calendars, Rosters rosters, Recaps recaps, UnitsNow unitsNow, CallPace pace,
			WaitingHandoffs handoffs, OverriddenWarnings warnings, Units units, OnDuty onDuty, WeekChanges changes,
			WaitingList waiting, Clock clock) {
		this.calendars = calendars;
		this.rosters = rosters;
		this.recaps = recaps;
		this.unitsNow = unitsNow;
		this.pace = pace;
		this.handoffs = handoffs;
		this.warnings = warnings;
		this.units = units;
		this.onDuty = onDuty;
		this.changes = changes;
		this.waiting = waiting;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Dashboard now(Authentication me) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		Week week = this.calendars.thisWeek();
		ServiceCalendar calendar = this.calendars.around(week.monday().minusWeeks(Pace.WEEKS), week.next().friday());
		List<String> units = units();
		List<LateRecap> late = this.recaps.late();
		List<DutyState> states = this.recaps.states(week.monday(), week.friday());
		List<String> posts = states.stream().map((state) -> state.duty().getPostCode()).distinct().sorted().toList();
		ServicePolicy policy = calendar.isServiceDay(today) ? calendar.policy(today) : null;
		LocalTime time = Indonesian.timeOf(now);
		UnitsNow.Today calling = this.unitsNow.on(today, calendar);
		return new Dashboard(today, week, this.onDuty.at(now, calendar), calendar.isServed(now),
				(policy != null) ? policy.breakStarts(today) : null, (policy != null) ? policy.breakEnds(today) : null,
				policy != null && policy.isBreak(today, time), (policy != null) ? until(today, time, policy) : null,
				rosters(week), states, late, posts, calling.units().stream().filter(UnitNow::takesCalls).toList(),
				calling.receptions(), pace(now, week, units, calendar), this.handoffs.byUnit(now),
				this.changes.of(week), keptWarnings(week), this.waiting.of(me), now);
	}

	private long keptWarnings(Week week) {
		return this.warnings.count(week.monday().atStartOfDay(Indonesian.WIB).toInstant(),
				week.next().monday().atStartOfDay(Indonesian.WIB).toInstant());
	}

	private static LocalTime until(LocalDate day, LocalTime time, ServicePolicy policy) {
		return Stream.of(policy.breakStarts(day), policy.breakEnds(day))
			.filter((edge) -> edge.isAfter(time))
			.findFirst()
			.orElseGet(policy::getCloses);
	}

	private Map<String, List<RosterStatus>> rosters(Week week) {
		return this.rosters.statuses(week, week.next())
			.stream()
			.collect(Collectors.groupingBy(RosterStatus::unitCode, LinkedHashMap::new, Collectors.toList()));
	}

	/** Those that take calls, the Operator last. */
	private List<String> units() {
		return this.units.on(LocalDate.now(this.clock)).stream().filter(Unit::takesCalls).map(Unit::getCode).toList();
	}

	private Pace pace(Instant now, Week week, List<String> units, ServiceCalendar calendar) {
		List<Week> usual = Stream.iterate(week.previous(), Week::previous)
			.limit(Pace.WEEKS)
			.filter(calendar::counts)
			.toList();
		Week first = new Week(week.monday().minusWeeks(Pace.WEEKS));
		return Pace.of(now, week, usual, calendar.countedFrom(), units, this.pace.until(now, first));
	}

}
