package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.util.List;

/**
 * How many hand-offs wait for a unit: to answer them, or to tell the caller.
 *
 * @param unitCode the unit whose turn it is
 * @param open all that have not ended
 * @param overdue those of them that are past their due time
 * @param transfers when each live transfer among them was given, the longest first;
 * clauses 5.c.xi and 5.c.xii
 */
public record UnitHandoffs(String unitCode, long open, long overdue, List<Instant> transfers) {
}
