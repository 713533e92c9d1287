package id.go.ppatk.piket.roster;

import java.time.YearMonth;

import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * "Jadwal piket" of a month.
 */
@Controller
class MonthController {

	private final MonthPages pages;

	private final ServiceCalendars calendars;

	MonthController(MonthPages pages, ServiceCalendars calendars) {
		this.pages = pages;
		this.calendars = calendars;
	}

	@GetMapping("/piket/bulan")
	String current() {
		return "redirect:/piket/" + YearMonth.from(this.calendars.today());
	}

	@GetMapping("/piket/{month:\\d+-\\d+}")
	String month(@PathVariable YearMonth month, Model model) {
		model.addAttribute("page", this.pages.of(month));
		return "roster/month";
	}

}
