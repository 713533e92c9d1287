package id.go.ppatk.piket.desk;

import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandoffKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Handing a problem on after the call, as it was typed.
 *
 * @param formId the id of the form, the idempotency key
 * @param problem the number of the problem in the call
 * @param to the kind and to whom: {@code UNIT_LAIN/DP:17}
 * @param request what is asked
 * @param keepReason why the text is kept in spite of a warning
 */
record LaterHandingForm(@NotNull UUID formId, @Nullable Integer problem, @Nullable String to,
		@NotBlank(message = "{handing.request-missing}") @Size(max = 4000,
				message = "{field.too-long}") @Nullable String request,
		@Nullable @Size(max = 300, message = "{field.too-long}") String keepReason) {

	/** Keeps what was asked out of logs. */
	@Override
	public String toString() {
		return "LaterHandingForm " + this.formId;
	}

	@Nullable String reasonToKeep() {
		return (this.keepReason == null || this.keepReason.isBlank()) ? null : this.keepReason.strip();
	}

	Optional<HandoffKind> kind() {
		String name = (this.to != null) ? this.to.replaceFirst("/.*", "") : "";
		return HandingChoices.LATER.stream().filter((kind) -> kind.name().equals(name)).findFirst();
	}

	Optional<Addressee> addressee() {
		return Addressee.read((this.to != null) ? this.to.replaceFirst("^[^/]*/", "") : null);
	}

	/** Says what it lacks. */
	void check(Call call, Errors errors) {
		if (this.problem == null || call.getProblem(this.problem).isEmpty()) {
			errors.rejectValue("problem", "handing.problem-missing");
		}
		if (kind().isEmpty() || addressee().isEmpty()) {
			errors.rejectValue("to", "handing.missing");
		}
		if (this.request != null && reasonToKeep() == null) {
			Disclosure.in(this.request).forEach((kind) -> errors.rejectValue("keepReason", kind.messageKey()));
		}
	}

}
