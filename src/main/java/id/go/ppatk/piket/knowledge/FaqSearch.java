package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.web.Marked;
import id.go.ppatk.piket.web.SearchWords;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds articles by words: by their stems, by trigrams where they are misspelled, both
 * from indexes; those of the topic that is asked for come along and come first. One
 * statement.
 */
@Component
class FaqSearch {

	static final String FIND = """
			with hits as (
				select article.id, ts_rank(article.search, to_tsquery('indonesian', :query)) as score
				from articles article where article.search @@ to_tsquery('indonesian', :query)
				union all
				select article.id, 0.1 * word_similarity(word, article.words)
				from unnest(string_to_array(:spellings, ' ')) word join articles article on word <% article.words
				union all
				select article.id, 0.3 from articles article join topics topic on topic.id = article.topic_id
				where topic.id = :topic or topic.parent_id = :topic),
			best as (
				select article.id, article.question, article.answer, article.basis, article.state, topic.unit_code,
					coalesce(parent.name || ' – ', '') || topic.name as topic,
					sum(hits.score) + case when topic.unit_code = :preferred then 0.1 else 0 end as score
				from hits join articles article on article.id = hits.id
				join topics topic on topic.id = article.topic_id left join topics parent on parent.id = topic.parent_id
				where (:unit = '' or topic.unit_code = :unit)
				and case :filter when 'UPCOMING' then article.valid_from > :day when 'EXPIRED' then article.valid_to < :day
					else article.valid_from <= :day and (article.valid_to is null or article.valid_to >= :day)
						and (:filter = 'CURRENT' or article.state = 'DRAFT') end
				group by article.id, topic.id, parent.id
				order by score desc, article.id limit :most)
			select best.id, best.unit_code, best.topic, best.basis, best.state,
				ts_headline('indonesian', best.question, to_tsquery('indonesian', :query), :marks) as question,
				ts_headline('indonesian', best.answer, to_tsquery('indonesian', :query), :marks) as answer
			from best order by best.score desc, best.id""";

	private static final long NO_TOPIC = -1;

	private final EntityManager database;

	FaqSearch(EntityManager database) {
		this.database = database;
	}

	/**
	 * The best articles, the best first.
	 * @param topicId the topic that is spoken of, or a parent of it, if known
	 * @param preferred the unit whose articles come first among equals; empty for none
	 * @param unitCode only articles of that unit; empty for all
	 * @param day today
	 */
	@SuppressWarnings("unchecked")
	List<FaqEntry> find(SearchWords words, @Nullable Long topicId, String preferred, String unitCode,
			ArticleFilter filter, LocalDate day, int most) {
		List<Tuple> found = this.database.createNativeQuery(FIND, Tuple.class)
			.setParameter("query", words.any())
			.setParameter("spellings", words.spellings())
			.setParameter("topic", (topicId != null) ? topicId : NO_TOPIC)
			.setParameter("preferred", preferred)
			.setParameter("unit", unitCode)
			.setParameter("filter", filter.name())
			.setParameter("day", day)
			.setParameter("most", most)
			.setParameter("marks", Marked.HEADLINE)
			.getResultList();
		return found.stream().map((row) -> entry(row, filter)).toList();
	}

	private static FaqEntry entry(Tuple row, ArticleFilter filter) {
		ArticleState state = switch (filter) {
			case UPCOMING -> ArticleState.UPCOMING;
			case EXPIRED -> ArticleState.EXPIRED;
			default -> ArticleState.valueOf(row.get("state", String.class));
		};
		return new FaqEntry(row.get("id", Long.class), row.get("unit_code", String.class),
				row.get("topic", String.class), Marked.read(row.get("question", String.class)),
				Marked.read(row.get("answer", String.class)), row.get("basis", String.class), state);
	}

}
