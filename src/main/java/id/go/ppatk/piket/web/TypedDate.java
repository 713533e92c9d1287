package id.go.ppatk.piket.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A date as people write it: 1/12/2026, 1-12-26, 01.12.2026, 1 Des, Selasa, 1 Desember
 * 2026, hari ini, and 2026-12-01 as addresses have it. The day always stands before the
 * month. What could be two days, and what contradicts itself, is refused and never
 * guessed.
 */
public final class TypedDate {

	static final String SHAPELESS = "date.unreadable";

	/** No date is longer; longer texts are not even tried. */
	private static final int LONGEST = 40;

	/**
	 * A day without a year is meant within so many days; farther away it could be two.
	 */
	private static final int NEAR_DAYS = 122;

	/** A year of two figures is meant within so many years. */
	private static final int NEAR_YEARS = 40;

	private static final int EARLIEST = 1900;

	private static final int LATEST = 2999;

	private static final Map<String, Integer> WORDS = Map.of("hari ini", 0, "besok", 1, "lusa", 2, "kemarin", -1);

	private static final Pattern ISO = Pattern.compile("([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");

	private static final Pattern WEEKDAY_FIRST = Pattern.compile("(?:hari )?(\\p{L}{3,})(?:\\. ?| ?[,/] ?| )(?=[0-9])");

	private static final Pattern FIGURES = Pattern
		.compile("([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2})(?: ?\\2 ?([0-9]{4}|[0-9]{2}))?"
				+ "|([0-9]{1,2}) ([0-9]{1,2}) ([0-9]{4})");

	private static final Pattern WRITTEN = Pattern
		.compile("([0-9]{1,2})(?: ?[-/.] ?| )(\\p{L}{3,})\\.?(?:(?: ?[-/.] ?| )([0-9]{4}|[0-9]{2}))?");

