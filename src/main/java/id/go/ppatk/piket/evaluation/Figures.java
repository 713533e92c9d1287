package id.go.ppatk.piket.evaluation;

import java.util.List;

import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;

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
 * @param receptions how callers were received, as the exchange tells
 */
record Figures(List<UnitFigures> units, Durations durations, Rate lasting, List<MenuFigures> menus,
		List<HandoffFigures> handoffs, ReceptionOfUnits receptions) {

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

	/** How the callers of all units together were received. */
	Reception reception() {
		return this.receptions.all();
	}

	/** Of the calls within the hours of service: those picked up in time. */
	Rate pickedUpInTime() {
		return new Rate(reception().inTime(), reception().served());
	}

	/** Of the calls within the hours of service: those that nobody picked up. */
	Rate unanswered() {
		return new Rate(reception().unanswered(), reception().served());
	}

	Punctuality recaps() {
		return this.units.stream().map(UnitFigures::recaps).reduce(Punctuality.NONE, Punctuality::plus);
	}

}
