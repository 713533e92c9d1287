package id.go.ppatk.piket.handoffs;

import org.springframework.stereotype.Component;

/**
 * Makes the move that somebody chose on the page of a hand-off.
 */
@Component
class MakeMove {

	private final MoveHandoff move;

	MakeMove(MoveHandoff move) {
		this.move = move;
	}

	/** The move that an address names. */
	static HandoffMove.Kind kind(String act) {
		return switch (act) {
			case "penerimaan" -> HandoffMove.Kind.ACCEPTED;
			case "jawaban" -> HandoffMove.Kind.ANSWERED;
			case "pengembalian" -> HandoffMove.Kind.RETURNED;
			case "penerusan" -> HandoffMove.Kind.PASSED_ON;
			case "penarikan" -> HandoffMove.Kind.WITHDRAWN;
			default -> HandoffMove.Kind.CLOSED;
		};
	}

	/**
	 * Makes it with what was typed.
	 * @throws AddresseeRefused when whom it is passed on to cannot take it
	 * @throws IllegalMove when it is not possible any more
	 */
	void make(HandoffMove.Kind kind, Long id, MoveForm form, Long by) {
		switch (kind) {
			case ACCEPTED -> this.move.accept(id, form.version(), by);
			case ANSWERED -> this.move.answer(id, form.version(), form.moveText(), by);
			case RETURNED -> this.move.giveBack(id, form.version(), form.moveText(), by);
			case PASSED_ON ->
				this.move.passOn(id, form.version(), Addressee.read(form.to()).orElseThrow(), form.moveText(), by);
			case WITHDRAWN -> this.move.withdraw(id, form.version(), form.moveText(), by);
			default -> this.move.close(id, form.version(), form.told(), form.moveText(), by);
		}
	}

}
