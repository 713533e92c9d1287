package id.go.ppatk.piket.dashboards;

import java.time.Clock;

import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.WaitingList;

import org.springframework.data.domain.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "Persiapan piket": the officer's next duty.
 */
@Controller
class PreparationController {

	static final String PATH = "/persiapan";

	/** How many hand-offs the page shows; the list of hand-offs has them all. */
	private static final Limit MOST_SHOWN = Limit.of(20);

	private final Preparations preparations;

	private final Handoffs handoffs;

	private final WaitingList waiting;

	private final Clock clock;

	PreparationController(Preparations preparations, Handoffs handoffs, WaitingList waiting, Clock clock) {
		this.preparations = preparations;
		this.handoffs = handoffs;
		this.waiting = waiting;
		this.clock = clock;
	}

	/** What waits besides; that the next duty is to be prepared is what the page is. */
	@GetMapping(PATH)
	String preparation(@AuthenticationPrincipal SignedIn me, Authentication person, Model model) {
		model.addAttribute("preparation", this.preparations.next(me).orElse(null));
		model.addAttribute("handoffs", this.handoffs.waitingForUnit(me.getUnitCode(), MOST_SHOWN))
			.addAttribute("waiting",
					this.waiting.of(person).stream().filter((line) -> !line.url().equals(PATH)).toList())
			.addAttribute("now", this.clock.instant());
		return "dashboards/preparation";
	}

}
