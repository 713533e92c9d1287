package id.go.ppatk.piket.dashboards;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The supervisor's first page.
 */
@Controller
class DashboardController {

	private final Dashboards dashboards;

	DashboardController(Dashboards dashboards) {
		this.dashboards = dashboards;
	}

	/** An open page asks again now and then for all but its layout. */
	@GetMapping("/dasbor")
	String dashboard(Authentication me, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inner,
			Model model) {
		Dashboard dashboard = this.dashboards.now(me);
		model.addAttribute("dashboard", dashboard).addAttribute("waiting", dashboard.waiting());
		return inner ? "dashboards/dashboard :: isi" : "dashboards/dashboard";
	}

}
