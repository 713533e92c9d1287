package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Component;

/**
 * "Duty tomorrow": from the opening of the last service day before a duty on, to
 * everybody who answers a telephone then and was not told since. Not sent once the day of
 * the duty has begun. Clauses 3 and 5.c.i.
 */
@Component
class DutyLetters implements DueLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final DutyWording dutyWording;

	private final ReadServedDays served;

	private final ToldDays told;

	private final ServiceCalendars calendars;

	private final Clock clock;

	DutyLetters(Outbox outbox, Recipients recipients, Wording wording, DutyWording dutyWording, ReadServedDays served,
			ToldDays told, ServiceCalendars calendars, Clock clock) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.dutyWording = dutyWording;
		this.served = served;
		this.told = told;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public void writeDue() {
		Instant now = this.clock.instant();
		LocalDate today = Indonesian.dateOf(now);
		ServiceCalendar calendar = this.calendars.around(today);
		LocalDate day = calendar.nextServiceDay(today);
		Instant opening = lastOpening(day, calendar);
		if (now.isBefore(opening)) {
			return;
		}
		ServedDays served = this.served.between(day, day);
		List<ToldDays.Told> told = this.told.since(day).stream().filter((one) -> one.day().equals(day)).toList();
		Map<Long, String> names = this.dutyWording.names(served.duties(), Stream.empty());
		for (Long person : served.answering(day)) {
			Optional<ToldDays.Told> last = told.stream().filter((one) -> one.staffId().equals(person)).findFirst();
			if (last.map(ToldDays.Told::at).filter((at) -> !at.isBefore(opening)).isEmpty()) {
				this.outbox.write(draft(served.of(person, day), key(day, last), names),
						this.recipients.people(List.of(person)));
			}
		}
	}

	/** The opening of the last service day before that day. */
	private static Instant lastOpening(LocalDate day, ServiceCalendar calendar) {
		return Stream.iterate(day.minusDays(1), calendar::isWithinPiket, (earlier) -> earlier.minusDays(1))
			.filter(calendar::isServiceDay)
			.findFirst()
			.map((earlier) -> earlier.atTime(calendar.policy(earlier).getOpens()).atZone(Indonesian.WIB).toInstant())
			.orElse(Instant.EPOCH);
	}

	/** One for each day; another one after what was told otherwise, or withdrawn. */
	private static String key(LocalDate day, Optional<ToldDays.Told> last) {
		return LetterKind.DUTY_TOMORROW + ":" + day + last.map((one) -> ":" + one.letterId()).orElse("");
	}

	private Draft draft(DayOfService service, String key, Map<Long, String> names) {
		String day = this.wording.indonesian().day(service.day());
		Draft draft = this.wording
			.draft(LetterKind.DUTY_TOMORROW, key,
					service.parts().stream().map(DayOfService.Part::postCode).collect(Collectors.joining(", ")), day)
			.fact(this.wording.text("letter.day"), day);
		service.parts().forEach((part) -> {
			boolean asOfficer = part.role() == DutyRole.OFFICER;
			draft.fact(this.wording.text("letter.task"), this.wording.text(part.role().messageKey()))
				.fact(this.wording.text("letter.post"), part.postCode())
				.fact(this.wording.text("letter.hours"), this.dutyWording.hours(part))
				.fact(this.wording.text(asOfficer ? "letter.substitute" : "letter.substitutes-for"),
						this.dutyWording.name(part.partnerId(), names));
		});
		return draft.fact(this.wording.text("letter.place"), this.wording.room())
			.leadTo("/persiapan", this.wording.text("letter.see-preparation"))
			.validUntil(service.day().atStartOfDay(Indonesian.WIB).toInstant())
			.tells(service);
	}

}
