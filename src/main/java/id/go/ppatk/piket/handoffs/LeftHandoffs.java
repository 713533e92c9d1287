package id.go.ppatk.piket.handoffs;

import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.StaffChange;
import id.go.ppatk.piket.staff.StaffImpact;
import id.go.ppatk.piket.staff.StaffMemberChanged;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Touched;

import org.springframework.context.event.EventListener;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What was handed to somebody who can take it no more goes back to the unit, and says so;
 * what they handed on themselves waits for their unit from then on.
 */
@Component
class LeftHandoffs implements StaffImpact {

	private final Handoffs handoffs;

	private final Addressees addressees;

	private final MessageSourceAccessor messages;

	LeftHandoffs(Handoffs handoffs, Addressees addressees, MessageSourceAccessor messages) {
		this.handoffs = handoffs;
		this.addressees = addressees;
		this.messages = messages;
	}

	@Override
	public List<Touched> touchedBy(StaffChange change) {
		return Stream
			.concat(received(change).stream().map((handoff) -> touched(handoff, back(handoff, change))),
					given(change).stream()
						.map((handoff) -> touched(handoff,
								text("left-handoff.given", handoff.getNumber(), change.name(), handoff.getFromUnit()))))
			.toList();
	}

	private static Touched touched(Handoff handoff, String sentence) {
		return new Touched(Indonesian.dateOf(handoff.getDueAt()), sentence);
	}

	private String back(Handoff handoff, StaffChange change) {
		boolean taken = this.addressees.isTaken(handoff.getKind(), handoff.getToUnit());
		return text(taken ? "left-handoff.back" : "left-handoff.untaken", handoff.getNumber(), change.name(),
				handoff.getToUnit());
	}

	@EventListener
	void on(StaffMemberChanged event) {
		StaffChange change = event.change();
		received(change).forEach((handoff) -> {
			handoff.passOn(new Addressee(handoff.getToUnit(), null), change.by(), change.at(),
					text("left-handoff.word", change.name(), handoff.getToUnit()));
			this.handoffs.saveAndFlush(handoff);
		});
		given(change).forEach((handoff) -> {
			handoff.leaveToUnit();
			this.handoffs.saveAndFlush(handoff);
		});
	}

	/** What waits for the person and could be taken by them until now. */
	private List<Handoff> received(StaffChange change) {
		return this.handoffs.waitingForPerson(change.staffId())
			.stream()
			.filter((handoff) -> !change.after().active()
					|| (change.before().isOneOf(Addressees.takers(handoff.getKind()), handoff.getToUnit())
							&& !change.after().isOneOf(Addressees.takers(handoff.getKind()), handoff.getToUnit())))
			.toList();
	}

	/** What the person handed on and has not ended. */
	private List<Handoff> given(StaffChange change) {
		return change.leavesUnit() ? this.handoffs.unfinishedBy(change.staffId(), change.unitCode()) : List.of();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
