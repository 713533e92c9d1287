package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.PiketPeriod;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Workbooks of long periods: asked for, looked after, stopped and fetched.
 */
@Controller
@RequestMapping("/rekap/ekspor")
class RecapExportController {

	private final AskForExport exports;

	private final RecapExportParts parts;

	private final PeriodRecaps recaps;

	private final RecapText text;

	private final PiketPeriod piket;

	private final Clock clock;

	RecapExportController(AskForExport exports, RecapExportParts parts, PeriodRecaps recaps, RecapText text,
			PiketPeriod piket, Clock clock) {
		this.exports = exports;
		this.parts = parts;
		this.recaps = recaps;
		this.text = text;
		this.piket = piket;
		this.clock = clock;
	}

	@PostMapping
	ModelAndView ask(@RequestParam UUID formId, @ModelAttribute("periodForm") PeriodForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		Sight sight = Sight.of(me);
		Optional<Period> period = form.read(this.piket.firstDay(), LocalDate.now(this.clock), binding);
		if (period.isEmpty()) {
			return new ModelAndView("periods/period", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		RecapExport export = this.exports.ask(formId, this.recaps.figures(period.get(), sight.unitCode()), sight);
		if (!export.getFormId().equals(formId)) {
			redirect.addFlashAttribute("notice", this.text.of("export.one-at-a-time"));
		}
		return new ModelAndView("redirect:/rekap/ekspor/" + export.getId());
	}

	/** While it is worked on, the page asks again for its inner part alone. */
	@GetMapping("/{id:\\d+}")
	String export(@PathVariable Long id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inner,
			@AuthenticationPrincipal SignedIn me, Model model) {
		model.addAttribute("export", this.exports.own(id, Sight.of(me)));
		return inner ? "periods/export :: ekspor" : "periods/export";
	}

	@PostMapping("/{id:\\d+}/penghentian")
	String stop(@PathVariable Long id, @AuthenticationPrincipal SignedIn me) {
		this.exports.stop(id, Sight.of(me));
		return "redirect:/rekap/ekspor/" + id;
	}

	@GetMapping("/{id:\\d+}.xlsx")
	void file(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, HttpServletResponse response)
			throws IOException {
		RecapExport export = this.exports.own(id, Sight.of(me));
		if (!export.isReady()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		ExcelDownload.headers(export.getFileName(), export.getFileSize()).forEach(response::setHeader);
		this.parts.copy(id, response.getOutputStream());
	}

}
