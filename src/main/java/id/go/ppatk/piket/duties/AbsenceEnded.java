package id.go.ppatk.piket.duties;

import java.time.Instant;

/**
 * An absence ended before its time, or was withdrawn before it began; those who were told
 * of it are to be told. Published within the transaction. Clause 5.a.
 *
 * @param absenceId the absence
 * @param hadLastedUntil the end that it had before
 */
public record AbsenceEnded(Long absenceId, Instant hadLastedUntil) {
}
