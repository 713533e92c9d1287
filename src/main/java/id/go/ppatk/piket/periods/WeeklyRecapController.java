package id.go.ppatk.piket.periods;

import java.io.IOException;

import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.recaps.RecapMask;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.OutsidePiket;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The weekly recap, as a page and as a workbook of the same record.
 */
@Controller
@RequestMapping("/rekap")
class WeeklyRecapController {

	private final PeriodRecaps recaps;

	private final RecapMask mask;

	private final PeriodDownloads downloads;

	private final PeriodText text;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	WeeklyRecapController(PeriodRecaps recaps, RecapMask mask, PeriodDownloads downloads, PeriodText text,
			ServiceCalendars calendars, OutsidePiket outside) {
		this.recaps = recaps;
		this.mask = mask;
		this.downloads = downloads;
		this.text = text;
		this.calendars = calendars;
		this.outside = outside;
	}

	@GetMapping("/{week:\\d+-W\\d+}")
	String week(@PathVariable Week week, @AuthenticationPrincipal SignedIn me, Model model) {
		ServiceCalendar calendar = this.calendars.around(week.previous().monday(), week.next().friday());
		refuseUnknown(week, calendar);
		WeeklyRecap recap = this.recaps.whole(Period.of(week), Sight.of(me).unitCode())
			.seenBy(me, CallerIdentity.SeenIn.REKAP, this.mask);
		model.addAttribute("page", new WeeklyRecapPage(this.text.title(Period.of(week)), week, recap,
				isKnown(week.previous(), calendar), isKnown(week.next(), calendar)));
		return "periods/week";
	}

	@GetMapping("/{week:\\d+-W\\d+}.xlsx")
	void workbook(@PathVariable Week week, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
			throws IOException {
		refuseUnknown(week, this.calendars.around(week));
		this.downloads.week(Period.of(week), me, response);
	}

	private void refuseUnknown(Week week, ServiceCalendar calendar) {
		if (!isKnown(week, calendar)) {
			throw this.outside.week(week, "/rekap/");
		}
	}

	/** Of the piket, and not after next week. */
	private boolean isKnown(Week week, ServiceCalendar calendar) {
		return week.compareTo(this.calendars.thisWeek().next()) <= 0 && calendar.knows(week);
	}

}