	private static final List<String> WEEKDAYS = List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu",
			"minggu");

	/** How each month is spelt; the first three letters or more will do. */
	private static final List<List<String>> MONTHS = List.of(List.of("januari", "january"),
			List.of("februari", "pebruari", "february"), List.of("maret", "march", "mrt"), List.of("april"),
			List.of("mei", "may"), List.of("juni", "june"), List.of("juli", "july"),
			List.of("agustus", "august", "agt", "ags", "agst"), List.of("september"), List.of("oktober", "october"),
			List.of("november", "nopember"), List.of("desember", "december"));

	private static final Indonesian INDONESIAN = new Indonesian();

	@Nullable private final LocalDate near;

	private TypedDate(@Nullable LocalDate near) {
		this.near = near;
	}

	/**
	 * Reads a date.
	 * @param near the day that is meant by "hari ini", and near which a date without its
	 * year is meant
	 * @throws Unreadable when it is none, or could be two
	 */
	public static LocalDate read(@Nullable String typed, LocalDate near) {
		return new TypedDate(near).read(typed);
	}

	/**
	 * Reads a date that must have its year.
	 * @throws Unreadable when it is none, or could be two
	 */
	public static LocalDate readWithYear(@Nullable String typed) {
		return new TypedDate(null).read(typed);
	}

	/**
	 * Reads one that must be there; {@code null} for one that cannot be read, which
	 * {@code errors} then says.
	 */
	@Nullable public static LocalDate read(String field, @Nullable String typed, LocalDate near, Errors errors) {
		try {
			return read(typed, near);
		}
		catch (Unreadable ex) {
			ex.reject(field, errors);
			return null;
		}
	}

	/** The weekday of that name, written out or by its first three letters. */
	public static Optional<DayOfWeek> weekday(String typed) {
		String name = (typed.length() <= LONGEST) ? plain(typed).replaceFirst("\\.$", "") : "";
		String known = name.equals("ahad") ? "minggu" : name.equals("mgg") ? "minggu" : name;
		return IntStream.range(0, WEEKDAYS.size())
			.filter((at) -> known.length() >= 3 && WEEKDAYS.get(at).startsWith(known))
			.mapToObj((at) -> DayOfWeek.of(at + 1))
			.findFirst();
	}

	private static String plain(@Nullable String typed) {
		return ((typed != null) ? typed : "").replaceAll("['’‘`]", "")
			.replaceAll("[\\s\\h]+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

	private LocalDate read(@Nullable String typed) {
		if (typed != null && typed.length() > LONGEST) {
			throw new Unreadable(SHAPELESS);
		}
		String text = plain(typed);
		if (this.near != null && WORDS.containsKey(text)) {
			return this.near.plusDays(WORDS.get(text));
		}
		DayOfWeek weekday = null;
		Matcher first = WEEKDAY_FIRST.matcher(text.replaceFirst("\\b(?:tanggal|tgl)\\b\\.? ?:? ?", ""));
		StringBuilder rest = new StringBuilder();
		if (first.lookingAt()) {
			weekday = weekday(first.group(1)).orElseThrow(() -> new Unreadable(SHAPELESS));
			first.appendReplacement(rest, "");
		}
		return date(first.appendTail(rest).toString(), weekday);
	}

	private LocalDate date(String text, @Nullable DayOfWeek weekday) {
		Matcher iso = ISO.matcher(text);
		if (iso.matches()) {
			return date(iso.group(4), month(iso.group(3)), iso.group(1), weekday);
		}
		Matcher figures = FIGURES.matcher(text);
		if (figures.matches()) {
			boolean parted = figures.group(1) != null;
			return date(figures.group(parted ? 1 : 5), month(figures.group(parted ? 3 : 6)),
					figures.group(parted ? 4 : 7), weekday);
		}
		Matcher written = WRITTEN.matcher(text);
		if (written.matches()) {
			return date(written.group(1), monthOf(written.group(2), written.group(3) != null), written.group(3),
					weekday);
		}
		throw new Unreadable(SHAPELESS);
	}

	private static Month month(String figures) {
		try {
			return Month.of(Integer.parseInt(figures));
		}
		catch (DateTimeException ex) {
			throw new Unreadable("date.no-month", figures);
		}
	}

	private static Month monthOf(String name, boolean hasYear) {
		return IntStream.range(0, MONTHS.size())
			.filter((at) -> MONTHS.get(at).stream().anyMatch((spelt) -> spelt.startsWith(name)))
			.mapToObj((at) -> Month.of(at + 1))
			.findFirst()
			.orElseThrow(() -> hasYear ? new Unreadable("date.no-month-of-name", name) : new Unreadable(SHAPELESS));
	}

	private LocalDate date(String day, Month month, @Nullable String year, @Nullable DayOfWeek weekday) {
		String named = Integer.parseInt(day) + " " + month.getDisplayName(TextStyle.FULL, Indonesian.LOCALE);
		MonthDay inYear = dayOf(day, month).orElseThrow(() -> new Unreadable("date.no-day", named));
		if (year == null) {
			return nearest(inYear, named, weekday);
		}
		int whole = (year.length() == 4) ? Integer.parseInt(year) : nearest(Integer.parseInt(year), named);
		if (whole < EARLIEST || whole > LATEST) {
			throw new Unreadable("date.no-year", String.valueOf(whole));
		}
		if (!inYear.isValidYear(whole)) {
			throw new Unreadable("date.no-day", named + " " + whole);
		}
		return fitting(inYear.atYear(whole), weekday);
	}

	private static Optional<MonthDay> dayOf(String day, Month month) {
		try {
			return Optional.of(MonthDay.of(month, Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static LocalDate fitting(LocalDate date, @Nullable DayOfWeek weekday) {
		if (weekday != null && date.getDayOfWeek() != weekday) {
			throw new Unreadable("date.other-weekday", INDONESIAN.date(date), INDONESIAN.weekday(date),
					weekday.getDisplayName(TextStyle.FULL, Indonesian.LOCALE));
		}
		return date;
	}

	/** The only such day near by; of two that are far the one with the weekday. */
	private LocalDate nearest(MonthDay day, String named, @Nullable DayOfWeek weekday) {
		if (this.near == null) {
			throw new Unreadable("date.no-year-named", named);
		}
		List<LocalDate> days = IntStream.rangeClosed(this.near.getYear() - 1, this.near.getYear() + 1)
			.filter(day::isValidYear)
			.mapToObj(day::atYear)
			.sorted(Comparator.comparing(this::distance))
			.toList();
		if (days.isEmpty()) {
			throw new Unreadable("date.no-year-named", named);
		}
		if (distance(days.get(0)) <= NEAR_DAYS) {
			return fitting(days.get(0), weekday);
		}
		return days.stream()
			.filter((one) -> one.getDayOfWeek() == weekday)
			.findFirst()
			.orElseThrow(() -> new Unreadable("date.no-year-named", named));
	}

	private long distance(LocalDate day) {
		return Math.abs(ChronoUnit.DAYS.between(this.near, day));
	}

	/** The year that ends with these figures and is near. */
	private int nearest(int figures, String named) {
		int around = (this.near != null) ? this.near.getYear() : 2000 + figures;
		return IntStream.of(1900 + figures, 2000 + figures, 2100 + figures)
			.filter((year) -> Math.abs(year - around) <= NEAR_YEARS)
			.findFirst()
			.orElseThrow(() -> new Unreadable("date.no-year-named", named));
	}

}
