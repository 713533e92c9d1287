package id.go.ppatk.piket.workdays;

import id.go.ppatk.piket.web.ChangedMeanwhile;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A day of the list, to be changed.
 */
@Controller
class HolidayChangeController {

	private final Holidays holidays;

	private final SaveHolidays save;

	private final HolidayPages pages;

	HolidayChangeController(Holidays holidays, SaveHolidays save, HolidayPages pages) {
		this.holidays = holidays;
		this.save = save;
		this.pages = pages;
	}

	@GetMapping("/pengaturan/libur/{id:\\d+}")
	String holiday(@PathVariable Long id, Model model) {
		Holiday holiday = standing(id);
		return this.pages.show(HolidayForm.of(holiday), holiday, null, model);
	}

	@PostMapping("/pengaturan/libur/{id:\\d+}")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("holidayForm") HolidayForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		Holiday holiday = standing(id);
		try {
			return this.pages.save(form, holiday, binding, model, redirect, () -> this.save.change(holiday,
					(form.version() != null) ? form.version() : -1, form.day(), form.confirmed()));
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			Holiday current = standing(id);
			return ChangedMeanwhile.answer("holidayForm", current.day(), model,
					() -> this.pages.show(form.withVersion(current.getVersion()), current, null, model));
		}
	}

	private Holiday standing(Long id) {
		return this.holidays.findById(id)
			.filter(Holiday::isStanding)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
