package id.go.ppatk.piket.recaps;

import java.time.Duration;
import java.time.Instant;

import id.go.ppatk.piket.recaps.RecapStatus.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clause 5.b: on time, late, and by how much.
 */
class RecapStatusTests {

	private static final Instant ENDS = Instant.parse("2026-11-24T10:00:00Z");

	private static final Instant DEADLINE = Instant.parse("2026-11-25T16:59:00Z");

	@Test
	void aDutyThatHasNotEndedOwesNothing() {
		assertThat(RecapStatus.of(null, ENDS, DEADLINE, ENDS.minusSeconds(1)).state()).isEqualTo(State.NOT_ENDED);
	}

	@Test
	void fromTheEndOfTheDutyTheRecapIsDue() {
		assertThat(RecapStatus.of(null, ENDS, DEADLINE, ENDS).state()).isEqualTo(State.DUE);
		assertThat(RecapStatus.of(null, ENDS, DEADLINE, DEADLINE).state()).isEqualTo(State.DUE);
	}

	@Test
	void afterTheDeadlineItIsMissingAndLateSoFar() {
		RecapStatus status = RecapStatus.of(null, ENDS, DEADLINE, DEADLINE.plusSeconds(60));
		assertThat(status.state()).isEqualTo(State.MISSING);
		assertThat(status.lateness()).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void handedInAtTheDeadlineIsOnTime() {
		assertThat(RecapStatus.of(DEADLINE, ENDS, DEADLINE, DEADLINE.plusSeconds(999)).state())
			.isEqualTo(State.ON_TIME);
	}

	@Test
	void handedInLaterStaysLateByThatMuch() {
		RecapStatus status = RecapStatus.of(DEADLINE.plusSeconds(7200), ENDS, DEADLINE, DEADLINE.plusSeconds(99999));
		assertThat(status.state()).isEqualTo(State.LATE);
		assertThat(status.lateness()).isEqualTo(Duration.ofHours(2));
	}

}
