package id.go.ppatk.piket.guide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.knowledge.ScriptKind;
import id.go.ppatk.piket.knowledge.Scripts;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.Greeting;
import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Reads the sheet for the room as it is on the day.
 */
@Component
class RoomSheets {

	private final Guide guide;

	private final Scripts scripts;

	private final Units units;

	private final ServiceCalendars calendars;

	private final MessageSourceAccessor messages;

	RoomSheets(Guide guide, Scripts scripts, Units units, ServiceCalendars calendars, MessageSourceAccessor messages) {
		this.guide = guide;
		this.scripts = scripts;
		this.units = units;
		this.calendars = calendars;
		this.messages = messages;
	}

	RoomSheet today() {
		LocalDate today = this.calendars.today();
		return new RoomSheet(today, spoken(), byMenu(today), this.calendars.around(today).policy(today),
				this.guide.sheet());
	}

	private List<Unit> byMenu(LocalDate day) {
		return this.units.on(day)
			.stream()
			.filter(Unit::takesCalls)
			.sorted(Comparator.comparing(Unit::getMenu))
			.toList();
	}

	/** With all greetings, and a place for the name. */
	private List<String> spoken() {
		Map<ScriptKind, String> texts = this.scripts.book().texts();
		String greetings = Stream.of(Greeting.values())
			.map((greeting) -> this.messages.getMessage(greeting.messageKey()))
			.collect(Collectors.joining("/"));
		return Stream.of(ScriptKind.GREETING, ScriptKind.BEFORE_CLOSING, ScriptKind.CLOSING)
			.map((kind) -> texts.get(kind)
				.replace("{salam}", greetings)
				.replace("{nama}", this.messages.getMessage("room-sheet.name")))
			.toList();
	}

}
