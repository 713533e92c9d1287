package id.go.ppatk.piket.staff;

import java.util.Base64;
import java.util.List;

import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a list of people is taken.
 *
 * @param mistakes why nothing was taken; empty before anything was sent
 * @param kept the file that waits for a confirmation, or {@code null}
 * @param invited whether those who are new are invited by letter
 * @param unconfirmed what is touched and not confirmed yet, if anything
 */
record ImportPage(List<String> mistakes, @Nullable Kept kept, boolean invited, @Nullable Unconfirmed unconfirmed) {

	/**
	 * A file that was uploaded.
	 *
	 * @param filename its name
	 * @param content what it holds, in Base64
	 */
	record Kept(String filename, String content) {

		static Kept of(String filename, byte[] content) {
			return new Kept(filename, Base64.getEncoder().encodeToString(content));
		}

		/**
		 * What it holds.
		 * @throws IllegalArgumentException when nobody sent it from the page
		 */
		byte[] bytes() {
			return Base64.getDecoder().decode(this.content);
		}

	}

	/** The heads that the example has. */
	public List<String> columns() {
		return PeopleList.COLUMNS;
	}

	/** What a person may be. */
	public List<Role> roles() {
		return List.of(Role.values());
	}

	/** How many people one list may hold. */
	public int most() {
		return PeopleList.MOST_LINES;
	}

}
