package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.duties.Coverage;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * "Duty tomorrow": from the opening of the last service day before a duty on, to
 * everybody who answers a telephone then. Not sent once the day of the duty has begun.
 * Clauses 3 and 5.c.i.
 */
@Component
class DutyLetters implements DueLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final ServedDuties duties;

	private final Units units;

	private final StaffMembers people;

	private final ServiceCalendars calendars;

	private final Clock clock;

	DutyLetters(Outbox outbox, Recipients recipients, Wording wording, ServedDuties duties, Units units,
			StaffMembers people, ServiceCalendars calendars, Clock clock) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.duties = duties;
		this.units = units;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public void writeDue() {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		LocalDate day = calendar.nextServiceDay(today);
		if (calendar.isServiceDay(today) && now.isBefore(opening(today, calendar))) {
			return;
		}
		for (Unit unit : this.units.onDuty()) {
			for (ServedDuty duty : this.duties.handedIn(unit.getCode(), day, day, calendar)) {
				Map<Long, String> names = this.people.names(duty.people());
				duty.people()
					.stream()
					.filter(duty::isAnsweredBy)
					.forEach((person) -> this.outbox.write(draft(duty, person, names, calendar),
							this.recipients.people(List.of(person))));
			}
		}
	}

	private Draft draft(ServedDuty served, Long person, Map<Long, String> names, ServiceCalendar calendar) {
		LocalDate day = served.duty().getDutyDate();
		DutyRole role = served.role(person);
		boolean asOfficer = role == DutyRole.OFFICER;
		Long partner = asOfficer ? served.substituteId() : served.holderAt(calendar.policy(day).breakStarts(day));
		return this.wording
			.draft(LetterKind.DUTY_TOMORROW, LetterKind.DUTY_TOMORROW + ":" + day, served.duty().getPostCode(),
					this.wording.indonesian().day(day))
			.fact(this.wording.text("letter.day"), this.wording.indonesian().day(day))
			.fact(this.wording.text("letter.task"), this.wording.text(role.messageKey()))
			.fact(this.wording.text("letter.post"), served.duty().getPostCode())
			.fact(this.wording.text("letter.hours"), hours(served, person))
			.fact(this.wording.text(asOfficer ? "letter.substitute" : "letter.substitutes-for"), name(partner, names))
			.fact(this.wording.text("letter.place"), this.wording.text("letter.room"))
			.leadTo("/persiapan", this.wording.text("letter.see-preparation"))
			.validUntil(day.atStartOfDay(Indonesian.WIB).toInstant());
	}

	private String name(@Nullable Long partner, Map<Long, String> names) {
		return (partner != null) ? names.getOrDefault(partner, this.wording.text("letter.nobody"))
				: this.wording.text("letter.nobody");
	}

	/** When the person answers, neighbouring intervals as one. */
	private String hours(ServedDuty served, Long person) {
		StringBuilder text = new StringBuilder();
		LocalTime from = null;
		LocalTime until = null;
		for (Coverage.Interval interval : served.intervals()) {
			if (!person.equals(interval.staffId())) {
				continue;
			}
			if (until != null && !until.equals(interval.from())) {
				text.append(this.wording.hours(from, until)).append(", ");
				from = null;
			}
			from = (from != null) ? from : interval.from();
			until = interval.until();
		}
		return text.append(this.wording.hours(from, until)).toString();
	}

	private static Instant opening(LocalDate day, ServiceCalendar calendar) {
		return day.atTime(calendar.policy(day).getOpens()).atZone(Indonesian.WIB).toInstant();
	}

}
