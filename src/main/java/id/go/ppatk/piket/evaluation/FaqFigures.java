package id.go.ppatk.piket.evaluation;

import java.util.List;

/**
 * How the FAQ served the calls. Clause 5.c.xiii.
 *
 * @param hits the calls of which some problem was answered with an article
 * @param misses the calls of which some problem was marked as not in the FAQ yet
 * @param marked the calls that were marked with one or the other
 * @param questions what was marked as not in the FAQ, the most asked first
 * @param questionCount how many different questions there were, also those not listed
 */
record FaqFigures(long hits, long misses, long marked, List<Question> questions, long questionCount) {

	/**
	 * A question without an article.
	 *
	 * @param id of the question
	 * @param open whether it still waits for an article
	 * @param topic the full name of its topic
	 * @param problem as it was asked last
	 * @param times in how many calls of the period it was asked
	 */
	record Question(long id, boolean open, String topic, String problem, long times) {
	}

	/** The share of the marked calls that an article answered. */
	Rate hitRate() {
		return new Rate(this.hits, this.marked);
	}

}
