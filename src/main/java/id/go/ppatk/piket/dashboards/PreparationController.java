package id.go.ppatk.piket.dashboards;

import java.time.Clock;

import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.data.domain.Limit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "Persiapan piket": the officer's next duty.
 */
@Controller
class PreparationController {

	/** How many hand-offs the page shows; the list of hand-offs has them all. */
	private static final Limit MOST_SHOWN = Limit.of(20);

	private final Preparations preparations;

	private final Handoffs handoffs;

	private final Clock clock;

	PreparationController(Preparations preparations, Handoffs handoffs, Clock clock) {
		this.preparations = preparations;
		this.handoffs = handoffs;
		this.clock = clock;
	}

	@GetMapping("/persiapan")
	String preparation(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("preparation", this.preparations.next(me).orElse(null));
		model.addAttribute("handoffs", this.handoffs.waitingForUnit(me.getUnitCode(), MOST_SHOWN))
			.addAttribute("now", this.clock.instant());
		return "dashboards/preparation";
	}

}
