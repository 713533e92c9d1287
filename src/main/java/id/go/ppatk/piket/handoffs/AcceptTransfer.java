package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.util.List;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accepts a live transfer: the same call, with its number, is from then on the one of who
 * accepts it, to be written down; who gave it keeps the record of the transfer. Clauses
 * 5.c.xi and 5.c.xii.
 */
@Component
public class AcceptTransfer {

	private final Handoffs handoffs;

	private final MoveHandoff move;

	private final Calls calls;

	private final CallSheets sheets;

	private final ServedDuties servedDuties;

	private final Clock clock;

	AcceptTransfer(Handoffs handoffs, MoveHandoff move, Calls calls, CallSheets sheets, ServedDuties servedDuties,
			Clock clock) {
		this.handoffs = handoffs;
		this.move = move;
		this.calls = calls;
		this.sheets = sheets;
		this.servedDuties = servedDuties;
		this.clock = clock;
	}

	/** The row of the call stands in a recap that has been handed in. */
	public static class RowFrozen extends RuntimeException {

	}

	/**
	 * Accepts it; accepted twice by the same person, it is the same call.
	 * @param transfer a live transfer to that person's unit
	 * @param by who accepts
	 * @param unitCode the unit of who accepts
	 * @return the call
	 * @throws IllegalMove when somebody else accepted it first, or it was given up
	 * @throws RowFrozen when the recap that holds the call has been handed in
	 */
	@Transactional
	public Call accept(Handoff transfer, Long by, String unitCode) {
		Handoff current = this.handoffs.findById(transfer.getId()).orElseThrow();
		Call call = this.calls.byIds(List.of(transfer.getCallId())).get(0);
		boolean mine = current.getState() == Handoff.State.CLOSED && by.equals(current.getToStaff())
				&& by.equals(call.getAnsweredBy());
		if (!mine) {
			this.move.accept(current.getId(), null, by);
			if (call.getDutyId() != null && !this.sheets.enter(call.getDutyId())) {
				throw new RowFrozen();
			}
			call.passTo(by, unitCode, duty(by), this.clock.instant());
		}
		return call;
	}

	private Long duty(Long by) {
		return this.servedDuties.of(this.clock.instant(), by).map(Duty::getId).orElse(null);
	}

}
