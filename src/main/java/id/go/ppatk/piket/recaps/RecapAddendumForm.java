package id.go.ppatk.piket.recaps;

import java.util.Objects;
import java.util.UUID;

import id.go.ppatk.piket.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to add to a recap that was handed in.
 *
 * @param formId the idempotency key
 * @param requestId the supervisor's request that it answers, or {@code null}
 * @param addition what is added
 * @param reason why, where nobody asked
 */
record RecapAddendumForm(@NotNull UUID formId, @Nullable Long requestId,
		@NotBlank(message = "{recap-addendum.addition-missing}") @Size(max = LONGEST_ADDITION,
				message = "{recap-addendum.addition-too-long}") String addition,
		@Size(max = LONGEST_REASON, message = "{recap-addendum.reason-too-long}") String reason) {

	static final int LONGEST_ADDITION = 2000;

	static final int LONGEST_REASON = 300;

	RecapAddendumForm {
		formId = (formId != null) ? formId : UUID.randomUUID();
		addition = Typed.text(addition);
		reason = Typed.line(reason);
	}

	static RecapAddendumForm blank(RecapReview review) {
		return new RecapAddendumForm(UUID.randomUUID(), openId(review), "", "");
	}

	/** Whether it answers the request that is open, or none is and it answers none. */
	boolean answers(RecapReview review) {
		return Objects.equals(this.requestId, openId(review));
	}

	/** The same entry for the page as it is now. */
	RecapAddendumForm again(RecapReview review) {
		return new RecapAddendumForm(this.formId, openId(review), this.addition, this.reason);
	}

	@Nullable private static Long openId(RecapReview review) {
		return review.open().map(RecapReview.AddendumRequest::id).orElse(null);
	}

	/** Keeps what was said out of logs. */
	@Override
	public String toString() {
		return "RecapAddendumForm " + this.formId;
	}

}
