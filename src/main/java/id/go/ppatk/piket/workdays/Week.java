package id.go.ppatk.piket.workdays;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.TypedDate;

/**
 * An ISO 8601 week, written {@code 2026-W48} in addresses. People read its days instead.
 *
 * @param monday the first day of the week
 */
public record Week(LocalDate monday) implements Comparable<Week> {

	private static final Pattern TEXT = Pattern.compile("(\\d{4})-W(\\d{2})");

	private static final Pattern NUMBERED = Pattern.compile("(?:pekan|minggu)(?: ke)?[- ]?(\\d{1,2})");

	private static final Map<String, Integer> RELATIVE = Map.of("pekan ini", 0, "pekan depan", 1, "pekan lalu", -1);

	public Week {
		if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
			throw new IllegalArgumentException("a week begins on a Monday");
		}
	}

	public static Week of(LocalDate day) {
		return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
	}

	/**
	 * Reads {@code 2026-W48}.
	 * @throws IllegalArgumentException for any other form and for a week that its year
	 * has not ({@code 2026-W54}, {@code 2027-W53}, {@code 2026-W00})
	 */
	public static Week parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (matcher.matches()) {
			int year = Integer.parseInt(matcher.group(1));
			int number = Integer.parseInt(matcher.group(2));
			LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
			if (number >= 1 && number <= IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum()) {
				try {
					return of(inFirstWeek.plusWeeks(number - 1L));
				}
				catch (DateTimeException ex) {
					throw new IllegalArgumentException("no such week", ex);
				}
			}
		}
		throw new IllegalArgumentException("no such week");
	}

	/**
	 * The week that people write: as in addresses, "pekan 48", "pekan depan", or a day of
	 * it; empty for what is none.
	 * @param near the day that is meant by "pekan ini"
	 */
	public static Optional<Week> read(String typed, LocalDate near) {
		String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
		if (RELATIVE.containsKey(text)) {
			return Optional.of(of(near.plusWeeks(RELATIVE.get(text))));
		}
		Matcher numbered = NUMBERED.matcher(text);
		try {
			return Optional.of(numbered.matches()
					? parse("%04d-W%02d".formatted(near.get(IsoFields.WEEK_BASED_YEAR),
							Integer.parseInt(numbered.group(1))))
					: TEXT.matcher(text.toUpperCase(Locale.ROOT)).matches() ? parse(text.toUpperCase(Locale.ROOT))
							: of(TypedDate.read(text, near)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Monday to Friday. */
	public List<LocalDate> weekdays() {
		return Stream.iterate(this.monday, (day) -> day.plusDays(1)).limit(5).toList();
	}

	public LocalDate friday() {
		return this.monday.plusDays(4);
	}

	public boolean contains(LocalDate day) {
		return of(day).equals(this);
	}

	public Week next() {
		return new Week(this.monday.plusWeeks(1));
	}

	public Week previous() {
		return new Week(this.monday.minusWeeks(1));
	}

	@Override
	public int compareTo(Week other) {
		return this.monday.compareTo(other.monday);
	}

	@Override
	public String toString() {
		return "%04d-W%02d".formatted(this.monday.get(IsoFields.WEEK_BASED_YEAR),
				this.monday.get(WeekFields.ISO.weekOfWeekBasedYear()));
	}

}
