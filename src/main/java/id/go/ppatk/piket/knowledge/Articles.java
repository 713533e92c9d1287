package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The FAQ.
 */
interface Articles extends Repository<Article, Long> {

	Article save(Article article);

	Optional<Article> findById(Long id);

	@Query("""
			select article from Article article join fetch article.topic topic left join fetch topic.parent
			left join fetch article.regulationIds where article.id = ?1""")
	Optional<Article> withTopic(Long id);

	/** The articles that rest on a regulation. */
	@Query("""
			select article from Article article join fetch article.topic topic left join fetch topic.parent
			where ?1 member of article.regulationIds order by article.id""")
	List<Article> restingOn(Long regulationId);

	/**
	 * The articles whose state on the day is one of those that are asked for, in the
	 * order of their topics.
	 * @param unitCode of that unit; of all units when empty
	 */
	@Query("""
			select article from Article article join fetch article.topic topic join Unit unit on unit.code = topic.unitCode
			left join fetch topic.parent parent
			where (?2 = '' or topic.unitCode = ?2)
			and (?3 = true and article.validFrom <= ?1 and (article.validTo is null or article.validTo >= ?1)
					and (?4 = false or article.state = DRAFT)
				or ?5 = true and article.validFrom > ?1
				or ?6 = true and article.validTo < ?1)
			order by unit.sortOrder, coalesce(parent.sortOrder, topic.sortOrder), coalesce(parent.id, topic.id),
				parent.id nulls first, topic.sortOrder, article.id""")
	List<Article> list(LocalDate day, String unitCode, boolean current, boolean onlyDrafts, boolean upcoming,
			boolean past, Limit limit);

	@Query("""
			select article from Article article join fetch article.topic topic left join fetch topic.parent
			where article.changedAt >= ?2 and topic.unitCode = ?1 order by article.changedAt desc, article.id""")
	List<Article> changedSince(String unitCode, Instant since, Limit limit);

	/** Those articles, whenever they hold. */
	@Query("""
			select article from Article article join fetch article.topic topic left join fetch topic.parent
			where article.id in ?1 order by article.id""")
	List<Article> withTopics(Collection<Long> ids);

	/** How many calls the article answered. */
	@Query(nativeQuery = true, value = "select count(distinct call_number) from article_uses where article_id = ?1")
	long uses(Long id);

}
