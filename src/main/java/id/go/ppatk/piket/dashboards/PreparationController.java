package id.go.ppatk.piket.dashboards;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "Persiapan piket": the officer's next duty.
 */
@Controller
class PreparationController {

	private final Preparations preparations;

	PreparationController(Preparations preparations) {
		this.preparations = preparations;
	}

	@GetMapping("/persiapan")
	String preparation(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("preparation", this.preparations.next(me).orElse(null));
		return "dashboards/preparation";
	}

}
