package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.periods.RecapFiles;
import id.go.ppatk.piket.recaps.DutyState;
import id.go.ppatk.piket.recaps.LateRecap;
import id.go.ppatk.piket.recaps.RecapAddendumAsked;
import id.go.ppatk.piket.recaps.RecapAddendumGiven;
import id.go.ppatk.piket.recaps.RecapHandedIn;
import id.go.ppatk.piket.recaps.RecapStatus;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.CalendarChange;
import id.go.ppatk.piket.workdays.CalendarChanged;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters about daily recaps: one that was handed in goes to the supervisor, with
 * Lampiran 1 as it was frozen; one that is late is asked of who is to hand it in; all
 * that are late are one letter a day to the unit's coordinators and to the supervisor;
 * who is to add to one is told that the supervisor asks for it. Clause 5.b.
 */
@Component
class RecapLetters implements DueLetters {

	/** How far back a recap that was never handed in is asked for. */
	private static final int DAYS_BACK = 14;

	/** So many late recaps are named in one letter. */
	private static final int MOST_NAMED = 30;

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final Recaps recaps;

	private final RecapFiles files;

	private final Duties duties;

	private final ServiceCalendars calendars;

	private final Clock clock;

	RecapLetters(Outbox outbox, Recipients recipients, Wording wording, Recaps recaps, RecapFiles files, Duties duties,
			ServiceCalendars calendars, Clock clock) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.recaps = recaps;
		this.files = files;
		this.duties = duties;
		this.calendars = calendars;
		this.clock = clock;
	}

	@EventListener
	void on(RecapHandedIn event) {
		Duty duty = this.duties.findById(event.dutyId()).orElseThrow();
		DutyState state = state(duty);
		Draft draft = draft(LetterKind.RECAP_SUBMITTED, key(LetterKind.RECAP_SUBMITTED, duty), state,
				this.recaps.officers(List.of(state)));
		RecapStatus status = state.status();
		if (status.submittedAt() != null) {
			draft.fact(this.wording.text("letter.handed-in"), this.wording.indonesian().moment(status.submittedAt()));
		}
		draft.fact(this.wording.text("letter.state"), this.wording.text(status.state().messageKey()))
			.leadTo(state.url(), this.wording.text("letter.see-recap"));
		this.files.of(duty).forEach(draft::enclose);
		this.outbox.write(draft, this.recipients.supervisor());
		this.outbox.withdraw(key(LetterKind.RECAP_MISSING, duty));
	}

	/** Tells who answers for the recap; what is asked is read on its page. */
	@EventListener
	void on(RecapAddendumAsked event) {
		DutyState state = state(this.duties.findById(event.dutyId()).orElseThrow());
		Draft draft = draft(LetterKind.RECAP_ADDENDUM_ASKED, asked(event.requestId()), state,
				this.recaps.officers(List.of(state)))
			.leadTo(state.url(), this.wording.text("waiting.add"));
		this.outbox.write(draft, this.recipients.people(Stream.of(state.served().responsibleId()).toList()));
	}

	/** A recap that was late and is due later now, or not asked for any more. */
	@EventListener
	void on(CalendarChanged event) {
		CalendarChange change = event.change();
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		this.duties.between(change.reachesBackTo(), today)
			.stream()
			.filter((duty) -> isLate(duty, change.before(), now) && !isLate(duty, change.after(), now))
			.forEach((duty) -> {
				this.outbox.overtake(key(LetterKind.RECAP_MISSING, duty));
				this.outbox.withdraw(LetterKind.RECAPS_LATE + ":" + duty.getUnitCode() + ":" + today);
				this.outbox.withdraw(LetterKind.RECAPS_LATE + ":" + today);
			});
	}

	private static boolean isLate(Duty duty, ServiceCalendar calendar, Instant now) {
		return calendar.isServed(duty.getDutyDate(), duty.getUnitCode(), duty.getPost())
				&& calendar.recapDeadline(duty.getDutyDate()).isBefore(now);
	}

	@EventListener
	void on(RecapAddendumGiven event) {
		this.outbox.withdraw(asked(event.requestId()));
	}

	private static String asked(Long requestId) {
		return LetterKind.RECAP_ADDENDUM_ASKED + ":" + requestId;
	}

	private DutyState state(Duty duty) {
		return this.recaps.states(duty.getDutyDate(), duty.getDutyDate())
			.stream()
			.filter((state) -> state.duty().getId().equals(duty.getId()))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void writeDue() {
		LocalDate today = LocalDate.now(this.clock);
		List<DutyState> missing = this.recaps.states(today.minusDays(DAYS_BACK), today)
			.stream()
			.filter((state) -> state.status().state() == RecapStatus.State.MISSING)
			.toList();
		Map<Long, String> officers = this.recaps.officers(missing);
		for (DutyState state : missing) {
			Draft draft = draft(LetterKind.RECAP_MISSING, key(LetterKind.RECAP_MISSING, state.duty()), state, officers)
				.leadTo(state.url(), this.wording.text("waiting.hand-in"));
			this.outbox.write(draft, this.recipients.people(Stream.of(state.served().responsibleId()).toList()));
		}
		writeAllLate(today);
	}

	/**
	 * On a service day, from its opening on, all that are late: of the unit to its
	 * coordinators, of all units to the supervisor.
	 */
	private void writeAllLate(LocalDate today) {
		ServiceCalendar calendar = this.calendars.around(today);
		Instant now = this.clock.instant();
		if (!calendar.isServiceDay(today) || Indonesian.timeOf(now).isBefore(calendar.policy(today).getOpens())) {
			return;
		}
		List<LateRecap> late = this.recaps.late();
		late.stream()
			.collect(Collectors.groupingBy(LateRecap::unitCode, TreeMap::new, Collectors.toList()))
			.forEach((unit, own) -> this.outbox.write(allLate(LetterKind.RECAPS_LATE + ":" + unit + ":" + today, own),
					this.recipients.coordinators(unit)));
		if (!late.isEmpty()) {
			this.outbox.write(allLate(LetterKind.RECAPS_LATE + ":" + today, late), this.recipients.supervisor());
		}
	}

	private Draft allLate(String eventKey, List<LateRecap> late) {
		Instant now = this.clock.instant();
		Draft draft = this.wording.draft(LetterKind.RECAPS_LATE, eventKey, late.size(),
				this.wording.indonesian().moment(now));
		late.stream()
			.limit(MOST_NAMED)
			.forEach((recap) -> draft.fact(this.wording.indonesian().day(recap.day()), this.wording
				.text("letter.late-recap", recap.postCode(), this.wording.indonesian().duration(recap.lateness()))));
		if (late.size() > MOST_NAMED) {
			draft.fact(this.wording.text("letter.more-late"),
					this.wording.text("letter.more-late-count", late.size() - MOST_NAMED));
		}
		return draft.leadTo("/rekap/terlambat", this.wording.text("letter.see-late"))
			.validUntil(Indonesian.dateOf(now).plusDays(1).atStartOfDay(Indonesian.WIB).toInstant());
	}

	private Draft draft(LetterKind kind, String eventKey, DutyState state, Map<Long, String> officers) {
		Duty duty = state.duty();
		String day = this.wording.indonesian().day(duty.getDutyDate());
		Long responsible = state.served().responsibleId();
		return this.wording.draft(kind, eventKey, duty.getPostCode(), day)
			.fact(this.wording.text("letter.day"), day)
			.fact(this.wording.text("letter.unit"), this.wording.unit(duty.getUnitCode()))
			.fact(this.wording.text("letter.post"), duty.getPostCode())
			.fact(this.wording.text("letter.officer"),
					(responsible != null) ? officers.getOrDefault(responsible, this.wording.text("letter.nobody"))
							: this.wording.text("letter.nobody"));
	}

	private static String key(LetterKind kind, Duty duty) {
		return kind + ":" + duty.getId();
	}

}
