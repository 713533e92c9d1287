package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

/**
 * When the piket runs: no duty, deadline or gap exists outside. Clause 1 of the procedure
 * gives the first moment; the last one is not known yet. What lies before the day from
 * which it counts is nowhere late, unserved or zero.
 *
 * @param firstMoment the first moment of service, with its offset
 * @param lastMoment the end of the piket, or {@code null} while it goes on
 * @param countedFrom the first day that counts, not before the first day
 */
record PiketPeriod(OffsetDateTime firstMoment, @Nullable OffsetDateTime lastMoment, LocalDate countedFrom) {

	/** The first WIB day. */
	LocalDate firstDay() {
		return day(this.firstMoment);
	}

	/** The last WIB day, or {@code null} while none is known. */
	@Nullable LocalDate lastDay() {
		return (this.lastMoment != null) ? day(this.lastMoment) : null;
	}

	static LocalDate day(OffsetDateTime moment) {
		return moment.atZoneSameInstant(Indonesian.WIB).toLocalDate();
	}

	boolean contains(LocalDate day) {
		return day.equals(nearest(day));
	}

	/** Whether what happened or did not on that day counts. */
	boolean counts(LocalDate day) {
		return contains(day) && !day.isBefore(this.countedFrom);
	}

	/** The day, or the one of the piket that is nearest to it. */
	LocalDate nearest(LocalDate day) {
		if (day.isBefore(firstDay())) {
			return firstDay();
		}
		LocalDate last = lastDay();
		return (last != null && day.isAfter(last)) ? last : day;
	}

}
