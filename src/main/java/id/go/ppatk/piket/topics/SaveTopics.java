package id.go.ppatk.piket.topics;

import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the coordinator of a unit, and the supervisor for each, do with its topics. A
 * topic is ended, never deleted: calls keep it. All acts refuse others with
 * {@link AccessDeniedException}, and what breaks a rule with {@link TopicRefused}.
 */
@Component
class SaveTopics {

	private final Topics topics;

	SaveTopics(Topics topics) {
		this.topics = topics;
	}

	/** Somebody else changed the topic in between. */
	static class TopicChanged extends RuntimeException {

	}

	@Transactional
	void add(TopicForm form, SignedIn me) {
		TopicAccess.requireChange(form.unitCode(), me);
		List<Topic> unit = this.topics.lockUnit(form.unitCode());
		Topic parent = new TopicRules(unit).check(null, form);
		int last = siblings(unit, parent).stream().mapToInt(Topic::getSortOrder).max().orElse(0);
		Topic topic = new Topic(form.unitCode(), parent, form, last + 1);
		protect(topic, form, me);
		this.topics.save(topic);
	}

	/**
	 * Changes a topic's name, time and place in the tree.
	 * @throws TopicChanged when the version is not the form's
	 */
	@Transactional
	void change(Long id, TopicForm form, SignedIn me) {
		String unitCode = unitOf(id, me);
		List<Topic> unit = this.topics.lockUnit(unitCode);
		Topic topic = in(unit, id);
		if (form.version() == null || topic.getVersion() != form.version()) {
			throw new TopicChanged();
		}
		Topic parent = new TopicRules(unit).check(topic, form);
		topic.change(parent, form);
		protect(topic, form, me);
	}

	private static void protect(Topic topic, TopicForm form, SignedIn me) {
		if (Boolean.TRUE.equals(form.protectsCaller()) && TopicAccess.mayProtect(me)) {
			topic.protectCaller();
		}
	}

	/**
	 * Moves a topic one place up or down among its siblings; nothing happens at the end.
	 */
	@Transactional
	void move(Long id, boolean up, SignedIn me) {
		List<Topic> unit = this.topics.lockUnit(unitOf(id, me));
		Topic topic = in(unit, id);
		List<Topic> siblings = new ArrayList<>(siblings(unit, topic.getParent()));
		int from = siblings.indexOf(topic);
		int to = up ? from - 1 : from + 1;
		if (to >= 0 && to < siblings.size()) {
			siblings.add(to, siblings.remove(from));
			for (int i = 0; i < siblings.size(); i++) {
				siblings.get(i).placeAt(i + 1);
			}
		}
	}

	private String unitOf(Long id, SignedIn me) {
		String unitCode = this.topics.findById(id).orElseThrow().getUnitCode();
		TopicAccess.requireChange(unitCode, me);
		return unitCode;
	}

	private static Topic in(List<Topic> unit, Long id) {
		return unit.stream().filter((topic) -> topic.getId().equals(id)).findFirst().orElseThrow();
	}

	private static List<Topic> siblings(List<Topic> unit, @Nullable Topic parent) {
		return unit.stream().filter((topic) -> topic.isBelow(parent)).sorted(TopicTree.ORDER).toList();
	}

}
