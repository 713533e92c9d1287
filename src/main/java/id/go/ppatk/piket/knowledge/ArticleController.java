package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing an article: a new one, or what changes of one.
 */
@Controller
class ArticleController {

	private final SaveArticles acts;

	private final WorkOffQuestions questions;

	private final ArticlePage page;

	private final OpenQuestionPage questionPage;

	private final Topics topics;

	private final Regulations regulations;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	ArticleController(SaveArticles acts, WorkOffQuestions questions, ArticlePage page, OpenQuestionPage questionPage,
			Topics topics, Regulations regulations, MessageSourceAccessor messages, Clock clock) {
		this.acts = acts;
		this.questions = questions;
		this.page = page;
		this.questionPage = questionPage;
		this.topics = topics;
		this.regulations = regulations;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/faq/baru")
	String empty(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "belum-terjawab", required = false) @Nullable Long questionId, Model model) {
		if (questionId == null) {
			return form(ArticleForm.empty(today()), null, me, model);
		}
		OpenQuestion question = this.questionPage.existing(questionId, me);
		return form(ArticleForm.answering(question, this.questionPage.firstAsked(question), today()), null, me, model);
	}

	@PostMapping("/faq")
	ModelAndView add(@Valid @ModelAttribute("articleForm") ArticleForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		check(form, null, me, binding);
		if (binding.hasErrors()) {
			return new ModelAndView(form(form, null, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (form.questionId() == null) {
			return saved("article.added", this.acts.add(form, me).getId(), redirect);
		}
		this.questionPage.existing(form.questionId(), me);
		try {
			Article article = this.questions.answer(form.questionId(), form, me);
			return saved("article.added-answering", article.getId(), redirect);
		}
		catch (QuestionRefused ex) {
			binding.reject(ex.getMessageKey());
			return new ModelAndView(form(form, null, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@GetMapping("/faq/{id:\\d+}/perbaikan")
	String change(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Article article = kept(id, me);
		return form(ArticleForm.of(article), article, me, model);
	}

	@PostMapping("/faq/{id:\\d+}/perbaikan")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("articleForm") ArticleForm form,
			BindingResult binding, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		Article article = kept(id, me);
		check(form, article, me, binding);
		if (binding.hasErrors()) {
			return new ModelAndView(form(form, article, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.acts.change(id, form, me);
			return saved("article.changed", id, redirect);
		}
		catch (SaveArticles.ArticleChanged | ObjectOptimisticLockingFailureException ex) {
			Article current = kept(id, me);
			model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "articleForm");
			model.addAttribute("current", current);
			return new ModelAndView(form(form.withVersion(current.getVersion()), current, me, model),
					HttpStatus.CONFLICT);
		}
	}

	private ModelAndView saved(String key, Long id, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", this.messages.getMessage(key));
		return new ModelAndView("redirect:/faq/" + id);
	}

	private String form(ArticleForm form, @Nullable Article article, SignedIn me, Model model) {
		model.addAttribute("articleForm", form)
			.addAttribute("article", article)
			.addAttribute("offered", offered(article, me))
			.addAttribute("regulations", this.regulations.all(Limit.unlimited()));
		return "knowledge/article-form";
	}

	/** The topics of today, and the article's own, of the units that the person keeps. */
	private Map<String, List<Topic>> offered(@Nullable Article article, SignedIn me) {
		return Stream.concat(this.topics.validOn(today()).stream(), Stream.ofNullable(article).map(Article::getTopic))
			.filter((topic) -> me.coordinates(topic.getUnitCode()))
			.collect(Collectors.toMap(Topic::getId, (topic) -> topic, (one, same) -> one, LinkedHashMap::new))
			.values()
			.stream()
			.collect(Collectors.groupingBy(Topic::getUnitCode, LinkedHashMap::new, Collectors.toList()));
	}

	private void check(ArticleForm form, @Nullable Article article, SignedIn me, BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (!binding.hasFieldErrors("topicId") && offered(article, me).values()
			.stream()
			.flatMap(List::stream)
			.noneMatch((topic) -> Objects.equals(topic.getId(), form.topicId()))) {
			binding.rejectValue("topicId", "article.topic-missing");
		}
		if (this.regulations.findByIdIn(form.regulationIds()).size() != form.regulationIds().size()) {
			binding.rejectValue("regulationIds", "article.regulation-missing");
		}
		if (form.endsBeforeItBegins()) {
			binding.rejectValue("validTo", "article.valid-to-before");
		}
	}

	private Article kept(Long id, SignedIn me) {
		Article article = this.page.existing(id);
		if (!me.coordinates(article.getTopic().getUnitCode())) {
			throw new AccessDeniedException("another unit's article");
		}
		return article;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
