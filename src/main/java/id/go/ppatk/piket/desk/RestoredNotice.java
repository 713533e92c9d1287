package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import id.go.ppatk.piket.web.Indonesian;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says of a form that what stands in it was typed before.
 */
@Component
class RestoredNotice {

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	RestoredNotice(Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	String sentence(Instant savedAt) {
		LocalDate day = Indonesian.dateOf(savedAt);
		return day.equals(LocalDate.now(this.clock)) ? message("draft.restored", this.indonesian.time(savedAt))
				: message("draft.restored-earlier", this.indonesian.shortMoment(savedAt));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
