package id.go.ppatk.piket.changes;

import java.util.List;

import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.ViolatedConstraint;
import id.go.ppatk.piket.duties.Violation;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/**
 * Why an absence, a replacement or an exchange was not filed, taken back or accepted.
 * Nothing was changed.
 */
class ChangeRefused extends RuntimeException {

	private final HttpStatus status;

	private final List<? extends MessageSourceResolvable> sentences;

	private ChangeRefused(HttpStatus status, List<? extends MessageSourceResolvable> sentences) {
		super(sentences.get(0).getCodes()[0]);
		this.status = status;
		this.sentences = List.copyOf(sentences);
	}

	/** Rules are broken. */
	static ChangeRefused rules(List<Violation> violations) {
		return new ChangeRefused(HttpStatus.UNPROCESSABLE_CONTENT, violations);
	}

	/** It leaves a gap that was not confirmed. */
	static ChangeRefused gap(Gap gap) {
		return because("replacement.gap-unconfirmed", gap.hours(), gap.minutes());
	}

	/** What was typed cannot be, as the message says. */
	static ChangeRefused because(String messageKey, Object... arguments) {
		return new ChangeRefused(HttpStatus.UNPROCESSABLE_CONTENT, List.of(sentence(messageKey, arguments)));
	}

	/** It is too late for it: somebody else was first, or it has begun. */
	static ChangeRefused tooLate(String messageKey, Object... arguments) {
		return new ChangeRefused(HttpStatus.CONFLICT, List.of(sentence(messageKey, arguments)));
	}

	/**
	 * What two requests at the same time look like to the one that came second; any other
	 * failure is given back as it is.
	 */
	static RuntimeException from(RuntimeException failure) {
		if (failure instanceof OptimisticLockingFailureException) {
			return tooLate("change.meanwhile");
		}
		return switch (ViolatedConstraint.in(failure)) {
			case "absences_once_at_a_time" -> tooLate("constraint.absences_once_at_a_time");
			case "replacements_one_phone" -> tooLate("constraint.replacements_one_phone");
			default -> failure;
		};
	}

	private static MessageSourceResolvable sentence(String messageKey, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { messageKey }, arguments);
	}

	HttpStatus getStatus() {
		return this.status;
	}

	List<? extends MessageSourceResolvable> getSentences() {
		return this.sentences;
	}

}
