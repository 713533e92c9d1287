package id.go.ppatk.piket.changes;

import java.util.UUID;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Week;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tukar piket is proposed: officers propose their own duty, coordinators that of an
 * officer of the unit.
 */
@Controller
class ExchangeController {

	private final ChangesAccess access;

	private final ExchangePages pages;

	private final ExchangeDuties exchangeDuties;

	private final MessageSourceAccessor messages;

	ExchangeController(ChangesAccess access, ExchangePages pages, ExchangeDuties exchangeDuties,
			MessageSourceAccessor messages) {
		this.access = access;
		this.pages = pages;
		this.exchangeDuties = exchangeDuties;
		this.messages = messages;
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

	@PostMapping("/piket/pergantian/pertukaran")
	ModelAndView propose(@Valid @ModelAttribute("exchangeForm") ExchangeForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		if (binding.getTarget() == null || form.formId() == null || form.duty() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Duty duty = this.access.tradable(form.duty(), me);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!binding.hasErrors()) {
			try {
				this.exchangeDuties.propose(form.formId(), duty.getId(), this.access.duty(form.other(), me).getId(),
						form.strippedNote(), me.getId());
				redirect.addFlashAttribute("notice", this.messages.getMessage("exchange.proposed"));
				return new ModelAndView("redirect:/piket/pergantian?pekan=" + Week.of(duty.getDutyDate()));
			}
			catch (ChangeRefused refused) {
				model.addAttribute("refused", refused.getSentences());
				status = refused.getStatus();
			}
		}
		return new ModelAndView(show(form, duty, model), status);
	}

	private String show(ExchangeForm form, Duty duty, Model model) {
		model.addAttribute("exchangeForm", form).addAttribute("page", this.pages.of(duty));
		return "changes/exchange";
	}

}
