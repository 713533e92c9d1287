package id.go.ppatk.piket.changes;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The addresses to which acts on changes are sent, when they are got: the page that has
 * the act, so that reloading it after a refusal works.
 */
@Controller
class SentChangesController {

	private final ChangesAccess access;

	SentChangesController(ChangesAccess access) {
		this.access = access;
	}

	@GetMapping("/piket/pergantian/{id:\\d+}/pembatalan")
	String undoing(@PathVariable Long id, @AuthenticationPrincipal SignedIn me) {
		return "redirect:/piket/pergantian?pekan=" + Week.of(this.access.replacement(id, me).getDutyDate());
	}

	@GetMapping({ "/piket/pergantian/pertukaran/{id:\\d+}/persetujuan",
			"/piket/pergantian/pertukaran/{id:\\d+}/penolakan" })
	String answer(@PathVariable Long id, @AuthenticationPrincipal SignedIn me) {
		this.access.exchange(id, me);
		return "redirect:/piket/pergantian";
	}

	@GetMapping("/piket/ketidakhadiran/{id:\\d+}/pengakhiran")
	String ending(@PathVariable Long id, @AuthenticationPrincipal SignedIn me) {
		this.access.absence(id, me);
		return "redirect:/piket/ketidakhadiran";
	}

}
