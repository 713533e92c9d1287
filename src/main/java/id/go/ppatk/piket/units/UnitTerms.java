package id.go.ppatk.piket.units;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What may change of a unit from a date on.
 *
 * @param menu the digit that a caller presses, or {@code null} where no calls are taken
 * @param takesDuty whether it has posts on the duty roster; it needs a digit then
 * @param byMail whether what is handed on goes to its PIC by e-mail; it takes no calls
 * then
 */
record UnitTerms(String name, @Nullable Short menu, boolean takesDuty, boolean byMail, UnitColour colour) {

	/** Whether callers and rosters find the unit as before. */
	boolean servesAs(UnitTerms before) {
		return Objects.equals(this.menu, before.menu) && this.takesDuty == before.takesDuty
				&& this.byMail == before.byMail;
	}

	static UnitTerms of(Unit unit) {
		return new UnitTerms(unit.getName(), unit.getMenu(), unit.takesDuty(), unit.isByMail(), unit.getColour());
	}

}
