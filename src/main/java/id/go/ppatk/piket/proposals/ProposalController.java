package id.go.ppatk.piket.proposals;

import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * "Usulkan jadwal": a proposal is asked for, and looked at beside what stands.
 */
@Controller
class ProposalController {

	private final ProposalAccess access;

	private final ProposalPages pages;

	ProposalController(ProposalAccess access, ProposalPages pages) {
		this.access = access;
		this.pages = pages;
	}

	@GetMapping("/piket/usulan")
	String latest(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("proposals", this.pages.latest(me));
		return "proposals/proposals";
	}

	/** While it is worked on, the page asks again for its inner part alone. */
	@GetMapping("/piket/usulan/{id:\\d+}")
	String proposal(@PathVariable Long id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inner,
			@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(this.access.readable(id, me)));
		return inner ? "proposals/proposal :: usulan" : "proposals/proposal";
	}

}
