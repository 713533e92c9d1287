package id.go.ppatk.piket.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Some WIB days in a row.
 *
 * @param first the first day
 * @param last the last day, which belongs to it and is not before the first
 */
public record Period(LocalDate first, LocalDate last) {

	private static final int LONGEST_BY_DAY = 31;

	public Period {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("a period does not end before it begins");
		}
	}

	/** Monday to Sunday. */
	public static Period of(Week week) {
		return new Period(week.monday(), week.monday().plusDays(6));
	}

	public static Period of(YearMonth month) {
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
	public long length() {
		return ChronoUnit.DAYS.between(this.first, this.last) + 1;
	}

	public Stream<LocalDate> days() {
		return this.first.datesUntil(this.last.plusDays(1));
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

	/** The period of equal length that ends on the day before this one. */
	public Period before() {
		return new Period(this.first.minusDays(length()), this.first.minusDays(1));
	}

	public boolean overlaps(Period other) {
		return !other.last.isBefore(this.first) && !other.first.isAfter(this.last);
	}

	/**
	 * The part of it that lies between those days.
	 * @throws IllegalArgumentException when none of it does
	 */
	public Period within(LocalDate earliest, LocalDate latest) {
		return new Period(this.first.isBefore(earliest) ? earliest : this.first,
				this.last.isAfter(latest) ? latest : this.last);
	}

}
