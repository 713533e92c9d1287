package id.go.ppatk.piket.roster;

import java.util.Map;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The addresses to which the forms of a unit's week are sent, when they are got: the week
 * again, with what was typed and not accepted, so that reloading the page loses nothing.
 */
@Controller
class SentRosterController {

	private final RosterAccess access;

	private final RosterPages pages;

	SentRosterController(RosterAccess access, RosterPages pages) {
		this.access = access;
		this.pages = pages;
	}

	@GetMapping({ "/piket/{week:\\d+-W\\d+}/{unitCode:[A-Z]+}", "/piket/{week:\\d+-W\\d+}/{unitCode:[A-Z]+}/{act}" })
	String again(@PathVariable Week week, @PathVariable String unitCode, @RequestParam Map<String, String> typed,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Unit unit = this.access.readable(week, unitCode);
		if (typed.isEmpty() || !RosterAccess.mayWrite(unitCode, me)) {
			return "redirect:/piket/" + week + "#" + unitCode;
		}
		model.addAttribute("page", this.pages.of(week, me, unit, RosterForm.read(typed), null))
			.addAttribute("pasted", typed.get("tempelan"))
			.addAttribute("typedAgain", unitCode);
		return "roster/week";
	}

}
