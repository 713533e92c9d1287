package id.go.ppatk.piket.replies;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message that came into the mailbox, as far as it could be read.
 *
 * @param key its Message-ID, or a hash where it has none
 * @param sender the address it came from; empty where there is none
 * @param subject its subject
 * @param receivedAt when it came, by the mail server's clock
 * @param references the Message-IDs that it answers
 * @param text what it says, without the letter that it quotes; what is HTML only as text
 * @param enclosures the names of its files
 * @param nature what sort of message it is
 * @param report what a bounce tells
 */
record Reply(String key, String sender, String subject, Instant receivedAt, List<String> references, String text,
		List<String> enclosures, Nature nature, @Nullable Report report) {

	/** Keeps what people wrote out of logs. */
	@Override
	public String toString() {
		return "Reply " + this.key;
	}

	/** What sort of message it is. */
	enum Nature {

		/** Somebody wrote it. */
		WRITTEN,
		/** A program did: a vacation notice or the like. */
		AUTOMATIC,
		/** A mail server tells what became of a letter. */
		REPORT,
		/** It could not be read to its end. */
		UNREADABLE

	}

	/**
	 * What a mail server tells of a letter.
	 *
	 * @param failed whether it was given up, not only delayed
	 * @param words the server's words
	 */
	record Report(boolean failed, String words) {
	}

	/** What became of a reply. */
	enum Outcome {

		/** It answered the hand-off. */
		ANSWERED,
		/** It answers a hand-off that waits for no answer any more. */
		TOO_LATE,
		/** Its sender is not the one who was asked. */
		NOT_ASKED,
		/** A program wrote it; nothing was changed. */
		AUTOMATIC,
		/** A letter came back. */
		BOUNCED,
		/** It answers no letter that is known. */
		UNMATCHED,
		/** It could not be read; it stays in the mailbox. */
		UNREADABLE;

		public String messageKey() {
			return "reply-outcome." + name();
		}

	}

}
