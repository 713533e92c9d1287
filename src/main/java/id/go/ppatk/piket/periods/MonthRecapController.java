package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.time.YearMonth;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.OutsidePiket;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The recap of a month, as a page and as a workbook of the same record.
 */
@Controller
class MonthRecapController {

	private final PeriodRecapPages pages;

	private final PeriodDownloads downloads;

	private final PeriodText text;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	MonthRecapController(PeriodRecapPages pages, PeriodDownloads downloads, PeriodText text, ServiceCalendars calendars,
			OutsidePiket outside) {
		this.pages = pages;
		this.downloads = downloads;
		this.text = text;
		this.calendars = calendars;
		this.outside = outside;
	}

	@GetMapping("/rekap/{month:\\d+-\\d+}")
	String month(@PathVariable YearMonth month, @AuthenticationPrincipal SignedIn me, Model model) {
		refuseUnknown(month);
		model.addAttribute("periodForm", new PeriodForm(month.atDay(1).toString(), month.atEndOfMonth().toString()))
			.addAttribute("page", this.pages.of(month, me));
		return "periods/period";
	}

	@GetMapping("/rekap/{month:\\d+-\\d+}.xlsx")
	void workbook(@PathVariable YearMonth month, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
			throws IOException {
		refuseUnknown(month);
		this.downloads.of(this.pages.recap(Period.of(month), me), me, response);
	}

	private void refuseUnknown(YearMonth month) {
		if (!this.pages.isKnown(month)) {
			throw this.outside.days(Period.of(month), this.text.days(Period.of(month)),
					"/rekap/" + YearMonth.from(this.calendars.today()));
		}
	}

}
