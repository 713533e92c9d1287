package id.go.ppatk.piket.duties;

/**
 * An absence was filed; the supervisor, who is absent, who stands in and the unit's
 * coordinators are to be told at once. Published within the transaction. Clause 5.a.
 *
 * @param absenceId the absence
 */
public record AbsenceFiled(Long absenceId) {
}
