package id.go.ppatk.piket.workdays;

import java.time.OffsetDateTime;
import java.time.LocalDate;

import id.go.ppatk.piket.web.Indonesian;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * When the piket runs: no duty, deadline or gap exists outside. Clause 1 of the procedure
 * gives the first moment; the last one is not known yet.
 *
 * @param firstMoment the first moment of service, with its offset
 * @param lastMoment the end of the piket, or {@code null} while it goes on
 */
@ConfigurationProperties("piket.period")
public record PiketPeriod(@DefaultValue("2017-08-21T07:00+07:00") OffsetDateTime firstMoment,
		@Nullable OffsetDateTime lastMoment) {

	/** The first WIB day. */
	public LocalDate firstDay() {
		return this.firstMoment.atZoneSameInstant(Indonesian.WIB).toLocalDate();
	}

	/** The last WIB day, or {@code null} while none is known. */
	@Nullable public LocalDate lastDay() {
		return (this.lastMoment != null) ? this.lastMoment.atZoneSameInstant(Indonesian.WIB).toLocalDate() : null;
	}

	boolean contains(LocalDate day) {
		return day.equals(nearest(day));
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
