package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.util.Optional;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.Notice;
import id.go.ppatk.piket.workdays.Week;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files a replacement.
 */
@Controller
class FileReplacementController {

	private final ChangesAccess access;

	private final ReplacementPages pages;

	private final FileReplacement fileReplacement;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	FileReplacementController(ChangesAccess access, ReplacementPages pages, FileReplacement fileReplacement,
			Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.access = access;
		this.pages = pages;
		this.fileReplacement = fileReplacement;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping({ "/piket/pergantian", "/piket/pergantian/baru" })
	ModelAndView file(@Valid @ModelAttribute("replacementForm") ReplacementForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		if (binding.getTarget() == null || form.formId() == null || form.duty() == null || form.role() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Duty duty = this.access.changeable(form.duty(), form.reason(), me);
		Optional<ReplacementSolution> solution = form.read(binding);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (solution.isPresent()) {
			try {
				Replacement filed = this.fileReplacement.file(form.formId(), duty.getUnitCode(), duty.getPlace(),
						solution.get(), me.getId());
				Notice notice = Notice
					.say(this.messages.getMessage(filed.isCorrection() ? "replacement.corrected" : "replacement.filed",
							new Object[] { this.indonesian.day(filed.getDutyDate()), filed.getPostCode() }), redirect)
					.at("/piket/" + Week.of(filed.getDutyDate()));
				if (filed.canBeUndone(this.clock.instant())) {
					notice.undoneBy("/piket/pergantian/" + filed.getId() + "/pembatalan");
				}
				return new ModelAndView("redirect:/piket/pergantian?pekan=" + Week.of(filed.getDutyDate()));
			}
			catch (ChangeRefused refused) {
				model.addAttribute("refused", refused.getSentences());
				status = refused.getStatus();
			}
		}
		model.addAttribute("page", this.pages.of(this.access.duty(form.duty(), me), form, me))
			.addAttribute("replacementForm", form);
		return new ModelAndView("changes/replacement", status);
	}

}
