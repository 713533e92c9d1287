package id.go.ppatk.piket.units;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * "Unit kerja": all units and what the modules have of them.
 *
 * @param lines the units, in their order
 */
record UnitsPage(List<Line> lines) {

	/**
	 * A unit.
	 *
	 * @param unit as it is today
	 * @param service how it takes part
	 * @param state whether it stands, is to come, or has ended
	 * @param next what will hold of it later, or {@code null}
	 * @param facts posts, people, PICs
	 */
	record Line(Unit unit, UnitForm.Service service, State state, @Nullable Unit next, List<UnitFollower.Fact> facts) {
	}

	/** Whether a unit stands today. */
	enum State {

		STANDS, COMING, ENDED;

		public String messageKey() {
			return "units.state." + this;
		}

	}

}
