package id.go.ppatk.piket.handoffs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message about a hand-off that came by e-mail.
 *
 * @param id its id
 * @param outcome what became of it, as states are named in pages
 * @param messageKey the message that says so
 * @param sender the address it came from; empty where there is none
 * @param recipientName to whom the letter went that it answers, or {@code null}
 * @param subject its subject
 * @param takenAt when it was taken in
 * @param text what it says
 * @param quote what it quotes of the letter at its end; empty without
 * @param cut whether it says more, which stays in the mailbox
 * @param enclosures the names of its files, which stay in the mailbox; empty without
 * @param serverWords what a mail server says, or {@code null}
 * @param moveId the move that keeps it as an answer, or {@code null}
 * @param fresh whether it waits for somebody to look at it
 * @param lookedBy who looked at it first, or {@code null}
 * @param lookedAt when, or {@code null}
 */
public record HandoffMessage(Long id, String outcome, String messageKey, String sender, @Nullable String recipientName,
		String subject, Instant takenAt, String text, String quote, boolean cut, String enclosures,
		@Nullable String serverWords, @Nullable Long moveId, boolean fresh, @Nullable Long lookedBy,
		@Nullable Instant lookedAt) {

	/** Keeps what people wrote out of logs. */
	@Override
	public String toString() {
		return "HandoffMessage " + this.id;
	}

}
