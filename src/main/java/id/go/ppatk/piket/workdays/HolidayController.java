package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.web.Indonesian;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Hari libur": the list of a year, and the form of one day.
 */
@Controller
class HolidayController {

	private final Holidays holidays;

	private final HolidayLists lists;

	private final SaveHolidays saveHolidays;

	private final MessageSourceAccessor messages;

	private final Indonesian indonesian;

	private final Clock clock;

	HolidayController(Holidays holidays, HolidayLists lists, SaveHolidays saveHolidays, MessageSourceAccessor messages,
			Indonesian indonesian, Clock clock) {
		this.holidays = holidays;
		this.lists = lists;
		this.saveHolidays = saveHolidays;
		this.messages = messages;
		this.indonesian = indonesian;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/libur")
	String list(@RequestParam(name = "tahun", required = false) @Nullable Integer year, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		int shown = (year != null) ? year : today.getYear();
		if (shown < 2000 || shown > today.getYear() + 10) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("list", this.lists.of(shown));
		return "workdays/holidays";
	}

	@GetMapping("/pengaturan/libur/baru")
	String empty(Model model) {
		return form(HolidayForm.empty(LocalDate.now(this.clock).plusDays(1)), null, model);
	}

	@PostMapping("/pengaturan/libur")
	ModelAndView add(@Valid @ModelAttribute("holidayForm") HolidayForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		readable(binding);
		return save(form, null, binding, model, redirect, () -> this.saveHolidays.add(form.day(), form.confirmed()));
	}

	@GetMapping("/pengaturan/libur/{id:\\d+}")
	String holiday(@PathVariable Long id, Model model) {
		Holiday holiday = standing(id);
		return form(HolidayForm.of(holiday), holiday, model);
	}

	@PostMapping("/pengaturan/libur/{id:\\d+}")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("holidayForm") HolidayForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		readable(binding);
		Holiday holiday = standing(id);
		try {
			return save(form, holiday, binding, model, redirect, () -> this.saveHolidays.change(holiday,
					(form.version() != null) ? form.version() : -1, form.day(), form.confirmed()));
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			Holiday current = standing(id);
			model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "holidayForm");
			model.addAttribute("current", current.day());
			return new ModelAndView(form(form.withVersion(current.getVersion()), current, model), HttpStatus.CONFLICT);
		}
	}

	private ModelAndView save(HolidayForm form, @Nullable Holiday holiday, BindingResult binding, Model model,
			RedirectAttributes redirect, Runnable act) {
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
		return new ModelAndView(form(form, holiday, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String form(HolidayForm form, @Nullable Holiday holiday, Model model) {
		model.addAttribute("holidayForm", form)
			.addAttribute("holidayId", (holiday != null) ? holiday.getId() : null)
			.addAttribute("kinds", Holiday.Kind.values());
		return "workdays/holiday";
	}

	private Holiday standing(Long id) {
		return this.holidays.findById(id)
			.filter(Holiday::isStanding)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static void readable(BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

}
