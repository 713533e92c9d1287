package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the {@link ReplacementRules} of a duty rest on, as it stands now.
 */
@Component
class ReadReplacementRules {

	private final Duties duties;

	private final ReadChanges changes;

	private final StaffMembers people;

	private final Units units;

	private final ServiceCalendars calendars;

	private final Clock clock;

	ReadReplacementRules(Duties duties, ReadChanges changes, StaffMembers people, Units units,
			ServiceCalendars calendars, Clock clock) {
		this.duties = duties;
		this.changes = changes;
		this.people = people;
		this.units = units;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	ReplacementRules of(Duty duty) {
		return of(duty, this.people.officers(duty.getUnitCode()));
	}

	/** As above, with the officers of the unit at hand. */
	@Transactional(readOnly = true)
	ReplacementRules of(Duty duty, List<StaffMember> officers) {
		LocalDate day = duty.getDutyDate();
		List<Assignment> ofTheDay = this.duties.on(day).stream().map(Assignment::of).toList();
		Changes changes = this.changes.between(day, day);
		Unit unit = this.units.findByCode(duty.getUnitCode()).orElseThrow();
		return new ReplacementRules(unit, duty, this.calendars.around(day).policy(day), this.clock.instant(),
				officers.stream().map(StaffMember::getId).collect(Collectors.toSet()),
				names(officers, ofTheDay, changes), ofTheDay, changes);
	}

	private Map<Long, String> names(List<StaffMember> officers, List<Assignment> ofTheDay, Changes changes) {
		Map<Long, String> names = officers.stream().collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
		Set<Long> others = new HashSet<>();
		ofTheDay.stream().flatMap(Assignment::people).forEach(others::add);
		changes.replacements()
			.stream()
			.flatMap((replacement) -> Stream.of(replacement.getReplacedId(), replacement.getReplacingId()))
			.filter(Objects::nonNull)
			.forEach(others::add);
		others.removeAll(names.keySet());
		this.people.findByIdIn(others).forEach((person) -> names.put(person.getId(), person.getName()));
		return names;
	}

}
