package id.go.ppatk.piket.topics;

import java.util.Comparator;
import java.util.List;

/**
 * The topics of one unit as their page shows them.
 *
 * @param unitCode the unit
 * @param branches the topics, in their order
 */
record TopicTree(String unitCode, List<Branch> branches) {

	/** How siblings stand. */
	static final Comparator<Topic> ORDER = Comparator.comparing(Topic::getSortOrder)
		.thenComparing(Topic::getValidFrom)
		.thenComparing(Topic::getId);

	/**
	 * A topic and its sub-topics.
	 *
	 * @param topic the topic
	 * @param subTopics in their order
	 */
	record Branch(Topic topic, List<Topic> subTopics) {
	}

	static TopicTree of(String unitCode, List<Topic> topics) {
		List<Branch> branches = topics.stream()
			.filter((topic) -> topic.getParent() == null)
			.sorted(ORDER)
			.map((topic) -> new Branch(topic,
					topics.stream().filter((other) -> other.isBelow(topic)).sorted(ORDER).toList()))
			.toList();
		return new TopicTree(unitCode, branches);
	}

}
