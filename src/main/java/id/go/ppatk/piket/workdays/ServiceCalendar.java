package id.go.ppatk.piket.workdays;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.Indonesian;

/**
 * Which days are served, under which policy, and when rosters and recaps are due. A
 * value: it was read for the days around those it was asked for
 * ({@link ServiceCalendars}).
 */
public final class ServiceCalendar {

	private final Map<LocalDate, String> holidays;

	private final List<ServicePolicy> policies;

	private final PiketPeriod period;

	ServiceCalendar(List<DayOff> daysOff, List<ServicePolicy> policies, PiketPeriod period) {
		this.holidays = daysOff.stream()
			.collect(Collectors.toMap(DayOff::date, DayOff::name, (one, other) -> one + " / " + other));
		this.policies = List.copyOf(policies);
		this.period = period;
	}

	/**
	 * Monday to Friday, within the piket, neither libur nasional nor cuti bersama. Clause
	 * 1.
	 */
	public boolean isServiceDay(LocalDate day) {
		return isWorkday(day) && this.period.contains(day);
	}

	private static boolean isWeekday(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
	}

	/** The name of the holiday, both names where two fall on one day. */
	public Optional<String> holiday(LocalDate day) {
		return Optional.ofNullable(this.holidays.get(day));
	}

	/** Whether some holiday stands in that year. */
	boolean hasHolidays(int year) {
		return this.holidays.keySet().stream().anyMatch((day) -> day.getYear() == year);
	}

	/**
	 * Whether that post of the unit is served on the day. A duty whose day or post is
	 * given up after somebody was named stays as history: no coverage, deadline or gap
	 * counts it.
	 */
	public boolean isServed(LocalDate day, String unitCode, int post) {
		return isServiceDay(day)
				&& policy(day).posts(unitCode).stream().anyMatch((served) -> served.getNumber() == post);
	}

	/** Whether the next weekday is a holiday. */
	public boolean isEve(LocalDate day) {
		return holiday(day.plusDays((day.getDayOfWeek() == DayOfWeek.FRIDAY) ? 3 : 1)).isPresent();
	}

	/** The service days of the week, which may be none. */
	public List<LocalDate> serviceDays(Week week) {
		return week.weekdays().stream().filter(this::isServiceDay).toList();
	}

	/** When the piket runs. */
	PiketPeriod period() {
		return this.period;
	}

	/** The first day of the piket. */
	public LocalDate firstDay() {
		return this.period.firstDay();
	}

	/** Whether the day lies between the first and the last day of the piket. */
	public boolean isWithinPiket(LocalDate day) {
		return this.period.contains(day);
	}

	/** The day, or the one of the piket that is nearest to it. */
	LocalDate nearest(LocalDate day) {
		return this.period.nearest(day);
	}

	/**
	 * Whether what happened or did not on that day counts: nothing before the first
	 * roster that was ever handed in is late, unserved or zero.
	 */
	public boolean counts(LocalDate day) {
		return this.period.counts(day);
	}

	/** The first day that counts. */
	public LocalDate countedFrom() {
		return this.period.countedFrom();
	}

	/** Whether some service day of the week counts. */
	public boolean counts(Week week) {
		return serviceDays(week).stream().anyMatch(this.period::counts);
	}

	/** Whether some weekday of the week lies within the piket. */
	public boolean knows(Week week) {
		return week.weekdays().stream().anyMatch(this.period::contains);
	}

	/**
	 * The policy that holds on the day; before the piket, the first one.
	 */
	public ServicePolicy policy(LocalDate day) {
		return this.policies.stream()
			.filter((policy) -> policy.isValidOn(day))
			.findFirst()
			.orElseGet(() -> this.policies.get(0));
	}

	/** The greeting for this moment. Clause 5.c.ii. */
	public Greeting greeting(Instant moment) {
		return policy(Indonesian.dateOf(moment)).greeting(Indonesian.timeOf(moment));
	}

	/** Whether the moment lies within the service hours of a service day. */
	public boolean isServed(Instant moment) {
		LocalDate day = Indonesian.dateOf(moment);
		return isServiceDay(day) && policy(day).isOpen(Indonesian.timeOf(moment));
	}

