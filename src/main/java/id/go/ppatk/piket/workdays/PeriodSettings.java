package id.go.ppatk.piket.workdays;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the piket runs, as the settings say it.
 *
 * @param firstMoment the first moment of service, with its offset, or {@code null} where
 * a real start asks for it
 * @param lastMoment the end of the piket, or {@code null} while it goes on
 */
@ConfigurationProperties("piket.period")
record PeriodSettings(@Nullable OffsetDateTime firstMoment, @Nullable OffsetDateTime lastMoment) {
}
