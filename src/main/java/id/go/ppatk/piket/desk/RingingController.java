package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.intake.PickUpCall;
import id.go.ppatk.piket.intake.TransferDesk;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The calls that ring for a unit, on the desk of its officers and beside the form of
 * another call.
 */
@Controller
class RingingController {

	private final PickUpCall pickUp;

	private final TransferDesk transfers;

	private final DeskPages desk;

	RingingController(PickUpCall pickUp, TransferDesk transfers, DeskPages desk) {
		this.pickUp = pickUp;
		this.transfers = transfers;
		this.desk = desk;
	}

	@GetMapping("/telepon/masuk")
	String ringing(@AuthenticationPrincipal SignedIn me,
			@RequestParam(name = "isian", defaultValue = "false") boolean parks, Model model) {
		model.addAttribute("incoming", this.transfers.incoming(me, parks))
			.addAttribute("given", this.transfers.givenBy(me));
		return "desk/ringing :: calls";
	}

	@PostMapping("/telepon/masuk/{id:\\d+}/penerimaan")
	ModelAndView accept(@AuthenticationPrincipal SignedIn me, @PathVariable Long id, Authentication authentication,
			Model model) {
		try {
			return new ModelAndView("redirect:" + this.pickUp.ringing(id, me));
		}
		catch (PickUpCall.Gone ex) {
			return this.desk.showRefusal(ex.getMessage(), me, authentication, model);
		}
	}

}
