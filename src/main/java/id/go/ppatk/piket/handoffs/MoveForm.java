package id.go.ppatk.piket.handoffs;

import java.util.Set;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import id.go.ppatk.piket.calls.Disclosure;

import org.springframework.validation.Errors;

/**
 * The next move of a hand-off as it was typed.
 *
 * @param version the version that the person saw
 * @param text the answer, the reason or a word
 * @param to to whom it is passed on ({@link Addressee#code()})
 * @param told whether the caller was told
 * @param keepReason why the text is kept in spite of a warning
 */
record MoveForm(@Nullable Integer version, @Nullable @Size(max = 4000, message = "{field.too-long}") String text,
		@Nullable String to, @Nullable Boolean told,
		@Nullable @Size(max = 300, message = "{field.too-long}") String keepReason) {

	/** The moves with which something is said. */
	private static final Set<HandoffMove.Kind> SAYING = Set.of(HandoffMove.Kind.ANSWERED, HandoffMove.Kind.RETURNED,
			HandoffMove.Kind.WITHDRAWN);

	MoveForm {
		told = Boolean.TRUE.equals(told);
	}

	static MoveForm empty(int version) {
		return new MoveForm(version, null, null, false, null);
	}

	/** What was typed, for the hand-off as it stands now. */
	MoveForm withVersion(int version) {
		return new MoveForm(version, this.text, this.to, this.told, this.keepReason);
	}

	/** Keeps what was said out of logs. */
	@Override
	public String toString() {
		return "MoveForm";
	}

	MoveText moveText() {
		return new MoveText(stripped(this.text), stripped(this.keepReason));
	}

	private static @Nullable String stripped(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	/** Says what the move lacks. */
	void check(HandoffMove.Kind move, Errors errors) {
		String text = moveText().text();
		boolean ofTheEnd = move == HandoffMove.Kind.CLOSED && !this.told;
		if (text == null && (SAYING.contains(move) || ofTheEnd)) {
			errors.rejectValue("text", "handoff.text-missing." + move);
		}
		if (move == HandoffMove.Kind.PASSED_ON && Addressee.read(this.to).isEmpty()) {
			errors.rejectValue("to", "handoff.to-missing");
		}
		if (text != null && moveText().keepReason() == null) {
			Disclosure.in(text).forEach((kind) -> errors.rejectValue("keepReason", kind.messageKey()));
		}
	}

}
