package id.go.ppatk.piket.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.MessageSourceResolvable;

/**
 * What stays unserved at one post on one day, as {@link Coverage} has it, and why: nobody
 * is named, or who is named is absent. Clause 3.
 *
 * @param place the post and the day
 * @param withoutOfficer whether no officer is named
 * @param withoutSubstitute whether no substitute is named
 * @param role whom to look for: a substitute where only the break is open
 * @param uncovered when the phone rings and nobody answers, by time
 */
public record Gap(Place place, boolean withoutOfficer, boolean withoutSubstitute, DutyRole role,
		List<Coverage.Interval> uncovered) implements MessageSourceResolvable {

	private static final Indonesian INDONESIAN = new Indonesian();

	/** What the unit leaves open on the service days of a week, by day and post. */
	public static List<Gap> of(String unitCode, Week week, ServiceCalendar calendar, List<Assignment> plan,
			Changes changes) {
		return calendar.serviceDays(week)
			.stream()
			.flatMap((day) -> of(unitCode, day, calendar, plan, changes))
			.toList();
	}

	private static Stream<Gap> of(String unitCode, LocalDate day, ServiceCalendar calendar, List<Assignment> plan,
			Changes changes) {
		Map<Place, Assignment> planned = plan.stream()
			.filter((assignment) -> assignment.unitCode().equals(unitCode))
			.collect(Collectors.toMap(Assignment::place, Function.identity()));
		Map<Integer, List<Coverage.Interval>> uncovered = new Coverage(day, calendar.policy(day), plan, changes)
			.intervals()
			.stream()
			.filter((interval) -> interval.isGap() && interval.post().getUnitCode().equals(unitCode))
			.collect(Collectors.groupingBy((interval) -> interval.post().getNumber()));
		return calendar.policy(day)
			.posts(unitCode)
			.stream()
			.filter((post) -> uncovered.containsKey(post.getNumber()))
			.map((post) -> {
				Place place = new Place(day, post.getNumber());
				Assignment assignment = planned.getOrDefault(place, Assignment.empty(unitCode, place));
				return new Gap(place, assignment.officerId() == null, assignment.substituteId() == null,
						role(uncovered.get(post.getNumber()), calendar.policy(day), day),
						uncovered.get(post.getNumber()));
			});
	}

	private static DutyRole role(List<Coverage.Interval> uncovered, ServicePolicy policy, LocalDate day) {
		boolean inBreak = uncovered.stream()
			.allMatch((interval) -> !interval.from().isBefore(policy.breakStarts(day))
					&& !interval.until().isAfter(policy.breakEnds(day)));
		return inBreak ? DutyRole.SUBSTITUTE : DutyRole.OFFICER;
	}

	/** How long the phone rings and nobody answers. */
	public long minutes() {
		return this.uncovered.stream().mapToLong(Coverage.Interval::minutes).sum();
	}

	/** "12.00–13.00", several parted by "dan". */
	public String hours() {
		return hours(this.uncovered);
	}

	static String hours(List<Coverage.Interval> intervals) {
		return intervals.stream()
			.map((interval) -> INDONESIAN.time(interval.from()) + "–" + INDONESIAN.time(interval.until()))
			.collect(Collectors.joining(" dan "));
	}

	/** Names these gaps, so that a confirmation holds for them and for no others. */
	public static String fingerprint(List<Gap> gaps) {
		return gaps.stream().map((gap) -> gap.place() + " " + gap.hours()).collect(Collectors.joining(","));
	}

	@Override
	public String[] getCodes() {
		if (this.withoutOfficer && this.withoutSubstitute) {
			return new String[] { "roster.gap.day" };
		}
		if (this.withoutOfficer) {
			return new String[] { "roster.gap.officer" };
		}
		return new String[] { this.withoutSubstitute ? "roster.gap.substitute" : "roster.gap.absent" };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { INDONESIAN.day(this.place.day()), this.place.post(), hours() };
	}

}
