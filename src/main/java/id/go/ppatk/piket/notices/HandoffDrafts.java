package id.go.ppatk.piket.notices;

import id.go.ppatk.piket.handoffs.Handoff;

import org.springframework.stereotype.Component;

/**
 * Begins letters about a hand-off: its number, question and due time, without the caller,
 * and with the signed number in the subjects of those that can be answered.
 */
@Component
class HandoffDrafts {

	private final Wording wording;

	private final ReplyToken token;

	HandoffDrafts(Wording wording, ReplyToken token) {
		this.wording = wording;
		this.token = token;
	}

	/**
	 * A letter of that kind.
	 * @param eventKey what it tells
	 */
	Draft of(LetterKind kind, String eventKey, Handoff handoff) {
		return of(kind, "letter.text." + kind, eventKey, handoff);
	}

	/**
	 * A letter of that kind that begins with another sentence.
	 * @param sentenceKey the message that says it
	 * @param eventKey what it tells
	 */
	Draft of(LetterKind kind, String sentenceKey, String eventKey, Handoff handoff) {
		String number = handoff.getNumber();
		return new Draft(kind, eventKey, this.wording.text("letter.subject." + kind, number, this.token.of(number)),
				this.wording.text(sentenceKey, number))
			.about(number)
			.fact(this.wording.text("letter.number"), number)
			.fact(this.wording.text("letter.handoff-kind"), this.wording.text(handoff.getKind().messageKey()))
			.fact(this.wording.text("letter.from-unit"), this.wording.unit(handoff.getFromUnit()))
			.fact(this.wording.text("letter.to-unit"), this.wording.unit(handoff.getToUnit()))
			.fact(this.wording.text("letter.question"), handoff.getRequest())
			.fact(this.wording.text("letter.due"), this.wording.indonesian().moment(handoff.getDueAt()))
			.leadTo("/tindak-lanjut/" + number, this.wording.text("letter.see-handoff"));
	}

}
