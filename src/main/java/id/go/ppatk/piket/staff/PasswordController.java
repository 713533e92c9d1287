package id.go.ppatk.piket.staff;

import java.util.Set;

import jakarta.validation.Validator;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page behind a one-time link: a first or forgotten password, and the first
 * administrator.
 */
@Controller
class PasswordController {

	private static final String ADMINISTRATORS_UNIT = "PTI";

	private final PasswordLinks links;

	private final StaffMembers people;

	private final People acts;

	private final PasswordEncoder passwords;

	private final Validator validator;

	private final TransactionTemplate transaction;

	private final MessageSourceAccessor messages;

	PasswordController(PasswordLinks links, StaffMembers people, People acts, PasswordEncoder passwords,
			Validator validator, TransactionTemplate transaction, MessageSourceAccessor messages) {
		this.links = links;
		this.people = people;
		this.acts = acts;
		this.passwords = passwords;
		this.validator = validator;
		this.transaction = transaction;
		this.messages = messages;
	}

	@GetMapping("/kata-sandi/{token}")
	ModelAndView form(@PathVariable String token, Model model) {
		return page(token, new PasswordForm(null, null, null, null, null), HttpStatus.OK, model);
	}

	@PostMapping("/kata-sandi/{token}")
	ModelAndView choose(@PathVariable String token, @ModelAttribute("passwordForm") PasswordForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		PasswordLinks.Link link = this.links.find(token).orElse(null);
		if (link == null) {
			return page(token, form, HttpStatus.OK, model);
		}
		form.check(binding);
		PersonForm first = new PersonForm(form.name(), form.username(), ADMINISTRATORS_UNIT, null, Set.of(Role.ADMIN),
				null);
		if (link.staffId() == null) {
			this.validator.validate(first)
				.forEach((wrong) -> binding.rejectValue(wrong.getPropertyPath().toString(), "", wrong.getMessage()));
			if (!binding.hasFieldErrors("username") && this.people.findByUsername(first.username()).isPresent()) {
				binding.rejectValue("username", "person.username-taken");
			}
		}
		if (binding.hasErrors()) {
			return page(token, form, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		String hash = this.passwords.encode(form.password());
		boolean used = Boolean.TRUE.equals(this.transaction.execute((status) -> use(link, first, hash)));
		if (!used) {
			return page(token, form, HttpStatus.OK, model);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("password.chosen"));
		return new ModelAndView("redirect:/masuk");
	}

	private boolean use(PasswordLinks.Link link, PersonForm first, String hash) {
		if (!this.links.use(link)) {
			return false;
		}
		Long staffId = (link.staffId() != null) ? link.staffId() : this.people.save(first.toPerson()).getId();
		this.acts.choosePassword(staffId, hash);
		return true;
	}

	private ModelAndView page(String token, PasswordForm form, HttpStatus status, Model model) {
		PasswordLinks.Link link = this.links.find(token).orElse(null);
		if (link == null) {
			return new ModelAndView("staff/password-link-gone", HttpStatus.NOT_FOUND);
		}
		model.addAttribute("passwordForm", form)
			.addAttribute("token", token)
			.addAttribute("person",
					(link.staffId() != null) ? this.people.findById(link.staffId()).orElseThrow() : null)
			.addAttribute("shortest", PasswordForm.SHORTEST);
		return new ModelAndView("staff/password", status);
	}

}
