package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.handoffs.AddresseeChoice;
import id.go.ppatk.piket.handoffs.GiveAgain;
import id.go.ppatk.piket.handoffs.GivenTransfer;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.SharedReads;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Live transfers on a desk: those that wait for the unit, and what became of those that
 * the person gave today.
 */
@Component
public class TransferDesk {

	/** So long after its end a transfer still stands among those that are told of. */
	private static final Duration TOLD = Duration.ofMinutes(10);

	private final Handoffs handoffs;

	private final GiveAgain giveAgain;

	private final StaffMembers people;

	private final RingingCalls ringing;

	private final OnDuty onDuty;

	private final ServiceCalendars calendars;

	private final Clock clock;

	TransferDesk(Handoffs handoffs, GiveAgain giveAgain, StaffMembers people, RingingCalls ringing, OnDuty onDuty,
			ServiceCalendars calendars, Clock clock) {
		this.handoffs = handoffs;
		this.giveAgain = giveAgain;
		this.people = people;
		this.ringing = ringing;
		this.onDuty = onDuty;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * A transfer as a desk shows it.
	 *
	 * @param handoff the transfer
	 * @param callNumber the number of the call
	 * @param from the name of who gave it
	 * @param to the name of whom it was given to or who accepted it, or {@code null}
	 * @param now the moment
	 * @param unserved whether nobody serves the unit that was meant
	 * @param offers who else may take the caller, once nobody has within the unit's time
	 */
	public record Transfer(Handoff handoff, String callNumber, String from, @Nullable String to, Instant now,
			boolean unserved, List<AddresseeChoice> offers) {

		public boolean isOpen() {
			return this.handoff.getClosedAt() == null;
		}

		/** Whether somebody has the caller. */
		public boolean isAccepted() {
			return !isOpen() && this.handoff.isCallerTold() && this.to != null;
		}

		/** Whether nobody has accepted it within the unit's time. */
		public boolean isLate() {
			return this.handoff.isOverdue(this.now);
		}

		/** By how much it was accepted late, or {@code null}. */
		public @Nullable Duration lateness() {
			return (isAccepted() && this.handoff.getClosedAt().isAfter(this.handoff.getDueAt()))
					? Duration.between(this.handoff.getDueAt(), this.handoff.getClosedAt()) : null;
		}

		/** For how many whole minutes the caller has waited. */
		public long minutes() {
			return Duration.between(this.handoff.getOpenedAt(), this.now).toMinutes();
		}

	}

	/**
	 * The calls that wait to be picked up, and what becomes of those that the person
	 * gave.
	 *
	 * @param ringing those that ring
	 * @param transfers live transfers to the person's unit, the longest first
	 * @param given what the person gave and waits, or was accepted or given up just now
	 * @param parks whether a form is open that is parked when one is picked up
	 */
	public record IncomingCalls(List<RingingCalls.Ringing> ringing, List<Transfer> transfers, List<Transfer> given,
			boolean parks) {
	}

	public IncomingCalls incoming(SignedIn me, boolean parks) {
		Instant told = this.clock.instant().minus(TOLD);
		return new IncomingCalls(this.ringing.waitingFor(me), transfers(me, (transfer) -> isFor(me, transfer), false),
				transfers(me, (transfer) -> isOf(me, transfer)
						&& (transfer.handoff().getClosedAt() == null || transfer.handoff().getClosedAt().isAfter(told)),
						true),
				parks);
	}

	private static boolean isFor(SignedIn me, GivenTransfer transfer) {
		return transfer.handoff().getClosedAt() == null && me.getUnitCode().equals(transfer.handoff().getToUnit());
	}

	/** The transfers that the person gave today, the latest first. */
	public List<Transfer> givenBy(SignedIn me) {
		List<Transfer> given = new ArrayList<>(transfers(me, (transfer) -> isOf(me, transfer), false));
		Collections.reverse(given);
		return given;
	}

	private boolean isOf(SignedIn me, GivenTransfer transfer) {
		return me.getId().equals(transfer.handoff().getFromStaff())
				&& !transfer.handoff().getOpenedAt().isBefore(today());
	}

	private List<GivenTransfer> of(SignedIn me) {
		return SharedReads.of(List.of(this, me.getId()),
				() -> this.handoffs.transfersOf(me.getUnitCode(), me.getId(), today()));
	}

	private Instant today() {
		return LocalDate.now(this.clock).atStartOfDay(Indonesian.WIB).toInstant();
	}

	private List<Transfer> transfers(SignedIn me, Predicate<GivenTransfer> which, boolean offered) {
		Map<Long, String> names = names(me);
		return of(me).stream().filter(which).map((transfer) -> transfer(transfer, names, offered)).toList();
	}

	private Transfer transfer(GivenTransfer given, Map<Long, String> names, boolean offered) {
		Handoff handoff = given.handoff();
		Instant now = this.clock.instant();
		boolean open = handoff.getClosedAt() == null;
		return new Transfer(handoff, given.callNumber(), names.get(handoff.getFromStaff()),
				(handoff.getToStaff() != null) ? names.get(handoff.getToStaff()) : null, now,
				offered && open && isUnserved(handoff.getToUnit(), now),
				(offered && handoff.isOverdue(now)) ? this.giveAgain.choices(handoff) : List.of());
	}

	private boolean isUnserved(String unit, Instant now) {
		return this.onDuty.at(now, this.calendars.around(Indonesian.dateOf(now)))
			.stream()
			.noneMatch((post) -> post.unitCode().equals(unit) && post.answering() != null);
	}

	/** Of all of them together. */
	private Map<Long, String> names(SignedIn me) {
		return SharedReads.of(List.of(this, me.getId(), "names"), () -> {
			List<Long> ids = of(me).stream()
				.map(GivenTransfer::handoff)
				.flatMap((handoff) -> Stream.of(handoff.getFromStaff(), handoff.getToStaff()))
				.filter(Objects::nonNull)
				.distinct()
				.toList();
			return ids.isEmpty() ? Map.of() : this.people.names(ids);
		});
	}

}
