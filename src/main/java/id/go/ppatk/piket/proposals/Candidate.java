package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a proposal may name, with what the proposal has to know of the person.
 * Two are the same when they are the same person.
 *
 * @param id the id of the person
 * @param name the name
 * @param before how often the person served before the days that are planned
 * @param lastServed the last day of service before those days, or {@code null}
 * @param unavailable the days on which the person cannot serve: absent, or on duty
 * elsewhere
 * @param wishes the weekdays on which the person would rather not serve, each with the
 * last day on which that holds ({@link LocalDate#MAX} when it has no end)
 */
record Candidate(Long id, String name, Tally before, @Nullable LocalDate lastServed, Set<LocalDate> unavailable,
		Map<DayOfWeek, LocalDate> wishes) {

	boolean isAvailable(LocalDate day) {
		return !this.unavailable.contains(day);
	}

	/** Whether the person would rather not serve that day. */
	boolean wishesOff(LocalDate day) {
		LocalDate until = this.wishes.get(day.getDayOfWeek());
		return until != null && !day.isAfter(until);
	}

	/** The days from the last service before the plan to that day; many when none. */
	long daysSinceServed(LocalDate day) {
		return (this.lastServed != null) ? ChronoUnit.DAYS.between(this.lastServed, day) : Long.MAX_VALUE;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Candidate candidate && candidate.id.equals(this.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
