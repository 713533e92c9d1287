package id.go.ppatk.piket.duties;

import id.go.ppatk.piket.workdays.Week;

/**
 * A roster that was handed in was taken back and is open again: what changed it since
 * holds no longer. Published within the transaction. Clause 5.a.
 *
 * @param unitCode the unit
 * @param week the week
 * @param by the id of the person who took it back
 */
public record RosterTakenBack(String unitCode, Week week, Long by) {
}
