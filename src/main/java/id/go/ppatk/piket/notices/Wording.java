package id.go.ppatk.piket.notices;

import java.time.LocalTime;

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

	Wording(MessageSourceAccessor messages, Indonesian indonesian) {
		this.messages = messages;
		this.indonesian = indonesian;
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
		return text("unit." + code);
	}

	/** Where the piket takes place. */
	String room() {
		return text("letter.room");
	}

	/** "07.00–17.00 WIB". */
	String hours(LocalTime from, LocalTime until) {
		return text("letter.from-until", this.indonesian.time(from), this.indonesian.time(until));
	}

	Indonesian indonesian() {
		return this.indonesian;
	}

}
