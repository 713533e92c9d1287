package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * "Ketidakhadiran": who is absent when, with the form on which it is filed.
 */
@Controller
class AbsenceController {

	private final AbsencesPages pages;

	private final Clock clock;

	AbsenceController(AbsencesPages pages, Clock clock) {
		this.pages = pages;
		this.clock = clock;
	}

	/** With what was typed and not accepted, where the page is asked for again. */
	@GetMapping("/piket/ketidakhadiran")
	String list(@ModelAttribute("absenceForm") AbsenceForm typed, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model) {
		if (binding.getTarget() != null && typed.formId() != null) {
			return show(this.pages.of(me), typed, model.addAttribute("typedAgain", true));
		}
		Long self = ChangesAccess.serves(me) ? me.getId() : null;
		return show(this.pages.of(me), AbsenceForm.blank(self, LocalDate.now(this.clock)), model);
	}

	private static String show(AbsencesPage page, AbsenceForm form, Model model) {
		model.addAttribute("page", page).addAttribute("absenceForm", form);
		return "changes/absences";
	}

}
