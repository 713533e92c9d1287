package id.go.ppatk.piket.staff;

/**
 * Why somebody could not take the seat; whoever sat there still does. The message holds
 * the sentence.
 */
public class SeatRefused extends RuntimeException {

	private final String messageKey;

	private final transient Object[] arguments;

	SeatRefused(String messageKey, Object... arguments) {
		super(messageKey);
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	public String getMessageKey() {
		return this.messageKey;
	}

	public Object[] getArguments() {
		return this.arguments;
	}

}
