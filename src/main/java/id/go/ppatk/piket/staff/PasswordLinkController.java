package id.go.ppatk.piket.staff;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives a person the link to choose a password: shown, to be handed over, or by letter.
 */
@Controller
@RequestMapping("/pengaturan/pegawai/{id:\\d+}")
class PasswordLinkController {

	private final PersonPages pages;

	private final People acts;

	private final PasswordLinks links;

	private final MessageSourceAccessor messages;

	PasswordLinkController(PersonPages pages, People acts, PasswordLinks links, MessageSourceAccessor messages) {
		this.pages = pages;
		this.acts = acts;
		this.links = links;
		this.messages = messages;
	}

	@PostMapping("/tautan")
	String link(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		redirect.addFlashAttribute("link", this.links.make(this.pages.existing(id).getId(), me.getId()));
		return "redirect:/pengaturan/pegawai/" + id;
	}

	/** Where no letter can go, the link is shown instead. */
	@PostMapping("/undangan")
	String invite(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		StaffMember person = this.pages.existing(id);
		if (!this.acts.invite(person.getId())) {
			return link(id, me, redirect);
		}
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("person.invited", new Object[] { person.getName(), person.getEmail() }));
		return "redirect:/pengaturan/pegawai/" + id;
	}

}
