package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	ArticleVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All versions, the first one first. */
	List<ArticleVersion> of(Long articleId) {
		return this.jdbc.sql(ALL)
			.param("id", articleId)
			.query((row, number) -> new ArticleVersion(row.getTimestamp("changed_at").toInstant(),
					row.getString("name"), row.getString("topic"), row.getString("question"), row.getString("answer"),
					row.getString("basis"), row.getBoolean("verified"), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_to", LocalDate.class)))
			.list();
	}

}
