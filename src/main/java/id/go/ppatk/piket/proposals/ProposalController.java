package id.go.ppatk.piket.proposals;

import id.go.ppatk.piket.proposals.ProposalRefused.Reason;
import id.go.ppatk.piket.roster.RosterAccess;
import id.go.ppatk.piket.roster.RosterPages;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Usulkan jadwal": a proposal is asked for, and looked at beside what stands.
 */
@Controller
class ProposalController {

	private static final int MOST_WEEKS = 13;

	private final ProposalAccess access;

	private final ProposeRoster proposeRoster;

	private final ProposalPages pages;

	private final RosterAccess rosterAccess;

	private final RosterPages rosterPages;

	ProposalController(ProposalAccess access, ProposeRoster proposeRoster, ProposalPages pages,
			RosterAccess rosterAccess, RosterPages rosterPages) {
		this.access = access;
		this.proposeRoster = proposeRoster;
		this.pages = pages;
		this.rosterAccess = rosterAccess;
		this.rosterPages = rosterPages;
	}

	@GetMapping("/piket/usulan")
	String latest(@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("proposals", this.pages.latest(me));
		return "proposals/proposals";
	}

	@PostMapping("/piket/{week}/{unitCode}/usulan")
	ModelAndView propose(@PathVariable Week week, @PathVariable String unitCode,
			@RequestParam(name = "pekan", defaultValue = "") String weeks,
			@RequestParam(name = "pindahkan", defaultValue = "false") boolean moving,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Unit unit = this.rosterAccess.writable(week, unitCode, me);
		try {
			return new ModelAndView("redirect:/piket/usulan/"
					+ this.proposeRoster.propose(unit.getCode(), week, number(weeks), moving, me.getId()));
		}
		catch (ProposalRefused refused) {
			model.addAttribute("page", this.rosterPages.of(week, me))
				.addAttribute("proposalRefused", new Refused(unitCode, refused.getMessageKey(), weeks, moving));
			return new ModelAndView("roster/week", refused.getStatus());
		}
	}

	/** What was asked for in vain, and why. */
	record Refused(String unitCode, String messageKey, String weeks, boolean moving) {
	}

	private static int number(String weeks) {
		if (!weeks.strip().matches("\\d{1,2}")) {
			throw new ProposalRefused(Reason.WEEKS);
		}
		int number = Integer.parseInt(weeks.strip());
		if (number < 1 || number > MOST_WEEKS) {
			throw new ProposalRefused(Reason.WEEKS);
		}
		return number;
	}

	/** While it is worked on, the page asks again for its inner part alone. */
	@GetMapping("/piket/usulan/{id:\\d+}")
	String proposal(@PathVariable Long id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inner,
			@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(this.access.readable(id, me)));
		return inner ? "proposals/proposal :: usulan" : "proposals/proposal";
	}

}
