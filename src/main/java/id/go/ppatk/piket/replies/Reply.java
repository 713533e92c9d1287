package id.go.ppatk.piket.replies;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message that came into the mailbox, as far as it could be read.
 *
 * @param key its Message-ID, or a hash where it has none
 * @param sender the address it came from; empty where there is none
 * @param senderName the name that the sender bears; empty where there is none
 * @param subject its subject
 * @param receivedAt when it came, by the mail server's clock
 * @param references the Message-IDs that it answers
 * @param text all that it says, with what it quotes; what is HTML only as text
 * @param cut whether it says more than is kept; the rest stays in the mailbox
 * @param enclosures the names of its files
 * @param nature what sort of message it is
 * @param report what a bounce tells
 */
record Reply(String key, String sender, String senderName, String subject, Instant receivedAt, List<String> references,
		String text, boolean cut, List<String> enclosures, Nature nature, @Nullable BounceReport report) {

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

	/** What became of a reply. */
	enum Outcome {

		/** It answered the hand-off. */
		ANSWERED,
		/** It adds to the answer. */
		ADDED,
		/** Who is asked wrote it, but it says nothing yet. */
		NO_ANSWER,
		/** It answers a hand-off that waits for no answer any more. */
		TOO_LATE,
		/** Its sender is not the one who was asked. */
		NOT_ASKED,
		/** A program wrote it; nothing was changed. */
		AUTOMATIC,
		/** A letter came back. */
		BOUNCED,
		/** A letter has not arrived yet; nothing was changed. */
		DELAYED,
		/** It answers no letter that is known. */
		UNMATCHED,
		/** It could not be read; it stays in the mailbox. */
		UNREADABLE;

		public String messageKey() {
			return "reply-outcome." + name();
		}

		/**
		 * Whether somebody is told of it who is to look at it. Of a letter that came back
		 * it is told that it did not arrive.
		 */
		boolean needsEyes() {
			return this == NO_ANSWER || this == TOO_LATE || this == NOT_ASKED || this == UNREADABLE;
		}

	}

}
