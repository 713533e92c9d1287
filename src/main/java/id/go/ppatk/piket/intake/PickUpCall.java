package id.go.ppatk.piket.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.handoffs.AcceptTransfer;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffMove;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.handoffs.IllegalMove;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.MissedCalls;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Picks up a call that waits for the person's unit: one that rings, or a live transfer;
 * or somebody is called back. Clauses 5.c.xi and 5.c.xii.
 */
@Component
public class PickUpCall {

	private final TakeCall takeCall;

	private final Handoffs handoffs;

	private final AcceptTransfer acceptTransfer;

	private final RingingCalls ringing;

	private final MissedCalls missed;

	private final StaffMembers people;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	PickUpCall(TakeCall takeCall, Handoffs handoffs, AcceptTransfer acceptTransfer, RingingCalls ringing,
			MissedCalls missed, StaffMembers people, Indonesian indonesian, MessageSourceAccessor messages) {
		this.takeCall = takeCall;
		this.handoffs = handoffs;
		this.acceptTransfer = acceptTransfer;
		this.ringing = ringing;
		this.missed = missed;
		this.people = people;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	/** The call waits no more; the message is a sentence for people. */
	public static class Gone extends RuntimeException {

		Gone(String sentence) {
			super(sentence);
		}

	}

	/**
	 * Picks up a live transfer.
	 * @return the address of the form in which the call is written down
	 * @throws Gone when somebody else accepted, ended or passed it on first, or the recap
	 * that holds the call has been handed in
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException when it never was for the person's unit
	 */
	public String transfer(String number, SignedIn me) {
		Handoff transfer = this.handoffs.whole(number)
			.filter((handoff) -> handoff.getKind().isTransfer())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean ours = transfer.getMoves().stream().anyMatch((move) -> me.getUnitCode().equals(move.getToUnit()));
		if (!ours || !(me.is(Role.PETUGAS) || me.is(Role.KOORDINATOR))) {
			throw new AccessDeniedException("another unit's transfer");
		}
		if (!me.getUnitCode().equals(transfer.getToUnit())) {
			throw new Gone(whatBecameOf(transfer));
		}
		try {
			return form(this.acceptTransfer.accept(transfer, me.getId(), me.getUnitCode()));
		}
		catch (IllegalMove | OptimisticLockingFailureException ex) {
			throw new Gone(whatBecameOf(this.handoffs.whole(number).orElseThrow()));
		}
		catch (AcceptTransfer.RowFrozen ex) {
			throw new Gone(message("transfer.frozen"));
		}
	}

	private static String form(Call call) {
		return "/telepon/baru?nomor=" + call.getNumber();
	}

	private String whatBecameOf(Handoff transfer) {
		List<HandoffMove> moves = transfer.getMoves();
		HandoffMove decisive = moves.stream()
			.filter((move) -> move.getKind() == HandoffMove.Kind.ACCEPTED)
			.findFirst()
			.orElse(moves.get(moves.size() - 1));
		return message("transfer.gone." + decisive.getKind(), name(decisive.getMovedBy()),
				this.indonesian.time(decisive.getMovedAt()), transfer.getToUnit());
	}

	/**
	 * Picks up a call that rings.
	 * @return the address of the form in which the call is written down, or of the call
	 * when that was done
	 * @throws Gone when somebody else accepted it first, or the caller hung up
	 * @throws ResponseStatusException 404 when none rang for the person's unit
	 */
	public String ringing(Long id, SignedIn me) {
		Optional<UUID> formId = this.ringing.accept(id, me);
		if (formId.isEmpty()) {
			throw new Gone(whatBecameOf(
					this.ringing.end(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
		}
		Call call = this.takeCall.take(formId.get(), me);
		return (call.getState() == Call.State.OPEN) ? form(call) : "/telepon/" + call.getNumber();
	}

	private String whatBecameOf(RingingCalls.End end) {
		String at = this.indonesian.time(end.at());
		return (end.acceptedBy() != null) ? message("ringing.gone.accepted", name(end.acceptedBy()), at)
				: message("ringing.gone.ended", at);
	}

	/**
	 * Calls somebody back who called the person's unit in vain.
	 * @return the address of the form in which the call is written down, its number known
	 * @throws Gone when somebody else is calling back, or nobody has to any more
	 * @throws ResponseStatusException 404 when the unit has no such caller
	 */
	public String callBack(Long id, SignedIn me) {
		CallAccess.requireTaking(me);
		Optional<UUID> formId = this.missed.callBack(id, me);
		if (formId.isEmpty()) {
			throw new Gone(whatBecameOf(this.missed.hindrance(id, me.getUnitCode())
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
		}
		Call call = this.takeCall.take(formId.get(), me);
		return (call.getState() == Call.State.OPEN) ? form(call) : "/telepon/" + call.getNumber();
	}

	private String whatBecameOf(MissedCalls.Hindrance hindrance) {
		if (hindrance.end() != null) {
			return message("missed.gone.ended", message(hindrance.end().messageKey()),
					this.indonesian.shortMoment(hindrance.at()));
		}
		return message("missed.gone.trying", hindrance.by(), this.indonesian.time(hindrance.at()));
	}

	private String name(Long staffId) {
		return this.people.findById(staffId).map(StaffMember::getName).orElse("");
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
