package id.go.ppatk.piket.proposals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads {@link Fairness} with a fixed number of queries, however long the period is.
 */
@Component
public class FairnessPages {

	private final Duties duties;

	private final ReadChanges changes;

	private final Units units;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	FairnessPages(Duties duties, ReadChanges changes, Units units, StaffMembers people, ServiceCalendars calendars) {
		this.duties = duties;
		this.changes = changes;
		this.units = units;
		this.people = people;
		this.calendars = calendars;
	}

	/** The period as the person sees it: the supervisor all units, others their own. */
	@Transactional(readOnly = true)
	public Fairness between(LocalDate first, LocalDate last, SignedIn me) {
		return between(first, last, (unit) -> ProposalAccess.seesFairness(unit, me));
	}

	/** The period of all units. */
	@Transactional(readOnly = true)
	public Fairness between(LocalDate first, LocalDate last) {
		return between(first, last, (unit) -> true);
	}

	/** The duties that count as those of one person, by day, unit and post. */
	@Transactional(readOnly = true)
	public List<ServedDuty> dutiesOf(LocalDate first, LocalDate last, Long staffId) {
		ServiceCalendar calendar = this.calendars.around(first, last);
		return ServedDuties.served(this.duties.between(first, last), this.changes.between(first, last), calendar)
			.stream()
			.filter((served) -> Tally.isDuty(staffId, served, calendar))
			.toList();
	}

	private Fairness between(LocalDate first, LocalDate last, Predicate<Unit> shown) {
		ServiceCalendar calendar = this.calendars.around(first, last);
		Changes changes = this.changes.between(first, last);
		List<ServedDuty> served = ServedDuties.served(this.duties.between(first, last), changes, calendar);
		List<Unit> units = this.units.onDuty(first, last).stream().filter(shown).toList();
		Map<String, List<StaffMember>> officers = units.stream()
			.collect(Collectors.toMap(Unit::getCode, (unit) -> this.people.officers(unit.getCode())));
		Set<Long> everybody = new TreeSet<>();
		served.forEach((duty) -> everybody.addAll(duty.people()));
		changes.replacements().forEach((replacement) -> people(replacement).forEach(everybody::add));
		officers.values().stream().flatMap(List::stream).map(StaffMember::getId).forEach(everybody::add);
		Map<Long, String> names = this.people.names(everybody);
		return new Fairness(first, last,
				units.stream()
					.map((unit) -> part(unit, ofUnit(unit, served), ofUnit(unit, changes), officers.get(unit.getCode()),
							names, calendar))
					.toList());
	}

	private static List<ServedDuty> ofUnit(Unit unit, List<ServedDuty> served) {
		return served.stream().filter((duty) -> duty.duty().getUnitCode().equals(unit.getCode())).toList();
	}

	private static List<Replacement> ofUnit(Unit unit, Changes changes) {
		return changes.replacements()
			.stream()
			.filter((replacement) -> replacement.getUnitCode().equals(unit.getCode()) && !replacement.isCorrection())
			.toList();
	}

	private static Stream<Long> people(Replacement replacement) {
		return Stream.of(replacement.getReplacedId(), replacement.getReplacingId()).filter(Objects::nonNull);
	}

	private static Fairness.Part part(Unit unit, List<ServedDuty> served, List<Replacement> replacements,
			List<StaffMember> officers, Map<Long, String> names, ServiceCalendar calendar) {
		Set<Long> active = officers.stream().map(StaffMember::getId).collect(Collectors.toSet());
		Set<Long> people = new TreeSet<>(active);
		served.forEach((duty) -> people.addAll(duty.people()));
		replacements.forEach((replacement) -> people(replacement).forEach(people::add));
		return new Fairness.Part(unit, people.stream()
			.map((id) -> new Fairness.Row(id, names.get(id), active.contains(id), Tally.of(id, served, calendar),
					count(replacements, (replacement) -> id.equals(replacement.getReplacingId())),
					count(replacements, (replacement) -> id.equals(replacement.getReplacedId()))))
			.sorted(Comparator.comparing(Fairness.Row::name))
			.toList());
	}

	private static int count(List<Replacement> replacements, Predicate<Replacement> which) {
		return (int) replacements.stream().filter(which).count();
	}

}
