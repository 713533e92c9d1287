package id.go.ppatk.piket.handoffs;

import java.util.EnumSet;
import java.util.Set;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may read and move a hand-off: the two units, the people of its moves, and the
 * supervisor.
 */
@Component
class HandoffAccess {

	private final Handoffs handoffs;

	HandoffAccess(Handoffs handoffs) {
		this.handoffs = handoffs;
	}

	/**
	 * The hand-off of that number for those who may read it.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	Handoff readable(String number, SignedIn me) {
		Handoff handoff = this.handoffs.whole(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!mayRead(handoff, me)) {
			throw new AccessDeniedException("another unit's hand-off");
		}
		return handoff;
	}

	static boolean mayRead(Handoff handoff, SignedIn me) {
		return me.is(Role.SUPERVISOR) || isSender(handoff, me) || isAddressedUnit(handoff, me)
				|| me.getId().equals(handoff.getToStaff())
				|| handoff.getMoves().stream().anyMatch((move) -> move.getMovedBy().equals(me.getId()));
	}

	/** What the person may do with it as it stands. */
	static Set<HandoffMove.Kind> moves(Handoff handoff, SignedIn me) {
		Set<HandoffMove.Kind> moves = EnumSet.noneOf(HandoffMove.Kind.class);
		moves.addAll(handoff.getLegalMoves());
		boolean addressee = isAddressee(handoff, me);
		boolean sender = isSender(handoff, me);
		boolean closesBySender = handoff.isWaitingForSender() || handoff.getKind().isTransfer();
		if (!addressee) {
			moves.removeAll(Set.of(HandoffMove.Kind.ACCEPTED, HandoffMove.Kind.ANSWERED, HandoffMove.Kind.RETURNED));
		}
		if (handoff.getKind().isTransfer()) {
			moves.remove(HandoffMove.Kind.ACCEPTED);
		}
		if (!takesBack(handoff, me)) {
			moves.remove(HandoffMove.Kind.WITHDRAWN);
		}
		if (!me.is(Role.SUPERVISOR)) {
			if (!(handoff.isWaitingForAddressee() ? addressee : sender)) {
				moves.remove(HandoffMove.Kind.PASSED_ON);
			}
			if (!(closesBySender ? sender : addressee)) {
				moves.remove(HandoffMove.Kind.CLOSED);
			}
		}
		return moves;
	}

	/**
	 * Whether the person may take it back: who handed it on, unless they are asked
	 * themselves and may end it, and the coordinator of their unit; of who has left it
	 * anybody of the unit.
	 */
	private static boolean takesBack(Handoff handoff, SignedIn me) {
		boolean own = me.getId().equals(handoff.getFromStaff()) && isSender(handoff, me);
		boolean forThem = isSender(handoff, me) && (me.is(Role.KOORDINATOR) || handoff.hasSenderLeft());
		return (own || forThem) && !(me.getId().equals(handoff.getToStaff())
				&& handoff.getLegalMoves().contains(HandoffMove.Kind.CLOSED));
	}

	/**
	 * Whether the person may see who called: whoever handed it on, and who is asked. A
	 * PIC only on their own. Callers whose identity is protected are masked beyond that.
	 */
	static boolean needsCaller(Handoff handoff, SignedIn me) {
		return me.is(Role.SUPERVISOR) || isSender(handoff, me) || me.getId().equals(handoff.getToStaff())
				|| (handoff.getToStaff() == null && isAddressedUnit(handoff, me) && !me.is(Role.PIC));
	}

	/**
	 * Who it was handed to; anybody of that unit until somebody accepts it, and then its
	 * coordinator too.
	 */
	private static boolean isAddressee(Handoff handoff, SignedIn me) {
		return me.getId().equals(handoff.getToStaff()) || (isAddressedUnit(handoff, me)
				&& (handoff.getState() == Handoff.State.OPEN || me.is(Role.KOORDINATOR)));
	}

	private static boolean isAddressedUnit(Handoff handoff, SignedIn me) {
		return me.getUnitCode().equals(handoff.getToUnit())
				&& (me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.PIC) || me.is(Role.OPERATOR));
	}

	/** Who is of the unit that handed it on, and tells the caller. */
	static boolean isSender(Handoff handoff, SignedIn me) {
		return me.getUnitCode().equals(handoff.getFromUnit())
				&& (me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR) || me.is(Role.OPERATOR));
	}

}
