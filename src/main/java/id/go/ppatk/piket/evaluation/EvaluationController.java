package id.go.ppatk.piket.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.workdays.ServiceCalendars;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Evaluasi": the figures of a period against another.
 */
@Controller
class EvaluationController {

	private final EvaluationPages pages;

	private final ServiceCalendars calendars;

	private final Clock clock;

	EvaluationController(EvaluationPages pages, ServiceCalendars calendars, Clock clock) {
		this.pages = pages;
		this.calendars = calendars;
		this.clock = clock;
	}

	@GetMapping("/evaluasi")
	ModelAndView evaluation(@ModelAttribute("form") EvaluationForm form, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Optional<String> refused = form.refusal(today, this.calendars.countedFrom());
		if (refused.isPresent()) {
			model.addAttribute("refused", refused.get());
			return new ModelAndView("evaluation/evaluation", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		EvaluationForm.Periods asked = form.periods(today, this.calendars.countedFrom());
		model.addAttribute("form", asked.form())
			.addAttribute("query", asked.query())
			.addAttribute("page", this.pages.of(asked));
		return new ModelAndView("evaluation/evaluation");
	}

}
