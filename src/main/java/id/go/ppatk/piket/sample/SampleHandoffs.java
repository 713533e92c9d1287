package id.go.ppatk.piket.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What became of the sample calls that were not answered at once: earlier ones are
 * answered and told, those of the last days are under way, one is overdue.
 */
@Component
@DemoMode
class SampleHandoffs {

	private static final Duration UNTIL_ANSWERED = Duration.ofMinutes(95);

	private static final Duration UNTIL_TOLD = Duration.ofMinutes(20);

	private static final int DAYS_UNDER_WAY = 1;

	private final HandOn handOn;

	private final StaffMembers people;

	private final MessageSource messages;

	private final Clock clock;

	SampleHandoffs(HandOn handOn, StaffMembers people, MessageSource messages, Clock clock) {
		this.handOn = handOn;
		this.people = people;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Hands on what the call leaves open; transfers and other channels of the past are
	 * not made up.
	 */
	void add(Call call) {
		CallDetails.Problem problem = call.getDetails().problems().get(0);
		HandoffKind.of(problem.outcome(), call.getUnitCode())
			.filter((kind) -> kind.isAnswered() || kind == HandoffKind.DIHUBUNGI_KEMBALI)
			.ifPresent((kind) -> handOn(kind, call, problem));
	}

	private void handOn(HandoffKind kind, Call call, CallDetails.Problem problem) {
		boolean toPic = kind == HandoffKind.ESKALASI && call.getId() % 2 == 0;
		HandoffKind asked = toPic ? HandoffKind.DAT_DPR : kind;
		addressee(asked, call).ifPresent((to) -> {
			Handoff handoff = this.handOn.to(new Addressee(to.getUnitCode(), to.getId()), handing(asked, call, problem),
					call.getAnsweredBy(), call.getUnitCode(), call.getFinishedAt());
			goOn(handoff, to.getId(), call);
		});
	}

	private static Handing handing(HandoffKind kind, Call call, CallDetails.Problem problem) {
		return new Handing(UUID.randomUUID(), kind, call.getId(), 1, problem.text());
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

	/** As far as it has come by now. */
	private void goOn(Handoff handoff, Long to, Call call) {
		Instant now = this.clock.instant();
		Instant answered = handoff.getOpenedAt().plus(UNTIL_ANSWERED);
		Instant told = answered.plus(UNTIL_TOLD);
		LocalDate underWay = LocalDate.ofInstant(now, Indonesian.WIB).minusDays(DAYS_UNDER_WAY);
		boolean earlier = call.getCallDate().isBefore(underWay) && told.isBefore(now);
		if (handoff.getKind() == HandoffKind.DIHUBUNGI_KEMBALI) {
			if (earlier) {
				handoff.close(to, told, true, null);
			}
		}
		else if (earlier && handoff.getId() % 5 != 0) {
			handoff.answer(to, answered, text("sample.answer"));
			handoff.close(call.getAnsweredBy(), told, true, null);
		}
		else if (handoff.getId() % 2 == 0 && answered.isBefore(now)) {
			handoff.answer(to, answered, text("sample.answer"));
		}
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, Indonesian.LOCALE);
	}

}
