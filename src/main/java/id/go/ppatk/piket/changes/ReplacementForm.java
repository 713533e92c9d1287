package id.go.ppatk.piket.changes;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.web.TypedTime;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;

/**
 * A replacement as typed.
 *
 * @param formId the idempotency key
 * @param duty the duty as addresses have it, {@code 2026-11-25/DP-1}
 * @param role which of its two people
 * @param starts from when, as typed; blank from the opening
 * @param ends until when, as typed; blank until the closing
 * @param substitute who substitutes from then on: {@code null} while nobody was asked,
 * blank for nobody
 * @param understood the gap that was confirmed
 */
record ReplacementForm(@NotNull UUID formId, @NotNull String duty, @NotNull DutyRole role,
		@NotNull(message = "{replacement.reason-missing}") ChangeReason reason, @Nullable String starts,
		@Nullable String ends, @NotNull(message = "{replacement.replacing-missing}") Long replacing,
		@Nullable String substitute, @Nullable @Size(max = 300, message = "{field.too-long}") String note,
		@Nullable String understood) {

	/** An empty form; the reason and the person are left to choose. */
	static ReplacementForm blank(String duty, DutyRole role, String starts, String ends) {
		return new ReplacementForm(UUID.randomUUID(), duty, role, null, starts, ends, null, null, null, null);
	}

	/** The id of the new substitute, or {@code null} for none. */
	@Nullable Long newSubstitute() {
		try {
			return (this.substitute == null || this.substitute.isBlank()) ? null : Long.valueOf(this.substitute);
		}
		catch (NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a substitute", ex);
		}
	}

	/** What is asked for; {@code errors} takes what cannot be read. */
	Optional<ReplacementSolution> read(Errors errors) {
		LocalTime from = TypedTime.readAny("starts", this.starts, errors);
		LocalTime until = TypedTime.readAny("ends", this.ends, errors);
		if (this.reason == ChangeReason.TUKAR_PIKET) {
			errors.rejectValue("reason", "replacement.reason-missing");
		}
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		String noted = (this.note == null || this.note.isBlank()) ? null : this.note.strip();
		return Optional.of(new ReplacementSolution(
				new FileReplacement.Request(this.role, from, until, this.replacing, this.reason, noted),
				(this.role == DutyRole.OFFICER) ? newSubstitute() : null,
				(this.understood != null) ? this.understood : ""));
	}

}
