package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.AbsenceEnded;
import id.go.ppatk.piket.duties.AbsenceFiled;
import id.go.ppatk.piket.duties.ReplacementFiled;
import id.go.ppatk.piket.duties.ReplacementUndone;
import id.go.ppatk.piket.duties.RosterSubmitted;
import id.go.ppatk.piket.duties.RosterTakenBack;
import id.go.ppatk.piket.staff.StaffMemberChanged;
import id.go.ppatk.piket.workdays.CalendarChanged;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What people were told of their own duty stays true: whatever a letter said of a day to
 * come is compared with who serves it now. A letter that still waits and is wrong is
 * withdrawn; one that has left is followed by one that says how it is now. It does not
 * matter what changed, who serves or the days: every act that changes either lets it look
 * once more, at the end and after its own letters, which count as told
 * ({@link Draft#tells}); the time lets it look at what no act told. Clauses 3 and 5.a.
 */
@Component
class DutyChangedLetters implements DueLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final DutyWording dutyWording;

	private final ToldDays told;

	private final ReadServedDays served;

	private final Clock clock;

	DutyChangedLetters(Outbox outbox, Recipients recipients, Wording wording, DutyWording dutyWording, ToldDays told,
			ReadServedDays served, Clock clock) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.dutyWording = dutyWording;
		this.told = told;
		this.served = served;
		this.clock = clock;
	}

	@EventListener({ RosterSubmitted.class, RosterTakenBack.class, ReplacementFiled.class, ReplacementUndone.class,
			AbsenceFiled.class, AbsenceEnded.class, StaffMemberChanged.class, CalendarChanged.class })
	void onWhatChangesWhoServes() {
		WholeAct.afterwards(this, this::writeDue);
	}

	@Override
	public void writeDue() {
		LocalDate today = LocalDate.now(this.clock);
		List<ToldDays.Told> told = this.told.since(today);
		if (told.isEmpty()) {
			return;
		}
		ServedDays served = this.served.between(told.get(0).day(), told.get(told.size() - 1).day());
		int withdrawn = told.stream()
			.filter((one) -> one.isWaitingToSayOtherThan(served.of(one.staffId(), one.day())))
			.mapToInt((one) -> this.told.withdrawUnless(served.of(one.staffId(), one.day()), one.staffId()))
			.sum();
		List<ToldDays.Told> standing = (withdrawn > 0) ? this.told.since(today) : told;
		standing.stream()
			.filter((one) -> one.saysOtherThan(served.of(one.staffId(), one.day())))
			.collect(Collectors.groupingBy(ToldDays.Told::staffId, TreeMap::new, Collectors.toList()))
			.forEach((person, changed) -> write(person, changed, served));
	}

	private void write(Long person, List<ToldDays.Told> changed, ServedDays served) {
		List<DayOfService> days = changed.stream().map((one) -> served.of(person, one.day())).toList();
		Map<Long, String> names = this.dutyWording.names(served.duties(), Stream.empty());
		long followed = changed.stream().mapToLong(ToldDays.Told::letterId).max().orElseThrow();
		LocalDate first = days.get(0).day();
		String subject = (days.size() == 1)
				? this.wording.text("letter.subject.DUTY_CHANGED", this.wording.indonesian().day(first))
				: this.wording.text("letter.subject.DUTY_CHANGED.days");
		Draft draft = new Draft(LetterKind.DUTY_CHANGED, LetterKind.DUTY_CHANGED + ":" + followed, subject)
			.say(this.wording.text("letter.text.DUTY_CHANGED"));
		this.dutyWording.forReader(days, names).forEach(draft::say);
		days.forEach(draft::tells);
		this.outbox.write(draft.leadTo("/piket/" + Week.of(first), this.wording.text("letter.see-week-of-roster")),
				this.recipients.people(List.of(person)));
	}

}
