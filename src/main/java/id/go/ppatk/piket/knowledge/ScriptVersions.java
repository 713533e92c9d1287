package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The earlier words of a script, from what Envers keeps.
 */
@Component
class ScriptVersions {

	private static final String ALL = """
			select version.changed_at, person.name, version.text
			from scripts_history version join revisions revision on revision.id = version.rev
			left join staff_members person on person.id = revision.staff_id
			where version.kind = :kind order by version.rev desc""";

	private final JdbcClient jdbc;

	ScriptVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The words that a change left.
	 *
	 * @param changedAt when
	 * @param changedBy the name of who did it; {@code null} for the procedure's own words
	 */
	record Words(Instant changedAt, @Nullable String changedBy, String text) {
	}

	/** All versions, the latest first. */
	List<Words> of(ScriptKind kind) {
		return this.jdbc.sql(ALL)
			.param("kind", kind.name())
			.query((row, number) -> new Words(row.getTimestamp("changed_at").toInstant(), row.getString("name"),
					row.getString("text")))
			.list();
	}

}
