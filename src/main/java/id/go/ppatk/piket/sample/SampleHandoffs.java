package id.go.ppatk.piket.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What became of the sample calls that were not answered at once: what is due was
 * answered and told in time, but for two, and the rest is under way.
 */
@Component
@DemoMode
class SampleHandoffs {

	private static final Duration UNTIL_ANSWERED = Duration.ofMinutes(95);

	private static final Duration UNTIL_TOLD = Duration.ofMinutes(20);

	/** How many are left to be late. */
	private static final int LATE = 2;

	private final HandOn handOn;

	private final Handoffs handoffs;

	private final StaffMembers people;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	SampleHandoffs(HandOn handOn, Handoffs handoffs, StaffMembers people, MessageSourceAccessor messages, Clock clock) {
		this.handOn = handOn;
		this.handoffs = handoffs;
		this.people = people;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Hands on what the call leaves open; transfers and other channels of the past are
	 * not made up.
	 * @return the hand-off
	 */
	Optional<Long> add(Call call) {
		CallDetails.Problem problem = call.getDetails().problems().get(0);
		return HandoffKind.of(problem.outcome(), call.getUnitCode())
			.filter((kind) -> kind.isAnswered() || kind == HandoffKind.DIHUBUNGI_KEMBALI)
			.flatMap((kind) -> addressee(kind, call)
				.map((to) -> this.handOn.to(new Addressee(to.getUnitCode(), to.getId()), handing(kind, call, problem),
						call.getAnsweredBy(), call.getUnitCode(), call.getFinishedAt())))
			.map(Handoff::getId);
	}

	private static Handing handing(HandoffKind kind, Call call, CallDetails.Problem problem) {
		return new Handing(UUID.randomUUID(), kind, call.getId(), problem.number(), problem.text());
	}

	private Optional<StaffMember> addressee(HandoffKind kind, Call call) {
		String own = call.getUnitCode();
		return switch (kind) {
			case DIHUBUNGI_KEMBALI -> this.people.findById(call.getAnsweredBy());
			case ESKALASI -> this.people.findByUsername("koordinator." + own.toLowerCase(Locale.ROOT));
			case DAT_DPR -> this.people.findByUsername("pic.dat");
			default -> this.people.findByUsername(SamplePeople.officer(own.equals("PTI") ? "DKH" : "PTI", 1));
		};
	}

	/** Moves these as far as they have come by now. */
	void goOn(List<Long> ids) {
		Instant now = this.clock.instant();
		List<Handoff> handoffs = this.handoffs.byIds(ids)
			.stream()
			.sorted(Comparator.comparing(Handoff::getDueAt))
			.toList();
		List<Handoff> due = handoffs.stream().filter((handoff) -> handoff.getDueAt().isBefore(now)).toList();
		List<Handoff> asked = due.stream().filter((handoff) -> handoff.getKind().isAnswered()).toList();
		List<Handoff> late = asked.subList(Math.max(0, asked.size() - LATE), asked.size());
		for (Handoff handoff : handoffs) {
			goOn(handoff, due.contains(handoff), late.indexOf(handoff), now);
		}
	}

	/**
	 * Of what is late, the first is to be told to the caller, the last is not answered.
	 */
	private void goOn(Handoff handoff, boolean due, int late, Instant now) {
		Instant answered = handoff.getOpenedAt().plus(UNTIL_ANSWERED);
		Instant told = answered.plus(UNTIL_TOLD);
		boolean done = due || (handoff.getId() % 2 == 0 && told.isBefore(now));
		if (late == LATE - 1 || !done) {
			return;
		}
		if (handoff.getKind().isAnswered()) {
			handoff.answer(handoff.getToStaff(), answered, text("sample.answer"));
		}
		if ((due && late < 0) || !handoff.getKind().isAnswered()) {
			handoff.close(handoff.getFromStaff(), told, true, null);
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key);
	}

}
