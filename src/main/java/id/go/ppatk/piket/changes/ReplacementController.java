package id.go.ppatk.piket.changes;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.ServicePolicy;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The one screen on which a replacement is filed, as it is opened.
 */
@Controller
class ReplacementController {

	private final ChangesAccess access;

	private final ReplacementPages pages;

	private final ServiceCalendars calendars;

	private final Indonesian indonesian;

	ReplacementController(ChangesAccess access, ReplacementPages pages, ServiceCalendars calendars,
			Indonesian indonesian) {
		this.access = access;
		this.pages = pages;
		this.calendars = calendars;
		this.indonesian = indonesian;
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

	private String show(ReplacementForm form, Duty duty, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(duty, form, me)).addAttribute("replacementForm", form);
		return "changes/replacement";
	}

}
