package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;

/**
 * One field of the form of a week: one of the two people of a place.
 *
 * @param place the post and the day
 * @param role which of the two
 */
record RosterField(Place place, DutyRole role) {

	/** As forms have it: {@code petugas-2026-11-30-1}. */
	public String name() {
		return ((this.role == DutyRole.OFFICER) ? RosterForm.OFFICER : RosterForm.SUBSTITUTE) + this.place;
	}

}
