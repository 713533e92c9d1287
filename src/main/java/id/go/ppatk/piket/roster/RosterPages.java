package id.go.ppatk.piket.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads {@link RosterPage}s, each with a fixed number of queries.
 */
@Component
public class RosterPages {

	private final RosterAccess access;

	private final List<String> forms;

	private final WeekRosters rosters;

	private final Units units;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final ReadChanges changes;

	private final Clock clock;

	RosterPages(RosterAccess access, List<WeekForm> forms, WeekRosters rosters, Units units, StaffMembers people,
			ServiceCalendars calendars, ReadChanges changes, Clock clock) {
		this.access = access;
		this.forms = forms.stream().map(WeekForm::template).toList();
		this.rosters = rosters;
		this.units = units;
		this.people = people;
		this.calendars = calendars;
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * The week as it is stored.
	 * @throws ResponseStatusException (404) before the piket and more than 53 weeks ahead
	 */
	@Transactional(readOnly = true)
	public RosterPage of(Week week, SignedIn me) {
		return of(week, me, null, null, null);
	}

	/**
	 * The week, and in the part of one unit what was typed, and why it was not saved
	 * where that was asked for.
	 * @throws ResponseStatusException (404) before the piket and more than 53 weeks ahead
	 */
	@Transactional(readOnly = true)
	public RosterPage of(Week week, SignedIn me, @Nullable Unit typedUnit, @Nullable RosterForm typed,
			@Nullable RosterRefused refused) {
		ServiceCalendar calendar = this.calendars.around(week);
		this.access.refuseUnlessPlanned(week, calendar);
		LocalDate today = LocalDate.now(this.clock);
		Week current = this.calendars.thisWeek();
		Instant now = this.clock.instant();
		List<RosterPage.Day> days = week.weekdays().stream().map((day) -> day(day, calendar, now)).toList();
		Map<String, WeekRoster> stored = this.rosters.of(week)
			.stream()
			.collect(Collectors.toMap(WeekRoster::getUnitCode, (roster) -> roster));
		boolean served = !calendar.serviceDays(week).isEmpty();
		List<Unit> onDuty = this.units.onDuty(week.monday(), week.friday());
		Map<String, List<StaffMember>> officers = onDuty.stream()
			.map(Unit::getCode)
			.filter((unitCode) -> served && RosterAccess.mayWrite(unitCode, me) && isOpen(stored.get(unitCode)))
			.collect(Collectors.toMap((unitCode) -> unitCode, this.people::officers));
		Changes changes = this.changes.between(week.monday(), week.friday());
		Map<Long, String> names = names(stored, officers, changes, typed);
		List<RosterPage.Part> parts = onDuty.stream().map((unit) -> {
			boolean isTyped = typedUnit != null && unit.getCode().equals(typedUnit.getCode());
			return new RosterPart(unit, week, calendar, today, days, names, changes, me).of(stored.get(unit.getCode()),
					now, officers.get(unit.getCode()), isTyped ? typed : null, isTyped ? refused : null);
		}).toList();
		return new RosterPage(week, current, calendar.knows(week.previous()) ? week.previous() : null,
				this.access.isWithinReach(week.next()) ? week.next() : null, calendar.rosterDeadline(week).orElse(null),
				days, parts, this.forms,
				week.contains(today) ? now(now, calendar, stored.values(), changes, names) : null);
	}

	private static RosterPage.Day day(LocalDate day, ServiceCalendar calendar, Instant now) {
		boolean served = calendar.isServiceDay(day);
		return new RosterPage.Day(day, day.equals(Indonesian.dateOf(now)), !now.isBefore(calendar.endOfService(day)),
				served, calendar.holiday(day).orElse(null),
				served ? RosterPage.Hours.of(day, calendar.policy(day)) : null);
	}

	private static RosterPage.@Nullable Now now(Instant now, ServiceCalendar calendar, Collection<WeekRoster> stored,
			Changes changes, Map<Long, String> names) {
		if (!calendar.isServed(now)) {
			return null;
		}
		LocalDate today = Indonesian.dateOf(now);
		List<Assignment> named = stored.stream().flatMap((roster) -> SaveRoster.assignments(roster).stream()).toList();
		LocalTime time = Indonesian.timeOf(now);
		return new RosterPage.Now(time, new Coverage(today, calendar.policy(today), named, changes).at(time)
			.stream()
			.map((interval) -> new RosterPage.Serving(interval.post().getUnitCode(),
					interval.post().getUnitCode() + "-" + interval.post().getNumber(),
					interval.isGap() ? null : names.get(interval.staffId()), interval.substituting(), interval.until()))
			.toList());
	}

	private static boolean isOpen(@Nullable WeekRoster roster) {
		return roster == null || !roster.isSubmitted();
	}

	private Map<Long, String> names(Map<String, WeekRoster> stored, Map<String, List<StaffMember>> officers,
			Changes changes, @Nullable RosterForm typed) {
		Map<Long, String> names = new HashMap<>();
		officers.values()
			.stream()
			.flatMap(List::stream)
			.forEach((person) -> names.put(person.getId(), person.getName()));
		Set<Long> named = new HashSet<>();
		stored.values().forEach((roster) -> {
			SaveRoster.assignments(roster).stream().flatMap(Assignment::people).forEach(named::add);
			Optional.ofNullable(roster.getSubmittedBy()).ifPresent(named::add);
			Optional.ofNullable(roster.getAcknowledgedBy()).ifPresent(named::add);
			Optional.ofNullable(roster.getTakenBackBy()).ifPresent(named::add);
		});
		changes.replacements().forEach((replacement) -> {
			Optional.ofNullable(replacement.getReplacedId()).ifPresent(named::add);
			named.add(replacement.getReplacingId());
		});
		if (typed != null) {
			typed.people().forEach(named::add);
		}
		this.people.findByIdIn(named).forEach((person) -> names.put(person.getId(), person.getName()));
		return names;
	}

}
