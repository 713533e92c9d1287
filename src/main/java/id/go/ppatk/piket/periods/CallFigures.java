package id.go.ppatk.piket.periods;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.workdays.Period;

/**
 * The calls of a period, counted. Page and workbook show these and count nothing
 * themselves.
 *
 * @param scale what a line stands for
 * @param lines the calls in the order of time
 * @param perTopic the problems of each topic, the most frequent first
 * @param perOutcome the problems of each outcome, also of those without any
 * @param perCallerKind the calls of each kind of caller, likewise
 * @param noMatters how many calls besides had no matter; no line counts them
 */
public record CallFigures(Scale scale, List<Line> lines, List<Count<String>> perTopic, List<Count<Outcome>> perOutcome,
		List<Count<CallerKind>> perCallerKind, NoMatters noMatters) {

	/** What a line stands for: a month by its days, three years by their months. */
	public enum Scale {

		DAY, MONTH, YEAR;

		private static final int MOST_MONTHS = 36;

		static Scale of(Period period) {
			if (period.isByDay()) {
				return DAY;
			}
			return period.first().plusMonths(MOST_MONTHS).isAfter(period.last()) ? MONTH : YEAR;
		}

		/** The first day of the line to which that day belongs. */
		LocalDate start(LocalDate day) {
			return switch (this) {
				case DAY -> day;
				case MONTH -> day.withDayOfMonth(1);
				case YEAR -> day.withDayOfYear(1);
			};
		}

	}

	/**
	 * The calls of a day, a month or a year.
	 *
	 * @param from its first day
	 * @param perUnit how many each unit took
	 */
	public record Line(LocalDate from, Map<String, Long> perUnit) {

		/** How many that unit took. */
		public long of(String unitCode) {
			return this.perUnit.getOrDefault(unitCode, 0L);
		}

		public long total() {
			return sum(this.perUnit.values());
		}

	}

	/** So many calls of one line, unit and kind of caller. */
	record Calls(LocalDate from, String unitCode, CallerKind kind, long number) {
	}

	/** So many problems of one topic and outcome. */
	record Problems(String topic, Outcome outcome, long number) {
	}

	/**
	 * Adds up what was counted.
	 * @param starts the lines that are there even without calls, by their first days
	 */
	static CallFigures of(Scale scale, Collection<LocalDate> starts, List<Calls> calls, List<Problems> problems,
			NoMatters noMatters) {
		TreeMap<LocalDate, Map<String, Long>> lines = new TreeMap<>();
		starts.forEach((start) -> lines.put(start, new HashMap<>()));
		calls.forEach((each) -> lines.computeIfAbsent(each.from(), (start) -> new HashMap<>())
			.merge(each.unitCode(), each.number(), Long::sum));
		return new CallFigures(scale,
				lines.entrySet().stream().map((line) -> new Line(line.getKey(), Map.copyOf(line.getValue()))).toList(),
				perTopic(problems),
				Stream.of(Outcome.values())
					.map((what) -> new Count<>(what,
							problems.stream()
								.filter((each) -> each.outcome() == what)
								.mapToLong(Problems::number)
								.sum()))
					.toList(),
				Stream.of(CallerKind.values())
					.map((what) -> new Count<>(what,
							calls.stream().filter((each) -> each.kind() == what).mapToLong(Calls::number).sum()))
					.toList(),
				noMatters);
	}

	private static List<Count<String>> perTopic(List<Problems> problems) {
		return problems.stream()
			.collect(Collectors.groupingBy(Problems::topic, Collectors.summingLong(Problems::number)))
			.entrySet()
			.stream()
			.map((topic) -> new Count<>(topic.getKey(), topic.getValue()))
			.sorted(Comparator.comparing((Count<String> count) -> -count.number()).thenComparing(Count::what))
			.toList();
	}

	/** The figures of these calls, a line for each day. */
	static CallFigures of(Collection<LocalDate> days, List<RecapRow> rows, NoMatters noMatters) {
		return of(Scale.DAY, days,
				rows.stream().map((row) -> new Calls(row.day(), row.unitCode(), row.callerKind(), 1)).toList(),
				rows.stream()
					.flatMap((row) -> row.problems().stream())
					.map((problem) -> new Problems(problem.topic(), problem.outcome(), 1))
					.toList(),
				noMatters);
	}

	/** How many calls had no matter, of each kind, also of those without any. */
	public List<Count<NoMatter>> perNoMatter() {
		return Stream.of(NoMatter.values()).map((why) -> new Count<>(why, this.noMatters.of(why))).toList();
	}

	/** How many calls that unit took in the whole period. */
	public long of(String unitCode) {
		return this.lines.stream().mapToLong((line) -> line.of(unitCode)).sum();
	}

	/** All calls of the period. */
	public long total() {
		return this.lines.stream().mapToLong(Line::total).sum();
	}

	/** The calls of the line that has most. */
	long most() {
		return this.lines.stream().mapToLong(Line::total).max().orElse(0);
	}

	/** All problems of the period. */
	public long problems() {
		return this.perOutcome.stream().mapToLong(Count::number).sum();
	}

	private static long sum(Collection<Long> numbers) {
		return numbers.stream().mapToLong(Long::longValue).sum();
	}

}
