package id.go.ppatk.piket.guide;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Closes what the first page shows at a first visit.
 */
@Controller
class FirstVisitController {

	private final FirstVisits visits;

	private final MessageSourceAccessor messages;

	FirstVisitController(FirstVisits visits, MessageSourceAccessor messages) {
		this.visits = visits;
		this.messages = messages;
	}

	@PostMapping("/panduan/kunjungan-pertama/penutupan")
	String close(@AuthenticationPrincipal SignedIn me, RedirectAttributes next) {
		this.visits.close(me);
		next.addFlashAttribute("notice", this.messages.getMessage("first-visit.closed"));
		return "redirect:/";
	}

}
