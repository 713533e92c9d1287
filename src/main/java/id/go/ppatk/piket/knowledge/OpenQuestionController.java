package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Belum ada di FAQ": what callers asked and no article answers.
 */
@Controller
class OpenQuestionController {

	private static final int LONGEST_SEARCH = 100;

	private final OpenQuestionPages pages;

	OpenQuestionController(OpenQuestionPages pages) {
		this.pages = pages;
	}

	@GetMapping("/faq/belum-terjawab")
	String list(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.open(me));
		return "knowledge/open-questions";
	}

	@GetMapping("/faq/belum-terjawab/{id:\\d+}")
	String question(@PathVariable Long id, @RequestParam(name = "cari", defaultValue = "") String text,
			@AuthenticationPrincipal SignedIn me, Model model) {
		String searched = text.strip().substring(0, Math.min(text.strip().length(), LONGEST_SEARCH));
		model.addAttribute("page", this.pages.of(this.pages.existing(id, me), searched, OpenQuestionPage.Refusal.NONE));
		return "knowledge/open-question";
	}

}
