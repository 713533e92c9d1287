package id.go.ppatk.piket.topics;

import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Units;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the page of a topic.
 */
@Component
class TopicPages {

	private final Topics topics;

	private final TopicVersions versions;

	private final Units units;

	TopicPages(Topics topics, TopicVersions versions, Units units) {
		this.topics = topics;
		this.versions = versions;
		this.units = units;
	}

	/**
	 * The topic, for those who may change it.
	 * @throws ResponseStatusException 404 when there is none
	 * @throws AccessDeniedException for others
	 */
	Topic existing(Long id, SignedIn me) {
		Topic topic = this.topics.withParent(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		requireUnit(topic.getUnitCode(), me);
		return topic;
	}

	/**
	 * Refuses a unit whose topics the person may not change.
	 * @throws ResponseStatusException 404 when there is no such unit
	 * @throws AccessDeniedException when it is another's
	 */
	void requireUnit(String unitCode, SignedIn me) {
		if (this.units.findByCode(unitCode).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		TopicAccess.requireChange(unitCode, me);
	}

	/** The page of a new topic of that unit. */
	TopicPage ofNew(String unitCode, SignedIn me) {
		List<Topic> parents = this.topics.ofUnit(unitCode)
			.stream()
			.filter((other) -> other.getParent() == null)
			.toList();
		return new TopicPage(null, unitCode, parents, TopicAccess.mayProtect(me), List.of());
	}

	/** The page of a topic; it stands under any other that stands under none. */
	TopicPage of(Topic topic, SignedIn me) {
		List<Topic> parents = this.topics.ofUnit(topic.getUnitCode())
			.stream()
			.filter((other) -> other.getParent() == null && !other.getId().equals(topic.getId()))
			.toList();
		return new TopicPage(topic, topic.getUnitCode(), parents, TopicAccess.mayProtect(me),
				this.versions.of(topic.getId()));
	}

}
