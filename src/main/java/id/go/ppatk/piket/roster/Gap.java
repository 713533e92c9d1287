package id.go.ppatk.piket.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.MessageSourceResolvable;

/**
 * A place for which nobody, or not everybody, is named, and what stays unserved by that:
 * without a substitute the break, without an officer the rest of the day. Clause 3.
 *
 * @param place the post and the day
 * @param withoutOfficer whether no officer is named
 * @param withoutSubstitute whether no substitute is named
 * @param policy the hours of that day
 */
record Gap(Place place, boolean withoutOfficer, boolean withoutSubstitute,
		ServicePolicy policy) implements MessageSourceResolvable {

	private static final Indonesian INDONESIAN = new Indonesian();

	/** What the unit leaves open on the service days of a week, by day and post. */
	static List<Gap> of(String unitCode, Week week, ServiceCalendar calendar, List<Assignment> plan) {
		Map<Place, Assignment> planned = plan.stream()
			.collect(Collectors.toMap(Assignment::place, Function.identity()));
		return calendar.serviceDays(week)
			.stream()
			.flatMap((day) -> calendar.policy(day).posts(unitCode).stream().map((post) -> {
				Place place = new Place(day, post.getNumber());
				Assignment assignment = planned.getOrDefault(place, Assignment.empty(unitCode, place));
				return new Gap(place, assignment.officerId() == null, assignment.substituteId() == null,
						calendar.policy(day));
			}))
			.filter((gap) -> gap.withoutOfficer() || gap.withoutSubstitute())
			.toList();
	}

	/** How long the phone rings and nobody answers. */
	long minutes() {
		LocalDate day = this.place.day();
		long inBreak = Duration.between(this.policy.breakStarts(day), this.policy.breakEnds(day)).toMinutes();
		long otherwise = Duration.between(this.policy.getOpens(), this.policy.getCloses()).toMinutes() - inBreak;
		return (this.withoutSubstitute ? inBreak : 0) + (this.withoutOfficer ? otherwise : 0);
	}

	/** Names these gaps, so that a confirmation holds for them and for no others. */
	static String fingerprint(List<Gap> gaps) {
		return gaps.stream()
			.map((gap) -> gap.place() + (gap.withoutOfficer() ? "P" : "") + (gap.withoutSubstitute() ? "G" : ""))
			.collect(Collectors.joining(","));
	}

	@Override
	public String[] getCodes() {
		if (this.withoutOfficer && this.withoutSubstitute) {
			return new String[] { "roster.gap.day" };
		}
		return new String[] { this.withoutOfficer ? "roster.gap.officer" : "roster.gap.substitute" };
	}

	@Override
	public Object[] getArguments() {
		LocalDate day = this.place.day();
		return new Object[] { INDONESIAN.day(day), this.place.post(), INDONESIAN.time(this.policy.getOpens()),
				INDONESIAN.time(this.policy.getCloses()), INDONESIAN.time(this.policy.breakStarts(day)),
				INDONESIAN.time(this.policy.breakEnds(day)) };
	}

}
