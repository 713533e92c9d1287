package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Typed;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Belum ada di FAQ": what callers asked and no article answers, worked off one by one.
 */
@Controller
class OpenQuestionController {

	private static final int LONGEST_SEARCH = 100;

	private final WorkOffQuestions acts;

	private final OpenQuestionPages pages;

	private final OpenQuestionList list;

	private final Validator validator;

	private final MessageSourceAccessor messages;

	OpenQuestionController(WorkOffQuestions acts, OpenQuestionPages pages, OpenQuestionList list, Validator validator,
			MessageSourceAccessor messages) {
		this.acts = acts;
		this.pages = pages;
		this.list = list;
		this.validator = validator;
		this.messages = messages;
	}

	@GetMapping("/faq/belum-terjawab")
	String list(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("questions", this.list.of(KnowledgeAccess.unitOfQuestions(me)))
			.addAttribute("most", OpenQuestionList.MOST);
		return "knowledge/open-questions";
	}

	@GetMapping("/faq/belum-terjawab/{id:\\d+}")
	String question(@PathVariable Long id, @RequestParam(name = "cari", defaultValue = "") String text,
			@AuthenticationPrincipal SignedIn me, Model model) {
		String searched = text.strip().substring(0, Math.min(text.strip().length(), LONGEST_SEARCH));
		return show(id, searched, me, model);
	}

	@PostMapping("/faq/belum-terjawab/{id:\\d+}/jawaban")
	ModelAndView attach(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Long articleId, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		return act(id, "open-question.answered", () -> this.acts.attach(id, version, articleId, me), me, model,
				redirect);
	}

	@PostMapping("/faq/belum-terjawab/{id:\\d+}/penutupan")
	ModelAndView dismiss(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		DismissalForm form = new DismissalForm(Typed.text(reason));
		model.addAttribute("reason", form.reason());
		var wrong = this.validator.validate(form).stream().findFirst();
		if (wrong.isPresent()) {
			model.addAttribute("reasonRefused", wrong.get().getMessage());
			return new ModelAndView(show(id, "", me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return act(id, "open-question.dismissed", () -> this.acts.dismiss(id, version, form.reason(), me), me, model,
				redirect);
	}

	@PostMapping("/faq/belum-terjawab/{id:\\d+}/penggabungan")
	ModelAndView merge(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Long into, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		return act(id, "open-question.merged", () -> this.acts.merge(id, version, into, me), me, model, redirect);
	}

	@PostMapping("/faq/belum-terjawab/{id:\\d+}/pemisahan")
	ModelAndView split(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Long asking, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		return act(id, "open-question.split", () -> this.acts.split(id, version, asking, me), me, model, redirect);
	}

	private ModelAndView act(Long id, String doneKey, Runnable act, SignedIn me, Model model,
			RedirectAttributes redirect) {
		this.pages.existing(id, me);
		HttpStatus status;
		try {
			act.run();
			redirect.addFlashAttribute("notice", this.messages.getMessage(doneKey));
			return new ModelAndView("redirect:/faq/belum-terjawab");
		}
		catch (QuestionRefused ex) {
			model.addAttribute("refused", ex.getMessageKey());
			status = HttpStatus.UNPROCESSABLE_CONTENT;
		}
		catch (WorkOffQuestions.QuestionChanged | ObjectOptimisticLockingFailureException ex) {
			model.addAttribute("refused", "open-question.refused.changed");
			status = HttpStatus.CONFLICT;
		}
		return new ModelAndView(show(id, "", me, model), status);
	}

	private String show(Long id, String searched, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(this.pages.existing(id, me), searched));
		return "knowledge/open-question";
	}

}
