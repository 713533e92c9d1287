package id.go.ppatk.piket.recaps;

import id.go.ppatk.piket.roster.Duty;
import id.go.ppatk.piket.roster.ServedDuty;

/**
 * A duty and where its recap stands, without the calls.
 *
 * @param served the duty and who holds it
 * @param status where its recap stands
 */
public record DutyState(ServedDuty served, RecapStatus status) {

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
