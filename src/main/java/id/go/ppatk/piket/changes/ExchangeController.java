package id.go.ppatk.piket.changes;

import java.util.UUID;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which tukar piket is proposed.
 */
@Controller
class ExchangeController {

	private final ChangesAccess access;

	private final ExchangePages pages;

	ExchangeController(ChangesAccess access, ExchangePages pages) {
		this.access = access;
		this.pages = pages;
	}

	@GetMapping("/piket/pergantian/pertukaran/baru")
	String form(@RequestParam("tugas") String address, @AuthenticationPrincipal SignedIn me, Model model) {
		Duty duty = this.access.tradable(address, me);
		return show(new ExchangeForm(UUID.randomUUID(), address, null, null), duty, model);
	}

	/** The form with what was typed and not accepted, where its address is got. */
	@GetMapping("/piket/pergantian/pertukaran")
	String again(@ModelAttribute("exchangeForm") ExchangeForm typed, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model) {
		if (binding.getTarget() == null || typed.duty() == null) {
			return "redirect:/piket/pergantian";
		}
		return show(typed, this.access.tradable(typed.duty(), me), model.addAttribute("typedAgain", true));
	}

	private String show(ExchangeForm form, Duty duty, Model model) {
		model.addAttribute("exchangeForm", form).addAttribute("page", this.pages.of(duty));
		return "changes/exchange";
	}

}
