package id.go.ppatk.piket.staff;

import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Notice;
import id.go.ppatk.piket.web.Unconfirmed;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who one person is and what they may do.
 */
@Controller
class PersonController {

	private final PersonPages pages;

	private final People acts;

	private final Units units;

	private final MessageSourceAccessor messages;

	PersonController(PersonPages pages, People acts, Units units, MessageSourceAccessor messages) {
		this.pages = pages;
		this.acts = acts;
		this.units = units;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/pegawai/{id:\\d+}")
	String person(@PathVariable Long id, Model model) {
		StaffMember person = this.pages.existing(id);
		return this.pages.show(PersonForm.of(person), person, model);
	}

	@PostMapping("/pengaturan/pegawai/{id:\\d+}")
	ModelAndView change(@AuthenticationPrincipal SignedIn me, @PathVariable Long id,
			@RequestParam(defaultValue = "") String understood, @Valid @ModelAttribute("personForm") PersonForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		StaffMember person = this.pages.existing(id);
		form.check(this.units, binding);
		if (!binding.hasErrors()) {
			try {
				this.acts.change(id, form, understood, me.getId());
				Notice.say(text("person.changed", form.name()), redirect).at("/pengaturan/pegawai/" + id);
				return new ModelAndView("redirect:/pengaturan/pegawai");
			}
			catch (Unconfirmed unconfirmed) {
				model.addAttribute("unconfirmed", unconfirmed);
			}
			catch (People.LastAdministrator ex) {
				binding.rejectValue("roles", "person.last-administrator");
			}
			catch (People.PersonChanged | ObjectOptimisticLockingFailureException ex) {
				StaffMember current = this.pages.existing(id);
				model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "personForm");
				model.addAttribute("current", current);
				return new ModelAndView(this.pages.show(form.withVersion(current.getVersion()), current, model),
						HttpStatus.CONFLICT);
			}
		}
		return new ModelAndView(this.pages.show(form, person, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
