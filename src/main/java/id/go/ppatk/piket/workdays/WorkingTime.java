package id.go.ppatk.piket.workdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.web.Indonesian;

/**
 * Working time on one day: a part of its service hours, the break included, for the phone
 * is served in it.
 *
 * @param day the service day
 * @param from from when, in WIB
 * @param until until before when
 */
public record WorkingTime(LocalDate day, LocalTime from, LocalTime until) {

	public Duration length() {
		return Duration.between(this.from, this.until);
	}

	/** The moment at which it is over. */
	public Instant end() {
		return this.day.atTime(this.until).atZone(Indonesian.WIB).toInstant();
	}

}
