package id.go.ppatk.piket.recaps;

/**
 * The recap of a duty was handed in. Published once, within the transaction. Clause 5.b.
 *
 * @param dutyId the duty
 * @param by the id of the person who handed it in
 */
public record RecapHandedIn(Long dutyId, Long by) {
}
