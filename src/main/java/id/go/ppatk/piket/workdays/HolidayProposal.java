package id.go.ppatk.piket.workdays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import id.go.ppatk.piket.workdays.HolidayFile.ListedDay;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded list of holidays that is looked through before it is applied.
 *
 * @param id its id
 * @param fileName the name of the file
 * @param proposedAt when it was uploaded
 * @param days the days of the file
 * @param leftOut what the file says was called off
 */
record HolidayProposal(Long id, String fileName, Instant proposedAt, List<ListedDay> days,
		List<HolidayFile.LeftOut> leftOut) {

	/** What a line of the proposal would do. */
	enum Verdict {

		/** The day is not on the list yet. */
		NEW,
		/** The day is on the list, and something else is said about it. */
		DIFFERS,
		/** The day is on the list just like that. */
		SAME,
		/**
		 * The day is on the list of a year of the file, and the file does not have it.
		 */
		TAKEN_BACK;

		/** The message that holds the word. */
		public String messageKey() {
			return "holiday-import.verdict." + name();
		}

	}

	/**
	 * A line as it is looked through.
	 *
	 * @param verdict what it would do
	 * @param listed the day of the file, or {@code null} for one that would be taken back
	 * @param current the day as it stands, or {@code null} for a new one
	 */
	record Line(Verdict verdict, @Nullable ListedDay listed, @Nullable Holiday current) {

		/** The day as the file has it, else as it stands. */
		public DecreedDay day() {
			return (this.listed != null) ? this.listed.day() : this.current.day();
		}

		/** What would be replaced. */
		@Nullable public DecreedDay was() {
			return (this.verdict == Verdict.DIFFERS) ? this.current.day() : null;
		}

		/** What is ticked: names the act, and the version on which it was decided. */
		public String key() {
			return this.verdict + "-"
					+ ((this.listed != null) ? this.listed.line() + "." + this.listed.day().date() : "")
					+ ((this.current != null) ? "-" + this.current.getId() + "." + this.current.getVersion() : "");
		}

		/** Whether there is anything to do. */
		public boolean isChange() {
			return this.verdict != Verdict.SAME;
		}

		/**
		 * Whether it is ticked when the page opens: a file that lists some days of a year
		 * does not take back the others unless told to.
		 */
		public boolean isSuggested() {
			return this.verdict == Verdict.NEW || this.verdict == Verdict.DIFFERS;
		}

	}

	/** The first day of the years that the file covers. */
	LocalDate firstDay() {
		return dates().min(LocalDate::compareTo).orElseThrow().withDayOfYear(1);
	}

	/** The last day of the years that the file covers. */
	LocalDate lastDay() {
		return dates().max(LocalDate::compareTo).orElseThrow().plusYears(1).withDayOfYear(1).minusDays(1);
	}

	private Stream<LocalDate> dates() {
		return this.days.stream().map((listed) -> listed.day().date());
	}

	/**
	 * Each day of the file beside the day that stands under the same date and name, else
	 * under the same date; then what stands in a year of the file and is not in it.
	 * @param standing the days that stand in the years of the file
	 */
	List<Line> against(List<Holiday> standing) {
		List<Holiday> left = new ArrayList<>(standing);
		Map<ListedDay, Holiday> pairs = new LinkedHashMap<>();
		pair(pairs, left, (listed, holiday) -> listed.date().equals(holiday.date())
				&& listed.name().equalsIgnoreCase(holiday.name()));
		pair(pairs, left, (listed, holiday) -> listed.date().equals(holiday.date()));
		List<Line> lines = new ArrayList<>();
		for (ListedDay listed : this.days) {
			Holiday current = pairs.get(listed);
			Verdict verdict = (current == null) ? Verdict.NEW
					: current.day().equals(listed.day()) ? Verdict.SAME : Verdict.DIFFERS;
			lines.add(new Line(verdict, listed, current));
		}
		List<Integer> years = dates().map(LocalDate::getYear).distinct().toList();
		left.stream()
			.filter((holiday) -> years.contains(holiday.day().date().getYear()))
			.forEach((holiday) -> lines.add(new Line(Verdict.TAKEN_BACK, null, holiday)));
		return lines.stream()
			.sorted(Comparator.comparing((Line line) -> line.verdict() == Verdict.TAKEN_BACK)
				.thenComparing((line) -> line.day().date()))
			.toList();
	}

	private void pair(Map<ListedDay, Holiday> pairs, List<Holiday> left, BiPredicate<DecreedDay, DecreedDay> same) {
		for (ListedDay listed : this.days) {
			if (!pairs.containsKey(listed)) {
				Optional<Holiday> partner = left.stream()
					.filter((holiday) -> same.test(listed.day(), holiday.day()))
					.findFirst();
				partner.ifPresent((holiday) -> {
					pairs.put(listed, holiday);
					left.remove(holiday);
				});
			}
		}
	}

}
