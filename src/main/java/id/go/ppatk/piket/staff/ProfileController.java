package id.go.ppatk.piket.staff;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own data and password.
 */
@Controller
class ProfileController {

	private final StaffMembers people;

	private final People acts;

	private final PasswordEncoder passwords;

	private final List<ProfileSource> sources;

	private final MessageSourceAccessor messages;

	ProfileController(StaffMembers people, People acts, PasswordEncoder passwords, List<ProfileSource> sources,
			MessageSourceAccessor messages) {
		this.people = people;
		this.acts = acts;
		this.passwords = passwords;
		this.sources = sources;
		this.messages = messages;
	}

	@GetMapping("/profil")
	String profile(@AuthenticationPrincipal SignedIn me, Model model) {
		return show(me, new PasswordForm(null, null, null, null, null), model);
	}

	/** Chooses a new password; all sessions end, this one too. */
	@PostMapping("/profil/kata-sandi")
	ModelAndView choose(@AuthenticationPrincipal SignedIn me, @ModelAttribute("passwordForm") PasswordForm form,
			BindingResult binding, Model model, HttpServletRequest request, RedirectAttributes redirect) {
		StaffMember person = this.people.findById(me.getId()).orElseThrow();
		if (!this.passwords.matches((form.old() != null) ? form.old() : "", person.getPasswordHash())) {
			binding.rejectValue("old", "password.old-wrong");
		}
		form.check(binding);
		if (binding.hasErrors()) {
			return new ModelAndView(show(me, form, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.acts.choosePassword(me.getId(), this.passwords.encode(form.password()));
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("password.chosen"));
		return new ModelAndView("redirect:/masuk");
	}

	private String show(SignedIn me, PasswordForm form, Model model) {
		model.addAttribute("person", this.people.withRoles(me.getId()).orElseThrow())
			.addAttribute("entries", this.sources.stream().flatMap((source) -> source.entryOf(me).stream()).toList())
			.addAttribute("passwordForm", form)
			.addAttribute("shortest", PasswordForm.SHORTEST);
		return "staff/profile";
	}

}
