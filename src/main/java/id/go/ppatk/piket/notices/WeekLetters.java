package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.periods.Compliance;
import id.go.ppatk.piket.periods.Count;
import id.go.ppatk.piket.periods.RecapFiles;
import id.go.ppatk.piket.periods.WeeklyRecap;
import id.go.ppatk.piket.recaps.DutyRecap;
import id.go.ppatk.piket.recaps.RecapStatus;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.CalendarChanged;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The weekly recap to the supervisor, with its figures, what is missing and the workbook:
 * "sementara" once the week's last service day has ended, "final" once its last recap was
 * due. Of a week that is final already, the provisional one is not written any more.
 * Clause 5.b.
 */
@Component
class WeekLetters implements DueLetters {

	/** How far back a week that was never sent is sent. */
	private static final int WEEKS_BACK = 2;

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final Recaps recaps;

	private final RecapFiles files;

	private final ServiceCalendars calendars;

	private final Clock clock;

	WeekLetters(Outbox outbox, Recipients recipients, Wording wording, Recaps recaps, RecapFiles files,
			ServiceCalendars calendars, Clock clock) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.recaps = recaps;
		this.files = files;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public void writeDue() {
		Instant now = this.clock.instant();
		Week current = Week.of(Indonesian.dateOf(now));
		Week week = new Week(current.monday().minusWeeks(WEEKS_BACK));
		ServiceCalendar calendar = this.calendars.around(week.monday(), current.friday());
		for (; week.compareTo(current) <= 0; week = week.next()) {
			Instant lastDeadline = lastDeadline(week, calendar).orElse(null);
			if (lastDeadline != null && calendar.counts(week)) {
				List<LocalDate> days = calendar.serviceDays(week);
				write(week, calendar.endOfService(days.get(days.size() - 1)), lastDeadline, now);
			}
		}
	}

	/**
	 * The last recap of a week is due at another time: what waits is written anew, and a
	 * week that is not final any more will be told again.
	 */
	@EventListener
	void on(CalendarChanged event) {
		Instant now = this.clock.instant();
		Week current = Week.of(Indonesian.dateOf(now));
		Week week = new Week(current.monday().minusWeeks(WEEKS_BACK));
		for (; week.compareTo(current) <= 0; week = week.next()) {
			Optional<Instant> was = lastDeadline(week, event.change().before());
			Optional<Instant> is = lastDeadline(week, event.change().after());
			if (!was.equals(is)) {
				this.outbox.withdraw(key(LetterKind.WEEK_PROVISIONAL, week));
				if (is.filter(now::isAfter).isEmpty()) {
					this.outbox.overtake(key(LetterKind.WEEK_FINAL, week));
				}
			}
		}
	}

	/** When the last recap of the week is due; empty for one without service. */
	private static Optional<Instant> lastDeadline(Week week, ServiceCalendar calendar) {
		return calendar.serviceDays(week).stream().map(calendar::recapDeadline).max(Instant::compareTo);
	}

	private void write(Week week, Instant ends, Instant lastDeadline, Instant now) {
		if (now.isBefore(ends) || this.recaps.states(week.monday(), week.friday()).isEmpty()) {
			return;
		}
		boolean isFinal = now.isAfter(lastDeadline);
		LetterKind kind = isFinal ? LetterKind.WEEK_FINAL : LetterKind.WEEK_PROVISIONAL;
		if (this.outbox.has(key(kind, week))) {
			return;
		}
		if (isFinal) {
			this.outbox.withdraw(key(LetterKind.WEEK_PROVISIONAL, week));
		}
		Draft draft = this.wording.draft(kind, key(kind, week), this.wording.indonesian().week(week.monday()))
			.fact(this.wording.text("letter.last-deadline"), this.wording.indonesian().moment(lastDeadline))
			.leadTo("/rekap/" + week, this.wording.text("letter.see-week"));
		WeeklyRecap recap = this.files.recap(week);
		figures(draft, recap);
		missing(draft, recap);
		draft.enclose(this.files.of(recap));
		if (!isFinal) {
			draft.validUntil(lastDeadline);
		}
		this.outbox.write(draft, this.recipients.supervisor());
	}

	private void figures(Draft draft, WeeklyRecap recap) {
		draft.fact(this.wording.text("letter.calls"), number(recap.figures().calls().total()))
			.fact(this.wording.text("letter.problems"), number(recap.figures().calls().problems()))
			.fact(this.wording.text("letter.recaps"), this.wording.text("letter.of", recap.submitted(), recap.asked()));
		draft.section(this.wording.text("letter.calls-per-unit"));
		recap.figures().units().forEach((code, name) -> draft.line(name, number(recap.figures().calls().of(code))));
		List<Count<Outcome>> outcomes = recap.figures()
			.calls()
			.perOutcome()
			.stream()
			.filter((count) -> count.number() > 0)
			.toList();
		if (!outcomes.isEmpty()) {
			draft.section(this.wording.text("letter.problems-per-outcome"));
			outcomes
				.forEach((count) -> draft.line(this.wording.text(count.what().messageKey()), number(count.number())));
		}
	}

	/** Recaps that are not in, and rosters without which none is asked for. */
	private void missing(Draft draft, WeeklyRecap recap) {
		List<DutyRecap> recaps = recap.duties()
			.stream()
			.filter((duty) -> !duty.isSubmitted() && duty.status().state() != RecapStatus.State.NOT_NEEDED)
			.toList();
		List<Compliance> rosters = recap.figures()
			.compliance()
			.stream()
			.filter((unit) -> unit.rosters().submitted() < unit.rosters().asked())
			.toList();
		if (recaps.isEmpty() && rosters.isEmpty()) {
			draft.say(this.wording.text("letter.nothing-missing"));
			return;
		}
		draft.section(this.wording.text("letter.missing"));
		rosters
			.forEach((unit) -> draft.line(this.wording.unit(unit.unitCode()), this.wording.text("letter.no-roster")));
		recaps.forEach((duty) -> draft.line(
				this.wording.text("letter.day-and-post", this.wording.indonesian().day(duty.form().day()),
						duty.form().postCode()),
				(duty.form().officerName() != null) ? duty.form().officerName() : this.wording.text("letter.nobody")));
	}

	private static String number(long number) {
		return Long.toString(number);
	}

	private static String key(LetterKind kind, Week week) {
		return kind + ":" + week;
	}

}
