package id.go.ppatk.piket.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The calls that were taken and never written down: of all units for the supervisor, of
 * the own unit for others. What was typed of them is their officers' alone.
 */
@Controller
class UnfinishedController {

	private final Calls calls;

	private final Answerers answerers;

	private final Clock clock;

	UnfinishedController(Calls calls, Answerers answerers, Clock clock) {
		this.calls = calls;
		this.answerers = answerers;
		this.clock = clock;
	}

	@GetMapping("/telepon/belum-selesai")
	String unfinished(@AuthenticationPrincipal SignedIn me, Model model) {
		Instant now = this.clock.instant();
		List<Call> open = me.is(Role.SUPERVISOR) ? this.calls.openBefore(now)
				: this.calls.openBefore(now, me.getUnitCode());
		model.addAttribute("calls", open).addAttribute("names", this.answerers.names(open));
		return "calls/unfinished";
	}

}
