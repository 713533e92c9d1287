package id.go.ppatk.piket.workdays;

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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of iCalendar (RFC 5545) that lists of holidays use: all-day events with
 * a summary. Nothing is expanded: a rule that repeats an event is refused. It reads line
 * by line, since a mistake is told with its line.
 */
final class IcsHolidays {

	private static final Pattern PROPERTY = Pattern
		.compile("([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)*):(.*)");

	private static final Set<String> REPEATING = Set.of("RRULE", "RDATE", "EXRULE", "EXDATE");

	private static final int DEEPEST = 4;

	private static final int LONGEST_EVENT_DAYS = 14;

	private record Property(int line, String value) {
	}

	private final HolidayFile file;

	private final Deque<String> open = new ArrayDeque<>();

	private final Map<String, Property> event = new HashMap<>();

	private int eventLine;

	IcsHolidays(HolidayFile file) {
		this.file = file;
	}

	void read(List<String> lines) {
		List<Property> unfolded = unfold(lines);
		unfolded.forEach(this::take);
		if (!this.open.isEmpty()) {
			this.file.wrong(lines.size(), "holiday-import.cut-off");
		}
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
		return unfolded.stream().filter((line) -> !line.value().isBlank()).toList();
	}

	private void take(Property line) {
		Matcher property = PROPERTY.matcher(line.value());
		if (!property.matches()) {
			throw new ListRefused(line.line(), "holiday-import.no-property");
		}
		String name = property.group(1).toUpperCase(Locale.ROOT);
		String value = property.group(3);
		switch (name) {
			case "BEGIN" -> begin(line.line(), value.strip().toUpperCase(Locale.ROOT));
			case "END" -> end(line.line(), value.strip().toUpperCase(Locale.ROOT));
			default -> {
				if ("VEVENT".equals(this.open.peek())) {
					ofEvent(name, new Property(line.line(), value));
				}
			}
		}
	}

	private void begin(int line, String component) {
		boolean stray = component.equals("VEVENT") && !"VCALENDAR".equals(this.open.peek());
		if (stray || this.open.size() == DEEPEST || this.open.isEmpty() != component.equals("VCALENDAR")) {
			throw new ListRefused(line, "holiday-import.nested");
		}
		this.open.push(component);
		if (component.equals("VEVENT")) {
			this.event.clear();
			this.eventLine = line;
		}
	}

	private void end(int line, String component) {
		if (!component.equals(this.open.poll())) {
			throw new ListRefused(line, "holiday-import.nested");
		}
		if (component.equals("VEVENT")) {
			addEvent();
		}
	}

	private void ofEvent(String name, Property property) {
		if (REPEATING.contains(name)) {
			this.file.wrong(property.line(), "holiday-import.repeats", name);
		}
		else if (this.event.putIfAbsent(name, property) != null
				&& Set.of("DTSTART", "DTEND", "SUMMARY").contains(name)) {
			this.file.wrong(property.line(), "holiday-import.property-twice", name);
		}
	}

	private void addEvent() {
		Property starts = this.event.get("DTSTART");
		Property name = this.event.get("SUMMARY");
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

	private LocalDate date(Property property) {
		try {
			return LocalDate.parse(property.value().strip(), DateTimeFormatter.BASIC_ISO_DATE);
		}
		catch (DateTimeException ex) {
			this.file.wrong(property.line(), "holiday-import.event-date");
			return null;
		}
	}

	private static String text(String value) {
		return value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\([\\\\;,])", "$1").strip();
	}

}
