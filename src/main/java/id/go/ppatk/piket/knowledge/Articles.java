package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The FAQ.
 */
interface Articles extends Repository<Article, Long> {

	/**
	 * The articles that hold on the day and whose question or answer contains the text,
	 * whatever its case; in the order of their topics.
	 */
	@Query("""
			select article from Article article join fetch article.topic topic join Unit unit on unit.code = topic.unitCode
			left join fetch topic.parent
			where article.validFrom <= ?1 and (article.validTo is null or article.validTo >= ?1)
			and (lower(article.question) like lower(concat('%', ?2, '%')) escape '\\'
				or lower(article.answer) like lower(concat('%', ?2, '%')) escape '\\')
			order by unit.sortOrder, topic.sortOrder, article.id""")
	List<Article> find(LocalDate day, String escapedText);

}
