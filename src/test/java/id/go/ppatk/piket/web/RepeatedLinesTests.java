package id.go.ppatk.piket.web;

import java.time.Duration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which lines of a log are said again.
 */
class RepeatedLinesTests {

	private final LoggerContext loggers = new LoggerContext();

	private final RepeatedLines filter = new RepeatedLines();

	@Test
	void aLibrarysErrorIsSaidOnceAMinute() {
		assertThat(this.filter.isNew("pool: lost", 0)).isTrue();
		assertThat(this.filter.isNew("pool: lost", Duration.ofSeconds(59).toNanos())).isFalse();
		assertThat(this.filter.isNew("pool: another", Duration.ofSeconds(59).toNanos())).isTrue();
		assertThat(this.filter.isNew("pool: lost", Duration.ofSeconds(61).toNanos())).isTrue();
	}

	@Test
	void whatWasThrownTellsLinesApart() {
		Exception here = new IllegalStateException("one");
		Exception there = new IllegalStateException("two");
		assertThat(decide("org.library", Level.ERROR, "failed 1", here)).isEqualTo(FilterReply.NEUTRAL);
		assertThat(decide("org.library", Level.ERROR, "failed 2", new RuntimeException(here)))
			.isEqualTo(FilterReply.DENY);
		assertThat(decide("org.library", Level.ERROR, "failed 3", there)).isEqualTo(FilterReply.NEUTRAL);
	}

	@Test
	void whatIsNoWarningAndWhatTheApplicationSaysIsSaidEachTime() {
		for (int i = 0; i < 2; i++) {
			assertThat(decide("org.library", Level.INFO, "working", null)).isEqualTo(FilterReply.NEUTRAL);
			assertThat(decide("id.go.ppatk.piket.notices.Outbox", Level.WARN, "waiting", null))
				.isEqualTo(FilterReply.NEUTRAL);
		}
	}

	private FilterReply decide(String name, Level level, String text, @Nullable Throwable thrown) {
		Logger logger = this.loggers.getLogger(name);
		return this.filter.decide(null, logger, level, text, null, thrown);
	}

}
