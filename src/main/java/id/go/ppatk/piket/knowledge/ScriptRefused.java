package id.go.ppatk.piket.knowledge;

/**
 * Why a text was not taken as a script; nothing was changed.
 */
class ScriptRefused extends RuntimeException {

	private final String messageKey;

	private final String placeholder;

	ScriptRefused(String messageKey, String placeholder) {
		super(messageKey);
		this.messageKey = messageKey;
		this.placeholder = placeholder;
	}

	String getMessageKey() {
		return this.messageKey;
	}

	/** What the sentence is about, braces and all. */
	String getPlaceholder() {
		return this.placeholder;
	}

}
