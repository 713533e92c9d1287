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

	/**
	 * From both in seconds, as PostgreSQL gives them; {@code null} where there was no
	 * call.
	 */
	static Durations of(@Nullable Array seconds) throws SQLException {
		if (seconds == null) {
			return UNKNOWN;
		}
		Double[] both = (Double[]) seconds.getArray();
		return (both[0] != null) ? new Durations(rounded(both[0]), rounded(both[1])) : UNKNOWN;
	}

	private static Duration rounded(double seconds) {
		return Duration.ofSeconds(Math.round(seconds));
	}

}
