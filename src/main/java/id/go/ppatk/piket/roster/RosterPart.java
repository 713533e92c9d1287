package id.go.ppatk.piket.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * Puts the part of one unit on a {@link RosterPage} together.
 *
 * @param unit the unit
 * @param week the week
 * @param calendar the calendar of that week
 * @param today the WIB date from which on names are not yet history
 * @param days the columns
 * @param names the names of everybody that the page shows, by id
 * @param changes what has become of the named duties of that week
 */
record RosterPart(Unit unit, Week week, ServiceCalendar calendar, LocalDate today, List<RosterPage.Day> days,
		Map<Long, String> names, Changes changes) {

	/**
	 * The part as it is stored, with what was typed over it.
	 * @param officers who may be chosen, or {@code null} where the person may not write
	 */
	RosterPage.Part of(@Nullable WeekRoster roster, Instant now, @Nullable List<StaffMember> officers,
			@Nullable RosterForm typed, @Nullable RosterRefused refused) {
		RosterStatus status = RosterStatus.of(this.unit.getCode(), this.week, Optional.ofNullable(roster),
				this.calendar, now);
		List<Assignment> stored = (roster != null) ? KeepRoster.assignments(roster) : List.of();
		Map<Place, Duty> duties = (roster != null) ? roster.getDuties()
			.stream()
			.collect(Collectors.toMap((duty) -> new Place(duty.getDutyDate(), duty.getPost()), Function.identity()))
				: Map.of();
		Map<Place, Assignment> shown = byPlace((typed != null) ? typed.over(this.unit.getCode(), stored) : stored);
		List<Violation> violations = (refused != null) ? refused.getViolations() : List.of();
		List<RosterPage.Row> rows = posts()
			.mapToObj((post) -> new RosterPage.Row(post, this.days.stream().map((day) -> {
				Place place = new Place(day.date(), post);
				return cell(day, place, byPlace(stored), shown, officers != null,
						duties.containsKey(place) && duties.get(place).isRecordedLater(), violations);
			}).toList()))
			.toList();
		return new RosterPage.Part(this.unit, status,
				(status.submittedBy() != null) ? this.names.get(status.submittedBy()) : null,
				(roster != null) ? KeepRoster.version(roster) : RosterForm.NEW, officers != null, rows,
				people(officers, shown, stored),
				Gap.of(this.unit.getCode(), this.week, this.calendar, stored, this.changes), refused);
	}

	private IntStream posts() {
		return this.calendar.serviceDays(this.week)
			.stream()
			.flatMap((day) -> this.calendar.policy(day).posts(this.unit.getCode()).stream())
			.mapToInt(ServicePost::getNumber)
			.distinct()
			.sorted();
	}

	private RosterPage.Cell cell(RosterPage.Day day, Place place, Map<Place, Assignment> stored,
			Map<Place, Assignment> shown, boolean writable, boolean recordedLater, List<Violation> violations) {
		Assignment empty = Assignment.empty(this.unit.getCode(), place);
		Assignment was = stored.getOrDefault(place, empty);
		Assignment is = shown.getOrDefault(place, empty);
		boolean served = day.served() && this.calendar.policy(day.date())
			.posts(this.unit.getCode())
			.stream()
			.anyMatch((post) -> post.getNumber() == place.post());
		return new RosterPage.Cell(day, served, recordedLater,
				slot(RosterForm.OFFICER + place, writable && served, place, was.officerId(), is.officerId()),
				slot(RosterForm.SUBSTITUTE + place, writable && served, place, was.substituteId(), is.substituteId()),
				violations.stream().filter((violation) -> violation.place().equals(place)).toList());
	}

	private RosterPage.Slot slot(String field, boolean writable, Place place, @Nullable Long stored,
			@Nullable Long shown) {
		boolean history = place.day().isBefore(this.today) && stored != null;
		return new RosterPage.Slot(field, writable && !history, stored, name(stored), shown, name(shown));
	}

	@Nullable private String name(@Nullable Long person) {
		return (person != null) ? this.names.getOrDefault(person, "#" + person) : null;
	}

	private List<RosterPage.Person> people(@Nullable List<StaffMember> officers, Map<Place, Assignment> shown,
			List<Assignment> stored) {
		if (officers == null) {
			return List.of();
		}
		List<RosterPage.Person> people = new ArrayList<>(officers.stream()
			.map((person) -> new RosterPage.Person(person.getId(), person.getName(), true))
			.toList());
		List<Long> known = officers.stream().map(StaffMember::getId).toList();
		Stream.concat(shown.values().stream(), stored.stream())
			.flatMap(Assignment::people)
			.distinct()
			.filter((person) -> !known.contains(person))
			.map((person) -> new RosterPage.Person(person, name(person), false))
			.forEach(people::add);
		return people;
	}

	private static Map<Place, Assignment> byPlace(List<Assignment> assignments) {
		return assignments.stream().collect(Collectors.toMap(Assignment::place, Function.identity()));
	}

}
