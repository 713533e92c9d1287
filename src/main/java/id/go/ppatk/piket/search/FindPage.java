package id.go.ppatk.piket.search;

import java.util.List;

import id.go.ppatk.piket.web.Findable;

/**
 * The page of the search.
 *
 * @param words what was sought; empty before anything is
 * @param parts what was found, by what it is; only parts that have something
 */
record FindPage(String words, List<Part> parts) {

	/**
	 * What was found of one kind.
	 *
	 * @param headingKey the message that says of which
	 * @param hits the best first
	 * @param more whether there may be more than is shown
	 */
	record Part(String headingKey, List<Findable.Found> hits, boolean more) {
	}

	/** How much is shown. */
	public int getCount() {
		return this.parts.stream().mapToInt((part) -> part.hits().size()).sum();
	}

}
