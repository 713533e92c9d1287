package id.go.ppatk.piket.evaluation;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long calls were talked, from received to finished ("durasi percakapan").
 *
 * @param median half of the calls took at most this long; {@code null} without a call
 * @param ninth nine of ten took at most this long (the 90th percentile); {@code null}
 * without a call
 */
record Durations(@Nullable Duration median, @Nullable Duration ninth) {

	static final Durations UNKNOWN = new Durations(null, null);

	/** The two in seconds, as PostgreSQL gives them; {@code null} of nothing. */
	static Durations of(@Nullable Array seconds) throws SQLException {
		if (seconds == null) {
			return UNKNOWN;
		}
		Double[] both = (Double[]) seconds.getArray();
		return (both[0] != null) ? new Durations(rounded(both[0]), rounded(both[1])) : UNKNOWN;
	}

	/**
	 * Of so many seconds each, in ascending order; between two the place is found in
	 * proportion.
	 */
	static Durations of(double[] seconds) {
		return (seconds.length > 0) ? new Durations(at(0.5, seconds), at(0.9, seconds)) : UNKNOWN;
	}

	private static Duration at(double part, double[] seconds) {
		double place = part * (seconds.length - 1);
		int before = (int) place;
		double after = (before + 1 < seconds.length) ? seconds[before + 1] : seconds[before];
		return rounded(seconds[before] + (place - before) * (after - seconds[before]));
	}

	private static Duration rounded(double seconds) {
		return Duration.ofSeconds(Math.round(seconds));
	}

}
