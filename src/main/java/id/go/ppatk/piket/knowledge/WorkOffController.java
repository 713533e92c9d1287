package id.go.ppatk.piket.knowledge;

import id.go.ppatk.piket.knowledge.OpenQuestionPage.Refusal;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Longest;
import id.go.ppatk.piket.web.PlainText;
import id.go.ppatk.piket.web.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Works the questions of "Belum ada di FAQ" off, one by one.
 */
@Controller
@RequestMapping("/faq/belum-terjawab/{id:\\d+}")
class WorkOffController {

	private final WorkOffQuestions acts;

	private final OpenQuestionPages pages;

	private final Validator validator;

	WorkOffController(WorkOffQuestions acts, OpenQuestionPages pages, Validator validator) {
		this.acts = acts;
		this.pages = pages;
		this.validator = validator;
	}

	@PostMapping("/jawaban")
	ModelAndView attach(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Long articleId, @AuthenticationPrincipal SignedIn me,
			RedirectAttributes redirect) {
		return this.pages.work(id, "open-question.answered", () -> this.acts.attach(id, version, articleId, me), "", me,
				redirect);
	}

	@PostMapping("/penutupan")
	ModelAndView dismiss(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(name = "reason", defaultValue = "") @Longest(1000) String typed,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		String reason = Typed.text(typed);
		var wrong = this.validator.validate(new Dismissal(reason)).stream().findFirst();
		if (wrong.isPresent()) {
			return this.pages.refused(id, new Refusal(null, reason, wrong.get().getMessage()),
					HttpStatus.UNPROCESSABLE_CONTENT, me);
		}
		return this.pages.work(id, "open-question.dismissed", () -> this.acts.dismiss(id, version, reason, me), reason,
				me, redirect);
	}

	@PostMapping("/penggabungan")
	ModelAndView merge(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Long into, @AuthenticationPrincipal SignedIn me,
			RedirectAttributes redirect) {
		return this.pages.work(id, "open-question.merged", () -> this.acts.merge(id, version, into, me), "", me,
				redirect);
	}

	@PostMapping("/pemisahan")
	ModelAndView split(@PathVariable Long id, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Long asking, @AuthenticationPrincipal SignedIn me,
			RedirectAttributes redirect) {
		return this.pages.work(id, "open-question.split", () -> this.acts.split(id, version, asking, me), "", me,
				redirect);
	}

	/** Why an open question gets no article, as typed. */
	private record Dismissal(@NotBlank(message = "{open-question.reason-missing}") @Size(max = 500,
			message = "{field.too-long}") @PlainText String reason) {
	}

}
