package id.go.ppatk.piket.workdays;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Hari libur": the list of a year, and a new day.
 */
@Controller
class HolidayController {

	private final HolidayLists lists;

	private final SaveHolidays save;

	private final HolidayPages pages;

	private final Clock clock;

	HolidayController(HolidayLists lists, SaveHolidays save, HolidayPages pages, Clock clock) {
		this.lists = lists;
		this.save = save;
		this.pages = pages;
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
		return this.pages.show(HolidayForm.empty(LocalDate.now(this.clock).plusDays(1)), null, null, model);
	}

	@PostMapping("/pengaturan/libur")
	ModelAndView add(@Valid @ModelAttribute("holidayForm") HolidayForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		return this.pages.save(form, null, binding, model, redirect, () -> this.save.add(form.day(), form.confirmed()));
	}

}
