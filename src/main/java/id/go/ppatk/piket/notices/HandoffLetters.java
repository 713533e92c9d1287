package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffForgotten;
import id.go.ppatk.piket.handoffs.HandoffMove;
import id.go.ppatk.piket.handoffs.HandoffMoved;
import id.go.ppatk.piket.handoffs.HandoffOpened;
import id.go.ppatk.piket.handoffs.HandoffRescheduled;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters about what was handed on: to who is asked, with number, question and due time,
 * and without the caller, and again when it was taken back; to who handed it on, when it
 * was answered or came back; and to both when it is due. An answer is read on its page,
 * not in a letter. Of a live transfer there is none: the caller does not wait for the
 * mail. Clauses 5.c.viii to 5.c.x.
 */
@Component
class HandoffLetters implements DueLetters {

	/** How long before its due time one of the same day is called due soon. */
	private static final Duration BEFORE_DUE = Duration.ofHours(1);

	/** How far back an overdue one is looked for. */
	private static final Duration OVERDUE_SINCE = Duration.ofDays(14);

	/** The move with which a hand-off begins, in the keys of letters. */
	private static final String OPENING = "opened";

	private final Outbox outbox;

	private final Recipients recipients;

	private final HandoffDrafts drafts;

	private final Wording wording;

	private final MailSettings settings;

	private final Handoffs handoffs;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	HandoffLetters(Outbox outbox, Recipients recipients, HandoffDrafts drafts, Wording wording, MailSettings settings,
			Handoffs handoffs, StaffMembers people, ServiceCalendars calendars, Clock clock) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.drafts = drafts;
		this.wording = wording;
		this.settings = settings;
		this.handoffs = handoffs;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	@EventListener
	void on(HandoffOpened event) {
		Handoff handoff = this.handoffs.findById(event.handoffId()).orElseThrow();
		if (handoff.isWaitingForAddressee() && !handoff.getKind().isTransfer()) {
			received(handoff, OPENING, event.by());
		}
	}

	@EventListener
	void on(HandoffMoved event) {
		Handoff handoff = this.handoffs.findById(event.handoffId()).orElseThrow();
		switch (event.move()) {
			case OPENED, ACCEPTED -> {
			}
			case PASSED_ON -> {
				withdraw(handoff);
				if (!handoff.getKind().isTransfer()) {
					received(handoff, event.moveId().toString(), event.by());
				}
			}
			case ANSWERED -> {
				withdraw(handoff);
				cameBack(LetterKind.HANDOFF_ANSWERED, handoff, event);
			}
			case RETURNED -> {
				withdraw(handoff);
				cameBack(LetterKind.HANDOFF_RETURNED, handoff, event);
			}
			case WITHDRAWN -> {
				withdraw(handoff);
				takenBack(handoff, event);
			}
			case CLOSED -> {
				withdraw(handoff);
				this.outbox.withdrawOf(handoff.getNumber(), LetterKind.HANDOFF_ANSWERED, LetterKind.HANDOFF_RETURNED);
			}
		}
	}

	/**
	 * What was asked turned out to be confidential: no letter keeps it. Clause 5.c.vii.
	 */
	@EventListener
	void on(HandoffForgotten event) {
		this.outbox.forget(this.handoffs.findById(event.handoffId()).orElseThrow().getNumber(),
				this.wording.text("letter.forgotten"));
	}

	/**
	 * It is due at another time: a letter that waits says so, and where that time is
	 * still to come it is told again when it comes near and when it is over.
	 */
	@EventListener
	void on(HandoffRescheduled event) {
		Handoff handoff = this.handoffs.findById(event.handoffId()).orElseThrow();
		if (!handoff.isOverdue(this.clock.instant())) {
			this.outbox.overtake(key(LetterKind.HANDOFF_DUE_SOON, handoff, ""));
			this.outbox.overtake(key(LetterKind.HANDOFF_OVERDUE, handoff, ""));
		}
		HandoffMove asked = handoff.getMoves()
			.stream()
			.filter((move) -> move.getKind() == HandoffMove.Kind.OPENED || move.getKind() == HandoffMove.Kind.PASSED_ON)
			.reduce((earlier, later) -> later)
			.orElseThrow();
		String move = (asked.getKind() == HandoffMove.Kind.OPENED) ? OPENING : asked.getId().toString();
		if (this.outbox.withdraw(key(LetterKind.HANDOFF_RECEIVED, handoff, move))) {
			received(handoff, move, asked.getMovedBy());
		}
	}

