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

	/** Somebody else moved it after it had been read. */
	IllegalMove(Handoff handoff) {
		super(handoff.getNumber() + " was moved meanwhile and is " + handoff.getState());
		this.handoff = handoff;
	}

	/** The hand-off as it stands. */
	public Handoff getHandoff() {
		return this.handoff;
	}

}
