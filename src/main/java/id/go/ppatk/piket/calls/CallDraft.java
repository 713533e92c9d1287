package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.UUID;

/**
 * What was typed of a call that is not written down yet.
 *
 * @param formId the id of its form, which the call bears too
 * @param fields the form as JSON, without what is confidential
 * @param savedAt when it was kept last
 */
public record CallDraft(UUID formId, String fields, Instant savedAt) {

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "CallDraft " + this.formId;
	}

}
