package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;

import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.OutsidePiket;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The recap of a month or of any other period, as a page and as a workbook of the same
 * record.
 */
@Controller
class PeriodRecapController {

	private final PeriodRecaps recaps;

	private final PeriodDownloads downloads;

	private final PeriodText text;

	private final ServiceCalendars calendars;

	private final OutsidePiket outside;

	PeriodRecapController(PeriodRecaps recaps, PeriodDownloads downloads, PeriodText text, ServiceCalendars calendars,
			OutsidePiket outside) {
		this.recaps = recaps;
		this.downloads = downloads;
		this.text = text;
		this.calendars = calendars;
		this.outside = outside;
	}

	@GetMapping("/rekap/{month:\\d+-\\d+}")
	String month(@PathVariable YearMonth month, @AuthenticationPrincipal SignedIn me, Model model) {
		refuseUnknown(month);
		model.addAttribute("periodForm", new PeriodForm(month.atDay(1).toString(), month.atEndOfMonth().toString()))
			.addAttribute("page", page(Period.of(month), me, "/rekap/" + month + ".xlsx", month));
		return "periods/period";
	}

	@GetMapping("/rekap/{month:\\d+-\\d+}.xlsx")
	void monthWorkbook(@PathVariable YearMonth month, @AuthenticationPrincipal SignedIn me,
			HttpServletResponse response) throws IOException {
		refuseUnknown(month);
		this.downloads.of(recap(Period.of(month), me), me, response);
	}

	@GetMapping("/rekap/periode")
	ModelAndView period(@ModelAttribute("periodForm") PeriodForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model) {
		Optional<Period> period = read(form, binding);
		if (period.isEmpty()) {
			return new ModelAndView("periods/period", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("page", page(period.get(), me,
				"/rekap/periode.xlsx?dari=" + period.get().first() + "&sampai=" + period.get().last(), null));
		return new ModelAndView("periods/period");
	}

	@GetMapping("/rekap/periode.xlsx")
	void periodWorkbook(@ModelAttribute("periodForm") PeriodForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, HttpServletResponse response) throws IOException {
		Period period = read(form, binding)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
		this.downloads.of(recap(period, me), me, response);
	}

	private Optional<Period> read(PeriodForm form, BindingResult binding) {
		return form.read(this.calendars.firstDay(), this.calendars.today(), binding);
	}

	private PeriodRecap recap(Period period, SignedIn me) {
		return this.recaps.figures(period, Sight.of(me).unitCode());
	}

	private PeriodRecapPage page(Period period, SignedIn me, String download, @Nullable YearMonth month) {
		return new PeriodRecapPage(this.text.title(period), recap(period, me), download,
				(month != null && isKnown(month.minusMonths(1))) ? month.minusMonths(1) : null,
				(month != null && isKnown(month.plusMonths(1))) ? month.plusMonths(1) : null);
	}

	private void refuseUnknown(YearMonth month) {
		if (!isKnown(month)) {
			throw this.outside.days(Period.of(month), this.text.days(Period.of(month)),
					"/rekap/" + YearMonth.from(this.calendars.today()));
		}
	}

	/** Of the piket, and not after this month. */
	private boolean isKnown(YearMonth month) {
		return !month.isBefore(YearMonth.from(this.calendars.firstDay()))
				&& !month.isAfter(YearMonth.from(this.calendars.today()));
	}

}
