package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;

import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a hand-off, one person at a time; it tells of its moves itself. Each act throws
 * {@link IllegalMove} when it does not allow it as it stands, or is no longer the version
 * that the person saw; {@code null} is any version.
 */
@Component
class MoveHandoff {

	private final Handoffs handoffs;

	private final Addressees addressees;

	private final OverriddenWarnings warnings;

	private final Clock clock;

	MoveHandoff(Handoffs handoffs, Addressees addressees, OverriddenWarnings warnings, Clock clock) {
		this.handoffs = handoffs;
		this.addressees = addressees;
		this.warnings = warnings;
		this.clock = clock;
	}

	@Transactional
	Handoff accept(Long id, @Nullable Integer version, Long by) {
		return move(id, version, MoveText.NOTHING, by, (handoff, now) -> handoff.accept(by, now));
	}

	@Transactional
	Handoff answer(Long id, @Nullable Integer version, MoveText answer, Long by) {
		return move(id, version, answer, by,
				(handoff, now) -> handoff.answer(by, now, Objects.requireNonNull(answer.text())));
	}

	/** As {@link #answer}; what was answered before is added to. */
	@Transactional
	Handoff answerOrAdd(Long id, String text, Long by) {
		return move(id, null, new MoveText(text, null), by, (handoff, now) -> {
			if (handoff.getState() == Handoff.State.ANSWERED) {
				handoff.addToAnswer(by, now, text);
			}
			else {
				handoff.answer(by, now, text);
			}
		});
	}

	@Transactional
	Handoff giveBack(Long id, @Nullable Integer version, MoveText reason, Long by) {
		return move(id, version, reason, by,
				(handoff, now) -> handoff.giveBack(by, now, Objects.requireNonNull(reason.text())));
	}

	/**
	 * Hands it to somebody else.
	 * @throws AddresseeRefused when that person or unit cannot take it
	 */
	@Transactional
	Handoff passOn(Long id, @Nullable Integer version, Addressee to, MoveText word, Long by) {
		return move(id, version, word, by, (handoff, now) -> handoff
			.passOn(this.addressees.check(handoff.getKind(), handoff.getFromUnit(), to), by, now, word.text()));
	}

	@Transactional
	Handoff withdraw(Long id, @Nullable Integer version, MoveText reason, Long by) {
		return move(id, version, reason, by,
				(handoff, now) -> handoff.withdraw(by, now, Objects.requireNonNull(reason.text())));
	}

	@Transactional
	Handoff close(Long id, @Nullable Integer version, boolean callerTold, MoveText word, Long by) {
		return move(id, version, word, by, (handoff, now) -> handoff.close(by, now, callerTold, word.text()));
	}

	private Handoff move(Long id, @Nullable Integer version, MoveText moveText, Long by,
			BiConsumer<Handoff, Instant> verb) {
		Handoff handoff = this.handoffs.toMove(id).orElseThrow();
		if (version != null && version != handoff.getVersion()) {
			handoff.getMoves();
			throw new IllegalMove(handoff);
		}
		Instant now = this.clock.instant();
		verb.accept(handoff, now);
		if (moveText.text() != null && moveText.keepReason() != null) {
			this.warnings.add(handoff.getCallId(), Disclosure.in(moveText.text()), moveText.keepReason(), by, now);
		}
		return this.handoffs.saveAndFlush(handoff);
	}

}