	/** When the duty of a day ends. */
	public Instant endOfService(LocalDate day) {
		return day.atTime(policy(day).getCloses()).atZone(Indonesian.WIB).toInstant();
	}

	/**
	 * The working time that begins at that moment and is that long, day by day. After the
	 * end of the piket it counts on, so that whatever is open has a due date.
	 * @param from counted from its minute
	 * @param time above zero
	 */
	public List<WorkingTime> working(Instant from, Duration time) {
		List<WorkingTime> parts = new ArrayList<>();
		LocalDate day = Indonesian.dateOf(from);
		LocalTime earliest = Indonesian.timeOf(from).truncatedTo(ChronoUnit.MINUTES);
		Duration left = time;
		while (left.compareTo(Duration.ZERO) > 0) {
			ServicePolicy policy = policy(day);
			LocalTime begins = earliest.isBefore(policy.getOpens()) ? policy.getOpens() : earliest;
			if (isWorkday(day) && begins.isBefore(policy.getCloses())) {
				Duration possible = Duration.between(begins, policy.getCloses());
				Duration used = (possible.compareTo(left) < 0) ? possible : left;
				parts.add(new WorkingTime(day, begins, begins.plus(used)));
				left = left.minus(used);
			}
			day = day.plusDays(1);
			earliest = LocalTime.MIN;
		}
		return parts;
	}

	private boolean isWorkday(LocalDate day) {
		return isWeekday(day) && holiday(day).isEmpty();
	}

	/**
	 * The last moment at which the roster of the week is on time: on the last service day
	 * (or the calendar day) before its first service day, at the time of the policy that
	 * holds on that first day. The first week of the piket is due like any other, on the
	 * working day before its first moment. Clause 5.a. Empty for a week without service
	 * days.
	 */
	public Optional<Instant> rosterDeadline(Week week) {
		return serviceDays(week).stream().findFirst().map((firstDay) -> {
			ServicePolicy policy = policy(firstDay);
			return due(switch (policy.getRosterDeadline()) {
				case LAST_SERVICE_DAY -> previousWorkday(firstDay);
				case CALENDAR_DAY_BEFORE -> firstDay.minusDays(1);
			}, policy.getRosterDeadlineTime());
		});
	}

	/**
	 * Whether a roster of the week that was handed in may still be taken back: its
	 * deadline has not passed, and nothing of it has begun. Clause 5.a.
	 */
	public boolean mayRosterBeTakenBack(Week week, Instant at) {
		Instant begin = serviceDays(week).stream()
			.findFirst()
			.map((firstDay) -> due(firstDay, policy(firstDay).getOpens()))
			.orElseGet(() -> due(week.monday(), LocalTime.MIN));
		return at.isBefore(begin) && rosterDeadline(week).filter(at::isAfter).isEmpty();
	}

	/**
	 * The last moment at which the recap of a duty on that day is on time, at the time of
	 * the policy that holds on the day of the duty. Clause 5.b.
	 */
	public Instant recapDeadline(LocalDate dutyDay) {
		ServicePolicy policy = policy(dutyDay);
		return due(switch (policy.getRecapDeadline()) {
			case NEXT_SERVICE_DAY -> nextServiceDay(dutyDay);
			case NEXT_CALENDAR_DAY -> dutyDay.plusDays(1);
		}, policy.getRecapDeadlineTime());
	}

	private static Instant due(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(Indonesian.WIB).toInstant();
	}

	private LocalDate previousWorkday(LocalDate day) {
		LocalDate earlier = day.minusDays(1);
		while (!isWorkday(earlier)) {
			earlier = earlier.minusDays(1);
		}
		return earlier;
	}

	/**
	 * The next service day after that day; after the end of the piket simply the next
	 * weekday that is no holiday, so that the last duty has a deadline too.
	 */
	public LocalDate nextServiceDay(LocalDate day) {
		LocalDate later = day.plusDays(1);
		while (!isWorkday(later)) {
			later = later.plusDays(1);
		}
		return later;
	}

}
