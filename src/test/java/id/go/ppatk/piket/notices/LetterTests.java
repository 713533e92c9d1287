package id.go.ppatk.piket.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import id.go.ppatk.piket.notices.Letter.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The life of a letter.
 */
class LetterTests {

	private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

	private final Letter letter = new Letter();

	@Test
	void theWaitsGrowAndEndAtFourHours() {
		assertThat(IntStream.range(0, 10).mapToObj(Letter::wait).map(Duration::toMinutes)).containsExactly(1L, 2L, 4L,
				8L, 16L, 32L, 64L, 128L, 240L, 240L);
		assertThat(Letter.wait(1_000_000)).isEqualTo(Duration.ofHours(4));
	}

	@Test
	void afterTheLastAttemptSomebodyIsToLookAtIt() {
		for (int attempt = 1; attempt < Letter.MOST_ATTEMPTS; attempt++) {
			this.letter.postpone("451 nanti", NOW, NOW);
			assertThat(this.letter.getState()).isEqualTo(State.WAITING);
		}
		this.letter.postpone("451 nanti", NOW, NOW);
		assertThat(this.letter.getState()).isEqualTo(State.FAILED);
		assertThat(this.letter.getServerWords()).isEqualTo("451 nanti");
		assertThat(this.letter.getAttempts()).isEqualTo(Letter.MOST_ATTEMPTS);
	}

	@Test
	void whatWasSentIsNotSentAgainButMayComeBack() {
		this.letter.sent(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.letter.sent(NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.letter.postpone("x", NOW, NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.letter.sendAgain(null, NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.letter.withdraw(NOW));
		this.letter.bounced("550 tidak dikenal", NOW);
		assertThat(this.letter.getState()).isEqualTo(State.FAILED);
	}

	@Test
	void whatFailedIsTriedAnewWhereTheRecipientIsReachedNow() {
		this.letter.refused("550 tidak\r\ndikenal", NOW);
		assertThat(this.letter.getServerWords()).isEqualTo("550 tidak dikenal");
		assertThatIllegalStateException().isThrownBy(() -> this.letter.bounced("x", NOW));
		this.letter.sendAgain("baru@contoh.go.id", NOW);
		assertThat(this.letter.getState()).isEqualTo(State.WAITING);
		assertThat(this.letter.getAddress()).isEqualTo("baru@contoh.go.id");
		assertThat(this.letter.getAttempts()).isZero();
		assertThat(this.letter.getSettledAt()).isNull();
	}

	@Test
	void aDraftIsMadeOfSingleLines() {
		Draft draft = new Draft(LetterKind.DUTY_TOMORROW, "x", "Piket\r\nBcc: lain@contoh.go.id", "Baris\u2028lain")
			.fact("Petugas", "Satu\nDua");
		assertThat(draft.getSubject()).isEqualTo("Piket Bcc: lain@contoh.go.id");
		assertThat(draft.getSentences()).containsExactly("Baris lain");
		assertThat(draft.getFacts()).containsExactly(new Draft.Fact("Petugas", "Satu Dua"));
		assertThat(new Draft(LetterKind.DUTY_TOMORROW, "x", "a".repeat(400), "b").getSubject()).hasSize(250);
	}

}
