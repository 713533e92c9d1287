package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.util.Optional;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The recap of any period, as a page and as a workbook of the same record.
 */
@Controller
class PeriodRecapController {

	private final PeriodRecapPages pages;

	private final PeriodDownloads downloads;

	private final ServiceCalendars calendars;

	PeriodRecapController(PeriodRecapPages pages, PeriodDownloads downloads, ServiceCalendars calendars) {
		this.pages = pages;
		this.downloads = downloads;
		this.calendars = calendars;
	}

	@GetMapping("/rekap/periode")
	ModelAndView period(@ModelAttribute("periodForm") PeriodForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Optional<Period> period = read(form, binding);
		if (period.isEmpty()) {
			return new ModelAndView("periods/period", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("page", this.pages.of(period.get(), me));
		return new ModelAndView("periods/period");
	}

	@GetMapping("/rekap/periode.xlsx")
	void workbook(@ModelAttribute("periodForm") PeriodForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, HttpServletResponse response) throws IOException {
		Period period = read(form, binding)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
		this.downloads.of(this.pages.recap(period, me), me, response);
	}

	private Optional<Period> read(PeriodForm form, BindingResult binding) {
		return form.read(this.calendars.firstDay(), this.calendars.today(), binding);
	}

}
