package id.go.ppatk.piket.changes;

import java.util.Optional;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;
import id.go.ppatk.piket.workdays.Week;
import jakarta.validation.Valid;

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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The one screen on which a replacement is filed.
 */
@Controller
class ReplacementController {

	private final ChangesAccess access;

	private final ReplacementPages pages;

	private final FileReplacement fileReplacement;

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	ReplacementController(ChangesAccess access, ReplacementPages pages, FileReplacement fileReplacement,
			ServiceCalendars calendars, Indonesian indonesian, MessageSourceAccessor messages) {
		this.access = access;
		this.pages = pages;
		this.fileReplacement = fileReplacement;
		this.calendars = calendars;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	@GetMapping(path = "/piket/pergantian/baru", params = "tugas")
	String form(@RequestParam("tugas") String address,
			@RequestParam(name = "peran", defaultValue = "OFFICER") DutyRole role, @AuthenticationPrincipal SignedIn me,
			Model model) {
		Duty duty = this.access.duty(address, me);
		ServicePolicy policy = this.calendars.around(duty.getDutyDate()).policy(duty.getDutyDate());
		return show(ReplacementForm.blank(address, role, this.indonesian.time(policy.getOpens()),
				this.indonesian.time(policy.getCloses())), duty, me, model);
	}

	/** The form with what was typed and not accepted, where its address is got. */
	@GetMapping("/piket/pergantian/baru")
	String again(@ModelAttribute("replacementForm") ReplacementForm typed, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model) {
		if (binding.getTarget() == null || typed.duty() == null || typed.role() == null) {
			return "redirect:/piket/pergantian";
		}
		return show(typed, this.access.duty(typed.duty(), me), me, model.addAttribute("typedAgain", true));
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
				redirect.addFlashAttribute("notice",
						this.messages.getMessage(filed.isCorrection() ? "replacement.corrected" : "replacement.filed",
								new Object[] { this.indonesian.day(filed.getDutyDate()), filed.getPostCode() }));
				return new ModelAndView("redirect:/piket/pergantian?pekan=" + Week.of(filed.getDutyDate()));
			}
			catch (ChangeRefused refused) {
				model.addAttribute("refused", refused.getSentences());
				status = refused.getStatus();
			}
		}
		return new ModelAndView(show(form, this.access.duty(form.duty(), me), me, model), status);
	}

	private String show(ReplacementForm form, Duty duty, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(duty, form, me)).addAttribute("replacementForm", form);
		return "changes/replacement";
	}

}
