package id.go.ppatk.piket.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.go.ppatk.piket.duties.Coverages;
import id.go.ppatk.piket.duties.PostCoverage;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Rosters;
import id.go.ppatk.piket.recaps.DutyState;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the phones of a period were served, and whether rosters and recaps came in time.
 */
@Component
@Transactional(readOnly = true)
class ServiceFigures {

	private final Coverages coverages;

	private final Rosters rosters;

	private final Recaps recaps;

	private final ServiceCalendars calendars;

	ServiceFigures(Coverages coverages, Rosters rosters, Recaps recaps, ServiceCalendars calendars) {
		this.coverages = coverages;
		this.rosters = rosters;
		this.recaps = recaps;
		this.calendars = calendars;
	}

	/**
	 * The figures by unit.
	 *
	 * @param served how its phones were served
	 * @param rosters whether its rosters came in time
	 * @param recaps whether its recaps did
	 */
	record OfUnits(Map<String, Service> served, Map<String, Punctuality> rosters, Map<String, Punctuality> recaps) {
	}

	public OfUnits of(Period period, Instant now) {
		return new OfUnits(
				sums(coverage(period, now), PostCoverage::unitCode,
						(post) -> new Service(post.minutes(), post.gapMinutes()), Service::plus),
				sums(rosters(period), RosterStatus::unitCode, ServiceFigures::punctuality, Punctuality::plus),
				sums(recaps(period), (recap) -> recap.duty().getUnitCode(), ServiceFigures::punctuality,
						Punctuality::plus));
	}

	private static <T, R> Map<String, R> sums(List<T> things, Function<T, String> unit, Function<T, R> figure,
			BinaryOperator<R> sum) {
		return things.stream().collect(Collectors.toMap(unit, figure, sum));
	}

	/** Each post of the service days that have ended, by day, unit and post. */
	public List<PostCoverage> coverage(Period period, Instant now) {
		ServiceCalendar calendar = this.calendars.around(period.first(), period.last());
		LocalDate today = Indonesian.dateOf(now);
		LocalDate lastEnded = now.isBefore(calendar.endOfService(today)) ? today.minusDays(1) : today;
		return this.coverages.between(period.first(), period.last().isBefore(lastEnded) ? period.last() : lastEnded,
				calendar);
	}

	/**
	 * The rosters of the weeks that begin in the period and whose deadline has passed or
	 * that are in.
	 */
	public List<RosterStatus> rosters(Period period) {
		return this.rosters.statuses(Week.of(period.first()), Week.of(period.last()))
			.stream()
			.filter((roster) -> period.contains(roster.week().monday()))
			.filter((roster) -> !punctuality(roster).equals(Punctuality.NONE))
			.toList();
	}

	private static Punctuality punctuality(RosterStatus roster) {
		return switch (roster.state()) {
			case ON_TIME -> new Punctuality(1, 0, 0);
			case LATE -> new Punctuality(0, 1, 0);
			case OVERDUE -> new Punctuality(0, 0, 1);
			case OPEN, NOT_NEEDED -> Punctuality.NONE;
		};
	}

	/**
	 * The recaps of the duties of the period that are in or whose deadline has passed.
	 */
	public List<DutyState> recaps(Period period) {
		return this.recaps.states(period.first(), period.last())
			.stream()
			.filter((recap) -> !punctuality(recap).equals(Punctuality.NONE))
			.toList();
	}

	private static Punctuality punctuality(DutyState recap) {
		return switch (recap.status().state()) {
			case ON_TIME -> new Punctuality(1, 0, 0);
			case LATE -> new Punctuality(0, 1, 0);
			case MISSING -> new Punctuality(0, 0, 1);
			case NOT_ENDED, DUE, NOT_NEEDED -> Punctuality.NONE;
		};
	}

}
