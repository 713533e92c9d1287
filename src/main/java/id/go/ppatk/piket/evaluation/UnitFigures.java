package id.go.ppatk.piket.evaluation;

import id.go.ppatk.piket.units.Unit;

/**
 * The figures of one unit, or of the Operator.
 *
 * @param unit the unit
 * @param totals its calls
 * @param durations how long they were talked
 * @param service how its phones were served; nothing for the Operator
 * @param rosters whether its rosters came in time, of the weeks that begin in the period
 * @param recaps whether its recaps did
 */
record UnitFigures(Unit unit, CallTotals totals, Durations durations, Service service, Punctuality rosters,
		Punctuality recaps) {
}
