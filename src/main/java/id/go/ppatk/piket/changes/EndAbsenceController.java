package id.go.ppatk.piket.changes;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Sudah hadir": an absence that has begun ends, one that has not is withdrawn.
 */
@Controller
class EndAbsenceController {

	private final AbsencesPages pages;

	private final ChangesAccess access;

	private final FileAbsence fileAbsence;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	EndAbsenceController(AbsencesPages pages, ChangesAccess access, FileAbsence fileAbsence,
			MessageSourceAccessor messages, Clock clock) {
		this.pages = pages;
		this.access = access;
		this.fileAbsence = fileAbsence;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/piket/ketidakhadiran/{id:\\d+}/pengakhiran")
	ModelAndView end(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model,
			RedirectAttributes redirect) {
		Absence absence = this.access.absence(id, me);
		try {
			this.fileAbsence.end(absence.getId(), me.getId());
		}
		catch (ChangeRefused refused) {
			model.addAttribute("refused", refused.getSentences())
				.addAttribute("page", this.pages.of(me))
				.addAttribute("absenceForm", AbsenceForm.blank(null, LocalDate.now(this.clock)));
			return new ModelAndView("changes/absences", refused.getStatus());
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("absence.ended"));
		return new ModelAndView("redirect:/piket/ketidakhadiran");
	}

}
