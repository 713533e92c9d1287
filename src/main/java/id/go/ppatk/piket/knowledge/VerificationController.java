package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

	VerificationController(SaveArticles acts, ArticlePages page, MessageSourceAccessor messages) {
		this.acts = acts;
		this.page = page;
		this.messages = messages;
	}

	@PostMapping("/faq/{id:\\d+}/verifikasi")
	ModelAndView verify(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		return act(id, "article.verified", () -> this.acts.verify(id, version, me), me, model, redirect);
	}

	@PostMapping("/faq/{id:\\d+}/pengakhiran")
	ModelAndView end(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate lastDay,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		model.addAttribute("lastDay", lastDay);
		return act(id, "article.ended", () -> {
			if (lastDay == null) {
				throw new ArticleRefused("article.last-day-missing");
			}
			this.acts.end(id, version, lastDay, me);
		}, me, model, redirect);
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
