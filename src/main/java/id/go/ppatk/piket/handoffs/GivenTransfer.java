package id.go.ppatk.piket.handoffs;

/**
 * A live transfer with the number of its call.
 *
 * @param handoff the transfer
 * @param callNumber the number of the call
 */
public record GivenTransfer(Handoff handoff, String callNumber) {
}
