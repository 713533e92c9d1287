package id.go.ppatk.piket.changes;

import java.time.LocalTime;
import java.util.Optional;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
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

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	ReplacementController(ChangesAccess access, ReplacementPages pages, FileReplacement fileReplacement,
			Indonesian indonesian, MessageSourceAccessor messages) {
		this.access = access;
		this.pages = pages;
		this.fileReplacement = fileReplacement;
		this.indonesian = indonesian;
		this.messages = messages;
	}

	@GetMapping("/piket/pergantian/baru")
	String form(@RequestParam("tugas") String address,
			@RequestParam(name = "peran", defaultValue = "OFFICER") DutyRole role, @AuthenticationPrincipal SignedIn me,
			Model model) {
		ReplacementPage page = this.pages.of(this.access.duty(address, me), role, null, null);
		return show(page, ReplacementForm.blank(page.address(), role, this.indonesian.time(page.policy().getOpens()),
				this.indonesian.time(page.policy().getCloses())), model);
	}

	/** The candidates for other hours, as a fragment of the page. */
	@GetMapping("/piket/pergantian/calon")
	String candidates(@RequestParam String duty, @RequestParam DutyRole role,
			@RequestParam(defaultValue = "") String starts, @RequestParam(defaultValue = "") String ends,
			@RequestParam(required = false) @Nullable Long replacing, @AuthenticationPrincipal SignedIn me,
			Model model) {
		show(this.pages.of(this.access.duty(duty, me), role, readable(starts), readable(ends)),
				new ReplacementForm(null, duty, role, null, starts, ends, replacing, null), model);
		return "changes/replacement :: candidates";
	}

	@PostMapping("/piket/pergantian")
	ModelAndView file(@Valid @ModelAttribute("replacementForm") ReplacementForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		if (binding.getTarget() == null || form.formId() == null || form.duty() == null || form.role() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Duty duty = this.access.duty(form.duty(), me);
		Optional<FileReplacement.Request> request = form.read(this.indonesian, binding);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (request.isPresent()) {
			try {
				Replacement filed = this.fileReplacement.file(form.formId(), duty.getUnitCode(), duty.getDutyDate(),
						duty.getPost(), request.get(), me.getId());
				redirect.addFlashAttribute("notice", this.messages.getMessage("replacement.filed",
						new Object[] { this.indonesian.day(filed.getDutyDate()), filed.getPostCode() }));
				return new ModelAndView("redirect:/piket/pergantian?pekan=" + Week.of(filed.getDutyDate()));
			}
			catch (ChangeRefused refused) {
				model.addAttribute("refused", refused.getSentences());
				status = refused.getStatus();
			}
		}
		ReplacementPage page = this.pages.of(this.access.duty(form.duty(), me), form.role(), readable(form.starts()),
				readable(form.ends()));
		return new ModelAndView(show(page, form, model), status);
	}

	private static String show(ReplacementPage page, ReplacementForm form, Model model) {
		model.addAttribute("page", page).addAttribute("replacementForm", form);
		return "changes/replacement";
	}

	@Nullable private LocalTime readable(@Nullable String typed) {
		try {
			return (typed == null || typed.isBlank()) ? null : this.indonesian.parseTime(typed);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
