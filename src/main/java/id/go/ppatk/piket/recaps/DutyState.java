package id.go.ppatk.piket.recaps;

import id.go.ppatk.piket.roster.Duty;

/**
 * A duty and where its recap stands, without the calls.
 *
 * @param duty the duty
 * @param status where its recap stands
 */
public record DutyState(Duty duty, RecapStatus status) {

	/** Where the recap is read and handed in. */
	public String url() {
		return "/rekap/harian/" + this.duty.getDutyDate() + "/" + this.duty.getPostCode();
	}

}
