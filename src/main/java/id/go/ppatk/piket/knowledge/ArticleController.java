package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.ChangedMeanwhile;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changing an article.
 */
@Controller
@RequestMapping("/faq/{id:\\d+}/perbaikan")
class ArticleController {

	private final SaveArticles acts;

	private final ArticlePages articles;

	private final ArticleFormPages pages;

	private final MessageSourceAccessor messages;

	ArticleController(SaveArticles acts, ArticlePages articles, ArticleFormPages pages,
			MessageSourceAccessor messages) {
		this.acts = acts;
		this.articles = articles;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping
	String form(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Article article = changeable(id, me);
		return show(ArticleForm.of(article), this.pages.of(article, me), model);
	}

	@PostMapping
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("articleForm") ArticleForm form,
			BindingResult bound, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		ArticleFormPage page = this.pages.of(changeable(id, me), me);
		this.pages.check(form, page, binding);
		if (binding.hasErrors()) {
			return new ModelAndView(show(form, page, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.acts.change(id, form, me);
			redirect.addFlashAttribute("notice", this.messages.getMessage("article.changed"));
			return new ModelAndView("redirect:/faq/" + id);
		}
		catch (SaveArticles.ArticleChanged | ObjectOptimisticLockingFailureException ex) {
			Article current = changeable(id, me);
			return ChangedMeanwhile.answer("articleForm", current, model,
					() -> show(form.withVersion(current.getVersion()), this.pages.of(current, me), model));
		}
	}

	private Article changeable(Long id, SignedIn me) {
		Article article = this.articles.existing(id);
		KnowledgeAccess.requireChange(article.getTopic().getUnitCode(), me);
		return article;
	}

	private static String show(ArticleForm form, ArticleFormPage page, Model model) {
		model.addAttribute("articleForm", form).addAttribute("page", page);
		return "knowledge/article-form";
	}

}
