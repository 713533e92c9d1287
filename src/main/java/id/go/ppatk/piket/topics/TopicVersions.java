package id.go.ppatk.piket.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	TopicVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
	List<Version> of(Long topicId) {
		return this.jdbc.sql(ALL)
			.param("id", topicId)
			.query((row, number) -> new Version(row.getTimestamp("revised_at").toInstant(), row.getString("who"),
					row.getString("name"), row.getString("parent"), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_to", LocalDate.class)))
			.list();
	}

}
