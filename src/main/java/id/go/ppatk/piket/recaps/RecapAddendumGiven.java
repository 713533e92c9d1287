package id.go.ppatk.piket.recaps;

/**
 * The addendum that the supervisor asked for was given. Published once, within the
 * transaction.
 *
 * @param dutyId the duty
 * @param requestId the request
 * @param by the id of the person who added
 */
public record RecapAddendumGiven(Long dutyId, Long requestId, Long by) {
}
