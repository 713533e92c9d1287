package id.go.ppatk.piket.notices;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A letter in a list, without its text.
 *
 * @param id the letter's id
 * @param kind what it is about
 * @param recipientName to whom
 * @param address where to, or {@code null} while there is no address
 * @param subject the subject
 * @param writtenAt when it was written
 * @param state where it stands
 * @param settledAt since when, or {@code null} while it waits
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next, in real time
 * @param serverWords what the server said last, or {@code null}
 */
record LetterLine(Long id, LetterKind kind, String recipientName, @Nullable String address, String subject,
		Instant writtenAt, Letter.State state, @Nullable Instant settledAt, int attempts, Instant nextAttemptAt,
		@Nullable String serverWords) {

	/** The subject as people read it. */
	public String title() {
		return ReplyToken.without(this.subject);
	}

	/** How long it is until the next attempt, in real time; zero when it is due. */
	public Duration untilNextAttempt() {
		Duration wait = Duration.between(Instant.now(), this.nextAttemptAt);
		return wait.isNegative() ? Duration.ZERO : wait;
	}

	public boolean canBeSentAgain() {
		return this.state == Letter.State.WAITING || this.state == Letter.State.FAILED;
	}

}
