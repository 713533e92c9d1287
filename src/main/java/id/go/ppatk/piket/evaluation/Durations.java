package id.go.ppatk.piket.evaluation;

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

}
