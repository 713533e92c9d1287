package id.go.ppatk.piket.workdays;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a holiday was left by one change.
 *
 * @param holidayId whose version it is
 * @param act what was done
 * @param day what was said about the day from then on
 * @param at when, in real time
 * @param by the name of who did it, or {@code null} for what came with the application
 */
record HolidayVersion(Long holidayId, Act act, DecreedDay day, Instant at, @Nullable String by) {

	/** What can be done to a holiday. */
	enum Act {

		ADDED, CHANGED, TAKEN_BACK;

		/** The message that holds the sentence. */
		public String messageKey() {
			return "holiday.history." + name();
		}

	}

}
