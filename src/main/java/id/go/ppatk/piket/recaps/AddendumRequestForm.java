package id.go.ppatk.piket.recaps;

import java.util.UUID;

import id.go.ppatk.piket.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the supervisor fills in to ask for an addendum.
 *
 * @param formId the idempotency key
 * @param remark what is missing
 */
record AddendumRequestForm(@NotNull UUID formId,
		@NotBlank(message = "{recap-review.remark-missing}") @Size(max = LONGEST_REMARK,
				message = "{recap-review.remark-too-long}") String remark) {

	static final int LONGEST_REMARK = 1000;

	AddendumRequestForm {
		formId = (formId != null) ? formId : UUID.randomUUID();
		remark = Typed.text(remark);
	}

	static AddendumRequestForm blank() {
		return new AddendumRequestForm(UUID.randomUUID(), "");
	}

}
