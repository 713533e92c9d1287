package id.go.ppatk.piket.telephony;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How callers were received, as the exchange tells it. What rang while nobody was to
 * serve the telephone is counted apart: no staff, no service.
 *
 * @param answered the calls that somebody picked up
 * @param unanswered those that nobody picked up
 * @param inTime those picked up within the time that is asked for
 * @param median half of those picked up had waited at most this long; {@code null}
 * without any
 * @param ninth nine of ten of them; {@code null} without any
 * @param outsideHours the calls outside the hours of service
 * @param hours the hours of service (WIB) in which the exchange told of any call
 */
public record Reception(long answered, long unanswered, long inTime, @Nullable Duration median,
		@Nullable Duration ninth, long outsideHours, List<LocalDateTime> hours) {

	/** Of that the exchange told nothing. */
	public static final Reception UNTOLD = new Reception(0, 0, 0, null, null, 0, List.of());

	/** The calls within the hours of service. */
	public long served() {
		return this.answered + this.unanswered;
	}

	/** Whether the exchange told of any call. */
	public boolean isTold() {
		return served() + this.outsideHours > 0;
	}

}
