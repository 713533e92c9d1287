package id.go.ppatk.piket.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.duties.Violation;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * "Jadwal piket": one week of all units as one person sees it.
 *
 * @param week the week
 * @param current the week of today
 * @param previous the week before, or {@code null} where the piket begins
 * @param next the week after, or {@code null} where nobody plans yet
 * @param deadline until when rosters are on time, or {@code null} when there is none
 * @param days Monday to Friday
 * @param parts the units, in their order
 * @param forms what other modules let a person do beside the head of a part that may be
 * written: the templates that hold it
 * @param now who answers at this moment, or {@code null} outside the hours of the week
 */
public record RosterPage(Week week, Week current, @Nullable Week previous, @Nullable Week next,
		@Nullable Instant deadline, List<Day> days, List<Part> parts, List<String> forms, @Nullable Now now) {

	/** With the part of that unit alone. */
	RosterPage only(String unitCode) {
		return new RosterPage(this.week, this.current, this.previous, this.next, this.deadline, this.days,
				this.parts.stream().filter((part) -> part.unit().getCode().equals(unitCode)).toList(), this.forms,
				this.now);
	}

	/** The parts that this person may write now. */
	public List<Part> editable() {
		return this.parts.stream().filter(Part::editable).toList();
	}

	/** What stays unserved of what was handed in and is not over, by day. */
	public List<Hole> holes() {
		return this.parts.stream()
			.filter((part) -> part.status().isSubmitted())
			.flatMap((part) -> part.rows()
				.stream()
				.flatMap((row) -> row.cells()
					.stream()
					.filter((cell) -> !cell.day().over() && part.gap(row, cell) != null)
					.map((cell) -> new Hole(part.unit().getCode() + "-" + row.post(), cell, part.gap(row, cell)))))
			.sorted(Comparator.comparing((Hole hole) -> hole.cell().day().date()))
			.toList();
	}

	/**
	 * Who answers the telephones at this moment.
	 *
	 * @param time the moment (WIB)
	 * @param serving one for each post
	 */
	public record Now(LocalTime time, List<Serving> serving) {
	}

	/**
	 * Who answers one telephone at this moment.
	 *
	 * @param unitCode the unit
	 * @param postCode the post, {@code DP-1}
	 * @param name who answers, or {@code null} where nobody does
	 * @param inBreak whether the substitute answers, because it is the break
	 * @param until until when that holds (WIB)
	 */
	public record Serving(String unitCode, String postCode, @Nullable String name, boolean inBreak, LocalTime until) {
	}

	/**
	 * A telephone that rings and nobody answers.
	 *
	 * @param postCode the post, {@code DP-1}
	 * @param cell where it stands
	 * @param gap when, and whom to look for
	 */
	public record Hole(String postCode, Cell cell, Gap gap) {
	}

	/**
	 * A column.
	 *
	 * @param date the WIB date
	 * @param today whether it is today
	 * @param over whether its service hours lie behind
	 * @param served whether it takes names
	 * @param holiday the name of the holiday, or {@code null}: then a day without service
	 * lies outside the piket
	 * @param hours the service hours, or {@code null} on a day without service
	 */
	public record Day(LocalDate date, boolean today, boolean over, boolean served, @Nullable String holiday,
			@Nullable Hours hours) {
	}

	/**
	 * The service hours of a day with their break (WIB).
	 */
	public record Hours(LocalTime opens, LocalTime breakStarts, LocalTime breakEnds, LocalTime closes) {

		static Hours of(LocalDate day, ServicePolicy policy) {
			return new Hours(policy.getOpens(), policy.breakStarts(day), policy.breakEnds(day), policy.getCloses());
		}

		/** How long the day is; a strip of it is that wide. */
		public long minutes() {
			return at(this.closes);
		}

		/** How far from the opening a time stands, in minutes. */
		public long at(LocalTime time) {
			return Duration.between(this.opens, time).toMinutes();
		}

	}

	/**
	 * What one unit has in the week.
	 *
	 * @param unit the unit
	 * @param status how far it has come
	 * @param submittedBy the name of who handed it in, or {@code null}
	 * @param acknowledgedBy the name of the supervisor who received it, or {@code null}
	 * @param takenBackBy the name of who last took it back, or {@code null}
	 * @param takenBackAt when that was, or {@code null}
	 * @param retractable whether this person may take it back now
	 * @param acknowledgeable whether this person may confirm now that it was received
	 * @param version what the form carries
	 * @param editable whether this person may write it now
	 * @param rows the posts
	 * @param people who can be chosen
	 * @param gaps what stays unserved as it is stored
	 * @param gapsConfirmed whether it was handed in with gaps that were confirmed
	 * @param refused why what was typed was not saved, or {@code null}
	 */
	public record Part(Unit unit, RosterStatus status, @Nullable String submittedBy, @Nullable String acknowledgedBy,
			@Nullable String takenBackBy, @Nullable Instant takenBackAt, boolean retractable, boolean acknowledgeable,
			int version, boolean editable, List<Row> rows, List<Person> people, List<Gap> gaps, boolean gapsConfirmed,
			@Nullable RosterRefused refused) {

		/** Whether a draft has been saved. */
		public boolean isDraft() {
			return this.version != RosterForm.NEW && !this.status.isSubmitted();
		}

		/** Whether somebody else's entries have to be shown beside the own ones. */
		public boolean isConflict() {
			return this.refused != null && (this.refused.getReason() == RosterRefused.Reason.CONFLICT
					|| this.refused.getReason() == RosterRefused.Reason.SUBMITTED);
		}

		/** What the page says stays unserved; nothing while nobody has begun. */
		public List<Gap> gapsShown() {
			if (this.refused != null && !this.refused.getGaps().isEmpty()) {
				return this.refused.getGaps();
			}
			return (isDraft() || this.status.isSubmitted()) ? this.gaps : List.of();
		}

		/** What stays unserved in one cell, or {@code null}. */
		@Nullable public Gap gap(Row row, Cell cell) {
			return gapsShown().stream()
				.filter((gap) -> gap.place().equals(new Place(cell.day().date(), row.post())))
				.findFirst()
				.orElse(null);
		}

		/** How many changes there were since it was handed in, corrections left out. */
		public long changes() {
			return this.rows.stream()
				.flatMap((row) -> row.cells().stream())
				.flatMap((cell) -> Stream.of(cell.officer(), cell.substitute()))
				.flatMap((slot) -> slot.notes().stream())
				.filter(Note::isChange)
				.count();
		}

		/** The gaps that a hand-in has to confirm, as the form names them. */
		public String gapsToConfirm() {
			return (this.refused != null) ? Gap.fingerprint(this.refused.getGaps()) : "";
		}

	}

	/**
	 * Somebody who can be chosen.
	 *
	 * @param id the id of the person
	 * @param name the name
	 * @param selectable whether the rules allow it; a person who left stays in the list
	 * where named
	 */
	public record Person(Long id, String name, boolean selectable) {
	}

	/**
	 * A post of the unit through the week.
	 *
	 * @param post its number
	 * @param cells one for each day
	 */
	public record Row(int post, List<Cell> cells) {
	}

	/**
	 * A post on a day.
	 *
	 * @param day the column
	 * @param served whether the post takes names on that day
	 * @param recordedLater whether the names came after the day
	 * @param replaceable the duty as the page of replacements names it where this person
	 * may file one, or {@code null}
	 * @param tradable whether this person may offer it for another one
	 * @param officer who serves it
	 * @param substitute who substitutes
	 * @param answers who answers when, once it was handed in
	 * @param violations the rules that what was typed breaks here
	 */
	public record Cell(Day day, boolean served, boolean recordedLater, @Nullable String replaceable, boolean tradable,
			Slot officer, Slot substitute, List<Answer> answers, List<Violation> violations) {

		/** Whether something happened since it was handed in. */
		public boolean isChanged() {
			return !this.officer.notes().isEmpty() || !this.substitute.notes().isEmpty();
		}

	}

	/**
	 * Who answers the telephone of a cell for a while (WIB).
	 *
	 * @param name who answers, or {@code null} where nobody does
	 * @param inBreak whether it is the break
	 */
	public record Answer(LocalTime from, LocalTime until, @Nullable String name, boolean inBreak) {

		public long minutes() {
			return Duration.between(this.from, this.until).toMinutes();
		}

	}

	/**
	 * One of the two names of a cell.
	 *
	 * @param seat where the name stands; its text is the field's name
	 * @param editable whether the person may choose here
	 * @param storedId who is named as it is stored, or {@code null}
	 * @param storedName the name of that person, or {@code null}
	 * @param shownId who stands in the form: what was typed, else what is stored
	 * @param shownName the name of that person, or {@code null}
	 * @param holders who really serves, by time: who is named, unless something happened
	 * @param notes what happened since it was handed in
	 */
	public record Slot(Seat seat, boolean editable, @Nullable Long storedId, @Nullable String storedName,
			@Nullable Long shownId, @Nullable String shownName, List<Holder> holders, List<Note> notes) {

		public boolean differs() {
			return !Objects.equals(this.storedId, this.shownId);
		}

	}

	/**
	 * Who serves for a while.
	 *
	 * @param name the name
	 * @param hours "09.30–14.00", or {@code null} for the whole time
	 */
	public record Holder(String name, @Nullable String hours) {
	}

	/**
	 * Something that happened to a named duty, as a sentence.
	 *
	 * @param icon the class of the icon that stands before it
	 * @param messageKey the message that holds the sentence
	 * @param arguments what it names
	 * @param was who serves no more, in a word or two, or {@code null} where that is said
	 * already
	 */
	public record Note(String icon, String messageKey, List<Object> arguments,
			@Nullable Was was) implements MessageSourceResolvable {

		/** The sentence of a name that was corrected. */
		static final String CORRECTED = "roster.change.corrected";

		/** Whether the duty changed hands; a correction changes only a name. */
		boolean isChange() {
			return !this.messageKey.equals(CORRECTED);
		}

		@Override
		public String[] getCodes() {
			return new String[] { this.messageKey };
		}

		@Override
		public Object[] getArguments() {
			return this.arguments.toArray();
		}

	}

	/**
	 * Who served before, and why no more.
	 *
	 * @param name the name, or {@code null} where nobody was named
	 * @param whyKey the message that says why
	 * @param hours "09.30–14.00", or {@code null} for the whole day
	 */
	public record Was(@Nullable String name, String whyKey, @Nullable String hours) {
	}

}
