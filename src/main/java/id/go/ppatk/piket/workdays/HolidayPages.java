package id.go.ppatk.piket.workdays;

import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.web.TypedForm;
import id.go.ppatk.piket.web.Unconfirmed;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a holiday, new or to be changed, and what is said once it is saved.
 */
@Component
class HolidayPages {

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	HolidayPages(MessageSourceAccessor messages, Indonesian indonesian) {
		this.messages = messages;
		this.indonesian = indonesian;
	}

	String show(HolidayForm form, @Nullable Holiday holiday, Model model) {
		model.addAttribute("holidayForm", form)
			.addAttribute("holidayId", (holiday != null) ? holiday.getId() : null)
			.addAttribute("kinds", Holiday.Kind.values());
		return "workdays/holiday";
	}

	/**
	 * Saves the day, or shows the form again with what is to be said.
	 * @param holiday the day as it stands, or {@code null} for a new one
	 * @param act saves it
	 */
	ModelAndView save(HolidayForm form, @Nullable Holiday holiday, BindingResult bound, Model model,
			RedirectAttributes redirect, Runnable act) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		if (!binding.hasErrors()) {
			try {
				act.run();
				redirect.addFlashAttribute("notice", this.messages.getMessage("holiday.saved",
						new Object[] { this.indonesian.day(form.date()), form.name().strip() }));
				return new ModelAndView("redirect:/pengaturan/libur?tahun=" + form.date().getYear());
			}
			catch (Unconfirmed unconfirmed) {
				model.addAttribute("unconfirmed", unconfirmed);
			}
			catch (DataIntegrityViolationException ex) {
				binding.rejectValue("name", "constraint.holidays_once");
			}
		}
		return new ModelAndView(show(form, holiday, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
