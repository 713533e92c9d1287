package id.go.ppatk.piket.knowledge;

/**
 * How far an answer of the FAQ can be relied on, on a day.
 */
public enum ArticleState {

	/** Still to be verified by the unit. */
	DRAFT,
	/** The unit stands by it. */
	VERIFIED,
	/** Its first day is still to come. */
	UPCOMING,
	/** Its last day has passed. */
	EXPIRED;

	/** The message that holds the state's name. */
	public String messageKey() {
		return "article-state." + name();
	}

}
