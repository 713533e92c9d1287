package id.go.ppatk.piket.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;
import id.go.ppatk.piket.workdays.CalendarChange;
import id.go.ppatk.piket.workdays.CalendarImpact;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.ServicePost;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What a change of the calendar touches on the rosters: named duties that no longer
 * count, posts that nobody holds yet, hours that change for those who are named, and
 * deadlines that move.
 */
@Component
class RosterImpact implements CalendarImpact {

	private final Duties duties;

	private final WeekRosters rosters;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	RosterImpact(Duties duties, WeekRosters rosters, StaffMembers people, MessageSourceAccessor messages,
			Indonesian indonesian) {
		this.duties = duties;
		this.rosters = rosters;
		this.people = people;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@Override
	public List<Touched> touchedBy(CalendarChange change) {
		List<Duty> named = this.duties.between(change.first(), change.last())
			.stream()
			.filter((duty) -> duty.getOfficerId() != null || duty.getSubstituteId() != null)
			.toList();
		Map<LocalDate, List<Duty>> byDay = named.stream().collect(Collectors.groupingBy(Duty::getDutyDate));
		Map<Long, String> names = names(named);
		List<Touched> touched = new ArrayList<>();
		change.days().forEach((day) -> {
			List<Duty> ofDay = byDay.getOrDefault(day, List.of());
			givenUp(change, day, ofDay, names).ifPresent(touched::add);
			missingNames(change, day, ofDay).ifPresent(touched::add);
			otherHours(change, day, ofDay, names).ifPresent(touched::add);
		});
		touched.addAll(deadlines(change));
		return touched;
	}

	private Map<Long, String> names(List<Duty> named) {
		List<Long> ids = named.stream()
			.flatMap((duty) -> Stream.of(duty.getOfficerId(), duty.getSubstituteId()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return this.people.names(ids);
	}

	/** Duties that stand as history and count no longer. */
	private Optional<Touched> givenUp(CalendarChange change, LocalDate day, List<Duty> ofDay, Map<Long, String> names) {
		String lost = ofDay.stream()
			.filter((duty) -> isServed(change.before(), duty) && !isServed(change.after(), duty))
			.map((duty) -> peopleOf(duty, names))
			.collect(Collectors.joining("; "));
		if (lost.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(sentence(day,
				change.after().isServiceDay(day) ? "roster.impact.post-given-up" : "roster.impact.day-given-up", lost));
	}

	private static boolean isServed(ServiceCalendar calendar, Duty duty) {
		return calendar.isServed(duty.getDutyDate(), duty.getUnitCode(), duty.getPost());
	}

	/**
	 * Posts that are to be served and have nobody yet: all of a day that becomes a
	 * service day, and those that a policy adds to a day for which the unit has named
	 * people.
	 */
	private Optional<Touched> missingNames(CalendarChange change, LocalDate day, List<Duty> ofDay) {
		if (!change.after().isServiceDay(day)) {
			return Optional.empty();
		}
		boolean newDay = !change.before().isServiceDay(day);
		String open = change.after()
			.policy(day)
			.getPosts()
			.stream()
			.filter((post) -> !change.before().isServed(day, post.getUnitCode(), post.getNumber()))
			.filter((post) -> newDay
					|| ofDay.stream().anyMatch((duty) -> duty.getUnitCode().equals(post.getUnitCode())))
			.filter((post) -> ofDay.stream().noneMatch((duty) -> holds(duty, post) && duty.isComplete()))
			.map((post) -> post.getUnitCode() + "-" + post.getNumber())
			.collect(Collectors.joining(", "));
		if (open.isEmpty()) {
			return newDay ? Optional.of(sentence(day, "roster.impact.day-served", "")) : Optional.empty();
		}
		return Optional.of(sentence(day, newDay ? "roster.impact.day-unnamed" : "roster.impact.post-unnamed", open));
	}

	private static boolean holds(Duty duty, ServicePost post) {
		return duty.getUnitCode().equals(post.getUnitCode()) && duty.getPost() == post.getNumber();
	}

	private Optional<Touched> otherHours(CalendarChange change, LocalDate day, List<Duty> ofDay,
			Map<Long, String> names) {
		String was = hours(change.before().policy(day), day);
		String is = hours(change.after().policy(day), day);
		String who = ofDay.stream()
			.filter((duty) -> isServed(change.before(), duty) && isServed(change.after(), duty))
			.map((duty) -> peopleOf(duty, names))
			.collect(Collectors.joining("; "));
		return (was.equals(is) || who.isEmpty()) ? Optional.empty()
				: Optional.of(sentence(day, "roster.impact.hours", was, is, who));
	}

	private String hours(ServicePolicy policy, LocalDate day) {
		return text("roster.impact.of-hours", this.indonesian.time(policy.getOpens()),
				this.indonesian.time(policy.getCloses()), this.indonesian.time(policy.breakStarts(day)),
				this.indonesian.time(policy.breakEnds(day)));
	}

	private List<Touched> deadlines(CalendarChange change) {
		List<Week> weeks = change.weeks();
		Map<Week, String> submitted = this.rosters
			.headsBetween(weeks.get(0).monday(), weeks.get(weeks.size() - 1).monday())
			.stream()
			.filter(WeekRoster::isSubmitted)
			.collect(Collectors.groupingBy(WeekRoster::getWeek,
					Collectors.mapping(WeekRoster::getUnitCode, Collectors.joining(", "))));
		return weeks.stream().flatMap((week) -> deadline(change, week, submitted.get(week)).stream()).toList();
	}

	private Optional<Touched> deadline(CalendarChange change, Week week, String submitted) {
		Optional<Instant> was = change.before().rosterDeadline(week);
		Optional<Instant> is = change.after().rosterDeadline(week);
		if (was.equals(is)) {
			return Optional.empty();
		}
		String sentence = is
			.map((after) -> was
				.map((before) -> text("roster.impact.deadline", week(week), this.indonesian.moment(before),
						this.indonesian.moment(after)))
				.orElseGet(() -> text("roster.impact.deadline-new", week(week), this.indonesian.moment(after))))
			.orElseGet(() -> text("roster.impact.deadline-gone", week(week)));
		return Optional.of(new Touched(week.monday(),
				(submitted != null) ? sentence + " " + text("roster.impact.submitted", submitted) : sentence));
	}

	private String week(Week week) {
		return this.indonesian.week(week.monday());
	}

	private String peopleOf(Duty duty, Map<Long, String> names) {
		String open = text("roster.impact.nobody");
		return text("roster.impact.duty", duty.getPostCode(), names.getOrDefault(duty.getOfficerId(), open),
				names.getOrDefault(duty.getSubstituteId(), open));
	}

	private Touched sentence(LocalDate day, String key, Object... arguments) {
		Object[] all = Stream.concat(Stream.of(this.indonesian.day(day)), Stream.of(arguments)).toArray();
		return new Touched(day, text(key, all));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
