package id.go.ppatk.piket.handoffs;

import org.jspecify.annotations.Nullable;

/**
 * What is said with a move.
 *
 * @param text the answer, the reason or a word, or {@code null}
 * @param keepReason why it is kept in spite of a warning, or {@code null}
 */
record MoveText(@Nullable String text, @Nullable String keepReason) {

	/** Nothing is said. */
	static final MoveText NOTHING = new MoveText(null, null);

}
