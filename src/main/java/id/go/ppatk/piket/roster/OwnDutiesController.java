package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "Jadwal saya".
 */
@Controller
class OwnDutiesController {

	private final OwnDutiesPages pages;

	OwnDutiesController(OwnDutiesPages pages) {
		this.pages = pages;
	}

	@GetMapping("/piket/saya")
	String own(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(me));
		return "roster/own";
	}

}
