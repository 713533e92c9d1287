package id.go.ppatk.piket.handoffs;

/**
 * A move that the hand-off does not allow as it stands: mostly because somebody else
 * moved first. Nothing was changed.
 */
public class IllegalMove extends IllegalStateException {

	private final Handoff handoff;

	IllegalMove(Handoff handoff, HandoffMove.Kind refused) {
		super(handoff.getNumber() + " is " + handoff.getState() + " and cannot be " + refused);
		this.handoff = handoff;
	}

	/** The hand-off as it stands. */
	public Handoff getHandoff() {
		return this.handoff;
	}

}
