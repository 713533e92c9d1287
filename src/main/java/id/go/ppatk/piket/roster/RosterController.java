package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Jadwal piket": the week of all units, as a page and as a workbook.
 */
@Controller
class RosterController {

	private final RosterPages pages;

	private final RosterWorkbook workbook;

	private final ShownWeek shown;

	private final MessageSourceAccessor messages;

	private final ServiceCalendars calendars;

	RosterController(RosterPages pages, RosterWorkbook workbook, ShownWeek shown, MessageSourceAccessor messages,
			ServiceCalendars calendars) {
		this.pages = pages;
		this.workbook = workbook;
		this.shown = shown;
		this.messages = messages;
		this.calendars = calendars;
	}

	@GetMapping("/piket")
	String current() {
		return "redirect:/piket/" + this.calendars.thisWeek();
	}

	@GetMapping("/piket/{week:\\d+-W\\d+}")
	ModelAndView week(@PathVariable Week week, @AuthenticationPrincipal SignedIn me, Authentication person) {
		return this.shown.of(week, me, person);
	}

	@GetMapping("/piket/{week}.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable Week week, @AuthenticationPrincipal SignedIn me) {
		String name = this.messages.getMessage("roster.file", new Object[] { week.toString() });
		return ExcelDownload.of(name, this.workbook.of(this.pages.of(week, me)));
	}

}
