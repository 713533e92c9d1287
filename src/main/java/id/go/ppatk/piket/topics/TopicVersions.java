package id.go.ppatk.piket.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a topic was called before, from what Envers keeps.
 */
@Component
class TopicVersions {

	private static final String ALL = """
			select revision.revised_at, person.name as who, version.name, parent.name as parent, version.valid_from,
				version.valid_to
			from topics_history version join revisions revision on revision.id = version.rev
			left join staff_members person on person.id = revision.staff_id
			left join topics parent on parent.id = version.parent_id
			where version.id = :id order by version.rev desc""";

	private final EntityManager database;

	TopicVersions(EntityManager database) {
		this.database = database;
	}

	/**
	 * A topic after one of its changes.
	 *
	 * @param changedAt when, in real time
	 * @param changedBy the name of who did it; {@code null} for what came with the
	 * application
	 * @param parent the name of the topic above it, if any
	 */
	record Version(Instant changedAt, @Nullable String changedBy, String name, @Nullable String parent,
			LocalDate validFrom, @Nullable LocalDate validTo) {
	}

	/** All versions, the latest first. */
	@SuppressWarnings("unchecked")
	List<Version> of(Long topicId) {
		List<Tuple> rows = this.database.createNativeQuery(ALL, Tuple.class)
			.setParameter("id", topicId)
			.getResultList();
		return rows.stream()
			.map((row) -> new Version(row.get("revised_at", Instant.class), row.get("who", String.class),
					row.get("name", String.class), row.get("parent", String.class),
					row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)))
			.toList();
	}

}
