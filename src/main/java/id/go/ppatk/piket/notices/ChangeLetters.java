package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.ServedDuty;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the letters about one act that changes who serves, one to each reader, and says
 * to each what it means: to those whose duty it is when they serve now and when no more;
 * to the supervisor and the unit's coordinators who serves instead of whom; to all what
 * nobody serves. Clause 5.a.
 */
@Component
class ChangeLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final DutyWording dutyWording;

	ChangeLetters(Outbox outbox, Recipients recipients, Wording wording, DutyWording dutyWording) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.dutyWording = dutyWording;
	}

	/**
	 * What is told.
	 *
	 * @param kind what the letters are about
	 * @param key one letter for each of these and reader
	 * @param subject the subject
	 * @param unitCode the unit whose coordinators are told
	 * @param begins the WIB date to whose week the letters lead
	 * @param sentences what happened
	 * @param own what happened, for the one whom it is about; {@code null} where all read
	 * the same
	 * @param facts what more there is to say about it
	 * @param concerned those whose own duty it is, with the days
	 * @param touched the duties that changed, as they are served now
	 */
	record Change(LetterKind kind, String key, String subject, String unitCode, LocalDate begins,
			List<String> sentences, @Nullable Own own, List<Draft.Fact> facts, Map<Long, Set<LocalDate>> concerned,
			Predicate<ServedDuty> touched) {
	}

	/** What happened, as the one reads it whom it is about. */
	record Own(Long staffId, String sentence) {
	}

	void write(Change change, ServedDays served) {
		List<ServedDuty> touched = served.duties().stream().filter(change.touched()).toList();
		Map<Long, String> names = this.dutyWording.names(served.duties(), Stream.empty());
		readers(change).forEach((reader) -> this.outbox.write(draft(change, reader.staffId(), served, touched, names),
				List.of(reader)));
	}

	private Stream<Recipient> readers(Change change) {
		return Stream
			.of(this.recipients.supervisor(), this.recipients.people(change.concerned().keySet()),
					this.recipients.coordinators(change.unitCode()))
			.flatMap(Collection::stream)
			.distinct();
	}

	private Draft draft(Change change, @Nullable Long reader, ServedDays served, List<ServedDuty> touched,
			Map<Long, String> names) {
		List<DayOfService> days = (reader == null) ? List.of()
				: change.concerned()
					.getOrDefault(reader, Set.of())
					.stream()
					.sorted()
					.map((day) -> served.of(reader, day))
					.toList();
		Draft draft = new Draft(change.kind(), change.key(), change.subject());
		if (change.own() != null && change.own().staffId().equals(reader)) {
			draft.say(change.own().sentence());
			this.dutyWording.forReader(days, names).forEach(draft::say);
		}
		else {
			this.dutyWording.forReader(days, names).forEach(draft::say);
			change.sentences().forEach(draft::say);
		}
		days.forEach(draft::tells);
		change.facts().forEach((fact) -> draft.fact(fact.label(), fact.value()));
		if (touched.isEmpty()) {
			draft.say(this.wording.text("letter.touches-nothing"));
		}
		else {
			draft.section(this.wording.text("letter.served-now"));
			touched
				.forEach((duty) -> draft.line(
						this.wording.text("letter.day-and-post",
								this.wording.indonesian().day(duty.duty().getDutyDate()), duty.duty().getPostCode()),
						this.dutyWording.line(duty, names)));
		}
		return draft.leadTo("/piket/" + Week.of(change.begins()) + "#" + change.unitCode(),
				this.wording.text("letter.see-week-of-roster"));
	}

}
