package id.go.ppatk.piket.handoffs;

/**
 * How many hand-offs wait for a unit: to answer them, or to tell the caller.
 *
 * @param unitCode the unit whose turn it is
 * @param open all that have not ended
 * @param overdue those of them that are past their due time
 */
public record UnitHandoffs(String unitCode, long open, long overdue) {
}
