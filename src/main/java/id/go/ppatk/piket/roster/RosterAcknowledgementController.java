package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Konfirmasi penerimaan": the supervisor has received a roster.
 */
@Controller
class RosterAcknowledgementController {

	private final RosterAccess access;

	private final RosterPages pages;

	private final AcknowledgeRoster acknowledgeRoster;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	RosterAcknowledgementController(RosterAccess access, RosterPages pages, AcknowledgeRoster acknowledgeRoster,
			MessageSourceAccessor messages, Indonesian indonesian) {
		this.access = access;
		this.pages = pages;
		this.acknowledgeRoster = acknowledgeRoster;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@PostMapping("/piket/{week}/{unitCode}/konfirmasi")
	String acknowledge(@PathVariable Week week, @PathVariable String unitCode, @AuthenticationPrincipal SignedIn me,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Unit unit = this.access.readable(week, unitCode);
		try {
			this.acknowledgeRoster.acknowledge(week, unitCode, me.getId());
		}
		catch (RosterRefused refused) {
			response.setStatus(refused.getStatus().value());
			model.addAttribute("page", this.pages.of(week, me, unit, null, refused));
			return "roster/week";
		}
		catch (OptimisticLockingFailureException ex) {
			// somebody confirmed it at the same moment, which the page shows
		}
		redirect.addFlashAttribute("notice", this.messages.getMessage("roster.notice.acknowledged",
				new Object[] { unit.getName(), this.indonesian.week(week.monday()) }));
		return "redirect:/piket/" + week;
	}

}
