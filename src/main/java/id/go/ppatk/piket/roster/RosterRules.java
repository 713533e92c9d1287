package id.go.ppatk.piket.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a unit may name on its roster. Clauses 1, 2 and 3 of the procedure, and the rule
 * of the house that nobody serves two phones in the same minute. Each method is one rule
 * and answers with one sentence for each place that breaks it.
 */
public final class RosterRules {

	private final Unit unit;

	private final ServiceCalendar calendar;

	private final LocalDate today;

	private final Map<Long, String> officers;

	private final Map<Long, String> names;

	private final Changes changes;

	private final Indonesian indonesian = new Indonesian();

	/**
	 * The rules for one unit as of a day.
	 * @param today the WIB date from which on names are not yet history
	 * @param officers the active officers of the unit, by id
	 * @param names everybody that an assignment may name, by id
	 * @param changes who is absent in that week
	 */
	RosterRules(Unit unit, ServiceCalendar calendar, LocalDate today, Map<Long, String> officers,
			Map<Long, String> names, Changes changes) {
		this.unit = unit;
		this.calendar = calendar;
		this.today = today;
		this.officers = Map.copyOf(officers);
		this.names = Map.copyOf(names);
		this.changes = changes;
	}

	/**
	 * All that is wrong with a plan, by place.
	 * @param plan the unit's week as it is to be
	 * @param before the unit's week as it stands
	 * @param elsewhere what other units have named in that week
	 */
	List<Violation> violations(List<Assignment> plan, List<Assignment> before, List<Assignment> elsewhere) {
		List<Assignment> changed = plan.stream().filter((assignment) -> !before.contains(assignment)).toList();
		List<Assignment> open = plan.stream()
			.filter((assignment) -> changed.contains(assignment) || !isPast(assignment))
			.toList();
		return Stream
			.of(noWeekend(changed), noHoliday(changed), withinThePiket(changed), knownPost(changed),
					historyStays(changed, before), officersOfTheUnit(open), notAbsent(changed), twoPeople(plan),
					onePlaceADay(plan, elsewhere))
			.flatMap(List::stream)
			.sorted((one, other) -> one.place().compareTo(other.place()))
			.toList();
	}

	List<Violation> noWeekend(List<Assignment> changed) {
		return changed.stream()
			.filter((assignment) -> assignment.namesSomebody() && isWeekend(assignment))
			.map((assignment) -> new Violation(assignment.place(), "roster.rule.weekend", day(assignment)))
			.toList();
	}

	List<Violation> noHoliday(List<Assignment> changed) {
		return changed.stream()
			.filter((assignment) -> assignment.namesSomebody() && !isWeekend(assignment))
			.flatMap((assignment) -> this.calendar.holiday(assignment.place().day())
				.map((name) -> new Violation(assignment.place(), "roster.rule.holiday", day(assignment), name))
				.stream())
			.toList();
	}

	List<Violation> withinThePiket(List<Assignment> changed) {
		return changed.stream()
			.filter((assignment) -> assignment.namesSomebody() && isOutsideThePiket(assignment))
			.map((assignment) -> new Violation(assignment.place(), "roster.rule.outside", day(assignment)))
			.toList();
	}

	List<Violation> knownPost(List<Assignment> changed) {
		return changed.stream()
			.filter((assignment) -> assignment.namesSomebody() && this.calendar.isServiceDay(assignment.place().day()))
			.filter((assignment) -> this.calendar.policy(assignment.place().day())
				.posts(this.unit.getCode())
				.stream()
				.noneMatch((post) -> post.getNumber() == assignment.place().post()))
			.map((assignment) -> new Violation(assignment.place(), "roster.rule.post", assignment.place().post(),
					this.unit.getName(), day(assignment)))
			.toList();
	}

	/** What was named for a day that is over is history; what was not may be added. */
	List<Violation> historyStays(List<Assignment> changed, List<Assignment> before) {
		Map<Place, Assignment> stood = before.stream()
			.collect(Collectors.toMap(Assignment::place, Function.identity()));
		return changed.stream()
			.filter((assignment) -> isPast(assignment) && stood.containsKey(assignment.place()))
			.flatMap((assignment) -> {
				Assignment was = stood.get(assignment.place());
				return Stream
					.of(replaced(was.officerId(), assignment.officerId()),
							replaced(was.substituteId(), assignment.substituteId()))
					.filter(Objects::nonNull)
					.map((name) -> new Violation(assignment.place(), "roster.rule.history", day(assignment),
							assignment.place().post(), name));
			})
			.toList();
	}

	@Nullable private String replaced(@Nullable Long was, @Nullable Long is) {
		return (was == null || was.equals(is)) ? null : name(was);
	}

	List<Violation> officersOfTheUnit(List<Assignment> open) {
		return open.stream()
			.flatMap((assignment) -> assignment.people()
				.filter((person) -> !this.officers.containsKey(person))
				.map((person) -> new Violation(assignment.place(), "roster.rule.officer", name(person),
						this.unit.getName(), day(assignment))))
			.toList();
	}

	/**
	 * Nobody is newly named for a day on which they are absent for a part of the hours.
	 */
	List<Violation> notAbsent(List<Assignment> changed) {
		return changed.stream()
			.filter((assignment) -> this.calendar.isServiceDay(assignment.place().day()))
			.flatMap((assignment) -> assignment.people()
				.flatMap((person) -> this.changes
					.absence(person, assignment.place().day(), this.calendar.policy(assignment.place().day()))
					.map((absence) -> new Violation(assignment.place(), "roster.rule.absent", name(person),
							day(assignment)))
					.stream()))
			.toList();
	}

	List<Violation> twoPeople(List<Assignment> plan) {
		return plan.stream()
			.filter((assignment) -> assignment.officerId() != null
					&& assignment.officerId().equals(assignment.substituteId()))
			.map((assignment) -> new Violation(assignment.place(), "roster.rule.two-people",
					name(assignment.officerId()), assignment.place().post(), day(assignment)))
			.toList();
	}

	/**
	 * Nobody has two places on one day, as officer or as substitute, in this unit or in
	 * another.
	 */
	List<Violation> onePlaceADay(List<Assignment> plan, List<Assignment> elsewhere) {
		List<Violation> violations = new ArrayList<>();
		List<Assignment> seen = new ArrayList<>(elsewhere);
		for (Assignment assignment : plan) {
			assignment.people()
				.flatMap((person) -> seen.stream()
					.filter((other) -> other.place().day().equals(assignment.place().day()) && other.names(person))
					.map((other) -> new Violation(assignment.place(), "roster.rule.one-place", name(person),
							other.unitCode(), other.place().post(), day(assignment))))
				.forEach(violations::add);
			seen.add(assignment);
		}
		return violations;
	}

	private boolean isPast(Assignment assignment) {
		return assignment.place().day().isBefore(this.today);
	}

	private boolean isWeekend(Assignment assignment) {
		return assignment.place().day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
	}

	private boolean isOutsideThePiket(Assignment assignment) {
		LocalDate day = assignment.place().day();
		return !isWeekend(assignment) && this.calendar.holiday(day).isEmpty() && !this.calendar.isServiceDay(day);
	}

	private String day(Assignment assignment) {
		return this.indonesian.day(assignment.place().day());
	}

	private String name(Long person) {
		return this.names.getOrDefault(person, "#" + person);
	}

}
