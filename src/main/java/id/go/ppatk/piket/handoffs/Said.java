package id.go.ppatk.piket.handoffs;

import org.jspecify.annotations.Nullable;

/**
 * What is said with a move.
 *
 * @param text the answer, the reason or a word, or {@code null}
 * @param kept why it is kept in spite of a warning, or {@code null}
 */
record Said(@Nullable String text, @Nullable String kept) {

	/** Nothing is said. */
	static final Said NOTHING = new Said(null, null);

}
