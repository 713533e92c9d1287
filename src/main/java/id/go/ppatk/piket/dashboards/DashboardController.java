package id.go.ppatk.piket.dashboards;

import id.go.ppatk.piket.web.WaitingList;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The supervisor's first page.
 */
@Controller
class DashboardController {

	private final Dashboards dashboards;

	private final WaitingList waiting;

	DashboardController(Dashboards dashboards, WaitingList waiting) {
		this.dashboards = dashboards;
		this.waiting = waiting;
	}

	@GetMapping("/dasbor")
	String dashboard(Authentication me, Model model) {
		model.addAttribute("dashboard", this.dashboards.now());
		model.addAttribute("waiting", this.waiting.of(me));
		return "dashboards/dashboard";
	}

}
