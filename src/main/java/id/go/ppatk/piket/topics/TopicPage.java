package id.go.ppatk.piket.topics;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The page of a topic, or of a new one.
 *
 * @param topic the topic, or {@code null} for a new one
 * @param unitCode the unit that it belongs to
 * @param parents the topics that it may stand under
 * @param mayProtect whether the person decides that callers are protected
 * @param versions how it was before, the latest first
 */
record TopicPage(@Nullable Topic topic, String unitCode, List<Topic> parents, boolean mayProtect,
		List<TopicVersions.Version> versions) {

	/** Whether the topic's callers are protected already. */
	public boolean isProtected() {
		return this.topic != null && this.topic.isCallerProtected();
	}

}
