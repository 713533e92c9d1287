package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.calls.Diversion;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.WorkingTime;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a problem of a call on, with its number and its due time. Sent twice, it is one.
 * Clauses 5.c.vii to 5.c.xii.
 */
@Component
public class HandOn {

	private final Handoffs handoffs;

	private final HandoffNumbers numbers;

	private final Addressees addressees;

	private final ServiceCalendars calendars;

	private final Clock clock;

	HandOn(Handoffs handoffs, HandoffNumbers numbers, Addressees addressees, ServiceCalendars calendars, Clock clock) {
		this.handoffs = handoffs;
		this.numbers = numbers;
		this.addressees = addressees;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Hands it to somebody now.
	 * @param by who hands it on
	 * @param fromUnit the unit of who hands it on
	 * @throws AddresseeRefused when that person or unit cannot take it
	 */
	@Transactional
	public Handoff to(Addressee to, Handing handing, Long by, String fromUnit) {
		return to(to, handing, by, fromUnit, this.clock.instant());
	}

	/**
	 * Hands it to somebody.
	 * @param by who hands it on
	 * @param fromUnit the unit of who hands it on
	 * @param at when; its number is of that WIB date
	 * @throws AddresseeRefused when that person or unit cannot take it
	 */
	@Transactional
	public Handoff to(Addressee to, Handing handing, Long by, String fromUnit, Instant at) {
		return this.handoffs.findByFormId(handing.formId()).orElseGet(() -> {
			Addressee checked = this.addressees.check(handing.kind(), fromUnit, to);
			List<WorkingTime> working = handing.kind().working(at, this.calendars.around(Indonesian.dateOf(at)));
			return this.handoffs.saveAndFlush(
					Handoff.to(checked, handing, number(at), by, fromUnit, at, working.get(working.size() - 1).end()));
		});
	}

	/** Keeps that the caller was sent to another channel, which ends it at once. */
	@Transactional
	public Handoff divert(Diversion diversion, Handing handing, Long by, String fromUnit) {
		Instant now = this.clock.instant();
		return this.handoffs.findByFormId(handing.formId())
			.orElseGet(() -> this.handoffs
				.saveAndFlush(Handoff.diverted(diversion, handing, number(now), by, fromUnit, now)));
	}

	/**
	 * Keeps that a colleague answered while the caller waited: the problem is answered,
	 * and the colleague's name stays. Clause 5.c.x.
	 * @throws AddresseeRefused when the colleague is inactive, absent or of another unit
	 */
	@Transactional
	public Handoff answerAtOnce(Addressee colleague, Handing handing, String answer, Long by, String fromUnit) {
		return this.handoffs.findByFormId(handing.formId()).orElseGet(() -> {
			Instant now = this.clock.instant();
			Handoff handoff = to(colleague, handing, by, fromUnit, now);
			handoff.answer(colleague.staffId(), now, answer);
			handoff.close(by, now, true, null);
			return this.handoffs.saveAndFlush(handoff);
		});
	}

	/**
	 * Takes back what was handed on of a problem and has not ended, because the call was
	 * corrected; what came back already ends with that.
	 * @param problemNumber the number of the problem in the call
	 * @param stays the kind that the corrected outcome still means, or {@code null}
	 * @param why what is told to who was asked
	 * @param by who corrected the call
	 */
	@Transactional
	public void takeBack(Long callId, int problemNumber, @Nullable HandoffKind stays, String why, Long by) {
		List<Long> groundless = this.handoffs.ofCall(callId)
			.stream()
			.filter((handoff) -> handoff.getProblemNumber() == problemNumber && handoff.getClosedAt() == null
					&& handoff.getKind() != stays)
			.map(Handoff::getId)
			.toList();
		for (Long id : groundless) {
			Handoff handoff = this.handoffs.toMove(id).orElseThrow();
			if (handoff.getLegalMoves().contains(HandoffMove.Kind.WITHDRAWN)) {
				handoff.withdraw(by, this.clock.instant(), why);
			}
			else if (handoff.getClosedAt() == null) {
				handoff.close(by, this.clock.instant(), false, why);
			}
			this.handoffs.saveAndFlush(handoff);
		}
	}

	/**
	 * Drops what was asked of a problem that turned out to be confidential. Clause
	 * 5.c.vii.
	 * @param problemNumber the number of the problem in the call
	 * @param wording what stands there instead
	 */
	@Transactional
	public void forget(Long callId, int problemNumber, String wording) {
		this.handoffs.ofCall(callId)
			.stream()
			.filter((handoff) -> handoff.getProblemNumber() == problemNumber)
			.forEach((handoff) -> {
				handoff.forgetRequest(wording);
				this.handoffs.saveAndFlush(handoff);
			});
	}

	private String number(Instant at) {
		return this.numbers.next(Indonesian.dateOf(at));
	}

}
