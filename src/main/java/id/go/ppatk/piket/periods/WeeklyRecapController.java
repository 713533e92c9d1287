package id.go.ppatk.piket.periods;

import java.io.IOException;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The weekly recap: its summary, its calls, and the workbook of the same record.
 */
@Controller
@RequestMapping("/rekap")
class WeeklyRecapController {

	private final WeeklyRecapPages pages;

	private final WeekCallsPages calls;

	private final PeriodDownloads downloads;

	WeeklyRecapController(WeeklyRecapPages pages, WeekCallsPages calls, PeriodDownloads downloads) {
		this.pages = pages;
		this.calls = calls;
		this.downloads = downloads;
	}

	@GetMapping("/{week:\\d+-W\\d+}")
	String week(@PathVariable Week week, @AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("page", this.pages.of(week, me));
		return "periods/week";
	}

	@GetMapping("/{week:\\d+-W\\d+}/telepon")
	String calls(@PathVariable Week week, @ModelAttribute WeekCallsFilter filter,
			@RequestParam(name = "setelah", required = false) @Nullable String after,
			@RequestParam(name = "semua", defaultValue = "false") boolean onOnePage,
			@AuthenticationPrincipal SignedIn me, Model model) {
		this.pages.refuseUnknown(week);
		model.addAttribute("page", this.calls.of(week, filter, after, onOnePage, me));
		return "periods/week-calls";
	}

	@GetMapping("/{week:\\d+-W\\d+}.xlsx")
	void workbook(@PathVariable Week week, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
			throws IOException {
		this.pages.refuseUnknown(week);
		this.downloads.week(Period.of(week), me, response);
	}

}
