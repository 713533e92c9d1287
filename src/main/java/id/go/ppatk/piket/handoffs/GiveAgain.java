package id.go.ppatk.piket.handoffs;

import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives a caller whom nobody accepts to somebody else. Clauses 5.c.xi and 5.c.xii.
 */
@Component
public class GiveAgain {

	private final Handoffs handoffs;

	private final MoveHandoff move;

	private final Addressees addressees;

	GiveAgain(Handoffs handoffs, MoveHandoff move, Addressees addressees) {
		this.handoffs = handoffs;
		this.move = move;
		this.addressees = addressees;
	}

	/**
	 * The live transfer of that number, for who gave it and their coordinator.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	public Handoff given(String number, SignedIn me) {
		Handoff transfer = this.handoffs.whole(number)
			.filter((handoff) -> handoff.getKind().isTransfer())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!me.getId().equals(transfer.getFromStaff())
				&& !(me.is(Role.KOORDINATOR) && me.getUnitCode().equals(transfer.getFromUnit()))) {
			throw new AccessDeniedException("another person's transfer");
		}
		return transfer;
	}

	/**
	 * Who else may take the caller: who is there in the unit that was meant, then the
	 * other units.
	 */
	public List<AddresseeChoice> choices(Handoff transfer) {
		Addressee tried = new Addressee(transfer.getToUnit(), transfer.getToStaff());
		return this.addressees.forCaller(transfer.getKind(), transfer.getFromUnit(), transfer.getToUnit())
			.stream()
			.filter((choice) -> !choice.to().equals(tried))
			.toList();
	}

	/**
	 * Gives it to somebody else.
	 * @throws IllegalMove when somebody accepted or ended it first
	 * @throws AddresseeRefused when that person or unit cannot take it
	 */
	public Handoff to(Handoff transfer, Addressee to, Long by) {
		return this.move.passOn(transfer.getId(), transfer.getVersion(), to, MoveText.NOTHING, by);
	}

}
