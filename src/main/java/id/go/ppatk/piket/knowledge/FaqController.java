package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The FAQ as it is read: unit by unit, or what was searched for, the best first.
 */
@Controller
class FaqController {

	private final FaqPages pages;

	private final ArticlePages articles;

	private final ArticleVersions versions;

	FaqController(FaqPages pages, ArticlePages articles, ArticleVersions versions) {
		this.pages = pages;
		this.articles = articles;
		this.versions = versions;
	}

	@GetMapping("/faq")
	String faq(@AuthenticationPrincipal SignedIn me, @RequestParam(name = "cari", defaultValue = "") String text,
			@RequestParam(name = "unit", defaultValue = "") String unit,
			@RequestParam(name = "keadaan", defaultValue = "CURRENT") ArticleFilter filter, Model model) {
		model.addAttribute("page", this.pages.of(text, unit, filter, me));
		return "knowledge/faq";
	}

	@GetMapping("/faq/{id:\\d+}")
	String article(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.articles.of(this.articles.existing(id), me));
		return "knowledge/article";
	}

	@GetMapping("/faq/{id:\\d+}/riwayat")
	String versions(@PathVariable Long id, Model model) {
		model.addAttribute("page",
				new ArticlePage.History(this.articles.existing(id), ArticleVersion.steps(this.versions.of(id))));
		return "knowledge/versions";
	}

}
