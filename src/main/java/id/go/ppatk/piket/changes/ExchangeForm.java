package id.go.ppatk.piket.changes;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as proposed.
 *
 * @param formId the idempotency key
 * @param duty the duty that is given, {@code 2026-11-25/DP-1}
 * @param other the duty that is taken for it
 */
record ExchangeForm(@NotNull UUID formId, @NotNull String duty,
		@NotBlank(message = "{exchange.other-missing}") String other,
		@Nullable @Size(max = 300, message = "{field.too-long}") String note) {

	@Nullable String strippedNote() {
		return (this.note == null || this.note.isBlank()) ? null : this.note.strip();
	}

}
