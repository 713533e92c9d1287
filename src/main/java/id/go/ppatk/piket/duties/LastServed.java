package id.go.ppatk.piket.duties;

import java.time.LocalDate;

/**
 * When somebody last held a duty as its officer.
 *
 * @param staffId who
 * @param day the WIB date
 */
public record LastServed(Long staffId, LocalDate day) {
}
