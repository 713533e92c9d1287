package id.go.ppatk.piket.handoffs;

/**
 * Something was handed on for the first time; what ends at once (another channel) is told
 * too. Published within the transaction, when the hand-off has been flushed.
 *
 * @param handoffId the hand-off
 * @param by the id of the person who handed it on
 */
public record HandoffOpened(Long handoffId, Long by) {
}
