package id.go.ppatk.piket.recaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * A week of the Call Center, for the supervisor or for one unit. The page and the
 * workbook are both made from it, so they cannot disagree.
 *
 * @param week the week
 * @param unitCode the one unit that it is about, or {@code null} for all
 * @param units the names of the units that it is about, the Operator last, by code
 * @param serviceDays the service days of the week
 * @param duties the recaps of its duties, by day, unit and post
 * @param otherCalls calls that belong to no Lampiran 1: the Operator's, and those of a
 * day without a duty
 * @param lastDeadline when the last recap of the week is due, or {@code null} without a
 * service day
 * @param madeAt the moment of which all this holds
 */
record WeeklyRecap(Week week, @Nullable String unitCode, Map<String, String> units, List<LocalDate> serviceDays,
		List<DutyRecap> duties, List<RecapRow> otherCalls, @Nullable Instant lastDeadline, Instant madeAt) {

	/**
	 * How many there are of something.
	 *
	 * @param what what is counted
	 * @param number how many
	 */
	record Count<T>(T what, long number) {
	}

	/** "Sementara" until the last recap is due, final after it. */
	public boolean isFinal() {
		return (this.lastDeadline != null) ? this.madeAt.isAfter(this.lastDeadline)
				: !week().next().monday().isAfter(LocalDate.ofInstant(this.madeAt, Indonesian.WIB));
	}

	/** All calls of the week, in the order received. */
	public List<RecapRow> calls() {
		return Stream.concat(this.duties.stream().flatMap(DutyRecap::rows), this.otherCalls.stream())
			.sorted(Comparator.comparing(RecapRow::receivedAt).thenComparing(RecapRow::number))
			.toList();
	}

	/** The service days, and other days that have calls. */
	public List<LocalDate> days() {
		TreeSet<LocalDate> days = new TreeSet<>(this.serviceDays);
		calls().forEach((call) -> days.add(call.day()));
		return List.copyOf(days);
	}

	public long total() {
		return calls().size();
	}

	/** The calls of each unit, the Operator's on a line of their own. */
	public List<Count<String>> perUnit() {
		Map<String, Long> counts = counts(RecapRow::unitCode);
		return this.units.keySet().stream().map((unit) -> new Count<>(unit, counts.getOrDefault(unit, 0L))).toList();
	}

	/** The calls of a unit on each of the {@link #days()}. */
	public List<Long> perDay(String unit) {
		Map<LocalDate, Long> counts = calls().stream()
			.filter((call) -> call.unitCode().equals(unit))
			.collect(Collectors.groupingBy(RecapRow::day, Collectors.counting()));
		return days().stream().map((day) -> counts.getOrDefault(day, 0L)).toList();
	}

	/** The calls of all units on each of the {@link #days()}. */
	public List<Long> perDay() {
		Map<LocalDate, Long> counts = counts(RecapRow::day);
		return days().stream().map((day) -> counts.getOrDefault(day, 0L)).toList();
	}

	/** The problems of each topic, the most frequent first. */
	public List<Count<String>> perTopic() {
		return problems().collect(Collectors.groupingBy(RecapRow.Problem::topic, Collectors.counting()))
			.entrySet()
			.stream()
			.map((entry) -> new Count<>(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing((Count<String> count) -> -count.number()).thenComparing(Count::what))
			.toList();
	}

	/** The problems of each outcome. */
	public List<Count<Outcome>> perOutcome() {
		Map<Outcome, Long> counts = problems()
			.collect(Collectors.groupingBy(RecapRow.Problem::outcome, Collectors.counting()));
		return Stream.of(Outcome.values()).map((what) -> new Count<>(what, counts.getOrDefault(what, 0L))).toList();
	}

	/** The calls of each kind of caller. */
	public List<Count<CallerKind>> perCallerKind() {
		Map<CallerKind, Long> counts = counts(RecapRow::callerKind);
		return Stream.of(CallerKind.values()).map((what) -> new Count<>(what, counts.getOrDefault(what, 0L))).toList();
	}

	/** How many recaps were handed in, late or not. */
	public long submitted() {
		return this.duties.stream().filter(DutyRecap::isSubmitted).count();
	}

	/** How many recaps are asked for; not that of a day or post that was given up. */
	public long asked() {
		return this.duties.stream().filter((duty) -> duty.status().state() != RecapStatus.State.NOT_NEEDED).count();
	}

	private Stream<RecapRow.Problem> problems() {
		return calls().stream().flatMap((call) -> call.problems().stream());
	}

	private <T> Map<T, Long> counts(Function<RecapRow, T> what) {
		return calls().stream().collect(Collectors.groupingBy(what, Collectors.counting()));
	}

}
