package id.go.ppatk.piket.handoffs;

import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.telephony.DeskSignals;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the desks of the units between which a caller is put through as soon as somebody
 * did it, accepted it or gave it up. Clauses 5.c.xi and 5.c.xii.
 */
@Component
class TransferSignals {

	private final Handoffs handoffs;

	private final DeskSignals signals;

	TransferSignals(Handoffs handoffs, DeskSignals signals) {
		this.handoffs = handoffs;
		this.signals = signals;
	}

	@EventListener
	void on(HandoffOpened event) {
		tell(event.handoffId());
	}

	@EventListener
	void on(HandoffMoved event) {
		tell(event.handoffId());
	}

	/** Those to whom it was given before it was passed on are told, too. */
	private void tell(Long handoffId) {
		Handoff handoff = this.handoffs.findById(handoffId).orElseThrow();
		if (handoff.getKind().isTransfer()) {
			Stream.concat(Stream.of(handoff.getFromUnit()), handoff.getMoves().stream().map(HandoffMove::getToUnit))
				.filter(Objects::nonNull)
				.distinct()
				.forEach(this.signals::changed);
		}
	}

}
