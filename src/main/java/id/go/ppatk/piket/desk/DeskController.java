package id.go.ppatk.piket.desk;

import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.intake.TakeCall;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The desk, and the button that takes a call.
 */
@Controller
class DeskController {

	private final TakeCall takeCall;

	private final DeskPages page;

	DeskController(TakeCall takeCall, DeskPages page) {
		this.takeCall = takeCall;
		this.page = page;
	}

	@GetMapping("/telepon")
	String desk(@AuthenticationPrincipal SignedIn me, Authentication authentication, Model model) {
		return this.page.show(me, authentication, model);
	}

	@PostMapping("/telepon/penerimaan")
	String take(@AuthenticationPrincipal SignedIn me, @RequestParam UUID formId) {
		Call call = this.takeCall.take(formId, me);
		return (call.getState() == Call.State.OPEN) ? "redirect:/telepon/baru?nomor=" + call.getNumber()
				: "redirect:/telepon/" + call.getNumber();
	}

}
