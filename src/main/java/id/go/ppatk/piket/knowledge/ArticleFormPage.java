package id.go.ppatk.piket.knowledge;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The page with an article's form.
 *
 * @param article the article, or {@code null} for a new one
 * @param offered the topics that it may answer, by unit
 * @param regulations the regulations that it may rest on
 */
record ArticleFormPage(@Nullable Article article, Map<String, List<Topic>> offered, List<Regulation> regulations) {

	/** Whether the topic is offered. */
	boolean offers(@Nullable Long topicId) {
		return this.offered.values().stream().flatMap(List::stream).anyMatch((topic) -> topic.getId().equals(topicId));
	}

}
