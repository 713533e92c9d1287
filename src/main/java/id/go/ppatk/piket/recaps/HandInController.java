package id.go.ppatk.piket.recaps;

import java.time.LocalDate;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Handing in the recap of a duty.
 */
@Controller
class HandInController {

	private final HandInRecap handInRecap;

	private final Recaps recaps;

	private final DutyRecapPage page;

	private final RecapText text;

	HandInController(HandInRecap handInRecap, Recaps recaps, DutyRecapPage page, RecapText text) {
		this.handInRecap = handInRecap;
		this.recaps = recaps;
		this.page = page;
		this.text = text;
	}

	@PostMapping("/rekap/harian/{day}/{post}/penyampaian")
	String handIn(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @PathVariable String post,
			@Valid @ModelAttribute("handInForm") HandInForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes flash, HttpServletResponse response) {
		Duty duty = this.page.duty(day, post, me);
		if (!this.page.mayHandIn(duty, me)) {
			throw new AccessDeniedException("neither the duty's officer nor the unit's coordinator");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.page.show(model, duty, this.recaps.of(duty), me);
		}
		try {
			DutyRecap recap = this.handInRecap.handIn(duty, form, me.getId());
			flash.addFlashAttribute("notice", this.text.of("hand-in.done", this.text.status(recap.status())));
			return "redirect:" + recap.url();
		}
		catch (RecapRefused ex) {
			response.setStatus(ex.status().value());
			DutyRecap recap = this.recaps.of(duty);
			model.addAttribute("refusal", this.text.of(ex.messageKey(), ex.arguments()));
			model.addAttribute("handInForm", form.again(recap));
			return this.page.show(model, duty, recap, me);
		}
	}

}
