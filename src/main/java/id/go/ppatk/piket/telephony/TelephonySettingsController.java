package id.go.ppatk.piket.telephony;

import id.go.ppatk.piket.staff.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
 * The tokens of the telephone exchange: made, shown once, revoked.
 */
@Controller
class TelephonySettingsController {

	private final TelephonyTokens tokens;

	private final MessageSourceAccessor messages;

	private final String address;

	TelephonySettingsController(TelephonyTokens tokens, MessageSourceAccessor messages,
			@Value("${piket.url}") String address) {
		this.tokens = tokens;
		this.messages = messages;
		this.address = address;
	}

	/**
	 * A new token as it was typed.
	 *
	 * @param name which exchange will bear it
	 */
	record TokenForm(@Nullable @NotBlank(message = "{telephony.name-missing}") @Size(max = 80,
			message = "{field.too-long}") String name) {
	}

	@GetMapping("/pengaturan/telepon")
	String tokens(Model model) {
		model.addAttribute("tokenForm", new TokenForm(null));
		return show(model);
	}

	private String show(Model model) {
		model.addAttribute("tokens", this.tokens.all()).addAttribute("address", this.address + "/api/telephony/calls");
		return "telephony/telephony";
	}

	@PostMapping("/pengaturan/telepon")
	ModelAndView make(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("tokenForm") TokenForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return new ModelAndView(show(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("secret", this.tokens.make(form.name().strip(), me.getId()))
			.addFlashAttribute("secretOf", form.name().strip());
		return new ModelAndView("redirect:/pengaturan/telepon");
	}

	@PostMapping("/pengaturan/telepon/{id:\\d+}/pencabutan")
	String revoke(@AuthenticationPrincipal SignedIn me, @PathVariable Long id, RedirectAttributes redirect) {
		this.tokens.revoke(id, me.getId());
		redirect.addFlashAttribute("notice", this.messages.getMessage("telephony.revoked"));
		return "redirect:/pengaturan/telepon";
	}

}
