package id.go.ppatk.piket.knowledge;

/**
 * Which articles the FAQ page lists.
 */
enum ArticleFilter {

	/** Those that hold today. */
	CURRENT,
	/** Of these, those that are still to be verified. */
	DRAFT,
	/** Those whose first day is still to come. */
	UPCOMING,
	/** Those whose last day has passed. */
	EXPIRED;

	/** The message that holds the filter's name. */
	public String messageKey() {
		return "faq.filter." + name();
	}

}
