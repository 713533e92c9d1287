package id.go.ppatk.piket.topics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What holds for the topics of one unit, whatever is typed: each rule one sentence. A
 * topic has sub-topics, these have none; a sub-topic is offered only while its topic is;
 * no two of one name stand beside each other at the same time.
 */
final class TopicRules {

	private final List<Topic> unit;

	/**
	 * The rules over the topics as they stand.
	 * @param unit all topics of the unit
	 */
	TopicRules(List<Topic> unit) {
		this.unit = unit;
	}

	/**
	 * Lets the topic be what the form says.
	 * @param topic the topic that changes, or {@code null} for a new one
	 * @return the topic that it is to stand below, or {@code null}
	 * @throws TopicRefused when a rule is broken
	 */
	@Nullable Topic check(@Nullable Topic topic, TopicForm form) {
		endsAfterItBegins(form);
		Topic parent = parentIsATopicOfTheUnit(topic, form);
		topicWithSubTopicsStaysOnTop(topic, parent);
		liesWithinItsTopic(parent, form);
		holdsItsSubTopics(topic, form);
		standsAloneWithItsName(topic, parent, form);
		return parent;
	}

	private static void endsAfterItBegins(TopicForm form) {
		if (form.validTo() != null && form.validTo().isBefore(form.validFrom())) {
			throw new TopicRefused("validTo", "topic.refused.ends-before");
		}
	}

	@Nullable private Topic parentIsATopicOfTheUnit(@Nullable Topic topic, TopicForm form) {
		if (form.parentId() == null) {
			return null;
		}
		return this.unit.stream()
			.filter((other) -> other.getId().equals(form.parentId()) && other.getParent() == null
					&& (topic == null || !other.getId().equals(topic.getId())))
			.findFirst()
			.orElseThrow(() -> new TopicRefused("parentId", "topic.refused.parent"));
	}

	private void topicWithSubTopicsStaysOnTop(@Nullable Topic topic, @Nullable Topic parent) {
		if (topic != null && parent != null && this.unit.stream().anyMatch((other) -> other.isBelow(topic))) {
			throw new TopicRefused("parentId", "topic.refused.has-sub-topics");
		}
	}

	private static void liesWithinItsTopic(@Nullable Topic parent, TopicForm form) {
		if (parent != null && !within(form.validFrom(), form.validTo(), parent.getValidFrom(), parent.getValidTo())) {
			throw new TopicRefused("validFrom", "topic.refused.outside-topic", parent.getName());
		}
	}

	private void holdsItsSubTopics(@Nullable Topic topic, TopicForm form) {
		if (topic == null) {
			return;
		}
		this.unit.stream()
			.filter((other) -> other.isBelow(topic)
					&& !within(other.getValidFrom(), other.getValidTo(), form.validFrom(), form.validTo()))
			.findFirst()
			.ifPresent((other) -> {
				throw new TopicRefused("validTo", "topic.refused.outlived", other.getName());
			});
	}

	private void standsAloneWithItsName(@Nullable Topic topic, @Nullable Topic parent, TopicForm form) {
		boolean twice = this.unit.stream()
			.filter((other) -> topic == null || !Objects.equals(other.getId(), topic.getId()))
			.filter((other) -> other.isBelow(parent) && other.getName().equalsIgnoreCase(form.name()))
			.anyMatch((other) -> overlap(form, other));
		if (twice) {
			throw new TopicRefused("name", "topic.refused.double");
		}
	}

	private static boolean overlap(TopicForm form, Topic other) {
		return !isAfter(form.validFrom(), other.getValidTo()) && !isAfter(other.getValidFrom(), form.validTo());
	}

	private static boolean within(LocalDate from, @Nullable LocalDate to, LocalDate outerFrom,
			@Nullable LocalDate outerTo) {
		return !from.isBefore(outerFrom) && (outerTo == null || (to != null && !to.isAfter(outerTo)));
	}

	/** Whether the day lies after the last one; none lies after an open end. */
	private static boolean isAfter(LocalDate day, @Nullable LocalDate last) {
		return last != null && day.isAfter(last);
	}

}
