package id.go.ppatk.piket.roster;

import java.util.Map;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.WaitingList;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a unit's week, saved as a draft.
 */
@Controller
class SaveRosterController {

	private final RosterAccess access;

	private final RosterPages pages;

	private final SaveRoster saveRoster;

	private final WaitingList waiting;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	SaveRosterController(RosterAccess access, RosterPages pages, SaveRoster saveRoster, WaitingList waiting,
			MessageSourceAccessor messages, Indonesian indonesian) {
		this.access = access;
		this.pages = pages;
		this.saveRoster = saveRoster;
		this.waiting = waiting;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@PostMapping("/piket/{week}/{unitCode}")
	String save(@PathVariable Week week, @PathVariable String unitCode, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal SignedIn me, Authentication person, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Unit unit = this.access.writable(week, unitCode, me);
		RosterForm form = RosterForm.read(parameters);
		try {
			this.saveRoster.save(week, unit, form);
		}
		catch (RosterRefused refused) {
			response.setStatus(refused.getStatus().value());
			model.addAttribute("page", this.pages.of(week, me, unit, form, refused));
			if (RosterAccess.isToldWhatWaits(me)) {
				model.addAttribute("waiting", this.waiting.of(person));
			}
			return "roster/week";
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("roster.notice.saved",
				new Object[] { this.indonesian.week(week.monday()), unit.getName() }));
		return "redirect:/piket/" + week;
	}

}
