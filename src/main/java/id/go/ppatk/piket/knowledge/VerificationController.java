package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

	private final ArticlePages page;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	VerificationController(SaveArticles acts, ArticlePages page, MessageSourceAccessor messages, Clock clock) {
		this.acts = acts;
		this.page = page;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/faq/{id:\\d+}/verifikasi")
	ModelAndView verify(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		return act(id, "article.verified", () -> this.acts.verify(id, version, me), me, model, redirect);
	}

	@PostMapping("/faq/{id:\\d+}/pengakhiran")
	ModelAndView end(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(defaultValue = "") String lastDay, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("lastDay", lastDay);
		return act(id, "article.ended", () -> {
			this.acts.end(id, version, day(lastDay), me);
		}, me, model, redirect);
	}

	private LocalDate day(String typed) {
		if (typed.isBlank()) {
			throw new ArticleRefused("article.last-day-missing");
		}
		try {
			return TypedDate.read(typed, LocalDate.now(this.clock));
		}
		catch (Unreadable ex) {
			throw new ArticleRefused("article.last-day-unreadable");
		}
	}

	private ModelAndView act(Long id, String doneKey, Runnable act, SignedIn me, Model model,
			RedirectAttributes redirect) {
		this.page.existing(id);
		try {
			act.run();
		}
		catch (ArticleRefused ex) {
			model.addAttribute("refused", ex.getMessageKey());
			return new ModelAndView(this.page.show(this.page.existing(id), me, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (SaveArticles.ArticleChanged | ObjectOptimisticLockingFailureException ex) {
			model.addAttribute("refused", "article.refused.changed");
			return new ModelAndView(this.page.show(this.page.existing(id), me, model), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage(doneKey));
		return new ModelAndView("redirect:/faq/" + id);
	}

}
