package id.go.ppatk.piket.recaps;

import java.util.List;

/**
 * The page of the recaps to look at.
 *
 * @param recaps the oldest of them
 * @param asked those of which an addendum is still to come
 * @param length how many wait in all
 * @param mayReview whether the reader acknowledges them
 */
record RecapQueuePage(List<QueuedRecap> recaps, List<QueuedRecap> asked, int length, boolean mayReview) {

	/** How many of those listed may be acknowledged together. */
	public long plain() {
		return this.recaps.stream().filter(QueuedRecap::isPlain).count();
	}

}
