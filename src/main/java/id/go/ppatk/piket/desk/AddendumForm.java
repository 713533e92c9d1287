package id.go.ppatk.piket.desk;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a call after its recap, as it was typed.
 *
 * @param formId whatever is sent twice is added once
 * @param text what is added, or what should read otherwise
 * @param reason why
 */
record AddendumForm(@NotNull UUID formId,
		@Nullable @NotBlank(message = "{addendum.text-missing}") @Size(max = 2000,
				message = "{field.too-long}") String text,
		@Nullable @NotBlank(message = "{addendum.reason-missing}") @Size(max = 300,
				message = "{field.too-long}") String reason) {

	static AddendumForm empty() {
		return new AddendumForm(UUID.randomUUID(), null, null);
	}

	/** Keeps what was said out of logs. */
	@Override
	public String toString() {
		return "AddendumForm " + this.formId;
	}

}
