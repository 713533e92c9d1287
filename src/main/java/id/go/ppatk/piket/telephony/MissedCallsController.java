package id.go.ppatk.piket.telephony;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Telepon tak terjawab": who called in vain, and giving a caller up. Calling back is
 * done on the desk.
 */
@Controller
class MissedCallsController {

	private final MissedCalls missed;

	private final MissedCallsPages pages;

	private final MessageSourceAccessor messages;

	MissedCallsController(MissedCalls missed, MissedCallsPages pages, MessageSourceAccessor messages) {
		this.missed = missed;
		this.pages = pages;
		this.messages = messages;
	}

	/**
	 * Why a caller is not called back.
	 *
	 * @param alasan the reason
	 */
	record GivingUp(@Nullable @NotBlank(message = "{missed.reason-missing}") @Size(max = 300,
			message = "{field.too-long}") String alasan) {
	}

	@GetMapping("/telepon/tak-terjawab")
	String missed(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "sebelum", required = false) @Nullable Long before, Model model) {
		return this.pages.show(me, before, null, model);
	}

	@PostMapping("/telepon/tak-terjawab/{id:\\d+}/penutupan")
	ModelAndView giveUp(@AuthenticationPrincipal SignedIn me, @PathVariable Long id, @Valid GivingUp typed,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		MissedAccess.requireCallingBack(me);
		if (binding.hasErrors()) {
			String sentence = this.messages.getMessage(binding.getFieldErrors().get(0));
			return new ModelAndView(
					this.pages.show(me, null, new MissedCallsPage.Refused(id, typed.alasan(), sentence), model),
					HttpStatus.UNPROCESSABLE_CONTENT);
		}
		boolean open = this.missed.giveUp(id, typed.alasan().strip(), me);
		redirect.addFlashAttribute("notice", this.messages.getMessage(open ? "missed.given-up" : "missed.ended"));
		return new ModelAndView("redirect:/telepon/tak-terjawab");
	}

}
