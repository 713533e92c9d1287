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

	private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("d/M/yyyy", LOCALE);

	private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", LOCALE);

	private static final DateTimeFormatter LISTED = DateTimeFormatter.ofPattern("d MMM HH.mm", LOCALE);

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

	/** "24/11/2026", as it stands in a field. */
	public String figures(LocalDate date) {
		return FIGURES.format(date);
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

	/** "24 Nov 07.00", in a list that is told so. */
	public String listed(Instant moment) {
		return LISTED.format(moment.atZone(WIB));
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
	 * The same in its two greatest parts at most: "2 hari 3 jam", "3 jam 37 menit".
	 */
	public String roughly(Duration duration) {
		Duration whole = duration.abs();
		return duration((whole.toDays() > 0) ? whole.truncatedTo(ChronoUnit.HOURS) : whole);
	}

	/**
	 * The days of an absence or another time that mostly lasts whole days: "1–4 Desember
	 * 2026", "30 November – 2 Desember 2026"; with the hours where a day is not whole: "1
	 * Desember 2026 pukul 07.00–12.00", "1 Desember pukul 13.00 – 3 Desember 2026".
	 * @param from its first moment
	 * @param until the first moment after it
	 */
	public String days(Instant from, Instant until) {
		LocalDate first = dateOf(from);
		LocalDate last = dateOf(until.minusNanos(1));
		String begin = timeOf(from).equals(LocalTime.MIN) ? "" : " pukul " + time(from);
		String end = timeOf(until).equals(LocalTime.MIN) ? "" : " pukul " + time(until);
		if (first.equals(last)) {
			return date(first) + (begin.isEmpty() ? (end.isEmpty() ? "" : " sampai" + end)
					: end.isEmpty() ? " mulai" + begin : begin + "–" + time(until));
		}
		if (YearMonth.from(first).equals(YearMonth.from(last)) && (begin + end).isEmpty()) {
			return first.getDayOfMonth() + "–" + date(last);
		}
		return ((first.getYear() == last.getYear()) ? dayAndMonth(first) : date(first)) + begin + " – " + date(last)
				+ end;
	}

}
