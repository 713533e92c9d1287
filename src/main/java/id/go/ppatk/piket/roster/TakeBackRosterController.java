package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Tarik kembali": who hands a roster in takes it back.
 */
@Controller
class TakeBackRosterController {

	private final RosterAccess access;

	private final RosterPages pages;

	private final TakeBackRoster takeBackRoster;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	TakeBackRosterController(RosterAccess access, RosterPages pages, TakeBackRoster takeBackRoster,
			MessageSourceAccessor messages, Indonesian indonesian) {
		this.access = access;
		this.pages = pages;
		this.takeBackRoster = takeBackRoster;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@PostMapping("/piket/{week}/{unitCode}/penarikan")
	String takeBack(@PathVariable Week week, @PathVariable String unitCode, @AuthenticationPrincipal SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Unit unit = this.access.writable(week, unitCode, me);
		try {
			this.takeBackRoster.takeBack(week, unitCode, me.getId());
		}
		catch (RosterRefused refused) {
			response.setStatus(refused.getStatus().value());
			model.addAttribute("page", this.pages.of(week, me, unit, null, refused));
			return "roster/week";
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("roster.notice.taken-back",
				new Object[] { unit.getName(), this.indonesian.week(week.monday()) }));
		return "redirect:/piket/" + week;
	}

}
