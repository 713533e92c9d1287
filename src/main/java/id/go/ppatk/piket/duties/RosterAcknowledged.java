package id.go.ppatk.piket.duties;

import id.go.ppatk.piket.workdays.Week;

/**
 * The supervisor confirmed having received a roster. Published once, within the
 * transaction. Clause 5.a.
 *
 * @param unitCode the unit
 * @param week the week
 * @param by the id of the supervisor
 */
public record RosterAcknowledged(String unitCode, Week week, Long by) {
}
