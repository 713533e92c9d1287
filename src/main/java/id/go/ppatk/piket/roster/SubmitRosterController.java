package id.go.ppatk.piket.roster;

import java.util.Map;

import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Rosters;
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
 * "Sampaikan jadwal piket": the form of a unit's week, saved and handed in. Clause 5.a.
 */
@Controller
class SubmitRosterController {

	private final RosterAccess access;

	private final SaveRoster saveRoster;

	private final Rosters rosters;

	private final ShownWeek shown;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	SubmitRosterController(RosterAccess access, SaveRoster saveRoster, Rosters rosters, ShownWeek shown,
			MessageSourceAccessor messages, Indonesian indonesian) {
		this.access = access;
		this.saveRoster = saveRoster;
		this.rosters = rosters;
		this.shown = shown;
		this.messages = messages;
		this.indonesian = indonesian;
	}

	@PostMapping("/piket/{week}/{unitCode}/penyampaian")
	ModelAndView submit(@PathVariable Week week, @PathVariable String unitCode,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn me, Authentication person,
			RedirectAttributes redirect) {
		Unit unit = this.access.writable(week, unitCode, me);
		RosterForm form = RosterForm.read(parameters);
		try {
			this.saveRoster.submit(week, unit, form, me.getId());
		}
		catch (RosterRefused refused) {
			return this.shown.refused(week, unit, form, refused, me, person);
		}
		redirect.addFlashAttribute("notice", notice(week, unit));
		return new ModelAndView("redirect:/piket/" + week);
	}

	private String notice(Week week, Unit unit) {
		RosterStatus status = this.rosters.statuses(week)
			.stream()
			.filter((candidate) -> candidate.unitCode().equals(unit.getCode()))
			.findFirst()
			.orElseThrow();
		if (status.deadline() == null) {
			return notice("roster.notice.submitted", week, unit, "");
		}
		return (status.state() == RosterStatus.State.LATE)
				? notice("roster.notice.late", week, unit, this.indonesian.duration(status.lateness()))
				: notice("roster.notice.on-time", week, unit, this.indonesian.duration(status.ahead()));
	}

	private String notice(String key, Week week, Unit unit, String duration) {
		return this.messages.getMessage(key,
				new Object[] { this.indonesian.week(week.monday()), unit.getName(), duration });
	}

}
