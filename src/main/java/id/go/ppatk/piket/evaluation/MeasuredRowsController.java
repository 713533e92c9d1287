package id.go.ppatk.piket.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.calls.FoundCalls.Place;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.PiketPeriod;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * "Rincian": the rows behind a figure of the evaluation.
 */
@Controller
class MeasuredRowsController {

	private static final int PAGE_SIZE = 50;

	private final MeasuredCalls calls;

	private final MeasuredDuties duties;

	private final MeasuredHandoffs handoffs;

	private final PiketPeriod piket;

	private final Clock clock;

	MeasuredRowsController(MeasuredCalls calls, MeasuredDuties duties, MeasuredHandoffs handoffs, PiketPeriod piket,
			Clock clock) {
		this.calls = calls;
		this.duties = duties;
		this.handoffs = handoffs;
		this.piket = piket;
		this.clock = clock;
	}

	@GetMapping("/evaluasi/rincian")
	ModelAndView rows(@RequestParam("ukuran") String code,
			@RequestParam(name = "nilai", defaultValue = "") String value, @ModelAttribute("form") EvaluationForm form,
			@RequestParam(name = "setelah", required = false) @Nullable String after, Model model) {
		Measure measure = Measure.of(code)
			.filter((known) -> known.accepts(value))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		LocalDate today = LocalDate.now(this.clock);
		Optional<String> refused = form.refused(today, this.piket.firstDay());
		if (refused.isPresent()) {
			model.addAttribute("refused", refused.get());
			return new ModelAndView("evaluation/evaluation", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Period period = form.asked(today, this.piket.firstDay()).period();
		MeasuredRows rows = rows(measure, value, period, after);
		model.addAttribute("measure", measure)
			.addAttribute("value", value)
			.addAttribute("period", period)
			.addAttribute("rows", rows)
			.addAttribute("isFirst", after == null)
			.addAttribute("first", measure.url(period, value))
			.addAttribute("next", next(measure.url(period, value), rows.next()));
		return new ModelAndView("evaluation/rows");
	}

	private MeasuredRows rows(Measure measure, String value, Period period, @Nullable String after) {
		Instant now = this.clock.instant();
		return switch (measure) {
			case HANDOFF -> MeasuredRows.page(this.handoffs.rows(period, value, now), after, PAGE_SIZE);
			case GAP -> MeasuredRows.page(this.duties.gaps(period, value, now), after, PAGE_SIZE);
			case REPLACEMENT -> MeasuredRows.page(this.duties.replacements(period, value), after, PAGE_SIZE);
			case ROSTER -> MeasuredRows.page(this.duties.rosters(period, value), after, PAGE_SIZE);
			case RECAP -> MeasuredRows.page(this.duties.recaps(period, value), after, PAGE_SIZE);
			default -> this.calls.of(measure, value, period, Place.parse(after).orElse(null), PAGE_SIZE, now);
		};
	}

	@Nullable private static String next(String url, @Nullable String after) {
		return (after != null)
				? UriComponentsBuilder.fromUriString(url).queryParam("setelah", after).build().toUriString() : null;
	}

}
