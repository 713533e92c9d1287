package id.go.ppatk.piket.notices;

import id.go.ppatk.piket.handoffs.Handoff;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who handed something on that a message about it came which they are to look at.
 * What it says is read on the page, not in a letter. Clause 5.c.viii.
 */
@Component
public class HandoffMessageLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final HandoffDrafts drafts;

	private final Wording wording;

	HandoffMessageLetters(Outbox outbox, Recipients recipients, HandoffDrafts drafts, Wording wording) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.drafts = drafts;
		this.wording = wording;
	}

	/**
	 * Tells it, within the transaction that takes the message in.
	 * @param messageId the message
	 * @param messageKey the message that says what became of it
	 * @param sender where it came from; who wrote it is not told
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Handoff handoff, Long messageId, String messageKey, String sender) {
		Draft draft = this.drafts.of(LetterKind.HANDOFF_MESSAGE, LetterKind.HANDOFF_MESSAGE + ":" + messageId, handoff)
			.fact(this.wording.text("letter.message-sender"), sender)
			.fact(this.wording.text("letter.message-outcome"), this.wording.text(messageKey));
		this.outbox.write(draft,
				this.recipients.sender(handoff)
					.stream()
					.filter((recipient) -> !sender.equalsIgnoreCase(recipient.address()))
					.toList());
	}

}
