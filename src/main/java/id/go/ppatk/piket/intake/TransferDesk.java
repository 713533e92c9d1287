package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.handoffs.GivenTransfer;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.SharedReads;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Live transfers on a desk: those that wait for the unit, and what became of those that
 * the person gave today.
 */
@Component
public class TransferDesk {

	private final Handoffs handoffs;

	private final StaffMembers people;

	private final RingingCalls ringing;

	private final Clock clock;

	TransferDesk(Handoffs handoffs, StaffMembers people, RingingCalls ringing, Clock clock) {
		this.handoffs = handoffs;
		this.people = people;
		this.ringing = ringing;
		this.clock = clock;
	}

	/**
	 * A transfer as a desk shows it.
	 *
	 * @param handoff the transfer
	 * @param callNumber the number of the call
	 * @param from the name of who gave it
	 * @param to the name of who accepted it, or {@code null} while nobody has
	 */
	public record Transfer(Handoff handoff, String callNumber, String from, @Nullable String to) {
	}

	/**
	 * The calls that wait to be picked up.
	 *
	 * @param ringing those that ring
	 * @param transfers live transfers to the person's unit, the longest first
	 * @param parks whether a form is open that is parked when one is picked up
	 */
	public record IncomingCalls(List<RingingCalls.Ringing> ringing, List<Transfer> transfers, boolean parks) {
	}

	public IncomingCalls incoming(SignedIn me, boolean parks) {
		return new IncomingCalls(this.ringing.waitingFor(me),
				transfers(of(me).stream().filter((transfer) -> isFor(me, transfer)).toList()), parks);
	}

	private static boolean isFor(SignedIn me, GivenTransfer transfer) {
		return transfer.handoff().getClosedAt() == null && me.getUnitCode().equals(transfer.handoff().getToUnit());
	}

	/** The transfers that the person gave today, the latest first. */
	public List<Transfer> givenBy(SignedIn me) {
		List<GivenTransfer> given = new ArrayList<>(of(me).stream().filter((transfer) -> isOf(me, transfer)).toList());
		Collections.reverse(given);
		return transfers(given);
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

	private List<Transfer> transfers(List<GivenTransfer> transfers) {
		Map<Long, String> names = this.people.names(transfers.stream()
			.map(GivenTransfer::handoff)
			.flatMap((handoff) -> Stream.of(handoff.getFromStaff(), handoff.getToStaff()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		return transfers.stream()
			.map((transfer) -> new Transfer(transfer.handoff(), transfer.callNumber(),
					names.get(transfer.handoff().getFromStaff()), name(names, transfer.handoff().getToStaff())))
			.toList();
	}

	private static @Nullable String name(Map<Long, String> names, @Nullable Long staffId) {
		return (staffId != null) ? names.get(staffId) : null;
	}

}
