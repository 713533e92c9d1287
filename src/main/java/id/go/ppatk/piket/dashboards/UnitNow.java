package id.go.ppatk.piket.dashboards;

/**
 * What happens in a unit now and today.
 *
 * @param unitCode the unit, or the Operator
 * @param takesCalls whether callers reach it by a digit of the menu
 * @param ringing the calls that wait for somebody to accept them
 * @param open today's calls that are still to be written down
 * @param recorded today's calls that were written down
 */
public record UnitNow(String unitCode, boolean takesCalls, long ringing, long open, long recorded) {
}
