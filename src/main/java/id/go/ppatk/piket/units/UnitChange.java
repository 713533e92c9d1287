package id.go.ppatk.piket.units;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a unit from a day on.
 *
 * @param from the first day (WIB) of the change
 * @param before as it would have been on that day; {@code null} for a new unit
 * @param after as it is from that day on, until its last day where it ends
 */
public record UnitChange(LocalDate from, @Nullable Unit before, Unit after) {

	public String code() {
		return this.after.getCode();
	}

	/**
	 * The first day on which the unit has no posts on the roster any more, or
	 * {@code null} where nothing ends its service.
	 */
	public @Nullable LocalDate dutyEnds() {
		if (this.before == null || !this.before.takesDuty()) {
			return null;
		}
		return this.after.takesDuty() ? ends() : this.from;
	}

	/** The first day on which there is no such unit any more, or {@code null}. */
	public @Nullable LocalDate ends() {
		return (this.after.getValidTo() != null) ? this.after.getValidTo().plusDays(1) : null;
	}

}
