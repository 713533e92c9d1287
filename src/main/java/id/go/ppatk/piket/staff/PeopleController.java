package id.go.ppatk.piket.staff;

import id.go.ppatk.piket.units.Units;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The people: who they are, and new ones.
 */
@Controller
class PeopleController {

	private final PersonPages pages;

	private final StaffMembers people;

	private final People acts;

	private final PasswordLinks links;

	private final Units units;

	private final MessageSourceAccessor messages;

	PeopleController(PersonPages pages, StaffMembers people, People acts, PasswordLinks links, Units units,
			MessageSourceAccessor messages) {
		this.pages = pages;
		this.people = people;
		this.acts = acts;
		this.links = links;
		this.units = units;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/pegawai")
	String list(@RequestParam(name = "unit", defaultValue = "") String unit, Model model) {
		model.addAttribute("page", this.pages.list(unit));
		return "staff/people";
	}

	@GetMapping("/pengaturan/pegawai/baru")
	String empty(Model model) {
		model.addAttribute("invited", true);
		return this.pages.show(new PersonForm("", "", "", null, null, null), null, model);
	}

	@PostMapping("/pengaturan/pegawai")
	ModelAndView add(@Valid @ModelAttribute("personForm") PersonForm form, BindingResult binding, Model model,
			@RequestParam(name = "invited", defaultValue = "false") boolean invited, RedirectAttributes redirect,
			@AuthenticationPrincipal SignedIn me) {
		model.addAttribute("invited", invited);
		form.check(this.units, binding);
		if (!binding.hasFieldErrors("username") && this.people.findByUsername(form.username()).isPresent()) {
			binding.rejectValue("username", "person.username-taken");
		}
		if (binding.hasErrors()) {
			return new ModelAndView(this.pages.show(form, null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		boolean written;
		try {
			written = this.acts.add(form, invited);
		}
		catch (DataIntegrityViolationException ex) {
			binding.rejectValue("username", "person.username-taken");
			return new ModelAndView(this.pages.show(form, null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Long id = this.people.findByUsername(form.username()).orElseThrow().getId();
		redirect.addFlashAttribute("notice", written ? text("person.added-invited", form.name(), form.email())
				: text(invited ? "person.added-link" : "person.added", form.name()));
		if (invited && !written) {
			redirect.addFlashAttribute("link", this.links.make(id, me.getId()));
		}
		return new ModelAndView("redirect:/pengaturan/pegawai/" + id);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
