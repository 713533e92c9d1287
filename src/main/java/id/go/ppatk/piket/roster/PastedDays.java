package id.go.ppatk.piket.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them into a spreadsheet: a weekday of one week, or a date.
 */
final class PastedDays {

	/** No date is longer; longer cells are not even tried. */
	private static final int LONGEST_DATE = 40;

	private static final Pattern DATE = Pattern
		.compile("(?:\\p{L}+['’]?\\p{L}*,?\\s+)?(\\d{1,2})[-/. ](\\d{1,2}|\\p{L}{3,9})[-/. ](\\d{4})");

	private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

	private static final List<String> WEEKDAYS = List.of("senin", "selasa", "rabu", "kamis", "jumat", "sabtu",
			"minggu");

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep",
			"okt", "nov", "des");

	private final Week week;

	/**
	 * The days of a week.
	 * @param week the week that weekdays mean
	 */
	PastedDays(Week week) {
		this.week = week;
	}

	/** The day of a date or weekday. */
	@Nullable LocalDate day(String cell) {
		LocalDate date = date(cell);
		return (date != null) ? date : weekday(cell);
	}

	/** The day of that weekday in the week. */
	@Nullable LocalDate weekday(String cell) {
		int at = (cell.length() > LONGEST_DATE) ? -1
				: WEEKDAYS.indexOf(cell.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replace("ahad", "minggu"));
		return (at >= 0) ? this.week.monday().plusDays(at) : null;
	}

	/** The day of a date, written out or in figures. */
	@Nullable LocalDate date(String cell) {
		if (cell.length() > LONGEST_DATE) {
			return null;
		}
		Matcher iso = ISO_DATE.matcher(cell);
		if (iso.matches()) {
			return date(iso.group(1), iso.group(2), iso.group(3));
		}
		Matcher written = DATE.matcher(cell);
		if (!written.matches()) {
			return null;
		}
		String month = written.group(2);
		if (!Character.isDigit(month.charAt(0))) {
			int at = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT));
			return (at >= 0) ? date(written.group(3), String.valueOf(at + 1), written.group(1)) : null;
		}
		LocalDate date = date(written.group(3), month, written.group(1));
		return (date != null) ? date : date(written.group(3), written.group(1), month);
	}

	@Nullable private static LocalDate date(String year, String month, String day) {
		try {
			return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
