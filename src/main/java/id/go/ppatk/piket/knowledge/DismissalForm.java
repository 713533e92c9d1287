package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why an open question gets no article, as typed.
 */
record DismissalForm(@NotBlank(message = "{open-question.reason-missing}") @Size(max = 500,
		message = "{field.too-long}") @PlainText String reason) {

}
