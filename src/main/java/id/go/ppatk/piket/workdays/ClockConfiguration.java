package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import id.go.ppatk.piket.web.Indonesian;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.jspecify.annotations.Nullable;

/**
 * The domain's clock, in WIB. Outside production it can run from another moment on, for
 * practice; HTTP sessions and schedulers keep real time.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	/**
	 * Settings of the domain's clock.
	 *
	 * @param start the moment at which the clock starts to run, with its offset; real
	 * time when not set
	 */
	@ConfigurationProperties("piket.clock")
	record ClockProperties(@Nullable OffsetDateTime start) {
	}

	@Bean
	Clock clock(ClockProperties properties, Environment environment) {
		Clock real = Clock.system(Indonesian.WIB);
		if (properties.start() == null || environment.acceptsProfiles(Profiles.of("production"))) {
			return real;
		}
		return Clock.offset(real, Duration.between(Instant.now(), properties.start().toInstant()));
	}

}
