package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * "Jadwal piket" of a month: who holds each post on each day, of all units.
 *
 * @param month the month
 * @param previous the month before, or {@code null} where the piket begins
 * @param next the month after, or {@code null} where nobody plans yet
 * @param weeks the weeks that have a weekday in it
 */
record MonthPage(YearMonth month, @Nullable YearMonth previous, @Nullable YearMonth next, List<Line> weeks) {

	/**
	 * A week.
	 *
	 * @param planned whether it has a page of its own
	 * @param days Monday to Friday
	 */
	record Line(Week week, boolean planned, List<Day> days) {
	}

	/**
	 * A weekday.
	 *
	 * @param date the WIB date
	 * @param within whether it lies in the month
	 * @param today whether it is today
	 * @param served whether it is a service day
	 * @param holiday the name of the holiday, or {@code null}
	 * @param posts who holds each post; none on a day without service
	 */
	record Day(LocalDate date, boolean within, boolean today, boolean served, @Nullable String holiday,
			List<Post> posts) {
	}

	/**
	 * Who holds a post on a day.
	 *
	 * @param unitCode the unit
	 * @param code the post, {@code DP-1}
	 * @param names who holds it, by time; none while nobody does
	 * @param planned whether its roster is still to be handed in
	 * @param gapMinutes for how long nobody answers, once it was handed in
	 */
	record Post(String unitCode, String code, List<String> names, boolean planned, long gapMinutes) {
	}

}
