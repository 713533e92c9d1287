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
 * The page of one article, with what its keepers may do beside it.
 */
@Component
class ArticlePage {

	private final Articles articles;

	private final Regulations regulations;

	private final StaffMembers people;

	private final Clock clock;

	ArticlePage(Articles articles, Regulations regulations, StaffMembers people, Clock clock) {
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
		String verifier = (article.getVerifiedBy() != null)
				? this.people.findById(article.getVerifiedBy()).map(StaffMember::getName).orElse("") : null;
		model.addAttribute("article", article)
			.addAttribute("state", article.stateOn(today))
			.addAttribute("verifier", verifier)
			.addAttribute("regulations", this.regulations.findByIdIn(article.getRegulationIds()))
			.addAttribute("uses", this.articles.uses(article.getId()))
			.addAttribute("keeper", me.coordinates(article.getTopic().getUnitCode()));
		if (!model.containsAttribute("lastDay")) {
			model.addAttribute("lastDay", article.getValidFrom().isAfter(today) ? article.getValidFrom() : today);
		}
		return "knowledge/article";
	}

}
