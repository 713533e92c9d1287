package id.go.ppatk.piket.handoffs;

/**
 * A hand-off that has not ended is due at another time, because the calendar has changed.
 * Published within the transaction of that change, when the time has been flushed.
 *
 * @param handoffId the hand-off
 */
public record HandoffRescheduled(Long handoffId) {
}
