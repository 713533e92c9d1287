package id.go.ppatk.piket.roster;

import java.time.LocalDate;

/**
 * When somebody last held a duty as its officer.
 *
 * @param staffId who
 * @param day the WIB date
 */
record LastServed(Long staffId, LocalDate day) {
}
