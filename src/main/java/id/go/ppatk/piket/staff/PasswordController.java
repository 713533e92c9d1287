package id.go.ppatk.piket.staff;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

	private final PasswordLinks links;

	private final StaffMembers people;

	private final UsePasswordLink usePasswordLink;

	private final MessageSourceAccessor messages;

	PasswordController(PasswordLinks links, StaffMembers people, UsePasswordLink usePasswordLink,
			MessageSourceAccessor messages) {
		this.links = links;
		this.people = people;
		this.usePasswordLink = usePasswordLink;
		this.messages = messages;
	}

	/**
	 * The page behind a link.
	 *
	 * @param token the link's own
	 * @param person whose password it is, or {@code null} for the first administrator's
	 */
	record PasswordPage(String token, @Nullable StaffMember person) {

		public int shortest() {
			return PasswordForm.SHORTEST;
		}

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
		this.usePasswordLink.check(link, form, binding);
		if (binding.hasErrors()) {
			return page(token, form, HttpStatus.UNPROCESSABLE_CONTENT, model);
		}
		if (!this.usePasswordLink.use(link, form)) {
			return page(token, form, HttpStatus.OK, model);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("password.chosen"));
		return new ModelAndView("redirect:/masuk");
	}

	private ModelAndView page(String token, PasswordForm form, HttpStatus status, Model model) {
		PasswordLinks.Link link = this.links.find(token).orElse(null);
		if (link == null) {
			return new ModelAndView("staff/password-link-gone", HttpStatus.NOT_FOUND);
		}
		StaffMember person = (link.staffId() != null) ? this.people.findById(link.staffId()).orElseThrow() : null;
		model.addAttribute("passwordForm", form).addAttribute("page", new PasswordPage(token, person));
		return new ModelAndView("staff/password", status);
	}

}
