package id.go.ppatk.piket.web;

import java.util.List;

import org.springframework.security.core.Authentication;

/**
 * A module's part of the one search. Modules implement it for what they keep; the page of
 * the search shows the parts in their order, those with the same heading as one.
 */
public interface Findable {

	/** So much of a part is shown: who seeks more seeks on the module's own page. */
	int MOST = 8;

	/** Where the part stands among those of the other modules, the lowest first. */
	int place();

	/** The message that says what is found. */
	String headingKey();

	/**
	 * What has to do with the words and is for this person to see, the best first, at
	 * most {@link #MOST}.
	 * @param words what was typed, one line, not empty
	 */
	List<Found> find(String words, Authentication person);

	/**
	 * Something that was found.
	 *
	 * @param url where it stands
	 * @param title what it is
	 * @param detail what else tells it apart, may be empty
	 */
	record Found(String url, String title, String detail) {

		/** Keeps callers out of logs. */
		@Override
		public String toString() {
			return "Found " + this.url;
		}

	}

}
