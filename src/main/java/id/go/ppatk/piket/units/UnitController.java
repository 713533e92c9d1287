package id.go.ppatk.piket.units;

import java.util.Optional;

import id.go.ppatk.piket.web.Notice;
import id.go.ppatk.piket.web.Unconfirmed;
import id.go.ppatk.piket.web.TypedForm;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What holds of a unit from a date on.
 */
@Controller
@RequestMapping("/pengaturan/unit/{code:[A-Z]+}")
class UnitController {

	private final UnitPages pages;

	private final UnitRules rules;

	private final SaveUnits save;

	UnitController(UnitPages pages, UnitRules rules, SaveUnits save) {
		this.pages = pages;
		this.rules = rules;
		this.save = save;
	}

	@GetMapping
	String one(@PathVariable String code, Model model) {
		model.addAttribute("unitForm", this.pages.form(code)).addAttribute("page", this.pages.of(code, null, false));
		return "units/unit";
	}

	@PostMapping
	ModelAndView change(@PathVariable String code, @Valid @ModelAttribute("unitForm") UnitForm form,
			BindingResult bound, Model model, RedirectAttributes redirect) {
		this.pages.last(code);
		BindingResult binding = TypedForm.errors(form, bound, model);
		this.rules.check(form, code, binding);
		Unconfirmed touched = null;
		if (!binding.hasErrors()) {
			try {
				this.save.change(code, Optional.ofNullable(form.version()).orElse(-1), form.validFrom(),
						form.validUntil(), form.terms(), form.confirmed());
				Notice.say(this.rules.saved(form), redirect).at("/pengaturan/unit/" + code);
				return new ModelAndView("redirect:/pengaturan/unit");
			}
			catch (Unconfirmed unconfirmed) {
				touched = unconfirmed;
			}
			catch (ObjectOptimisticLockingFailureException ex) {
				model.addAttribute("unitForm", form.withVersion(this.pages.last(form.code()).getVersion()))
					.addAttribute("page", this.pages.of(form.code(), null, true));
				return new ModelAndView("units/unit", HttpStatus.CONFLICT);
			}
		}
		model.addAttribute("page", this.pages.of(code, touched, false));
		return new ModelAndView("units/unit", HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
