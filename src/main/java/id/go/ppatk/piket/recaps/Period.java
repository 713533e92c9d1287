package id.go.ppatk.piket.recaps;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import id.go.ppatk.piket.workdays.Week;

/**
 * Some WIB days in a row.
 *
 * @param first the first day
 * @param last the last day, which belongs to it
 */
record Period(LocalDate first, LocalDate last) {

	private static final int LONGEST_BY_DAY = 31;

	Period {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("a period ends after it begins");
		}
	}

	/** Monday to Sunday. */
	static Period of(Week week) {
		return new Period(week.monday(), week.monday().plusDays(6));
	}

	static Period of(YearMonth month) {
		return new Period(month.atDay(1), month.atEndOfMonth());
	}

	/** Whether it is Monday to Sunday of one week. */
	public boolean isWeek() {
		return this.first.getDayOfWeek() == DayOfWeek.MONDAY && length() == 7;
	}

	/** The week in which it begins. */
	public Week week() {
		return Week.of(this.first);
	}

	/** Whether it is a whole month. */
	public boolean isMonth() {
		return equals(of(YearMonth.from(this.first)));
	}

	/** Whether it is a month or shorter, so that each of its days can be shown. */
	public boolean isByDay() {
		return length() <= LONGEST_BY_DAY;
	}

	/** How many days it has. */
	long length() {
		return ChronoUnit.DAYS.between(this.first, this.last) + 1;
	}

	Stream<LocalDate> days() {
		return this.first.datesUntil(this.last.plusDays(1));
	}

	boolean contains(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

	/** The part of it that lies between those days. */
	Period within(LocalDate earliest, LocalDate latest) {
		return new Period(this.first.isBefore(earliest) ? earliest : this.first,
				this.last.isAfter(latest) ? latest : this.last);
	}

}
