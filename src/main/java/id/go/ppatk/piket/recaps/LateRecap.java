package id.go.ppatk.piket.recaps;

import java.time.Duration;
import java.time.LocalDate;

/**
 * A recap that was not handed in until its deadline, and has not been since. Clause 5.b.
 *
 * @param day the day of the duty
 * @param unitCode the unit
 * @param post from 1 within the unit
 * @param lateness by how much the deadline has been missed so far
 */
public record LateRecap(LocalDate day, String unitCode, int post, Duration lateness) {

	static LateRecap of(DutyState state) {
		return new LateRecap(state.duty().getDutyDate(), state.duty().getUnitCode(), state.duty().getPost(),
				state.status().lateness());
	}

	/** {@code DP-1}. */
	public String postCode() {
		return this.unitCode + "-" + this.post;
	}

	/** Where the recap is read and handed in. */
	public String url() {
		return "/rekap/harian/" + this.day + "/" + postCode();
	}

}
