package id.go.ppatk.piket.duties;

/**
 * A replacement was taken back before it began; those who were told of it are to be told.
 * Published within the transaction.
 *
 * @param replacementId the replacement
 */
public record ReplacementUndone(Long replacementId) {
}
