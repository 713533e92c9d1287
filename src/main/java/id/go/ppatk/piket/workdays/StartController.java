package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Permulaan piket": a real start is asked when the piket begins. Clause 1.
 */
@Controller
@RequestMapping(Beginning.PAGE)
class StartController {

	private static final String USUAL_TIME = "07.00";

	private final Beginning beginning;

	private final Indonesian indonesian;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	StartController(Beginning beginning, Indonesian indonesian, MessageSourceAccessor messages, Clock clock) {
		this.beginning = beginning;
		this.indonesian = indonesian;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String start(Model model) {
		StartPage page = this.beginning.page();
		Instant stands = page.firstMoment();
		return show((stands != null) ? new StartForm(Indonesian.dateOf(stands), this.indonesian.time(stands))
				: new StartForm(null, USUAL_TIME), page, model);
	}

	@PostMapping
	ModelAndView begin(@Valid @ModelAttribute("startForm") StartForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		Optional<Instant> moment = form.read(LocalDate.now(this.clock), TypedForm.errors(form, binding, model));
		if (moment.isEmpty()) {
			return new ModelAndView(show(form, this.beginning.page(), model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (!this.beginning.begin(moment.get())) {
			return new ModelAndView(show(form, this.beginning.page(), model), HttpStatus.CONFLICT);
		}
		redirect.addFlashAttribute("notice",
				this.messages.getMessage("start.saved", new Object[] { this.indonesian.moment(moment.get()) }));
		return new ModelAndView("redirect:" + Beginning.PAGE);
	}

	private static String show(StartForm form, StartPage page, Model model) {
		model.addAttribute("startForm", form).addAttribute("page", page);
		return "workdays/start";
	}

}
