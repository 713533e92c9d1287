package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.telephony.RingingCalls;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Live transfers on a desk: those that wait for the unit, and what became of those that
 * the person gave today.
 */
@Component
class TransferDesk {

	private final Handoffs handoffs;

	private final Calls calls;

	private final StaffMembers people;

	private final RingingCalls ringing;

	private final Clock clock;

	TransferDesk(Handoffs handoffs, Calls calls, StaffMembers people, RingingCalls ringing, Clock clock) {
		this.handoffs = handoffs;
		this.calls = calls;
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
	record Transfer(Handoff handoff, String callNumber, String from, @Nullable String to) {
	}

	/**
	 * The calls that wait to be picked up.
	 *
	 * @param ringing those that ring
	 * @param transfers live transfers to the person's unit, the longest first
	 * @param parks whether a form is open that is parked when one is picked up
	 */
	record IncomingCalls(List<RingingCalls.Ringing> ringing, List<Transfer> transfers, boolean parks) {
	}

	IncomingCalls incoming(SignedIn me, boolean parks) {
		return new IncomingCalls(this.ringing.waitingFor(me),
				transfers(this.handoffs.transfersWaitingFor(me.getUnitCode())), parks);
	}

	/** The transfers that the person gave today, the latest first. */
	List<Transfer> givenBy(SignedIn me) {
		Instant today = LocalDate.now(this.clock).atStartOfDay(Indonesian.WIB).toInstant();
		return transfers(this.handoffs.transfersGivenBy(me.getId(), today));
	}

	private List<Transfer> transfers(List<Handoff> handoffs) {
		if (handoffs.isEmpty()) {
			return List.of();
		}
		Map<Long, String> numbers = this.calls.byIds(handoffs.stream().map(Handoff::getCallId).toList())
			.stream()
			.collect(Collectors.toMap(Call::getId, Call::getNumber));
		Map<Long, StaffMember> people = this.people
			.findByIdIn(handoffs.stream()
				.flatMap((handoff) -> Stream.of(handoff.getFromStaff(), handoff.getToStaff()))
				.filter(Objects::nonNull)
				.distinct()
				.toList())
			.stream()
			.collect(Collectors.toMap(StaffMember::getId, Function.identity()));
		return handoffs.stream()
			.map((handoff) -> new Transfer(handoff, numbers.get(handoff.getCallId()),
					people.get(handoff.getFromStaff()).getName(),
					(handoff.getToStaff() != null) ? people.get(handoff.getToStaff()).getName() : null))
			.toList();
	}

}
