package id.go.ppatk.piket.evaluation;

import java.util.List;

/**
 * What is compared between two periods.
 *
 * @param units unit by unit, the Operator last
 * @param durations how long all calls were talked
 * @param lasting of the calls that were answered in the first contact, that can be
 * followed, and whose seven days have passed: those without another call from the same
 * contact about the same topic within them
 */
record Figures(List<UnitFigures> units, Durations durations, Rate lasting) {

	CallTotals totals() {
		return this.units.stream().map(UnitFigures::totals).reduce(CallTotals.NONE, CallTotals::plus);
	}

	Service service() {
		return this.units.stream().map(UnitFigures::service).reduce(Service.NONE, Service::plus);
	}

	Punctuality rosters() {
		return this.units.stream().map(UnitFigures::rosters).reduce(Punctuality.NONE, Punctuality::plus);
	}

	Punctuality recaps() {
		return this.units.stream().map(UnitFigures::recaps).reduce(Punctuality.NONE, Punctuality::plus);
	}

}
