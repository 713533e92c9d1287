package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;

import id.go.ppatk.piket.web.Marked;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param id of the article
 * @param unitCode the unit that answers for it
 * @param topic the topic's full name
 * @param question the question, hits marked
 * @param answer the answer, hits marked
 * @param basis the regulation that it rests on, if any
 * @param state where it stands today
 */
public record FaqEntry(Long id, String unitCode, String topic, Marked question, Marked answer, @Nullable String basis,
		ArticleState state) {

	static FaqEntry of(Article article, LocalDate today) {
		return new FaqEntry(article.getId(), article.getTopic().getUnitCode(), article.getTopic().getFullName(),
				Marked.plain(article.getQuestion()), Marked.plain(article.getAnswer()), article.getBasis(),
				article.stateOn(today));
	}

}
