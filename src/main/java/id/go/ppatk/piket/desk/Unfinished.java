package id.go.ppatk.piket.desk;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A call that its officer has not finished writing down, as the officer sees it.
 *
 * @param formId the id of its form
 * @param number its number, or {@code null} for one that was not taken with the button
 * @param correction whether it is recorded and being corrected
 * @param since when it was received, else when it was typed last
 * @param caller name and institution of the caller as typed so far, or {@code null}
 * @param savedAt when something was typed last, or {@code null}
 */
record Unfinished(UUID formId, @Nullable String number, boolean correction, Instant since, @Nullable String caller,
		@Nullable Instant savedAt) {

	/** Whether what was typed may be thrown away: no call waits for it. */
	public boolean isDiscardable() {
		return this.number == null || this.correction;
	}

	/** Where its form is. */
	public String url() {
		if (this.correction) {
			return "/telepon/" + this.number + "/perbaikan";
		}
		return (this.number != null) ? "/telepon/baru?nomor=" + this.number : "/telepon/baru?konsep=" + this.formId;
	}

}
