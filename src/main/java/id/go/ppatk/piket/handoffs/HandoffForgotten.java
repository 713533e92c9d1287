package id.go.ppatk.piket.handoffs;

/**
 * What was asked turned out to be confidential, and is to be kept nowhere. Published
 * within the transaction. Clause 5.c.vii.
 *
 * @param handoffId the hand-off
 */
public record HandoffForgotten(Long handoffId) {
}
