package id.go.ppatk.piket.evaluation;

import java.util.Comparator;

/**
 * The problems of one topic.
 *
 * @param topicId the topic
 * @param name its full name
 * @param problems how many there were
 * @param calls in how many calls
 * @param resolved how many of the problems ended as "Tuntas"
 */
record TopicFigures(Long topicId, String name, long problems, long calls, long resolved) {

	static final Comparator<TopicFigures> MOST_ASKED = Comparator.comparingLong(TopicFigures::problems)
		.reversed()
		.thenComparing(TopicFigures::topicId);

	Rate firstContact() {
		return new Rate(this.resolved, this.problems);
	}

}
