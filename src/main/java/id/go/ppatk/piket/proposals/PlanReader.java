package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Assignment;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.ReadChanges;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the {@link Plan} of a unit as it stands, with a fixed number of queries.
 */
@Component
class PlanReader {

	/** So many weeks before the plan count for what is even. */
	static final int WEEKS_BEFORE = 26;

	private final Duties duties;

	private final WeekRosters rosters;

	private final StaffMembers people;

	private final Wishes wishes;

	private final ReadChanges changes;

	private final ServiceCalendars calendars;

	private final Clock clock;

	PlanReader(Duties duties, WeekRosters rosters, StaffMembers people, Wishes wishes, ReadChanges changes,
			ServiceCalendars calendars, Clock clock) {
		this.duties = duties;
		this.rosters = rosters;
		this.people = people;
		this.wishes = wishes;
		this.changes = changes;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The seats of the service days from today on; past days are history, and weeks that
	 * were handed in stay as they are.
	 * @param moving whether names that somebody has filled in may be moved too
	 */
	@Transactional(readOnly = true)
	Plan read(String unitCode, Week first, Week last, boolean moving) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate start = today.isAfter(first.monday()) ? today : first.monday();
		LocalDate since = start.minusWeeks(WEEKS_BEFORE);
		ServiceCalendar calendar = this.calendars.around(since, last.friday());
		Situation situation = new Situation(unitCode, start, calendar, this.duties.between(since, last.friday()),
				this.changes.between(since, last.friday()));
		List<Place> places = situation.places(first, last);
		List<Candidate> officers = officers(situation, places);
		Map<Place, Duty> standing = situation.standing();
		Map<Long, Candidate> named = people(officers, standing.values());
		Set<Week> submitted = submittedWeeks(unitCode, first, last);
		List<PlannedSeat> seats = places.stream().flatMap((place) -> {
			Duty duty = standing.get(place);
			boolean fixed = submitted.contains(Week.of(place.day()));
			return Stream.of(DutyRole.values()).map((role) -> {
				Long person = (duty != null) ? duty.getPersonId(role) : null;
				return new PlannedSeat(new Seat(place, role), calendar.isEve(place.day()),
						(person != null) ? named.get(person) : null, fixed || (person != null && !moving));
			}).filter((seat) -> !fixed || seat.getNamed() != null);
		}).toList();
		seats.stream()
			.filter((seat) -> !seat.isPinned() && !mayStay(seat, officers))
			.forEach((seat) -> seat.setCandidate(null));
		return new Plan(officers, seats);
	}

	private static boolean mayStay(PlannedSeat seat, List<Candidate> officers) {
		return seat.getNamed() != null && officers.contains(seat.getNamed())
				&& seat.getNamed().isAvailable(seat.getDay());
	}

	private Set<Week> submittedWeeks(String unitCode, Week first, Week last) {
		return this.rosters.headsBetween(first.monday(), last.monday())
			.stream()
			.filter((head) -> head.getUnitCode().equals(unitCode) && head.isSubmitted())
			.map(WeekRoster::getWeek)
			.collect(Collectors.toSet());
	}

	private List<Candidate> officers(Situation situation, List<Place> places) {
		List<StaffMember> officers = this.people.officers(situation.unitCode());
		Map<Long, Map<DayOfWeek, LocalDate>> wishes = this.wishes.of(officers.stream().map(StaffMember::getId).toList())
			.stream()
			.collect(Collectors.groupingBy(Wish::getStaffId, Collectors.toMap(Wish::getWeekday, Wish::getLastDay)));
		List<ServedDuty> before = situation.servedBefore();
		return officers.stream()
			.map((officer) -> new Candidate(officer.getId(), officer.getName(),
					Tally.of(officer.getId(), before, situation.calendar()), lastServed(officer.getId(), before),
					situation.unavailable(officer.getId(), places), wishes.getOrDefault(officer.getId(), Map.of())))
			.toList();
	}

	@Nullable private static LocalDate lastServed(Long staffId, List<ServedDuty> before) {
		return before.stream()
			.filter((served) -> served.isAnsweredBy(staffId))
			.map((served) -> served.duty().getDutyDate())
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/** The officers, and who else stands on the roster: people who have left the unit. */
	private Map<Long, Candidate> people(List<Candidate> officers, Collection<Duty> standing) {
		Map<Long, Candidate> named = new HashMap<>();
		officers.forEach((officer) -> named.put(officer.id(), officer));
		List<Long> others = standing.stream()
			.flatMap((duty) -> Assignment.of(duty).people())
			.filter((id) -> !named.containsKey(id))
			.distinct()
			.toList();
		this.people.findByIdIn(others)
			.forEach((person) -> named.put(person.getId(),
					new Candidate(person.getId(), person.getName(), Tally.NONE, null, Set.of(), Map.of())));
		return named;
	}

	/**
	 * What was read of the days before the plan and of its own.
	 *
	 * @param unitCode the unit that is planned
	 * @param start the first day that may be planned
	 * @param calendar the calendar of all these days
	 * @param duties the duties of all units
	 * @param changes who is absent, and who serves instead
	 */
	private record Situation(String unitCode, LocalDate start, ServiceCalendar calendar, List<Duty> duties,
			Changes changes) {

		/** The unit's places on the service days of these weeks that may be planned. */
		List<Place> places(Week first, Week last) {
			return Stream.iterate(first, (week) -> week.compareTo(last) <= 0, Week::next)
				.flatMap((week) -> this.calendar.serviceDays(week).stream())
				.filter((day) -> !day.isBefore(this.start))
				.flatMap((day) -> this.calendar.policy(day)
					.posts(this.unitCode)
					.stream()
					.map((post) -> new Place(day, post.getNumber())))
				.toList();
		}

		Map<Place, Duty> standing() {
			return this.duties.stream()
				.filter((duty) -> duty.getUnitCode().equals(this.unitCode) && !duty.getDutyDate().isBefore(this.start))
				.collect(Collectors.toMap(Duty::getPlace, Function.identity()));
		}

		List<ServedDuty> servedBefore() {
			return ServedDuties.served(
					this.duties.stream().filter((duty) -> duty.getDutyDate().isBefore(this.start)).toList(),
					this.changes, this.calendar);
		}

		/** The days on which the person is absent or on another unit's roster. */
		Set<LocalDate> unavailable(Long staffId, List<Place> places) {
			Set<LocalDate> elsewhere = this.duties.stream()
				.filter((duty) -> !duty.getUnitCode().equals(this.unitCode) && Assignment.of(duty).names(staffId))
				.map(Duty::getDutyDate)
				.collect(Collectors.toSet());
			return places.stream()
				.map(Place::day)
				.filter((day) -> elsewhere.contains(day)
						|| this.changes.absence(staffId, day, this.calendar.policy(day)).isPresent())
				.collect(Collectors.toSet());
		}

	}

}
