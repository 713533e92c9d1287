package id.go.ppatk.piket.dashboards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.UnitCalls;
import id.go.ppatk.piket.dashboards.Dashboard.Place;
import id.go.ppatk.piket.recaps.DutyState;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.roster.Coverage;
import id.go.ppatk.piket.roster.Duty;
import id.go.ppatk.piket.roster.RosterStatus;
import id.go.ppatk.piket.roster.Rosters;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

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

	private final Calls calls;

	private final Units units;

	private final StaffMembers people;

	private final Clock clock;

	Dashboards(ServiceCalendars calendars, Rosters rosters, Recaps recaps, Calls calls, Units units,
			StaffMembers people, Clock clock) {
		this.calendars = calendars;
		this.rosters = rosters;
		this.recaps = recaps;
		this.calls = calls;
		this.units = units;
		this.people = people;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Dashboard now() {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, Indonesian.WIB);
		Week week = Week.of(today);
		ServiceCalendar calendar = this.calendars.around(week.monday(), week.next().friday());
		List<DutyState> states = this.recaps.states(week.monday(), week.friday());
		List<Duty> onDuty = states.stream()
			.map(DutyState::duty)
			.filter((duty) -> duty.getDutyDate().equals(today))
			.toList();
		List<String> posts = states.stream().map((state) -> state.duty().getPostCode()).distinct().sorted().toList();
		ServicePolicy policy = calendar.isServiceDay(today) ? calendar.policy(today) : null;
		List<Unit> units = this.units.all();
		return new Dashboard(today, week, (policy != null) ? places(today, policy, onDuty, now) : List.of(),
				calendar.isServed(now), (policy != null) ? policy.breakStarts(today) : null,
				(policy != null) ? policy.breakEnds(today) : null, rosters(week), states, posts, calls(units, today));
	}

	private List<Place> places(LocalDate day, ServicePolicy policy, List<Duty> duties, Instant now) {
		Map<Long, String> names = this.people
			.findByIdIn(duties.stream()
				.flatMap((duty) -> Stream.of(duty.getOfficerId(), duty.getSubstituteId()))
				.filter(Objects::nonNull)
				.collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(StaffMember::getId, StaffMember::getName));
		Map<String, Duty> byPost = duties.stream().collect(Collectors.toMap(Duty::getPostCode, Function.identity()));
		Map<String, Coverage.Answering> answering = new Coverage(day, policy, duties)
			.at(LocalTime.ofInstant(now, Indonesian.WIB))
			.stream()
			.collect(Collectors.toMap((who) -> who.post().getUnitCode() + "-" + who.post().getNumber(),
					Function.identity()));
		return policy.getPosts().stream().map((post) -> {
			String code = post.getUnitCode() + "-" + post.getNumber();
			Duty duty = byPost.get(code);
			Coverage.Answering who = answering.get(code);
			return new Place(post.getUnitCode(), code, (duty != null) ? name(names, duty.getOfficerId()) : null,
					(duty != null) ? name(names, duty.getSubstituteId()) : null,
					(who != null) ? name(names, who.staffId()) : null, who != null && who.substituting(),
					(who != null) ? who.until() : null);
		}).toList();
	}

	@Nullable private static String name(Map<Long, String> names, @Nullable Long id) {
		return (id != null) ? names.get(id) : null;
	}

	private Map<String, List<RosterStatus>> rosters(Week week) {
		return this.rosters.statuses(week, week.next())
			.stream()
			.collect(Collectors.groupingBy(RosterStatus::unitCode, LinkedHashMap::new, Collectors.toList()));
	}

	private List<UnitCalls> calls(List<Unit> units, LocalDate day) {
		Map<String, UnitCalls> counted = this.calls.countsOn(day)
			.stream()
			.collect(Collectors.toMap(UnitCalls::unitCode, Function.identity()));
		return units.stream()
			.filter((unit) -> unit.takesDuty() || unit.getCode().equals(Unit.OPERATOR))
			.map((unit) -> counted.getOrDefault(unit.getCode(), new UnitCalls(unit.getCode(), 0, 0)))
			.toList();
	}

}
