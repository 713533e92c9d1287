package id.go.ppatk.piket.desk;

import id.go.ppatk.piket.intake.PickUpCall;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Accepts a live transfer on the desk of the unit to which it was given. Clauses 5.c.xi
 * and 5.c.xii.
 */
@Controller
class TransferController {

	private final PickUpCall pickUp;

	private final DeskPages desk;

	TransferController(PickUpCall pickUp, DeskPages desk) {
		this.pickUp = pickUp;
		this.desk = desk;
	}

	@PostMapping("/telepon/sambungan/{number}/penerimaan")
	ModelAndView accept(@AuthenticationPrincipal SignedIn me, @PathVariable String number,
			Authentication authentication, Model model) {
		try {
			return new ModelAndView("redirect:" + this.pickUp.transfer(number, me));
		}
		catch (PickUpCall.Gone ex) {
			return this.desk.showRefusal(ex.getMessage(), me, authentication, model);
		}
	}

}
