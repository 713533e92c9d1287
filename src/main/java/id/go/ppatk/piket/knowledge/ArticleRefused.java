package id.go.ppatk.piket.knowledge;

/**
 * Why an act on an article was refused; nothing was changed. The message holds the
 * sentence.
 */
class ArticleRefused extends RuntimeException {

	private final String messageKey;

	ArticleRefused(String messageKey) {
		super(messageKey);
		this.messageKey = messageKey;
	}

	String getMessageKey() {
		return this.messageKey;
	}

}
