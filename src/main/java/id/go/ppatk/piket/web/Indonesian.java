package id.go.ppatk.piket.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * How dates, times and durations read in Indonesian. All moments are shown in WIB
 * (Asia/Jakarta). Templates reach it as {@code @indonesian}.
 */
@Component
public class Indonesian {

	/** The only language of the pages. */
	public static final Locale LOCALE = Locale.forLanguageTag("id-ID");

	/** Waktu Indonesia Barat, the zone of every duty, deadline and page. */
	public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", LOCALE);

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);

	private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", LOCALE);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", LOCALE);

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", LOCALE);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", LOCALE);

	/** The WIB date of a moment. */
	public static LocalDate dateOf(Instant moment) {
		return LocalDate.ofInstant(moment, WIB);
	}

	/** The WIB time of a moment. */
	public static LocalTime timeOf(Instant moment) {
		return LocalTime.ofInstant(moment, WIB);
	}

	/** "Selasa, 24 November 2026". */
	public String day(LocalDate date) {
		return DAY.format(date);
	}

	/** "24 November 2026". */
	public String date(LocalDate date) {
		return DATE.format(date);
	}

	/** "24 November". */
	public String dayAndMonth(LocalDate date) {
		return DAY_AND_MONTH.format(date);
	}

	/** "November 2026". */
	public String month(YearMonth month) {
		return MONTH.format(month);
	}

	/** "Selasa". */
	public String weekday(LocalDate date) {
		return WEEKDAY.format(date);
	}

	/** "07.00". */
	public String time(LocalTime time) {
		return TIME.format(time);
	}

	/** "07.00", the WIB time of a moment. */
	public String time(Instant moment) {
		return TIME.format(moment.atZone(WIB));
	}

	/** "Selasa, 24 November 2026 pukul 07.00 WIB". */
	public String moment(Instant moment) {
		return DAY.format(moment.atZone(WIB)) + " pukul " + time(moment) + " WIB";
	}

	/** "24 November pukul 07.00 WIB", where the year goes without saying. */
	public String shortMoment(Instant moment) {
		return DAY_AND_MONTH.format(moment.atZone(WIB)) + " pukul " + time(moment) + " WIB";
	}

	/**
	 * "23–27 November 2026"; a period that crosses months or years names both: "30
	 * November–4 Desember 2026", "28 Desember 2026–1 Januari 2027"; a single day is its
	 * date.
	 */
	public String period(LocalDate first, LocalDate last) {
		if (first.equals(last)) {
			return date(first);
		}
		if (first.getYear() != last.getYear()) {
			return date(first) + "–" + date(last);
		}
		if (first.getMonth() != last.getMonth()) {
			return dayAndMonth(first) + "–" + date(last);
		}
		return first.getDayOfMonth() + "–" + date(last);
	}

	/** The working week that begins on this Monday, Monday to Friday, as a period. */
	public String week(LocalDate monday) {
		return period(monday, monday.plusDays(4));
	}

	/**
	 * "2 hari 3 jam 5 menit", without the parts that are zero and rounded down to whole
	 * minutes; less than a minute is "kurang dari 1 menit".
	 */
	public String duration(Duration duration) {
		Duration whole = duration.abs().truncatedTo(ChronoUnit.MINUTES);
		List<String> parts = new ArrayList<>();
		if (whole.toDays() > 0) {
			parts.add(whole.toDays() + " hari");
		}
		if (whole.toHoursPart() > 0) {
			parts.add(whole.toHoursPart() + " jam");
		}
		if (whole.toMinutesPart() > 0) {
			parts.add(whole.toMinutesPart() + " menit");
		}
		return parts.isEmpty() ? "kurang dari 1 menit" : String.join(" ", parts);
	}

	/**
	 * Reads a time of day as people type it: 07.00, 07:00, 0700, 7.00 or 700.
	 * @throws IllegalArgumentException when the text is no time of day
	 */
	public LocalTime parseTime(String text) {
		String digits = text.strip().replaceFirst("[.:]", "");
		if (!digits.matches("\\d{3,4}")) {
			throw new IllegalArgumentException("not a time of day");
		}
		int value = Integer.parseInt(digits);
		if (value / 100 > 23 || value % 100 > 59) {
			throw new IllegalArgumentException("not a time of day");
		}
		return LocalTime.of(value / 100, value % 100);
	}

}
