package id.go.ppatk.piket.web;

import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to a form that was sent when somebody else had changed the same thing since
 * it was opened (409): its page once more, with what was typed, and as {@code current}
 * what stands now. The form that is shown bears the version that stands now, so that
 * sending it again is a decision.
 */
public final class ChangedMeanwhile {

	private ChangedMeanwhile() {
	}

	/**
	 * Answers with the page.
	 * @param form the name of the form, whose errors were those of the old version
	 * @param current what stands now, as the page shows it beside the form
	 * @param page puts form and page into the model, answers with the template
	 */
	public static ModelAndView answer(String form, Object current, Model model, Supplier<String> page) {
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + form);
		model.addAttribute("current", current);
		return new ModelAndView(page.get(), HttpStatus.CONFLICT);
	}

}
