package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.AbsenceEnded;
import id.go.ppatk.piket.duties.AbsenceFiled;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.ChangedDuties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ReadDuties;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Letters about absences, at once to the supervisor, who is absent, who serves more or
 * less because of it, and the unit's coordinators; one letter however many duties it
 * touches, and also when it touches none. Clauses 3 and 5.a. The note that stands with
 * one is left out.
 */
@Component
class AbsenceLetters {

	private final Outbox outbox;

	private final ChangeLetters letters;

	private final Wording wording;

	private final DutyWording dutyWording;

	private final Absences absences;

	private final ReadDuties duties;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	AbsenceLetters(Outbox outbox, ChangeLetters letters, Wording wording, DutyWording dutyWording, Absences absences,
			ReadDuties duties, StaffMembers people, ServiceCalendars calendars, Clock clock) {
		this.outbox = outbox;
		this.letters = letters;
		this.wording = wording;
		this.dutyWording = dutyWording;
		this.absences = absences;
		this.duties = duties;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	@EventListener
	void on(AbsenceFiled event) {
		Absence absence = this.absences.findById(event.absenceId()).orElseThrow();
		WholeAct.gather(event, absence, (one) -> filed(absence));
	}

	@EventListener
	void on(AbsenceEnded event) {
		Absence absence = this.absences.findById(event.absenceId()).orElseThrow();
		WholeAct.gather(event, absence, (one) -> ended(absence, absence.until(event.hadLastedUntil())));
	}

	private void filed(Absence absence) {
		String period = this.wording.indonesian().days(absence.getStartsAt(), absence.getEndsAt());
		write(LetterKind.ABSENCE_FILED, "letter.absent", absence, period, absence, List.of());
	}

	private void ended(Absence absence, Absence was) {
		this.outbox.withdraw(key(LetterKind.ABSENCE_FILED, absence));
		String period = this.wording.indonesian().days(was.getStartsAt(), was.getEndsAt());
		write(LetterKind.ABSENCE_ENDED, absence.isWithdrawn() ? "letter.absent-not" : "letter.back", absence, period,
				was, List.of(was));
	}

	/**
	 * @param longest the absence as long as it ever was
	 * @param before the absence as it was before the act, or none
	 */
	private void write(LetterKind kind, String sentenceKey, Absence absence, String period, Absence longest,
			List<Absence> before) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate begins = Indonesian.dateOf(longest.getStartsAt());
		LocalDate first = begins.isBefore(today) ? today : begins;
		LocalDate last = Indonesian.dateOf(longest.getEndsAt());
		ServiceCalendar calendar = this.calendars.around(first, last);
		ChangedDuties read = this.duties.between(first, last);
		List<Duty> handedIn = read.duties().stream().filter((duty) -> duty.getSubmittedAt() != null).toList();
		ServedDays now = new ServedDays(ServedDuties.served(handedIn, read.changes(), calendar), calendar);
		ServedDays was = new ServedDays(ServedDuties.served(handedIn, read.changes().with(absence, before), calendar),
				calendar);
		Set<ServedDuty> touched = now.duties()
			.stream()
			.filter((served) -> !was.duties().contains(served))
			.collect(Collectors.toSet());
		String name = this.people.names(List.of(absence.getStaffId())).get(absence.getStaffId());
		String reason = this.wording.text(absence.getReason().becauseKey());
		String since = this.wording.indonesian().shortMoment(this.clock.instant());
		this.letters.write(
				new ChangeLetters.Change(kind, key(kind, absence),
						this.wording.text(absence.isWithdrawn() ? "letter.subject.ABSENCE_ENDED.withdrawn"
								: "letter.subject." + kind, name, period),
						absence.getUnitCode(), first,
						List.of(this.wording.text(sentenceKey, name, period, reason, since)),
						new ChangeLetters.Own(absence.getStaffId(),
								this.wording.text(sentenceKey + ".own", name, period, reason, since)),
						List.of(new Draft.Fact(this.wording.text("letter.reason"),
								this.wording.text(absence.getReason().messageKey())),
								new Draft.Fact(this.wording.text("letter.by"),
										this.people.names(List.of(absence.getFiledBy())).get(absence.getFiledBy()))),
						concerned(absence.getStaffId(), touched, was, now), touched::contains),
				now);
	}

	private static String key(LetterKind kind, Absence absence) {
		return kind + ":" + absence.getId();
	}

	/** Who is absent, and all whose hours are others than before. */
	private static Map<Long, Set<LocalDate>> concerned(Long absent, Set<ServedDuty> touched, ServedDays was,
			ServedDays now) {
		Map<Long, Set<LocalDate>> concerned = new TreeMap<>(Map.of(absent, new TreeSet<>()));
		touched.stream()
			.map((served) -> served.duty().getDutyDate())
			.distinct()
			.forEach((day) -> Stream.concat(was.answering(day).stream(), now.answering(day).stream())
				.distinct()
				.filter((person) -> !was.of(person, day).hasHoursOf(now.of(person, day)))
				.forEach((person) -> concerned.computeIfAbsent(person, (missing) -> new TreeSet<>()).add(day)));
		return concerned;
	}

}
