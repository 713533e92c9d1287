package id.go.ppatk.piket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.annotation.Primary;

/**
 * The domain's clock in an {@link ApplicationTest}: it stands still until the test moves
 * it. A test class sets it before each of its tests.
 */
@Primary
public class TestClock extends Clock {

	private volatile Instant now = LocalDateTime.parse("2026-11-24T09:00").atZone(Indonesian.WIB).toInstant();

	/** Sets the clock to a moment in WIB, such as {@code 2026-11-24T09:00}. */
	public void set(String moment) {
		this.now = LocalDateTime.parse(moment).atZone(Indonesian.WIB).toInstant();
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return Indonesian.WIB;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

}
