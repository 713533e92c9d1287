package id.go.ppatk.piket.notices;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * "Pemberitahuan": the letters, the latest first, page by page.
 *
 * @param letters those of this page
 * @param counts how many are to be looked after
 * @param state where they stand, or {@code null} for all
 * @param kind what they are about, or {@code null} for all
 * @param first whether it is the first page
 * @param next the id before which the next page begins, or {@code null} on the last
 * @param readable whether this person may read what letters say
 * @param configured whether there is a mail server
 * @param trouble why the mailbox of replies cannot be read, or {@code null}
 */
record LettersPage(List<LetterLine> letters, Counts counts, Letter.@Nullable State state, @Nullable LetterKind kind,
		boolean first, @Nullable Long next, boolean readable, boolean configured,
		ReplyMailbox.@Nullable Trouble trouble) {

	/**
	 * How many letters are to be looked after.
	 *
	 * @param waiting how many wait
	 * @param failed how many have failed
	 */
	record Counts(long waiting, long failed) {
	}

	/** The states that can be asked for. */
	public Letter.State[] states() {
		return Letter.State.values();
	}

	/** The kinds that can be asked for. */
	public LetterKind[] kinds() {
		return LetterKind.values();
	}

}
