package id.go.ppatk.piket.calls;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a person has begun to write down and not finished: a call that was taken, what was
 * typed of it, or what was typed in a form without a taken call.
 *
 * @param formId the id of the form
 * @param taken the call that was taken, or {@code null}
 * @param draft what was typed, or {@code null} while nothing was
 */
public record BegunCall(UUID formId, @Nullable Taken taken, @Nullable CallDraft draft) {

	/**
	 * A call that was taken and is still to be written down.
	 *
	 * @param number its number
	 * @param receivedAt when it was received
	 */
	public record Taken(String number, Instant receivedAt) {
	}

}
