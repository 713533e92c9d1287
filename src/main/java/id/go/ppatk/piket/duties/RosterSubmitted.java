package id.go.ppatk.piket.duties;

import id.go.ppatk.piket.workdays.Week;

/**
 * A unit handed in its roster of a week. Published within the transaction. Clause 5.a.
 *
 * @param unitCode the unit
 * @param week the week
 * @param by the id of the person who handed it in
 */
public record RosterSubmitted(String unitCode, Week week, Long by) {
}
