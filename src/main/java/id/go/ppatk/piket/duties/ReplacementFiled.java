package id.go.ppatk.piket.duties;

/**
 * A replacement was filed; the supervisor and both people are to be told at once.
 * Published within the transaction. Clause 5.a.
 *
 * @param replacementId the replacement
 */
public record ReplacementFiled(Long replacementId) {
}
