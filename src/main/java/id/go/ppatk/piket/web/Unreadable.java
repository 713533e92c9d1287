package id.go.ppatk.piket.web;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;

/**
 * A date, a time or a telephone number that could not be read as it was typed; its
 * message says why, and how to write it.
 */
public class Unreadable extends IllegalArgumentException implements MessageSourceResolvable {

	private final String messageKey;

	private final transient Object[] arguments;

	/**
	 * Why it could not be read.
	 * @param messageKey the message that says it
	 * @param arguments what the message names
	 */
	public Unreadable(String messageKey, Object... arguments) {
		super(messageKey);
		this.messageKey = messageKey;
		this.arguments = arguments.clone();
	}

	/** Whether the text has not even the shape of a date or time. */
	public boolean isShapeless() {
		return this.messageKey.equals(TypedDate.SHAPELESS) || this.messageKey.equals(TypedTime.SHAPELESS);
	}

	/** Says it beside the field. */
	public void reject(String field, Errors errors) {
		errors.rejectValue(field, this.messageKey, this.arguments, null);
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.messageKey };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.clone();
	}

	@Override
	@Nullable public String getDefaultMessage() {
		return null;
	}

}
