package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Collects the days of an uploaded list and what is wrong with it; the readers of the two
 * formats fill it. A list is taken whole or not at all.
 */
final class HolidayFile {

	/** The most days of one list. */
	static final int MOST_DAYS = 400;

	private static final int MOST_MISTAKES = 20;

	private static final int FIRST_YEAR = 2017;

	private final String decree;

	private final boolean provisional;

	private final int lastYear;

	private final List<ListedDay> days = new ArrayList<>();

	private final List<LeftOut> leftOut = new ArrayList<>();

	private final List<ListRefused.Mistake> mistakes = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	private HolidayFile(String decree, boolean provisional, int lastYear) {
		this.decree = decree;
		this.provisional = provisional;
		this.lastYear = lastYear;
	}

	/**
	 * A day as an uploaded list has it.
	 *
	 * @param line the line of the file on which it begins, from 1
	 * @param day what the file says about it
	 */
	record ListedDay(int line, DecreedDay day) {
	}

	/**
	 * An event of an uploaded calendar that was called off, and so is no holiday.
	 *
	 * @param line the line of the file on which it begins, from 1
	 * @param date its first day, or {@code null} when it names none
	 * @param name its name; may be empty
	 */
	record LeftOut(int line, @Nullable LocalDate date, String name) {
	}

	/**
	 * What a list holds.
	 *
	 * @param days the days, at least one
	 * @param leftOut what the list itself says was called off
	 */
	record Content(List<ListedDay> days, List<LeftOut> leftOut) {
	}

	/**
	 * Reads a list, CSV or iCalendar as its first line says.
	 * @param decree the decree of the days that name none themselves; may be empty
	 * @param provisional whether the days that do not say it are provisional
	 * @throws ListRefused with what is wrong, line by line
	 */
	static Content read(byte[] content, String decree, boolean provisional, LocalDate today) {
		List<String> lines = TextFile.lines(content);
		HolidayFile file = new HolidayFile(decree.strip(), provisional, today.getYear() + 10);
		if (lines.get(0).strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
			new IcsHolidays(file).read(lines);
		}
		else {
			new CsvHolidays(file).read(lines);
		}
		if (file.mistakes.isEmpty() && file.days.isEmpty()) {
			file.wrong(1, file.leftOut.isEmpty() ? "holiday-import.empty" : "holiday-import.all-cancelled");
		}
		if (!file.mistakes.isEmpty()) {
			throw new ListRefused(file.mistakes);
		}
		return new Content(List.copyOf(file.days), List.copyOf(file.leftOut));
	}

	/** Takes note of a mistake, and gives up when there are too many. */
	void wrong(int line, String messageKey, Object... arguments) {
		wrong(new ListRefused.Mistake(line, messageKey, arguments));
	}

	void wrong(ListRefused.Mistake mistake) {
		this.mistakes.add(mistake);
		if (this.mistakes.size() == MOST_MISTAKES) {
			throw new ListRefused(this.mistakes);
		}
	}

	/** Takes note of an event that was called off. */
	void leaveOut(LeftOut event) {
		this.leftOut.add(event);
	}

	/**
	 * Adds a day, or takes note of why not.
	 * @param decree the decree as the line names it; the one of the whole list when empty
	 * @param provisional as the line says it, or {@code null}
	 */
	void add(int line, LocalDate date, String name, Holiday.Kind kind, String decree, @Nullable Boolean provisional) {
		if (this.days.size() == MOST_DAYS) {
			throw new ListRefused(line, "holiday-import.too-many", MOST_DAYS);
		}
		String basis = decree.isBlank() ? this.decree : decree.strip();
		if (date.getYear() < FIRST_YEAR || date.getYear() > this.lastYear) {
			wrong(line, "holiday-import.year", String.valueOf(FIRST_YEAR), String.valueOf(this.lastYear));
		}
		else if (name.isBlank() || name.strip().length() > HolidayForm.LONGEST_NAME) {
			wrong(line, "holiday-import.name", HolidayForm.LONGEST_NAME);
		}
		else if (basis.isEmpty() || basis.length() > HolidayForm.LONGEST_DECREE) {
			wrong(line, "holiday-import.decree", HolidayForm.LONGEST_DECREE);
		}
		else if (!this.seen.add(date + " " + name.strip().toLowerCase(Locale.ROOT))) {
			wrong(line, "holiday-import.twice");
		}
		else {
			this.days.add(new ListedDay(line, new DecreedDay(date, name.strip(), kind, basis,
					(provisional != null) ? provisional : this.provisional)));
		}
	}

}
