package id.go.ppatk.piket.evaluation;

import java.util.List;

/**
 * What is compared between two periods.
 *
 * @param units unit by unit, the Operator last
 * @param durations how long all calls were talked
 * @param lasting how many answers lasted: of the calls answered in the first contact that
 * can be followed, those after which the same contact did not call again about the same
 * topic for seven days
 * @param menus the calls by the menu at which they came in
 * @param handoffs what was handed on, by kind
 */
record Figures(List<UnitFigures> units, Durations durations, Rate lasting, List<MenuFigures> menus,
		List<HandoffFigures> handoffs) {

	CallTotals totals() {
		return this.units.stream().map(UnitFigures::totals).reduce(CallTotals.NONE, CallTotals::plus);
	}

	Service service() {
		return this.units.stream().map(UnitFigures::service).reduce(Service.NONE, Service::plus);
	}

	Punctuality rosters() {
		return this.units.stream().map(UnitFigures::rosters).reduce(Punctuality.NONE, Punctuality::plus);
	}

	/** The share of all calls whose caller had pressed a wrong menu. */
	Rate wrongMenu() {
		return this.menus.stream().map(MenuFigures::rate).reduce(Rate.OF_NOTHING, Rate::plus);
	}

	/** Of what was handed on and has ended or should have: what ended by its due time. */
	Rate handedOnInTime() {
		return this.handoffs.stream().map(HandoffFigures::rate).reduce(Rate.OF_NOTHING, Rate::plus);
	}

	Punctuality recaps() {
		return this.units.stream().map(UnitFigures::recaps).reduce(Punctuality.NONE, Punctuality::plus);
	}

}
