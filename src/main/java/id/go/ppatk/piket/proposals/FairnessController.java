package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Pemerataan tugas": who served how often over a period.
 */
@Controller
class FairnessController {

	private static final int WEEKS = 26;

	private static final int MOST_YEARS = 5;

	private static final int EARLIEST = 2000;

	private static final int LATEST = 2100;

	private final FairnessPages pages;

	private final Clock clock;

	FairnessController(FairnessPages pages, Clock clock) {
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/piket/pemerataan")
	ModelAndView fairness(@RequestParam(name = "dari", required = false) @Nullable String from,
			@RequestParam(name = "sampai", required = false) @Nullable String until,
			@AuthenticationPrincipal SignedIn me, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = read(until, today, today);
		LocalDate first = read(from, (last != null) ? last.minusWeeks(WEEKS).plusDays(1) : today, today);
		model.addAttribute("from", (from != null) ? from : first).addAttribute("until", (until != null) ? until : last);
		String refused = refused(first, last);
		if (refused != null) {
			model.addAttribute("refused", refused);
			return new ModelAndView("proposals/fairness", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("page", this.pages.between(first, last, me));
		return new ModelAndView("proposals/fairness");
	}

	/**
	 * The day that was typed, the other one where nothing was, {@code null} when
	 * unreadable.
	 */
	@Nullable private static LocalDate read(@Nullable String typed, LocalDate otherwise, LocalDate today) {
		if (typed == null || typed.isBlank()) {
			return otherwise;
		}
		try {
			LocalDate day = TypedDate.read(typed, today);
			return (day.getYear() >= EARLIEST && day.getYear() <= LATEST) ? day : null;
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	@Nullable private static String refused(@Nullable LocalDate first, @Nullable LocalDate last) {
		if (first == null || last == null) {
			return "fairness.refused.unreadable";
		}
		if (first.isAfter(last)) {
			return "fairness.refused.reversed";
		}
		return first.plusYears(MOST_YEARS).isBefore(last) ? "fairness.refused.long" : null;
	}

}
