package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of holidays or policies, as the calendar was and as it will be.
 *
 * @param before the calendar as it stands
 * @param after the calendar as it will be
 * @param first the first day (WIB) that changes
 * @param last the last day that changes, or the end of what can be planned
 */
public record CalendarChange(ServiceCalendar before, ServiceCalendar after, LocalDate first, LocalDate last) {

	/**
	 * How far from a changed day a deadline can move: longer than any run of days without
	 * service.
	 */
	static final int REACH_DAYS = 21;

	/** The days that change. */
	public Stream<LocalDate> days() {
		return this.first.datesUntil(this.last.plusDays(1));
	}

	/** The first day whose deadline may lie on a day that changes. */
	public LocalDate reachesBackTo() {
		return this.first.minusDays(REACH_DAYS);
	}

	/** The weeks whose deadline may move. */
	public List<Week> weeks() {
		Week end = Week.of(this.last.plusDays(REACH_DAYS));
		return Stream.iterate(Week.of(this.first), (week) -> week.compareTo(end) <= 0, Week::next).toList();
	}

}