	/** What waits to be sent to who was asked is no longer true. */
	private void withdraw(Handoff handoff) {
		this.outbox.withdrawOf(handoff.getNumber(), LetterKind.HANDOFF_RECEIVED, LetterKind.HANDOFF_DUE_SOON,
				LetterKind.HANDOFF_OVERDUE);
	}

	private void received(Handoff handoff, String move, Long by) {
		Draft draft = draft(LetterKind.HANDOFF_RECEIVED, handoff, move);
		if (handoff.getKind().isAnswered()) {
			draft.say(this.wording
				.text(this.settings.imap().isConfigured() ? "letter.answer-by-reply" : "letter.answer-on-page"));
		}
		this.outbox.write(draft, asked(handoff).filter((recipient) -> !by.equals(recipient.staffId())).toList());
	}

	private void cameBack(LetterKind kind, Handoff handoff, HandoffMoved event) {
		if (!handoff.getFromStaff().equals(event.by())) {
			String sentence = "letter.text." + kind + (isAdded(handoff, event) ? ".added" : "");
			this.outbox.write(this.drafts.of(kind, sentence, key(kind, handoff, event.moveId().toString()), handoff),
					this.recipients.sender(handoff));
		}
	}

	/** Nobody is to work on what was taken back. */
	private void takenBack(Handoff handoff, HandoffMoved event) {
		this.outbox.write(draft(LetterKind.HANDOFF_WITHDRAWN, handoff, event.moveId().toString()),
				asked(handoff).filter((recipient) -> !event.by().equals(recipient.staffId())).toList());
	}

	/** Whether there was an answer before. */
	private static boolean isAdded(Handoff handoff, HandoffMoved event) {
		return event.move() == HandoffMove.Kind.ANSWERED && handoff.getMoves()
			.stream()
			.filter((move) -> move.getKind() == HandoffMove.Kind.ANSWERED)
			.count() > 1;
	}

	@Override
	public void writeDue() {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		Instant tomorrow = today.plusDays(1).atStartOfDay(Indonesian.WIB).toInstant();
		for (Handoff handoff : this.handoffs.dueBetween(now.minus(OVERDUE_SINCE), tomorrow)) {
			if (handoff.getKind().isTransfer()) {
				continue;
			}
			if (handoff.isOverdue(now)) {
				overdue(handoff);
			}
			else if (!now.isBefore(dueSoon(handoff, calendar))) {
				this.outbox.write(draft(LetterKind.HANDOFF_DUE_SOON, handoff, "").validUntil(handoff.getDueAt()),
						asked(handoff).toList());
			}
		}
	}

	/**
	 * From when on it is due soon: from the opening of the day on which it is due; an
	 * hour before, where it was handed on that day.
	 */
	private static Instant dueSoon(Handoff handoff, ServiceCalendar calendar) {
		LocalDate day = Indonesian.dateOf(handoff.getDueAt());
		Instant opening = day.atTime(calendar.policy(day).getOpens()).atZone(Indonesian.WIB).toInstant();
		return handoff.getOpenedAt().isBefore(opening) ? opening : handoff.getDueAt().minus(BEFORE_DUE);
	}

	private void overdue(Handoff handoff) {
		List<Recipient> told = new ArrayList<>(asked(handoff).toList());
		told.addAll(this.recipients.people(List.of(handoff.getFromStaff())));
		told.addAll(this.recipients.coordinators(handoff.getToUnit()));
		this.outbox.write(draft(LetterKind.HANDOFF_OVERDUE, handoff, ""), told.stream().distinct().toList());
	}

	/**
	 * Who is asked: the person, else all PICs of the unit, else its coordinators, else
	 * the supervisor.
	 */
	private Stream<Recipient> asked(Handoff handoff) {
		if (handoff.getToStaff() != null) {
			return this.recipients.people(List.of(handoff.getToStaff())).stream();
		}
		List<Long> pics = this.people.having(Role.PIC)
			.stream()
			.filter((person) -> person.getUnitCode().equals(handoff.getToUnit()))
			.map(StaffMember::getId)
			.toList();
		List<Recipient> asked = pics.isEmpty() ? this.recipients.coordinators(handoff.getToUnit())
				: this.recipients.people(pics);
		return (asked.isEmpty() ? this.recipients.supervisor() : asked).stream();
	}

	private Draft draft(LetterKind kind, Handoff handoff, String move) {
		return this.drafts.of(kind, key(kind, handoff, move), handoff);
	}

	private static String key(LetterKind kind, Handoff handoff, String move) {
		return kind + ":" + handoff.getId() + ":" + move;
	}

}
