package id.go.ppatk.piket.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import id.go.ppatk.piket.calls.CallPace.WeekCalls;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * The calls of this week beside those of the week before and of a usual week, each
 * counted from Monday to the same moment of the week.
 *
 * @param until the moment of this week
 * @param weeks over how many earlier weeks the average is taken: those of the last four
 * that had a service day which counts
 * @param lastCounts whether the week before counts at all
 * @param lines the units in turn
 */
public record Pace(Instant until, int weeks, boolean lastCounts, List<Line> lines) {

	/** The average is taken over at most so many weeks before this one. */
	static final int WEEKS = 4;

	/**
	 * The calls of a unit.
	 *
	 * @param unitCode the unit
	 * @param thisWeek how many it took this week
	 * @param lastWeek how many the week before
	 * @param average how many in a usual week, or {@code null} where no week is known
	 */
	public record Line(String unitCode, long thisWeek, long lastWeek, @Nullable Double average) {
	}

	/**
	 * Adds up what was counted.
	 * @param usual which of the earlier weeks belong to the average
	 * @param countedFrom the first day that counts
	 */
	static Pace of(Instant until, Week week, Collection<Week> usual, LocalDate countedFrom,
			Collection<String> unitCodes, List<WeekCalls> calls) {
		boolean lastCounts = !week.previous().friday().isBefore(countedFrom);
		return new Pace(until, usual.size(), lastCounts, unitCodes.stream()
			.map((unit) -> new Line(unit, sum(calls, unit, week::equals), sum(calls, unit, week.previous()::equals),
					usual.isEmpty() ? null : (double) sum(calls, unit, usual::contains) / usual.size()))
			.toList());
	}

	private static long sum(List<WeekCalls> calls, String unitCode, Predicate<Week> week) {
		return calls.stream()
			.filter((each) -> each.unitCode().equals(unitCode) && week.test(each.week()))
			.mapToLong(WeekCalls::number)
			.sum();
	}

	public long thisWeek() {
		return this.lines.stream().mapToLong(Line::thisWeek).sum();
	}

	public long lastWeek() {
		return this.lines.stream().mapToLong(Line::lastWeek).sum();
	}

	/** All units in a usual week, or {@code null} where no week is known. */
	@Nullable public Double average() {
		return (this.weeks == 0) ? null : this.lines.stream().mapToDouble(Line::average).sum();
	}

	/** The most of the three sums, at least 1. */
	public double most() {
		Double average = average();
		return Math.max(Math.max(1, (average != null) ? average : 0), Math.max(thisWeek(), lastWeek()));
	}

}
