package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.MovedDuties;
import id.go.ppatk.piket.duties.MovedDuty;
import id.go.ppatk.piket.duties.OpenedPost;
import id.go.ppatk.piket.workdays.CalendarChange;
import id.go.ppatk.piket.workdays.CalendarChanged;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One letter for a change of holidays or hours to each whom it concerns: who served and
 * does not any more, serves again or at other hours, the coordinators of their units, and
 * the supervisor. It says day by day what that means for the reader, which counts as told
 * ({@link Draft#tells}). Clauses 1 and 3.
 */
@Component
class CalendarLetters {

	private final Outbox outbox;

	private final Recipients recipients;

	private final Wording wording;

	private final CalendarWording calendarWording;

	private final MovedDuties moved;

	private final ReadServedDays served;

	CalendarLetters(Outbox outbox, Recipients recipients, Wording wording, CalendarWording calendarWording,
			MovedDuties moved, ReadServedDays served) {
		this.outbox = outbox;
		this.recipients = recipients;
		this.wording = wording;
		this.calendarWording = calendarWording;
		this.moved = moved;
		this.served = served;
	}

	/** What each reader is told, day by day. */
	private static final class Readers {

		private final Map<Recipient, SortedMap<LocalDate, List<String>>> days = new LinkedHashMap<>();

		void tell(Recipient reader, LocalDate day, String sentence) {
			this.days.computeIfAbsent(reader, (missing) -> new TreeMap<>())
				.computeIfAbsent(day, (missing) -> new ArrayList<>())
				.add(sentence);
		}

	}

	@EventListener
	void on(CalendarChanged event) {
		List<MovedDuty> duties = this.moved.by(event.change());
		List<OpenedPost> opened = this.moved.openedBy(event.change());
		Readers readers = new Readers();
		tellThemselves(event.change(), duties, readers);
		tellOfUnits(event.change(), duties, opened, readers);
		if (readers.days.isEmpty()) {
			return;
		}
		ServedDays served = this.served.between(event.change().first(), event.change().last());
		readers.days.forEach((reader, days) -> {
			Draft draft = draft(event, days);
			duties.stream()
				.filter((duty) -> concerns(duty, reader))
				.map(MovedDuty::day)
				.distinct()
				.forEach((day) -> draft.tells(served.of(reader.staffId(), day)));
			this.outbox.write(draft, List.of(reader));
		});
	}

	private void tellThemselves(CalendarChange change, List<MovedDuty> duties, Readers readers) {
		List<Long> people = duties.stream().flatMap((duty) -> duty.people().stream()).distinct().toList();
		for (Recipient reader : this.recipients.people(people)) {
			duties.stream()
				.filter((duty) -> concerns(duty, reader))
				.forEach((duty) -> readers.tell(reader, duty.day(),
						this.calendarWording.own(change, duty, reader.staffId())));
		}
	}

	/** Whether the reader answers its telephone at other times than before. */
	private static boolean concerns(MovedDuty duty, Recipient reader) {
		return reader.staffId() != null && duty.people().contains(reader.staffId());
	}

	/** The coordinators are told of their unit, the supervisor of all. */
	private void tellOfUnits(CalendarChange change, List<MovedDuty> duties, List<OpenedPost> opened, Readers readers) {
		Map<Long, String> names = this.calendarWording.names(duties);
		SortedSet<LocalDate> days = Stream
			.concat(duties.stream().map(MovedDuty::day), opened.stream().map(OpenedPost::day))
			.collect(Collectors.toCollection(TreeSet::new));
		SortedSet<String> units = Stream
			.concat(duties.stream().map((duty) -> duty.duty().getUnitCode()), opened.stream().map(OpenedPost::unitCode))
			.collect(Collectors.toCollection(TreeSet::new));
		if (days.isEmpty()) {
			return;
		}
		List<Recipient> supervisor = this.recipients.supervisor();
		for (LocalDate day : days) {
			tell(supervisor, day, sentences(change, day, duties, opened, (unit) -> true, names), readers);
			for (String unit : units) {
				tell(this.recipients.coordinators(unit)
					.stream()
					.filter((reader) -> !supervisor.contains(reader))
					.toList(), day, sentences(change, day, duties, opened, unit::equals, names), readers);
			}
		}
	}

	private List<String> sentences(CalendarChange change, LocalDate day, List<MovedDuty> duties,
			List<OpenedPost> opened, Predicate<String> unit, Map<Long, String> names) {
		return this.calendarWording.ofDay(change, day,
				duties.stream()
					.filter((duty) -> duty.day().equals(day) && unit.test(duty.duty().getUnitCode()))
					.toList(),
				opened.stream().filter((post) -> post.day().equals(day) && unit.test(post.unitCode())).toList(), names);
	}

	private static void tell(Collection<Recipient> readers, LocalDate day, List<String> sentences, Readers all) {
		readers.forEach((reader) -> sentences.forEach((sentence) -> all.tell(reader, day, sentence)));
	}

	private Draft draft(CalendarChanged event, SortedMap<LocalDate, List<String>> days) {
		LocalDate first = days.firstKey();
		String period = (days.size() == 1) ? this.wording.indonesian().day(first)
				: this.wording.indonesian().period(first, days.lastKey());
		Draft draft = this.wording.draft(LetterKind.CALENDAR_CHANGED, LetterKind.CALENDAR_CHANGED + ":" + event.id(),
				period);
		days.forEach((day, sentences) -> draft.fact(this.wording.indonesian().day(day), String.join(" ", sentences)));
		return draft.leadTo("/piket/" + Week.of(first), this.wording.text("letter.see-roster"));
	}

}
