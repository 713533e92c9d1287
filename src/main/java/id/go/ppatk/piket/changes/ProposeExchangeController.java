package id.go.ppatk.piket.changes;

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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tukar piket is proposed: officers propose their own duty, coordinators that of an
 * officer of the unit.
 */
@Controller
class ProposeExchangeController {

	private final ChangesAccess access;

	private final ExchangePages pages;

	private final ExchangeDuties exchangeDuties;

	private final MessageSourceAccessor messages;

	ProposeExchangeController(ChangesAccess access, ExchangePages pages, ExchangeDuties exchangeDuties,
			MessageSourceAccessor messages) {
		this.access = access;
		this.pages = pages;
		this.exchangeDuties = exchangeDuties;
		this.messages = messages;
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
		model.addAttribute("exchangeForm", form).addAttribute("page", this.pages.of(duty));
		return new ModelAndView("changes/exchange", status);
	}

}
