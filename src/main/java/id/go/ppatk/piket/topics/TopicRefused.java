package id.go.ppatk.piket.topics;

import org.springframework.validation.Errors;

/**
 * Which rule a topic would break; nothing was changed. The message holds the sentence.
 */
class TopicRefused extends RuntimeException {

	private final String field;

	private final String messageKey;

	private final transient Object[] arguments;

	/**
	 * A broken rule.
	 * @param field the field of the {@link TopicForm} that has to be mended
	 */
	TopicRefused(String field, String messageKey, Object... arguments) {
		super(messageKey);
		this.field = field;
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	/** Says it beside the field. */
	void reject(Errors errors) {
		errors.rejectValue(this.field, this.messageKey, this.arguments, null);
	}

}
