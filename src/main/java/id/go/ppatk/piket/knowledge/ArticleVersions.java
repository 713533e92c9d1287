package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.springframework.stereotype.Component;

/**
 * The earlier versions of an article, from what Envers keeps.
 */
@Component
class ArticleVersions {

	private static final String ALL = """
			select version.changed_at, person.name, coalesce(parent.name || ' – ', '') || topic.name as topic,
				version.question, version.answer, version.basis, version.verified_at is not null as verified,
				version.valid_from, version.valid_to
			from articles_history version join revisions revision on revision.id = version.rev
			left join staff_members person on person.id = revision.staff_id
			join topics topic on topic.id = version.topic_id left join topics parent on parent.id = topic.parent_id
			where version.id = :id order by version.rev""";

	private final EntityManager database;

	ArticleVersions(EntityManager database) {
		this.database = database;
	}

	/** All versions, the first one first. */
	@SuppressWarnings("unchecked")
	List<ArticleVersion> of(Long articleId) {
		List<Tuple> rows = this.database.createNativeQuery(ALL, Tuple.class)
			.setParameter("id", articleId)
			.getResultList();
		return rows.stream()
			.map((row) -> new ArticleVersion(row.get("changed_at", Instant.class), row.get("name", String.class),
					row.get("topic", String.class), row.get("question", String.class), row.get("answer", String.class),
					row.get("basis", String.class), row.get("verified", Boolean.class),
					row.get("valid_from", LocalDate.class), row.get("valid_to", LocalDate.class)))
			.toList();
	}

}
