package id.go.ppatk.piket.handoffs;

/**
 * A hand-off was moved after its opening: accepted, answered, returned, passed on or
 * closed. Published within the transaction, when the move has been flushed. Of moves that
 * are made in one go (an answer that also accepts, a transfer that its acceptance ends)
 * each is told, in their order.
 *
 * @param handoffId the hand-off
 * @param move what was done
 * @param moveId the move, unique among those of all hand-offs
 * @param by the id of the person who did it
 */
public record HandoffMoved(Long handoffId, HandoffMove.Kind move, Long moveId, Long by) {
}
