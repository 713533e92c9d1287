package id.go.ppatk.piket.duties;

import java.time.LocalDate;

/**
 * A post that a change of the calendar lets be served, and that lacks officer or
 * substitute in a roster that was handed in.
 *
 * @param day the WIB date
 * @param unitCode the unit
 * @param post from 1 within the unit
 */
public record OpenedPost(LocalDate day, String unitCode, int post) {

	/** The post as addresses have it: {@code DP-1}. */
	public String postCode() {
		return this.unitCode + "-" + this.post;
	}

}
