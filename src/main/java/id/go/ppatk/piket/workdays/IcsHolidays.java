package id.go.ppatk.piket.workdays;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.util.Strings;

/**
 * Takes from iCalendar (RFC 5545), which ical4j reads, what lists of holidays use:
 * all-day events with a summary. Nothing is expanded: a rule that repeats an event is
 * refused. An event that was called off is left out, whatever else is wrong with it. A
 * mistake is told with its line, which ical4j does not know: each line that it has read
 * makes one call.
 */
final class IcsHolidays implements ContentHandler {

	private static final Set<String> REPEATING = Set.of("RRULE", "RDATE", "EXRULE", "EXDATE");

	private static final int DEEPEST = 4;

	private static final int LONGEST_EVENT_DAYS = 14;

	private record Property(int line, String value) {
	}

	private final HolidayFile file;

	private final Deque<String> open = new ArrayDeque<>();

	private final Map<String, Property> event = new HashMap<>();

	private final List<ListRefused.Mistake> eventMistakes = new ArrayList<>();

	private int eventLine;

	private List<Property> lines = List.of();

	/** How many of the lines have been read. */
	private int read;

	private String value = "";

	IcsHolidays(HolidayFile file) {
		this.file = file;
	}

	void read(List<String> lines) {
		this.lines = unfold(lines);
		String text = this.lines.stream().map(Property::value).collect(Collectors.joining("\n", "", "\n"));
		try {
			new CalendarParserImpl().parse(new StringReader(text), this);
		}
		catch (IOException | ParserException ex) {
			if (ex.getCause() instanceof ListRefused refused) {
				throw refused;
			}
			if (this.read == this.lines.size()) {
				this.file.wrong(lines.size(), "holiday-import.cut-off");
			}
			else {
				throw new ListRefused(line().line(),
						isDelimiter(line().value()) ? "holiday-import.nested" : "holiday-import.no-property");
			}
		}
	}

	private static boolean isDelimiter(String line) {
		return line.startsWith("BEGIN:") || line.startsWith("END:");
	}

	/** The line that is being read. */
	private Property line() {
		return this.lines.get(this.read);
	}

	/** Joins continued lines; the text of a property begins on its line. */
	private static List<Property> unfold(List<String> lines) {
		List<Property> unfolded = new ArrayList<>();
		int first = 0;
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			boolean continued = line.startsWith(" ") || line.startsWith("\t");
			if (!continued) {
				unfolded.add(new Property(first + 1, text.toString()));
				text.setLength(0);
				first = i;
			}
			text.append(continued ? line.substring(1) : line);
			if (text.length() > TextFile.LONGEST_LINE) {
				throw new ListRefused(first + 1, "holiday-import.line-too-long", TextFile.LONGEST_LINE);
			}
		}
		unfolded.add(new Property(first + 1, text.toString()));
		return unfolded.stream().filter((line) -> !line.value().isBlank()).map(IcsHolidays::inCapitals).toList();
	}

	/** Where a component begins and ends may be written small; ical4j wants capitals. */
	private static Property inCapitals(Property line) {
		String capitals = line.value().strip().toUpperCase(Locale.ROOT);
		return isDelimiter(capitals) ? new Property(line.line(), capitals) : line;
	}

	@Override
	public void startCalendar() {
		startComponent("VCALENDAR");
	}

	@Override
	public void startComponent(String component) {
		boolean stray = component.equals("VEVENT") && !"VCALENDAR".equals(this.open.peek());
		if (stray || this.open.size() == DEEPEST || this.open.isEmpty() != component.equals("VCALENDAR")) {
			throw new ListRefused(line().line(), "holiday-import.nested");
		}
		this.open.push(component);
		if (component.equals("VEVENT")) {
			this.event.clear();
			this.eventMistakes.clear();
			this.eventLine = line().line();
		}
		this.read++;
	}

	@Override
	public void startProperty(String name) {
		String line = line().value();
		boolean named = line.startsWith(name) && line.length() > name.length()
				&& ":;".indexOf(line.charAt(name.length())) >= 0;
		if (!named || !name.chars().allMatch((sign) -> Character.isLetterOrDigit(sign) || sign == '-')) {
			throw new ListRefused(line().line(), "holiday-import.no-property");
		}
	}

	@Override
	public void parameter(String name, String value) {
		// a day is a day whatever is said of it
	}

	@Override
	public void propertyValue(String value) {
		if (!line().value().endsWith(value)) {
			throw new ListRefused(line().line(), "holiday-import.no-property");
		}
		this.value = value;
	}

	@Override
	public void endProperty(String name) {
		if ("VEVENT".equals(this.open.peek())) {
			ofEvent(name.toUpperCase(Locale.ROOT), new Property(line().line(), this.value));
		}
		this.read++;
	}

	@Override
	public void endComponent(String component) {
		this.open.pop();
		if (component.equals("VEVENT")) {
			addEvent();
		}
		this.read++;
	}

	@Override
	public void endCalendar() {
		endComponent("VCALENDAR");
	}

	private void ofEvent(String name, Property property) {
		if (REPEATING.contains(name)) {
			this.eventMistakes.add(new ListRefused.Mistake(property.line(), "holiday-import.repeats", name));
		}
		else if (this.event.putIfAbsent(name, property) != null
				&& Set.of("DTSTART", "DTEND", "SUMMARY").contains(name)) {
			this.eventMistakes.add(new ListRefused.Mistake(property.line(), "holiday-import.property-twice", name));
		}
	}

	private void addEvent() {
		Property starts = this.event.get("DTSTART");
		Property name = this.event.get("SUMMARY");
		if (isCancelled()) {
			this.file.leaveOut(new HolidayFile.LeftOut(this.eventLine,
					(starts != null) ? parsed(starts).orElse(null) : null, (name != null) ? text(name.value()) : ""));
			return;
		}
		this.eventMistakes.forEach(this.file::wrong);
		if (starts == null || name == null) {
			this.file.wrong(this.eventLine, "holiday-import.event");
			return;
		}
		Property ends = this.event.get("DTEND");
		LocalDate first = date(starts);
		LocalDate end = (ends != null) ? date(ends) : first;
		if (first == null || end == null) {
			return;
		}
		long days = Math.max(1, ChronoUnit.DAYS.between(first, end));
		if (end.isBefore(first) || days > LONGEST_EVENT_DAYS) {
			this.file.wrong(ends.line(), "holiday-import.event-length", LONGEST_EVENT_DAYS);
			return;
		}
		String text = text(name.value());
		Holiday.Kind kind = text.toLowerCase(Locale.ROOT).contains("cuti bersama") ? Holiday.Kind.CUTI_BERSAMA
				: Holiday.Kind.LIBUR_NASIONAL;
		first.datesUntil(first.plusDays(days))
			.forEach((date) -> this.file.add(this.eventLine, date, text, kind, "", null));
	}

	private boolean isCancelled() {
		Property status = this.event.get("STATUS");
		return status != null && status.value().strip().equalsIgnoreCase("CANCELLED");
	}

	private LocalDate date(Property property) {
		return parsed(property).orElseGet(() -> {
			this.file.wrong(property.line(), "holiday-import.event-date");
			return null;
		});
	}

	private static Optional<LocalDate> parsed(Property property) {
		try {
			return Optional.of(LocalDate.parse(property.value().strip(), DateTimeFormatter.BASIC_ISO_DATE));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String text(String value) {
		return Strings.unescape(value.replace("\\N", "\\n")).replace('\n', ' ').strip();
	}

}
