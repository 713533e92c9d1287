package id.go.ppatk.piket.handoffs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.WorkingTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Reads the page of one hand-off.
 */
@Component
class HandoffPages {

	private final HandoffList list;

	private final Addressees addressees;

	private final Calls calls;

	private final Topics topics;

	private final CallerIdentity identity;

	private final ServiceCalendars calendars;

	private final HandoffMessages messages;

	private final UnreachedAddressees unreached;

	private final Clock clock;

	HandoffPages(HandoffList list, Addressees addressees, Calls calls, Topics topics, CallerIdentity identity,
			ServiceCalendars calendars, HandoffMessages messages, UnreachedAddressees unreached, Clock clock) {
		this.list = list;
		this.addressees = addressees;
		this.calls = calls;
		this.topics = topics;
		this.identity = identity;
		this.calendars = calendars;
		this.messages = messages;
		this.unreached = unreached;
		this.clock = clock;
	}

	/**
	 * Shows it; a look at a caller whose identity is protected is kept, and who was first
	 * of the unit that handed it on to look at a message.
	 */
	@Transactional
	String show(Handoff handoff, MoveForm form, SignedIn me, Model model) {
		Call call = this.calls.byIds(List.of(handoff.getCallId())).get(0);
		boolean needed = HandoffAccess.needsCaller(handoff, me) && call.getState() == Call.State.RECORDED;
		boolean visible = needed
				&& this.identity.recordLook(List.of(call), me, CallerIdentity.SeenIn.TINDAK_LANJUT).test(call);
		Set<HandoffMove.Kind> moves = HandoffAccess.moves(handoff, me);
		Instant now = this.clock.instant();
		List<HandoffMessage> said = this.messages.about(handoff.getNumber());
		if (HandoffAccess.isSender(handoff, me) && said.stream().anyMatch(HandoffMessage::fresh)) {
			this.messages.look(handoff.getNumber(), me.getId());
		}
		model.addAttribute("moveForm", form)
			.addAttribute("page",
					new HandoffPage(handoff, now, moves, names(handoff, said), call.getNumber(),
							me.is(Role.SUPERVISOR) || (call.wasTakenBy(me.getUnitCode()) && !me.is(Role.PIC)),
							visible ? call.getDetails() : null, needed && !visible, topic(call, handoff),
							(handoff.getDueAt() != null) ? due(handoff) : null,
							moves.contains(HandoffMove.Kind.PASSED_ON) ? choices(handoff) : List.of(),
							HandoffPage.steps(handoff.getMoves(), said),
							handoff.isWaitingForAddressee() ? this.unreached.of(handoff.getNumber()) : List.of()));
		return "handoffs/handoff";
	}

	private List<AddresseeChoice> choices(Handoff handoff) {
		return this.addressees.choices(handoff.getKind(), handoff.getFromStaff(), handoff.getFromUnit())
			.stream()
			.filter((choice) -> !choice.to().equals(new Addressee(handoff.getToUnit(), handoff.getToStaff())))
			.toList();
	}

	private Map<Long, String> names(Handoff handoff, List<HandoffMessage> said) {
		return this.list.names(Stream.of(Stream.of(handoff.getFromStaff(), handoff.getToStaff()),
				handoff.getMoves().stream().flatMap((move) -> Stream.of(move.getMovedBy(), move.getToStaff())),
				said.stream().map(HandoffMessage::lookedBy))
			.flatMap((ids) -> ids)
			.toList());
	}

	private @Nullable String topic(Call call, Handoff handoff) {
		return call.getProblem(handoff.getProblemNumber())
			.flatMap((problem) -> this.topics.all()
				.stream()
				.filter((topic) -> topic.getId().equals(problem.topicId()))
				.findFirst())
			.map(Topic::getFullName)
			.orElse(null);
	}

	/**
	 * As it is counted today; where it had ended before the calendar changed, the stored
	 * one stands, and nothing is explained.
	 */
	private HandoffPage.@Nullable Due due(Handoff handoff) {
		LocalDate first = Indonesian.dateOf(handoff.getOpenedAt());
		List<WorkingTime> working = handoff.getKind().working(handoff.getOpenedAt(), this.calendars.around(first));
		WorkingTime last = working.get(working.size() - 1);
		if (!last.end().equals(handoff.getDueAt())) {
			return null;
		}
		ServiceCalendar calendar = this.calendars.around(first, last.day());
		List<LocalDate> counted = working.stream().map(WorkingTime::day).toList();
		List<HandoffPage.Due.Skipped> skipped = new ArrayList<>();
		for (LocalDate day = first; day.isBefore(last.day()); day = day.plusDays(1)) {
			if (!counted.contains(day) && !day.equals(first)) {
				skipped.add(new HandoffPage.Due.Skipped(day, calendar.holiday(day).orElse(null)));
			}
		}
		return new HandoffPage.Due(working, skipped);
	}

	/** What was first when a move came too late, and what had been typed. */
	HandoffPage.TooLate tooLate(Handoff now, MoveForm form) {
		HandoffMove last = now.getMoves().get(now.getMoves().size() - 1);
		Long mover = last.getMovedBy();
		return new HandoffPage.TooLate(last, Objects.requireNonNullElse(this.list.names(List.of(mover)).get(mover), ""),
				form.moveText().text());
	}

}
