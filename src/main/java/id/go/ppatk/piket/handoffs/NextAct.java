package id.go.ppatk.piket.handoffs;

import java.util.Set;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What the person does next with a hand-off, as the button of a list.
 *
 * @param messageKey the message that names it
 * @param address where it is done
 * @param isAtOnce whether the button does it, and does not only lead there
 * @param isOwn whether it is the person's turn
 */
record NextAct(String messageKey, String address, boolean isAtOnce, boolean isOwn) {

	/** The place of the page on which the next step is made. */
	private static final String STEP = "#langkah";

	static NextAct of(Handoff handoff, SignedIn me) {
		Set<HandoffMove.Kind> moves = HandoffAccess.moves(handoff, me);
		String page = "/tindak-lanjut/" + handoff.getNumber();
		boolean own = isTurnOf(handoff, me);
		if (handoff.isWaitingForSender() && moves.contains(HandoffMove.Kind.CLOSED)) {
			return new NextAct("handoff.next." + handoff.getState(), page + STEP, false, own);
		}
		if (handoff.getKind().isAnswered() && moves.contains(HandoffMove.Kind.ACCEPTED)) {
			return new NextAct("handoff.act.ACCEPTED", page + "/penerimaan", true, own);
		}
		if (moves.contains(HandoffMove.Kind.ANSWERED)) {
			return new NextAct("handoff.act.ANSWERED", page + STEP, false, own);
		}
		if (handoff.getKind() == HandoffKind.DIHUBUNGI_KEMBALI && moves.contains(HandoffMove.Kind.CLOSED)) {
			return new NextAct("handoff.next.DIHUBUNGI_KEMBALI", page + STEP, false, own);
		}
		return new NextAct("handoff.next.look", page, false, false);
	}

	/** Whether it waits for that person, as the one who is asked or has to tell. */
	static boolean isTurnOf(Handoff handoff, SignedIn me) {
		if (handoff.isWaitingForAddressee()) {
			return isAsked(handoff.getToStaff(), handoff.getToUnit(), me);
		}
		return handoff.isWaitingForSender()
				&& isAsked(handoff.hasSenderLeft() ? null : handoff.getFromStaff(), handoff.getFromUnit(), me);
	}

	/** A person, or anybody of the unit. */
	private static boolean isAsked(@Nullable Long staffId, @Nullable String unitCode, SignedIn me) {
		return (staffId != null) ? staffId.equals(me.getId()) : me.getUnitCode().equals(unitCode);
	}

}
