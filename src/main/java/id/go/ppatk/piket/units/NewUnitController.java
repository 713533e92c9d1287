package id.go.ppatk.piket.units;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.web.Unconfirmed;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;

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
 * A new unit.
 */
@Controller
@RequestMapping("/pengaturan/unit")
class NewUnitController {

	private final UnitPages pages;

	private final UnitRules rules;

	private final SaveUnits save;

	private final Clock clock;

	NewUnitController(UnitPages pages, UnitRules rules, SaveUnits save, Clock clock) {
		this.pages = pages;
		this.rules = rules;
		this.save = save;
		this.clock = clock;
	}

	@GetMapping("/baru")
	String empty(Model model) {
		model.addAttribute("unitForm", UnitForm.empty(LocalDate.now(this.clock).plusDays(1)))
			.addAttribute("page", this.pages.ofNew(null));
		return "units/unit";
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("unitForm") UnitForm form, BindingResult bound, Model model,
			RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		this.rules.check(form, null, binding);
		Unconfirmed touched = null;
		if (!binding.hasErrors()) {
			try {
				this.save.add(form.code(), form.validFrom(), form.validUntil(), form.terms(), form.confirmed());
				redirect.addFlashAttribute("notice", this.rules.saved(form));
				return new ModelAndView("redirect:/pengaturan/unit");
			}
			catch (Unconfirmed unconfirmed) {
				touched = unconfirmed;
			}
		}
		model.addAttribute("page", this.pages.ofNew(touched));
		return new ModelAndView("units/unit", HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
