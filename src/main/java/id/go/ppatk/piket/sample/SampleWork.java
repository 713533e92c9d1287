package id.go.ppatk.piket.sample;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.recaps.HandInRecap;
import id.go.ppatk.piket.recaps.ReviewRecap;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two weeks of sample work and the week of today, made before the first request is
 * answered. A later start adds what has become the past since; what stands is left alone.
 */
@Component
@DemoMode
class SampleWork implements SmartInitializingSingleton {

	private static final int WEEKS_BEFORE = 2;

	private static final Duration BEFORE_DEADLINE = Duration.ofHours(9);

	/**
	 * Officer and substitute of each post in the week of today, as numbers of the unit's
	 * officers.
	 */
	private static final Map<String, int[]> THIS_WEEK = Map.of("DKH-1", new int[] { 1, 2 }, "DP-1", new int[] { 1, 3 },
			"DP-2", new int[] { 2, 4 }, "PTI-1", new int[] { 1, 2 });

	private final SamplePeople samplePeople;

	private final StaffMembers people;

	private final WeekRosters rosters;

	private final Duties duties;

	private final SampleCalls sampleCalls;

	private final SampleHandoffs sampleHandoffs;

	private final SampleChanges sampleChanges;

	private final CallSheets sheets;

	private final HandInRecap handInRecap;

	private final ReviewRecap reviewRecap;

	private final ServiceCalendars calendars;

	private final Clock clock;

	private final TransactionTemplate transaction;

	SampleWork(SamplePeople samplePeople, StaffMembers people, WeekRosters rosters, Duties duties,
			SampleCalls sampleCalls, SampleHandoffs sampleHandoffs, SampleChanges sampleChanges, CallSheets sheets,
			HandInRecap handInRecap, ReviewRecap reviewRecap, ServiceCalendars calendars, Clock clock,
			TransactionTemplate transaction) {
		this.samplePeople = samplePeople;
		this.people = people;
		this.rosters = rosters;
		this.duties = duties;
		this.sampleCalls = sampleCalls;
		this.sampleHandoffs = sampleHandoffs;
		this.sampleChanges = sampleChanges;
		this.sheets = sheets;
		this.handInRecap = handInRecap;
		this.reviewRecap = reviewRecap;
		this.calendars = calendars;
		this.clock = clock;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		boolean firstStart = this.people.findByUsername(SamplePeople.officer("DP", 1)).isEmpty();
		this.transaction.executeWithoutResult((status) -> this.samplePeople.add());
		Week today = Week.of(Indonesian.dateOf(this.clock.instant()));
		Week first = new Week(today.monday().minusWeeks(WEEKS_BEFORE));
		ServiceCalendar calendar = this.calendars.around(first.monday(), today.friday());
		List<Long> handedOn = new ArrayList<>();
		for (Week week = first; week.compareTo(today) <= 0; week = week.next()) {
			addRosters(week, week.equals(today), calendar);
			handedOn.addAll(addCalls(week, calendar));
		}
		this.transaction.executeWithoutResult((status) -> this.sampleHandoffs.goOn(handedOn));
		handInRecaps(first.monday(), calendar);
		if (firstStart) {
			this.sampleChanges.add();
			this.transaction.executeWithoutResult((status) -> reviewRecaps(first.monday()));
		}
	}

	private void addRosters(Week week, boolean thisWeek, ServiceCalendar calendar) {
		if (calendar.serviceDays(week).isEmpty()) {
			return;
		}
		for (String unit : List.of("DKH", "DP", "PTI")) {
			this.transaction.executeWithoutResult((status) -> {
				if (this.rosters.of(week, unit).isEmpty()) {
					// what becomes of it after it was saved is told to nobody
					fill(this.rosters.save(new WeekRoster(unit, week)), thisWeek, calendar);
				}
			});
		}
	}

	private void fill(WeekRoster roster, boolean thisWeek, ServiceCalendar calendar) {
		Week week = roster.getWeek();
		String unit = roster.getUnitCode();
		List<StaffMember> officers = Stream.iterate(1, (number) -> number + 1)
			.map((number) -> this.people.findByUsername(SamplePeople.officer(unit, number)))
			.takeWhile((person) -> person.isPresent())
			.map((person) -> person.get())
			.toList();
		for (LocalDate day : calendar.serviceDays(week)) {
			List<ServicePost> posts = calendar.policy(day).posts(unit);
			for (ServicePost post : posts) {
				int[] pair = thisWeek ? THIS_WEEK.get(unit + "-" + post.getNumber())
						: rotated(day, post.getNumber(), posts.size(), officers.size());
				roster.name(day, post.getNumber(), officers.get(pair[0] - 1).getId(), officers.get(pair[1] - 1).getId(),
						false);
			}
		}
		Instant due = calendar.rosterDeadline(week)
			.orElseGet(() -> week.monday().atStartOfDay(Indonesian.WIB).toInstant());
		boolean late = unit.equals("PTI") && !thisWeek && week.monday().getDayOfMonth() % 2 == 1;
		Long coordinator = this.people.findByUsername("koordinator." + unit.toLowerCase(Locale.ROOT))
			.orElseThrow()
			.getId();
		roster.submit(coordinator, late ? due.plus(Duration.ofMinutes(46)) : due.minus(BEFORE_DEADLINE), false);
		if (!thisWeek || unit.equals("DKH")) {
			Long supervisor = this.people.findByUsername("supervisor").orElseThrow().getId();
			roster.acknowledge(supervisor,
					late ? due.plus(BEFORE_DEADLINE) : due.minus(BEFORE_DEADLINE).plus(Duration.ofMinutes(95)));
		}
	}

