package id.go.ppatk.piket.recaps;

/**
 * The supervisor asked for an addendum to a recap. Published once, within the
 * transaction.
 *
 * @param dutyId the duty
 * @param requestId the request
 * @param by the id of the supervisor
 */
public record RecapAddendumAsked(Long dutyId, Long requestId, Long by) {
}
