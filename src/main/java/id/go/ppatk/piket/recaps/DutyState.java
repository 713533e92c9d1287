package id.go.ppatk.piket.recaps;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuty;
import org.jspecify.annotations.Nullable;

/**
 * A duty and where its recap stands, without the calls.
 *
 * @param served the duty and who holds it
 * @param status where its recap stands
 * @param review what the supervisor did with it, or {@code null} until it is handed in
 */
public record DutyState(ServedDuty served, RecapStatus status, RecapReview.@Nullable State review) {

	public Duty duty() {
		return this.served.duty();
	}

	/** Whether it is for this person to hand the recap in. */
	public boolean isOwn(Long staffId) {
		return staffId.equals(this.served.responsibleId());
	}

	/** Where the recap is read and handed in. */
	public String url() {
		return "/rekap/harian/" + duty().getDutyDate() + "/" + duty().getPostCode();
	}

}
