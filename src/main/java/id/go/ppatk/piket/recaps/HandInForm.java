package id.go.ppatk.piket.recaps;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to hand in a recap.
 *
 * @param formId the idempotency key
 * @param reviewed how many calls the page showed, those without a matter too
 * @param obstacles kendala sarana/prasarana
 * @param nil "Nihil – tidak ada telepon masuk"
 */
record HandInForm(@Nullable String formId, @Nullable String reviewed,
		@Size(max = 2000, message = "{hand-in.obstacles-too-long}") @Nullable String obstacles, @Nullable Boolean nil) {

	static HandInForm blank(DutyRecap recap) {
		return of(recap, null);
	}

	static HandInForm of(DutyRecap recap, @Nullable String obstacles) {
		return new HandInForm(UUID.randomUUID().toString(), String.valueOf(recap.everyCall()), obstacles, null);
	}

	/** The same entry for the page as it is now. */
	HandInForm again(DutyRecap recap) {
		return new HandInForm(id().toString(), String.valueOf(recap.everyCall()), this.obstacles, this.nil);
	}

	UUID id() {
		try {
			return UUID.fromString((this.formId != null) ? this.formId : "");
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID();
		}
	}

	boolean isNil() {
		return Boolean.TRUE.equals(this.nil);
	}

	@Nullable String strippedObstacles() {
		return (this.obstacles == null || this.obstacles.isBlank()) ? null : this.obstacles.strip();
	}

	/** Whether the page showed another number of calls than there are. */
	boolean reviewedOther(long calls) {
		return this.reviewed != null && !this.reviewed.equals(String.valueOf(calls));
	}

}
