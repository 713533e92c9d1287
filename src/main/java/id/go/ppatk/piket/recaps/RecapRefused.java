package id.go.ppatk.piket.recaps;

import org.springframework.http.HttpStatus;

/**
 * A recap cannot be handed in as it was asked; the message says why.
 */
public class RecapRefused extends RuntimeException {

	private final HttpStatus status;

	private final String messageKey;

	private final transient Object[] arguments;

	public RecapRefused(HttpStatus status, String messageKey, Object... arguments) {
		super(messageKey);
		this.status = status;
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	HttpStatus status() {
		return this.status;
	}

	public String messageKey() {
		return this.messageKey;
	}

	public Object[] arguments() {
		return this.arguments;
	}

}
