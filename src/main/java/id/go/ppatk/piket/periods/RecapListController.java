package id.go.ppatk.piket.periods;

import java.time.YearMonth;

import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The weeks that have a recap, and the way to months and other periods.
 */
@Controller
class RecapListController {

	private final RecapWeeks weeks;

	private final ServiceCalendars calendars;

	RecapListController(RecapWeeks weeks, ServiceCalendars calendars) {
		this.weeks = weeks;
		this.calendars = calendars;
	}

	/** This week first, or the weeks before the one that the address names. */
	@GetMapping("/rekap")
	String weeks(@RequestParam(name = "sebelum", required = false) @Nullable Week before,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Week end = (before != null) ? before : this.calendars.thisWeek().next();
		model
			.addAttribute("page",
					new RecapListPage(this.weeks.before(end, Sight.of(me).unitCode()), before == null,
							YearMonth.from(this.calendars.today())))
			.addAttribute("periodForm", new PeriodForm(null, null));
		return "periods/list";
	}

}
