package id.go.ppatk.piket.dashboards;

import id.go.ppatk.piket.staff.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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
 * The addresses of the wallboard: made, shown once, revoked.
 */
@Controller
class BoardAddressController {

	private static final String PAGE = "/pengaturan/papan";

	private final BoardAddresses addresses;

	private final MessageSourceAccessor messages;

	BoardAddressController(BoardAddresses addresses, MessageSourceAccessor messages) {
		this.addresses = addresses;
		this.messages = messages;
	}

	/**
	 * A new address as it was typed.
	 *
	 * @param name which screen will show it
	 */
	record AddressForm(@Nullable @NotBlank(message = "{screen.name-missing}") @Size(max = 80,
			message = "{field.too-long}") String name) {
	}

	@GetMapping(PAGE)
	String addresses(Model model) {
		model.addAttribute("addressForm", new AddressForm(null));
		return show(model);
	}

	private String show(Model model) {
		model.addAttribute("addresses", this.addresses.all());
		return "dashboards/screens";
	}

	@PostMapping(PAGE)
	ModelAndView make(@AuthenticationPrincipal SignedIn me, @Valid @ModelAttribute("addressForm") AddressForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return new ModelAndView(show(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("made", this.addresses.make(form.name().strip(), me.getId()))
			.addFlashAttribute("madeFor", form.name().strip());
		return new ModelAndView("redirect:" + PAGE);
	}

	@PostMapping(PAGE + "/{id:\\d+}/pencabutan")
	String revoke(@AuthenticationPrincipal SignedIn me, @PathVariable Long id, RedirectAttributes redirect) {
		this.addresses.revoke(id, me.getId());
		redirect.addFlashAttribute("notice", this.messages.getMessage("screen.revoked"));
		return "redirect:" + PAGE;
	}

}
