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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks for names for some weeks of a unit.
 */
@Controller
class ProposeController {

	private static final int MOST_WEEKS = 13;

	private final ProposeRoster proposeRoster;

	private final RosterAccess access;

	private final RosterPages pages;

	ProposeController(ProposeRoster proposeRoster, RosterAccess access, RosterPages pages) {
		this.proposeRoster = proposeRoster;
		this.access = access;
		this.pages = pages;
	}

	@PostMapping("/piket/{week}/{unitCode}/usulan")
	ModelAndView propose(@PathVariable Week week, @PathVariable String unitCode,
			@RequestParam(name = "pekan", defaultValue = "") String weeks,
			@RequestParam(name = "pindahkan", defaultValue = "false") boolean moving,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Unit unit = this.access.writable(week, unitCode, me);
		try {
			return new ModelAndView("redirect:/piket/usulan/"
					+ this.proposeRoster.propose(unit.getCode(), week, number(weeks), moving, me.getId()));
		}
		catch (ProposalRefused refused) {
			model.addAttribute("page", this.pages.of(week, me))
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

}
