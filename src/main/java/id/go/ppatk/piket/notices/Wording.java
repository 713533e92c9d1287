package id.go.ppatk.piket.notices;

import java.time.LocalTime;

import id.go.ppatk.piket.units.Offices;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * The texts of letters, from the messages.
 */
@Component
class Wording {

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Units units;

	private final Offices offices;

	Wording(MessageSourceAccessor messages, Indonesian indonesian, Units units, Offices offices) {
		this.messages = messages;
		this.indonesian = indonesian;
		this.units = units;
		this.offices = offices;
	}

	/** A draft whose subject and first sentence are the messages of its kind. */
	Draft draft(LetterKind kind, String eventKey, Object... arguments) {
		return new Draft(kind, eventKey, text("letter.subject." + kind, arguments),
				text("letter.text." + kind, arguments));
	}

	String text(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

	/** The full name of a unit. */
	String unit(String code) {
		return this.units.name(code);
	}

	/** The name that readers see beside the address that letters come from. */
	String sender() {
		return text("letter.sender", this.offices.now().getAgency());
	}

	/** The room in which the telephones stand. Clause 4. */
	String room() {
		return this.offices.now().getRoom();
	}

	/** "07.00–17.00 WIB". */
	String hours(LocalTime from, LocalTime until) {
		return text("letter.from-until", this.indonesian.time(from), this.indonesian.time(until));
	}

	Indonesian indonesian() {
		return this.indonesian;
	}

}
