package id.go.ppatk.piket.knowledge;

/**
 * Why an act on an article or an open question was refused; nothing was changed. The
 * message holds the sentence.
 */
class KnowledgeRefused extends RuntimeException {

	private final String messageKey;

	KnowledgeRefused(String messageKey) {
		super(messageKey);
		this.messageKey = messageKey;
	}

	String getMessageKey() {
		return this.messageKey;
	}

}
