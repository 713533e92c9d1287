package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

/**
 * Something that a change of the calendar touches: a duty that no longer counts, a
 * deadline that moves.
 *
 * @param day the WIB day that it is about, by which pages sort
 * @param sentence as it is read, with what was and what will be
 */
public record Touched(LocalDate day, String sentence) {
}
