package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was typed of a call that is not written down yet, or not corrected.
 *
 * @param formId the id of its form, which the call bears too that is written down in it
 * @param callNumber the recorded call that it corrects, or {@code null}
 * @param fields the form as JSON, without what is confidential
 * @param savedAt when it was kept last
 */
public record CallDraft(UUID formId, @Nullable String callNumber, String fields, Instant savedAt) {

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "CallDraft " + this.formId;
	}

}
