package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a hand-off, one person at a time, and tells of it. Each act throws
 * {@link IllegalMove} when the hand-off does not allow it as it stands.
 */
@Component
class MoveHandoff {

	private final Handoffs handoffs;

	private final Addressees addressees;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MoveHandoff(Handoffs handoffs, Addressees addressees, ApplicationEventPublisher events, Clock clock) {
		this.handoffs = handoffs;
		this.addressees = addressees;
		this.events = events;
		this.clock = clock;
	}

	@Transactional
	Handoff accept(Long id, Long by) {
		return move(id, by, (handoff, now) -> handoff.accept(by, now));
	}

	@Transactional
	Handoff answer(Long id, Long by, String answer) {
		return move(id, by, (handoff, now) -> handoff.answer(by, now, answer));
	}

	@Transactional
	Handoff giveBack(Long id, Long by, String reason) {
		return move(id, by, (handoff, now) -> handoff.giveBack(by, now, reason));
	}

	/**
	 * Hands it to somebody else.
	 * @throws AddresseeRefused when that person or unit cannot take it
	 */
	@Transactional
	Handoff passOn(Long id, Addressee to, Long by, @Nullable String word) {
		return move(id, by, (handoff, now) -> handoff
			.passOn(this.addressees.check(handoff.getKind(), handoff.getFromUnit(), to), by, now, word));
	}

	@Transactional
	Handoff close(Long id, Long by, boolean callerTold, @Nullable String word) {
		return move(id, by, (handoff, now) -> handoff.close(by, now, callerTold, word));
	}

	private Handoff move(Long id, Long by, BiConsumer<Handoff, Instant> verb) {
		Handoff handoff = this.handoffs.toMove(id).orElseThrow();
		int before = handoff.getMoves().size();
		verb.accept(handoff, this.clock.instant());
		this.handoffs.flush();
		handoff.getMoves()
			.stream()
			.skip(before)
			.forEach((move) -> this.events.publishEvent(new HandoffMoved(id, move.getKind(), move.getId(), by)));
		return handoff;
	}

}
