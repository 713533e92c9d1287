package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.springframework.stereotype.Component;

/**
 * The open questions with how often they were asked, the most asked on top. One
 * statement.
 */
@Component
class OpenQuestionList {

	/** How many the list shows. */
	static final int MOST = 100;

	private static final String OPEN = """
			select question.id, question.unit_code, coalesce(parent.name || ' – ', '') || topic.name as topic,
				(array_agg(asking.problem order by asking.asked_at, asking.id))[1] as problem, count(*) as times,
				max(asking.asked_at) as last_asked_at
			from open_questions question join askings asking on asking.question_id = question.id
			join topics topic on topic.id = question.topic_id left join topics parent on parent.id = topic.parent_id
			where question.state = 'OPEN' and (:unit = '' or question.unit_code = :unit)
			group by question.id, topic.id, parent.id
			order by times desc, last_asked_at desc, question.id limit :most""";

	private final EntityManager database;

	OpenQuestionList(EntityManager database) {
		this.database = database;
	}

	/** Those of a unit; of all units when empty. */
	@SuppressWarnings("unchecked")
	List<OpenQuestionEntry> of(String unitCode) {
		List<Tuple> rows = this.database.createNativeQuery(OPEN, Tuple.class)
			.setParameter("unit", unitCode)
			.setParameter("most", MOST)
			.getResultList();
		return rows.stream()
			.map((row) -> new OpenQuestionEntry(row.get("id", Long.class), row.get("unit_code", String.class),
					row.get("topic", String.class), row.get("problem", String.class), row.get("times", Long.class),
					row.get("last_asked_at", Instant.class)))
			.toList();
	}

}
