package id.go.ppatk.piket.knowledge;

/**
 * Why an act on an open question was refused; nothing was changed. The message holds the
 * sentence.
 */
class QuestionRefused extends RuntimeException {

	private final String messageKey;

	QuestionRefused(String messageKey) {
		super(messageKey);
		this.messageKey = messageKey;
	}

	String getMessageKey() {
		return this.messageKey;
	}

}
