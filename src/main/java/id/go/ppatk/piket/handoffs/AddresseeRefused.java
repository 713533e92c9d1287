package id.go.ppatk.piket.handoffs;

/**
 * To this person or unit nothing can be handed. Nothing was changed.
 */
public class AddresseeRefused extends RuntimeException {

	private final String messageKey;

	private final String name;

	AddresseeRefused(String messageKey, String name) {
		super(messageKey);
		this.messageKey = messageKey;
		this.name = name;
	}

	/** The message that says why; it takes the {@link #getName() name}. */
	public String getMessageKey() {
		return this.messageKey;
	}

	/** The person or unit that was refused. */
	public String getName() {
		return this.name;
	}

}
