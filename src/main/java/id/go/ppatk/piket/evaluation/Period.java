package id.go.ppatk.piket.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some WIB days in a row.
 *
 * @param first the first day
 * @param last the last day, which is included
 */
record Period(LocalDate first, LocalDate last) {

	Period {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("a period does not end before it begins");
		}
	}

	long days() {
		return ChronoUnit.DAYS.between(this.first, this.last) + 1;
	}

	/** The period of equal length that ends on the day before this one. */
	Period before() {
		return new Period(this.first.minusDays(days()), this.first.minusDays(1));
	}

	boolean contains(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

}
