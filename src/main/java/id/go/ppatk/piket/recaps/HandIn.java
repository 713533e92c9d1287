package id.go.ppatk.piket.recaps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was handed in for a duty.
 *
 * @param dutyId the duty
 * @param formId the form, the idempotency key
 * @param submittedAt when
 * @param submittedBy the name of the person who did
 * @param content the form as it stood
 */
record HandIn(Long dutyId, UUID formId, Instant submittedAt, String submittedBy, DailyRecap content) {

	/** The same with other rows. */
	HandIn withRows(List<RecapRow> rows) {
		return new HandIn(this.dutyId, this.formId, this.submittedAt, this.submittedBy, this.content.withRows(rows));
	}

}
