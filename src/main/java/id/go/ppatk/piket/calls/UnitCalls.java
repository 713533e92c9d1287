package id.go.ppatk.piket.calls;

/**
 * How many calls a unit took.
 *
 * @param unitCode the unit, or the Operator
 * @param reachable whether callers reach it by a digit of the menu
 * @param recorded the calls that were written down
 * @param open the calls that are still to be written down
 */
public record UnitCalls(String unitCode, boolean reachable, long recorded, long open) {
}
