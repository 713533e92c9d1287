package id.go.ppatk.piket.roster;

import java.util.Map;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a unit's week, saved as a draft.
 */
@Controller
class SaveRosterController {

	private final RosterAccess access;

	private final SaveRoster saveRoster;

	private final ShownWeek shown;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	SaveRosterController(RosterAccess access, SaveRoster saveRoster, ShownWeek shown, MessageSourceAccessor messages,
			Indonesian indonesian) {
		this.access = access;
		this.saveRoster = saveRoster;
		this.shown = shown;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@PostMapping("/piket/{week}/{unitCode}")
	ModelAndView save(@PathVariable Week week, @PathVariable String unitCode,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn me, Authentication person,
			RedirectAttributes redirect) {
		Unit unit = this.access.writable(week, unitCode, me);
		RosterForm form = RosterForm.read(parameters);
		try {
			this.saveRoster.save(week, unit, form);
		}
		catch (RosterRefused refused) {
			return this.shown.refused(week, unit, form, refused, me, person);
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("roster.notice.saved",
				new Object[] { this.indonesian.week(week.monday()), unit.getName() }));
		return new ModelAndView("redirect:/piket/" + week);
	}

}
