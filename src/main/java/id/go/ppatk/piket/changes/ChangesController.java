package id.go.ppatk.piket.changes;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Perubahan piket": what changed in a week, and taking a replacement back.
 */
@Controller
class ChangesController {

	private final ChangesPages pages;

	private final ChangesAccess access;

	private final FileReplacement fileReplacement;

	private final MessageSourceAccessor messages;

	private final ServiceCalendars calendars;

	ChangesController(ChangesPages pages, ChangesAccess access, FileReplacement fileReplacement,
			MessageSourceAccessor messages, ServiceCalendars calendars) {
		this.pages = pages;
		this.access = access;
		this.fileReplacement = fileReplacement;
		this.messages = messages;
		this.calendars = calendars;
	}

	@GetMapping("/piket/pergantian")
	String changes(@RequestParam(name = "pekan", required = false) @Nullable Week week,
			@AuthenticationPrincipal SignedIn me, Model model) {
		return show((week != null) ? week : this.calendars.thisWeek(), me, model);
	}

	@PostMapping("/piket/pergantian/{id:\\d+}/pembatalan")
	String undo(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Week week = Week.of(this.access.replacement(id, me).getDutyDate());
		try {
			this.fileReplacement.undo(id, me.getId());
		}
		catch (ChangeRefused refused) {
			response.setStatus(refused.getStatus().value());
			model.addAttribute("refused", refused.getSentences());
			return show(week, me, model);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("replacement.undone"));
		return "redirect:/piket/pergantian?pekan=" + week;
	}

	private String show(Week week, SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(week, me));
		return "changes/changes";
	}

}
