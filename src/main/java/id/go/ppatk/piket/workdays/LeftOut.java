package id.go.ppatk.piket.workdays;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An event of an uploaded calendar that was called off, and so is no holiday.
 *
 * @param line the line of the file on which it begins, from 1
 * @param date its first day, or {@code null} when it names none
 * @param name its name; may be empty
 */
record LeftOut(int line, @Nullable LocalDate date, String name) {
}
