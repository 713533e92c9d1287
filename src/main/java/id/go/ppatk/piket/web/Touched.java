package id.go.ppatk.piket.web;

import java.time.LocalDate;

/**
 * Something that a change touches: a duty that no longer counts, a deadline that moves.
 * Pages list all of it before the change is confirmed.
 *
 * @param day the WIB day that it is about, by which pages sort
 * @param sentence as it is read, with what was and what will be
 */
public record Touched(LocalDate day, String sentence) {
}
