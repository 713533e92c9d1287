package id.go.ppatk.piket.staff;

import id.go.ppatk.piket.web.Notice;
import id.go.ppatk.piket.web.Unconfirmed;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Whether one person may come in, and a way in for who has no password.
 */
@Controller
class AccountController {

	private final PersonPages pages;

	private final People acts;

	private final MessageSourceAccessor messages;

	AccountController(PersonPages pages, People acts, MessageSourceAccessor messages) {
		this.pages = pages;
		this.acts = acts;
		this.messages = messages;
	}

	@PostMapping("/pengaturan/pegawai/{id:\\d+}/penonaktifan")
	ModelAndView deactivate(@AuthenticationPrincipal SignedIn me, @PathVariable Long id,
			@RequestParam(defaultValue = "") String understood, Model model, RedirectAttributes redirect) {
		StaffMember person = this.pages.existing(id);
		try {
			this.acts.deactivate(id, understood, me.getId());
		}
		catch (Unconfirmed unconfirmed) {
			model.addAttribute("deactivation", unconfirmed);
			return new ModelAndView(this.pages.show(PersonForm.of(person), person, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (People.LastAdministrator ex) {
			model.addAttribute("refused", "person.last-administrator");
			return new ModelAndView(this.pages.show(PersonForm.of(person), person, model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Notice.say(text("person.deactivated", person.getName()), redirect)
			.at("/pengaturan/pegawai/" + id)
			.undoneBy("/pengaturan/pegawai/" + id + "/pengaktifan");
		return new ModelAndView("redirect:/pengaturan/pegawai");
	}

	@PostMapping("/pengaturan/pegawai/{id:\\d+}/pengaktifan")
	String activate(@AuthenticationPrincipal SignedIn me, @PathVariable Long id, RedirectAttributes redirect) {
		this.acts.activate(this.pages.existing(id).getId(), me.getId());
		Notice.say(text("person.activated", this.pages.existing(id).getName()), redirect)
			.at("/pengaturan/pegawai/" + id);
		return "redirect:/pengaturan/pegawai";
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
