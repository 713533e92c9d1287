package id.go.ppatk.piket.staff;

import java.util.List;

import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.Indonesian;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The people: who they are, what they may do, and a way in for who has no password.
 */
@Controller
class PeopleController {

	private final StaffMembers people;

	private final People acts;

	private final PasswordLinks links;

	private final Units units;

	private final MessageSource messages;

	PeopleController(StaffMembers people, People acts, PasswordLinks links, Units units, MessageSource messages) {
		this.people = people;
		this.acts = acts;
		this.links = links;
		this.units = units;
		this.messages = messages;
	}

	@GetMapping("/pengaturan/pegawai")
	String list(@RequestParam(name = "unit", defaultValue = "") String unit, Model model) {
		List<StaffMember> all = this.people.all();
		model
			.addAttribute("people",
					all.stream().filter((person) -> unit.isEmpty() || person.getUnitCode().equals(unit)).toList())
			.addAttribute("unit", unit)
			.addAttribute("units", this.units.all());
		return "staff/people";
	}

	@GetMapping("/pengaturan/pegawai/baru")
	String empty(Model model) {
		return form(new PersonForm("", "", "", null, null, null), null, model);
	}

	@PostMapping("/pengaturan/pegawai")
	ModelAndView add(@Valid @ModelAttribute("personForm") PersonForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		readable(binding);
		checkUnit(form, binding);
		if (!binding.hasFieldErrors("username") && this.people.findByUsername(form.username()).isPresent()) {
			binding.rejectValue("username", "person.username-taken");
		}
		if (binding.hasErrors()) {
			return new ModelAndView(form(form, null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.acts.add(List.of(form));
		}
		catch (DataIntegrityViolationException ex) {
			binding.rejectValue("username", "person.username-taken");
			return new ModelAndView(form(form, null, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("notice", text("person.added", form.name()));
		return new ModelAndView(
				"redirect:/pengaturan/pegawai/" + this.people.findByUsername(form.username()).orElseThrow().getId());
	}

	@GetMapping("/pengaturan/pegawai/{id:\\d+}")
	String person(@PathVariable Long id, Model model) {
		StaffMember person = existing(id);
		return form(PersonForm.of(person), person, model);
	}

	@PostMapping("/pengaturan/pegawai/{id:\\d+}")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("personForm") PersonForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		readable(binding);
		StaffMember person = existing(id);
		checkUnit(form, binding);
		if (!binding.hasErrors()) {
			try {
				this.acts.change(id, form);
				redirect.addFlashAttribute("notice", text("person.changed", form.name()));
				return new ModelAndView("redirect:/pengaturan/pegawai");
			}
			catch (People.LastAdministrator ex) {
				binding.rejectValue("roles", "person.last-administrator");
			}
			catch (People.PersonChanged | ObjectOptimisticLockingFailureException ex) {
				StaffMember current = existing(id);
				model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "personForm");
				model.addAttribute("current", current);
				return new ModelAndView(form(form.withVersion(current.getVersion()), current, model),
						HttpStatus.CONFLICT);
			}
		}
		return new ModelAndView(form(form, person, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/pengaturan/pegawai/{id:\\d+}/penonaktifan")
	ModelAndView deactivate(@PathVariable Long id, Model model, RedirectAttributes redirect) {
		StaffMember person = existing(id);
		try {
			this.acts.deactivate(id);
		}
		catch (People.LastAdministrator ex) {
			model.addAttribute("refused", "person.last-administrator");
			return new ModelAndView(form(PersonForm.of(person), person, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("notice", text("person.deactivated", person.getName()));
		return new ModelAndView("redirect:/pengaturan/pegawai");
	}

	@PostMapping("/pengaturan/pegawai/{id:\\d+}/pengaktifan")
	String activate(@PathVariable Long id, RedirectAttributes redirect) {
		this.acts.activate(existing(id).getId());
		redirect.addFlashAttribute("notice", text("person.activated", existing(id).getName()));
		return "redirect:/pengaturan/pegawai";
	}

	@PostMapping("/pengaturan/pegawai/{id:\\d+}/tautan")
	String link(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		redirect.addFlashAttribute("link", this.links.make(existing(id).getId(), me.getId()));
		return "redirect:/pengaturan/pegawai/" + id;
	}

	private String form(PersonForm form, @Nullable StaffMember person, Model model) {
		model.addAttribute("personForm", form)
			.addAttribute("person", person)
			.addAttribute("units", this.units.all())
			.addAttribute("allRoles", Role.values());
		return "staff/person";
	}

	private StaffMember existing(Long id) {
		return this.people.withRoles(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void checkUnit(PersonForm form, BindingResult binding) {
		if (!binding.hasFieldErrors("unitCode") && this.units.findByCode(form.unitCode()).isEmpty()) {
			binding.rejectValue("unitCode", "person.unit-missing");
		}
	}

	private static void readable(BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Indonesian.LOCALE);
	}

}
