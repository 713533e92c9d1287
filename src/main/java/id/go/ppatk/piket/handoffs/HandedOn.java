package id.go.ppatk.piket.handoffs;

/**
 * What one unit handed to another in some time, and what became of it.
 *
 * @param fromUnit the unit that took the call
 * @param toUnit the unit to which it was handed; the same one for an escalation
 * @param opened how many were opened in that time
 * @param open those of them that have not ended
 * @param overdue those of them that have not ended by their due time
 */
public record HandedOn(String fromUnit, String toUnit, long opened, long open, long overdue) {
}
