package id.go.ppatk.piket.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * How the date fields of the pages show what is typed into them.
 */
@Component
public class TypedDates {

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	TypedDates(Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * How a typed date was understood.
	 *
	 * @param day the day, or {@code null} when it could not be read
	 * @param said the day in full, or why it could not be read
	 */
	public record Echo(@Nullable LocalDate day, String said) {
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The weekdays as a calendar has them, Monday first. */
	public List<String> weekdays() {
		return Stream.of(DayOfWeek.values())
			.map((day) -> day.getDisplayName(TextStyle.FULL, Indonesian.LOCALE))
			.toList();
	}

	/** What stands in the field: a date of an address in figures, all else as typed. */
	public String shown(@Nullable Object typed) {
		String text = (typed != null) ? typed.toString() : "";
		LocalDate day = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? echo(text).day() : null;
		return (day != null) ? this.indonesian.figures(day) : text;
	}

	/** What stands beside the field; nothing beside an empty one. */
	public Echo echo(@Nullable Object typed) {
		String text = (typed != null) ? typed.toString() : "";
		try {
			LocalDate day = text.isBlank() ? null : TypedDate.read(text, today());
			return new Echo(day, (day != null) ? this.indonesian.day(day) : "");
		}
		catch (Unreadable ex) {
			return new Echo(null, this.messages.getMessage(ex));
		}
	}

}