	/** Officer and substitute in other weeks, as numbers of the unit's officers. */
	static int[] rotated(LocalDate day, int post, int posts, int officers) {
		int first = (int) ((day.toEpochDay() * posts * 2 + (post - 1) * 2L) % officers);
		return new int[] { first + 1, (first + 1) % officers + 1 };
	}

	private List<Long> addCalls(Week week, ServiceCalendar calendar) {
		LocalDate today = Indonesian.dateOf(this.clock.instant());
		Set<LocalDate> withCalls = this.sampleCalls.days(week);
		List<Long> handedOn = new ArrayList<>();
		this.duties.between(week.monday(), week.friday())
			.stream()
			.filter((duty) -> !duty.getDutyDate().isAfter(today) && duty.getOfficerId() != null)
			.filter((duty) -> !withCalls.contains(duty.getDutyDate()))
			.collect(Collectors.groupingBy(Duty::getDutyDate, TreeMap::new, Collectors.toList()))
			.forEach((day, duties) -> this.transaction.executeWithoutResult(
					(status) -> handedOn.addAll(this.sampleCalls.add(day, duties, calendar.policy(day)))));
		return handedOn;
	}

	/**
	 * Hands in what is due, on the morning after the duty: one of PTI too late, and the
	 * last one of DP's first post is left to its officer.
	 */
	private void handInRecaps(LocalDate first, ServiceCalendar calendar) {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		Set<Long> open = this.sheets.open(first, today.minusDays(1));
		for (Duty duty : this.duties.between(first, today.minusDays(1))) {
			Instant deadline = calendar.recapDeadline(duty.getDutyDate());
			boolean late = duty.getUnitCode().equals("PTI") && duty.getDutyDate().getDayOfWeek() == DayOfWeek.THURSDAY;
			Instant at = late ? deadline.plus(Duration.ofHours(9))
					: deadline.minus(Duration.ofHours(15).plusMinutes(20));
			boolean leftToTheOfficer = duty.getPostCode().equals("DP-1") && deadline.isAfter(now);
			if (open.contains(duty.getId()) && at.isBefore(now) && !leftToTheOfficer) {
				this.handInRecap.handIn(duty, obstacles(duty), duty.getOfficerId(), at);
			}
		}
	}

	/** What was in the way on some days. */
	private static @Nullable String obstacles(Duty duty) {
		return switch (duty.getPostCode() + " " + duty.getDutyDate().getDayOfWeek()) {
			case "DP-1 TUESDAY" -> "Pesawat telepon berdengung sekitar pukul 10.00.";
			case "PTI-1 WEDNESDAY" -> "Jaringan ke aplikasi pelaporan terputus 20 menit.";
			case "DKH-1 THURSDAY" -> "Headset tidak berfungsi; dipakai gagang telepon.";
			default -> null;
		};
	}

	/**
	 * Of what was handed in last, the supervisor acknowledges the recap of PTI and asks
	 * for an addendum to that of DKH.
	 */
	private void reviewRecaps(LocalDate first) {
		LocalDate today = Indonesian.dateOf(this.clock.instant());
		Long supervisor = this.people.findByUsername("supervisor").orElseThrow().getId();
		Map<String, Duty> latest = this.duties.between(first, today.minusDays(1))
			.stream()
			.filter((duty) -> this.sheets.isFrozen(duty.getId()))
			.collect(Collectors.toMap(Duty::getPostCode, (duty) -> duty, (earlier, later) -> later));
		if (latest.containsKey("PTI-1")) {
			this.reviewRecap.acknowledge(latest.get("PTI-1"), supervisor);
		}
		if (latest.containsKey("DKH-1")) {
			this.reviewRecap.ask(latest.get("DKH-1"),
					"Sebutkan media yang menghubungi pada telepon pertama, bila penelepon menyampaikannya.",
					supervisor);
		}
	}

}
