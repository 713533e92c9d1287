package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.workdays.Greeting;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said on the telephone, as the supervisor keeps it.
 */
@Component
public class Scripts {

	private final ScriptTexts texts;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	Scripts(ScriptTexts texts, MessageSourceAccessor messages, Clock clock) {
		this.texts = texts;
		this.messages = messages;
		this.clock = clock;
	}

	/** Somebody else changed the text in between. */
	static class ScriptChanged extends RuntimeException {

	}

	/** The texts as they stand. One statement. */
	@Transactional(readOnly = true)
	public ScriptBook book() {
		return new ScriptBook(this.texts.all().stream().collect(Collectors.toMap(Script::getKind, Script::getText)),
				greetings(), this.messages.getMessage("script.channels"));
	}

	private Map<Greeting, String> greetings() {
		return Stream.of(Greeting.values())
			.collect(Collectors.toMap(Function.identity(),
					(greeting) -> this.messages.getMessage(greeting.messageKey())));
	}

	/**
	 * Changes the words of one text.
	 * @throws ScriptRefused when a placeholder is missing, or one is not known there
	 * @throws ScriptChanged when the version is not the text's
	 */
	@Transactional
	void change(ScriptKind kind, @Nullable Integer version, String text) {
		Script script = this.texts.findByKind(kind).orElseThrow();
		if (version == null || script.getVersion() != version) {
			throw new ScriptChanged();
		}
		script.say(text, this.clock.instant());
	}

}
