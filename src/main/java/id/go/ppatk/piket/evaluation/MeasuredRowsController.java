package id.go.ppatk.piket.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.ServiceCalendars;
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

	private final SelectedRows rows;

	private final SelectionWords words;

	private final Units units;

	private final ServiceCalendars calendars;

	private final Clock clock;

	MeasuredRowsController(SelectedRows rows, SelectionWords words, Units units, ServiceCalendars calendars,
			Clock clock) {
		this.rows = rows;
		this.words = words;
		this.units = units;
		this.calendars = calendars;
		this.clock = clock;
	}

	@GetMapping("/evaluasi/rincian")
	ModelAndView rows(@ModelAttribute("asked") RowsForm asked, @ModelAttribute("form") EvaluationForm form,
			@RequestParam(name = "setelah", required = false) @Nullable String after, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Optional<String> refused = form.refusal(today, this.calendars.countedFrom());
		if (refused.isPresent()) {
			model.addAttribute("refused", refused.get());
			return new ModelAndView("evaluation/evaluation", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		EvaluationForm.Periods evaluation = form.periods(today, this.calendars.countedFrom());
		Selection selection = asked.read(evaluation)
			.filter((found) -> found.unitCode().isEmpty() || this.units.findByCode(found.unitCode()).isPresent())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		MeasuredRows rows = this.rows.page(selection, after, PAGE_SIZE);
		String first = selection.url(evaluation);
		model.addAttribute("selection", selection)
			.addAttribute("value", this.words.value(selection))
			.addAttribute("query", evaluation.query())
			.addAttribute("rows", rows)
			.addAttribute("isFirst", after == null)
			.addAttribute("first", first)
			.addAttribute("next", next(first, rows.next()));
		return new ModelAndView("evaluation/rows");
	}

	@Nullable private static String next(String url, @Nullable String after) {
		return (after != null)
				? UriComponentsBuilder.fromUriString(url).queryParam("setelah", after).build().toUriString() : null;
	}

}
