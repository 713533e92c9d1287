package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the page of one article.
 */
@Component
class ArticlePages {

	private final Articles articles;

	private final Regulations regulations;

	private final StaffMembers people;

	private final Clock clock;

	ArticlePages(Articles articles, Regulations regulations, StaffMembers people, Clock clock) {
		this.articles = articles;
		this.regulations = regulations;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * The article with its topic.
	 * @throws ResponseStatusException 404 when there is none
	 */
	Article existing(Long id) {
		return this.articles.withTopic(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	ArticlePage of(Article article, SignedIn me) {
		return page(article, me, null, null);
	}

	/**
	 * The page after an act that was refused.
	 * @param lastDay the last day as it was typed, if it was asked for
	 */
	ArticlePage refused(Article article, SignedIn me, @Nullable String lastDay, String messageKey) {
		return page(article, me, lastDay, messageKey);
	}

	private ArticlePage page(Article article, SignedIn me, @Nullable String lastDay, @Nullable String refused) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate soonest = article.getValidFrom().isAfter(today) ? article.getValidFrom() : today;
		String verifier = (article.getVerifiedBy() != null)
				? this.people.findById(article.getVerifiedBy()).map(StaffMember::getName).orElse("") : null;
		return new ArticlePage(article, article.stateOn(today), verifier,
				this.regulations.findByIdIn(article.getRegulationIds()), this.articles.uses(article.getId()),
				KnowledgeAccess.mayChange(article.getTopic().getUnitCode(), me),
				(lastDay != null) ? lastDay : soonest.toString(), refused);
	}

}
