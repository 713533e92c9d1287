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

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
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
 * @param me who looks at it
 */
record RosterPart(Unit unit, Week week, ServiceCalendar calendar, LocalDate today, List<RosterPage.Day> days,
		Map<Long, String> names, Changes changes, SignedIn me) {

	/**
	 * The part as it is stored, with what was typed over it.
	 * @param officers who may be chosen, or {@code null} where the person may not write
	 */
	RosterPage.Part of(@Nullable WeekRoster roster, Instant now, @Nullable List<StaffMember> officers,
			@Nullable RosterForm typed, @Nullable RosterRefused refused) {
		RosterStatus status = RosterStatus.of(this.unit.getCode(), this.week, Optional.ofNullable(roster),
				this.calendar, now);
		List<Assignment> stored = (roster != null) ? SaveRoster.assignments(roster) : List.of();
		Map<Place, Duty> duties = (roster != null)
				? roster.getDuties().stream().collect(Collectors.toMap(Duty::getPlace, Function.identity())) : Map.of();
		Map<Place, Assignment> shown = byPlace((typed != null) ? typed.over(this.unit.getCode(), stored) : stored);
		List<Violation> violations = (refused != null) ? refused.getViolations() : List.of();
		ServedWeek servedWeek = new ServedWeek(this.calendar, List.copyOf(duties.values()), this.changes, this.names);
		List<RosterPage.Row> rows = posts()
			.mapToObj((post) -> new RosterPage.Row(post, this.days.stream().map((day) -> {
				Place place = new Place(day.date(), post);
				return cell(day, place, byPlace(stored), shown, officers != null, status.isSubmitted(),
						duties.get(place), now, servedWeek, violations);
			}).toList()))
			.toList();
		return new RosterPage.Part(this.unit, status, name(status.submittedBy()),
				(roster != null) ? name(roster.getAcknowledgedBy()) : null,
				(roster != null) ? name(roster.getTakenBackBy()) : null,
				(roster != null) ? roster.getTakenBackAt() : null,
				roster != null && roster.canBeTakenBack(now, this.calendar)
						&& RosterAccess.mayWrite(this.unit.getCode(), this.me),
				status.isUnacknowledged() && RosterAccess.mayAcknowledge(this.me), version(roster, typed, refused),
				officers != null, rows, people(officers, shown, stored),
				Gap.of(this.unit.getCode(), this.week, this.calendar, stored, this.changes),
				roster != null && roster.areGapsConfirmed(), refused);
	}

	/**
	 * The version of the page on which it was typed, until somebody has seen what was
	 * saved in between.
	 */
	private static int version(@Nullable WeekRoster roster, @Nullable RosterForm typed,
			@Nullable RosterRefused refused) {
		boolean seen = typed == null || (refused != null && refused.getReason() == RosterRefused.Reason.CONFLICT);
		int stored = (roster != null) ? SaveRoster.version(roster) : RosterForm.NEW;
		return seen ? stored : typed.version();
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
			Map<Place, Assignment> shown, boolean writable, boolean submitted, @Nullable Duty duty, Instant now,
			ServedWeek servedWeek, List<Violation> violations) {
		Assignment empty = Assignment.empty(this.unit.getCode(), place);
		Assignment was = stored.getOrDefault(place, empty);
		Assignment is = shown.getOrDefault(place, empty);
		boolean served = day.served() && this.calendar.policy(day.date())
			.posts(this.unit.getCode())
			.stream()
			.anyMatch((post) -> post.getNumber() == place.post());
		boolean replaceable = submitted && served && RosterAccess.mayChange(this.unit.getCode(), this.me)
				&& !day.over();
		return new RosterPage.Cell(day, served, duty != null && duty.isRecordedLater(),
				replaceable ? day.date() + "/" + this.unit.getCode() + "-" + place.post() : null,
				replaceable && duty != null && !hasBegun(day, now)
						&& RosterAccess.mayTrade(this.unit.getCode(), duty.getOfficerId(), this.me),
				slot(new Seat(place, DutyRole.OFFICER), writable && served, was, is, submitted, servedWeek),
				slot(new Seat(place, DutyRole.SUBSTITUTE), writable && served, was, is, submitted, servedWeek),
				submitted ? servedWeek.answers(place) : List.of(),
				violations.stream().filter((violation) -> violation.place().equals(place)).toList());
	}

	private static boolean hasBegun(RosterPage.Day day, Instant now) {
		return day.hours() != null
				&& !now.isBefore(day.date().atTime(day.hours().opens()).atZone(Indonesian.WIB).toInstant());
	}

	private RosterPage.Slot slot(Seat seat, boolean writable, Assignment was, Assignment is, boolean submitted,
			ServedWeek servedWeek) {
		Long stored = was.person(seat.role());
		Long shown = is.person(seat.role());
		boolean history = seat.day().isBefore(this.today) && stored != null;
		List<RosterPage.Holder> named = (stored != null) ? List.of(new RosterPage.Holder(name(stored), null))
				: List.of();
		return new RosterPage.Slot(seat, writable && !history, stored, name(stored), shown, name(shown),
				submitted ? servedWeek.holders(seat) : named, servedWeek.notes(seat));
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
