package id.go.ppatk.piket.notices;

import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Which letters one gets; what is mandatory is named, and stays.
 */
@Controller
@RequestMapping("/profil/pemberitahuan")
class LetterChoicesController {

	private final LetterChoices choices;

	private final MessageSourceAccessor messages;

	LetterChoicesController(LetterChoices choices, MessageSourceAccessor messages) {
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", new LetterChoicesPage(this.choices.wantedBy(me.getId())));
		return "notices/choices";
	}

	@PostMapping
	String choose(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "jenis", required = false, defaultValue = "") List<LetterKind> wanted,
			RedirectAttributes redirect) {
		this.choices.choose(me.getId(), wanted);
		redirect.addFlashAttribute("notice", this.messages.getMessage("letter-choices.saved"));
		return "redirect:/profil/pemberitahuan";
	}

}
