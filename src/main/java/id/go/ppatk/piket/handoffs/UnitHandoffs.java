package id.go.ppatk.piket.handoffs;

/**
 * How many hand-offs wait for a unit.
 *
 * @param unitCode the unit
 * @param open all that wait for it, accepted or not
 * @param overdue those of them that are past their due time
 */
public record UnitHandoffs(String unitCode, long open, long overdue) {
}
