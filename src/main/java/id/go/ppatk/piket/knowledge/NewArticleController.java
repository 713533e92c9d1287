package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing a new article, also one that answers an open question.
 */
@Controller
class NewArticleController {

	private final SaveArticles acts;

	private final WorkOffQuestions questions;

	private final ArticleFormPages pages;

	private final OpenQuestionPages questionPages;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	NewArticleController(SaveArticles acts, WorkOffQuestions questions, ArticleFormPages pages,
			OpenQuestionPages questionPages, MessageSourceAccessor messages, Clock clock) {
		this.acts = acts;
		this.questions = questions;
		this.pages = pages;
		this.questionPages = questionPages;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/faq/baru")
	String empty(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "belum-terjawab", required = false) @Nullable Long questionId, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		if (questionId == null) {
			return show(ArticleForm.empty(today), this.pages.of(null, me), model);
		}
		OpenQuestion question = this.questionPages.existing(questionId, me);
		return show(ArticleForm.answering(question, this.questionPages.firstAsked(question), today),
				this.pages.of(null, me), model);
	}

	@PostMapping("/faq")
	ModelAndView add(@Valid @ModelAttribute("articleForm") ArticleForm form, BindingResult bound,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		ArticleFormPage page = this.pages.of(null, me);
		this.pages.check(form, page, binding);
		if (!binding.hasErrors()) {
			try {
				Article added = (form.questionId() != null) ? answer(form.questionId(), form, me)
						: this.acts.add(form, me);
				redirect.addFlashAttribute("notice", this.messages
					.getMessage((form.questionId() != null) ? "article.added-answering" : "article.added"));
				return new ModelAndView("redirect:/faq/" + added.getId());
			}
			catch (KnowledgeRefused ex) {
				binding.reject(ex.getMessageKey());
			}
		}
		return new ModelAndView(show(form, page, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private Article answer(Long questionId, ArticleForm form, SignedIn me) {
		this.questionPages.existing(questionId, me);
		return this.questions.answer(questionId, form, me);
	}

	private static String show(ArticleForm form, ArticleFormPage page, Model model) {
		model.addAttribute("articleForm", form).addAttribute("page", page);
		return "knowledge/article-form";
	}

}
