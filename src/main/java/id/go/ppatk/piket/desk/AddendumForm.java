package id.go.ppatk.piket.desk;

import java.util.UUID;

import id.go.ppatk.piket.calls.Disclosure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What is added to a call after its recap, as it was typed.
 *
 * @param formId whatever is sent twice is added once
 * @param text what is added, or what should read otherwise
 * @param reason why
 * @param keepReason why it is added in spite of a warning
 */
record AddendumForm(@NotNull UUID formId, @Nullable @Size(max = 2000, message = "{field.too-long}") String text,
		@Nullable @Size(max = 300, message = "{field.too-long}") String reason,
		@Nullable @Size(max = 300, message = "{field.too-long}") String keepReason) {

	static AddendumForm empty() {
		return new AddendumForm(UUID.randomUUID(), null, null, null);
	}

	/** What was typed, in a form that nobody has sent yet. */
	AddendumForm withNewId() {
		return new AddendumForm(UUID.randomUUID(), this.text, this.reason, this.keepReason);
	}

	@Nullable String reasonToKeep() {
		return isBlank(this.keepReason) ? null : this.keepReason.strip();
	}

	/** Says what it lacks, and warns of what should not be written down. */
	void check(Errors errors) {
		if (isBlank(this.text)) {
			errors.rejectValue("text", "addendum.text-missing");
		}
		if (isBlank(this.reason)) {
			errors.rejectValue("reason", "addendum.reason-missing");
		}
		if (!errors.hasErrors() && reasonToKeep() == null) {
			Disclosure.in(this.text + "\n" + this.reason)
				.forEach((kind) -> errors.rejectValue("keepReason", kind.messageKey()));
		}
	}

	private static boolean isBlank(@Nullable String typed) {
		return typed == null || typed.isBlank();
	}

	/** Keeps what was said out of logs. */
	@Override
	public String toString() {
		return "AddendumForm " + this.formId;
	}

}
