package id.go.ppatk.piket.recaps;

import java.time.LocalDate;

import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
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

	private final DutyRecapPages pages;

	private final RecapAccess access;

	private final RecapText text;

	HandInController(HandInRecap handInRecap, Recaps recaps, DutyRecapPages pages, RecapAccess access, RecapText text) {
		this.handInRecap = handInRecap;
		this.recaps = recaps;
		this.pages = pages;
		this.access = access;
		this.text = text;
	}

	@PostMapping("/rekap/harian/{day}/{post}/penyampaian")
	String handIn(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @PathVariable String post,
			@Valid @ModelAttribute("handInForm") HandInForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes flash, HttpServletResponse response) {
		Duty duty = this.pages.duty(day, post, me);
		this.access.requireHandIn(duty, me);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.pages.show(model, duty, this.recaps.of(duty), me);
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
			return this.pages.show(model, duty, recap, me);
		}
	}

}
