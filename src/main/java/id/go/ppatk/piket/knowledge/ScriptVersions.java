package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

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

	private final EntityManager database;

	ScriptVersions(EntityManager database) {
		this.database = database;
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
	@SuppressWarnings("unchecked")
	List<Words> of(ScriptKind kind) {
		List<Tuple> rows = this.database.createNativeQuery(ALL, Tuple.class)
			.setParameter("kind", kind.name())
			.getResultList();
		return rows.stream()
			.map((row) -> new Words(row.get("changed_at", Instant.class), row.get("name", String.class),
					row.get("text", String.class)))
			.toList();
	}

}
