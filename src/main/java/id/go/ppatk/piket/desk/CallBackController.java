package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.intake.PickUpCall;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.MissedCallsPage;
import id.go.ppatk.piket.telephony.MissedCallsPages;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Hubungi kembali": opens the form of a call to somebody who called in vain.
 */
@Controller
class CallBackController {

	private final PickUpCall pickUp;

	private final MissedCallsPages pages;

	private final MessageSourceAccessor messages;

	CallBackController(PickUpCall pickUp, MissedCallsPages pages, MessageSourceAccessor messages) {
		this.pickUp = pickUp;
		this.pages = pages;
		this.messages = messages;
	}

	@PostMapping("/telepon/tak-terjawab/{id:\\d+}/panggilan")
	ModelAndView callBack(@AuthenticationPrincipal SignedIn me, @PathVariable Long id, Model model,
			RedirectAttributes redirect) {
		try {
			String form = this.pickUp.callBack(id, me);
			redirect.addFlashAttribute("notice", this.messages.getMessage("missed.calling-back"));
			return new ModelAndView("redirect:" + form);
		}
		catch (PickUpCall.Gone ex) {
			return new ModelAndView(
					this.pages.show(me, null, new MissedCallsPage.Refused(null, null, ex.getMessage()), model),
					HttpStatus.CONFLICT);
		}
	}

}
