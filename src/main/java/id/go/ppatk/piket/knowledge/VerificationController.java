package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Standing by an answer, and giving it its last day.
 */
@Controller
class VerificationController {

	private final SaveArticles acts;

	private final ArticlePages pages;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	VerificationController(SaveArticles acts, ArticlePages pages, MessageSourceAccessor messages, Clock clock) {
		this.acts = acts;
		this.pages = pages;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/faq/{id:\\d+}/verifikasi")
	ModelAndView verify(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		return act(id, "article.verified", () -> this.acts.verify(id, version, me), null, me, redirect);
	}

	@PostMapping("/faq/{id:\\d+}/pengakhiran")
	ModelAndView end(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(defaultValue = "") String lastDay, @AuthenticationPrincipal SignedIn me,
			RedirectAttributes redirect) {
		return act(id, "article.ended", () -> this.acts.end(id, version, day(lastDay), me), lastDay, me, redirect);
	}

	private LocalDate day(String typed) {
		if (typed.isBlank()) {
			throw new KnowledgeRefused("article.last-day-missing");
		}
		try {
			return TypedDate.read(typed, LocalDate.now(this.clock));
		}
		catch (Unreadable ex) {
			throw new KnowledgeRefused("article.last-day-unreadable");
		}
	}

	private ModelAndView act(Long id, String doneKey, Runnable act, @Nullable String lastDay, SignedIn me,
			RedirectAttributes redirect) {
		this.pages.existing(id);
		try {
			act.run();
		}
		catch (KnowledgeRefused ex) {
			return refused(id, lastDay, ex.getMessageKey(), HttpStatus.UNPROCESSABLE_CONTENT, me);
		}
		catch (SaveArticles.ArticleChanged | ObjectOptimisticLockingFailureException ex) {
			return refused(id, lastDay, "article.refused.changed", HttpStatus.CONFLICT, me);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage(doneKey));
		return new ModelAndView("redirect:/faq/" + id);
	}

	private ModelAndView refused(Long id, @Nullable String lastDay, String messageKey, HttpStatus status, SignedIn me) {
		ArticlePage page = this.pages.refused(this.pages.existing(id), me, lastDay, messageKey);
		return new ModelAndView("knowledge/article", Map.of("page", page), status);
	}

}
