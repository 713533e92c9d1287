package id.go.ppatk.piket.telephony;

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
 * Whether one hears a sound and sees a notification when a call rings.
 */
@Controller
@RequestMapping("/profil/dering")
class RingChoicesController {

	private final RingChoices choices;

	private final MessageSourceAccessor messages;

	RingChoicesController(RingChoices choices, MessageSourceAccessor messages) {
		this.choices = choices;
		this.messages = messages;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.choices.of(me.getId()));
		return "telephony/ring-choices";
	}

	@PostMapping
	String choose(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "bunyi", defaultValue = "false") boolean sound,
			@RequestParam(name = "layar", defaultValue = "false") boolean notice, RedirectAttributes redirect) {
		this.choices.choose(me.getId(), new RingChoices.Choice(sound, notice));
		redirect.addFlashAttribute("notice", this.messages.getMessage("ring-choices.saved"));
		return "redirect:/profil/dering";
	}

}
