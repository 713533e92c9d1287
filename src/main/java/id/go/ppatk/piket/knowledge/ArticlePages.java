package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
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

	String show(Article article, SignedIn me, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("page", page(article, me, today));
		if (!model.containsAttribute("lastDay")) {
			model.addAttribute("lastDay", article.getValidFrom().isAfter(today) ? article.getValidFrom() : today);
		}
		return "knowledge/article";
	}

	private ArticlePage page(Article article, SignedIn me, LocalDate today) {
		String verifier = (article.getVerifiedBy() != null)
				? this.people.findById(article.getVerifiedBy()).map(StaffMember::getName).orElse("") : null;
		return new ArticlePage(article, article.stateOn(today), verifier,
				this.regulations.findByIdIn(article.getRegulationIds()), this.articles.uses(article.getId()),
				KnowledgeAccess.mayChange(article.getTopic().getUnitCode(), me));
	}

}
