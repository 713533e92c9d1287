package id.go.ppatk.piket.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import id.go.ppatk.piket.web.Unconfirmed;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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
 * A unit: a new one, or what holds of one from a date on.
 */
@Controller
@RequestMapping("/pengaturan/unit")
class UnitController {

	private final UnitPages pages;

	private final UnitRules rules;

	private final SaveUnits save;

	private final Clock clock;

	UnitController(UnitPages pages, UnitRules rules, SaveUnits save, Clock clock) {
		this.pages = pages;
		this.rules = rules;
		this.save = save;
		this.clock = clock;
	}

	@GetMapping("/baru")
	String empty(Model model) {
		model.addAttribute("unitForm", UnitForm.empty(LocalDate.now(this.clock).plusDays(1)));
		return show(this.pages.ofNew(null), model);
	}

	@GetMapping("/{code:[A-Z]+}")
	String one(@PathVariable String code, Model model) {
		model.addAttribute("unitForm", this.pages.form(code));
		return show(this.pages.of(code, null, false), model);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("unitForm") UnitForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		return save(form, null, binding, model, redirect,
				() -> this.save.add(form.code(), form.validFrom(), form.validUntil(), form.terms(), form.confirmed()));
	}

	@PostMapping("/{code:[A-Z]+}")
	ModelAndView change(@PathVariable String code, @Valid @ModelAttribute("unitForm") UnitForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		this.pages.last(code);
		return save(form, code, binding, model, redirect,
				() -> this.save.change(code, Optional.ofNullable(form.version()).orElse(-1), form.validFrom(),
						form.validUntil(), form.terms(), form.confirmed()));
	}

	private ModelAndView save(UnitForm form, @Nullable String code, BindingResult bound, Model model,
			RedirectAttributes redirect, Runnable act) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		this.rules.check(form, code, binding);
		Unconfirmed touched = null;
		if (!binding.hasErrors()) {
			try {
				act.run();
				redirect.addFlashAttribute("notice", this.rules.saved(form));
				return new ModelAndView("redirect:/pengaturan/unit");
			}
			catch (Unconfirmed unconfirmed) {
				touched = unconfirmed;
			}
			catch (ObjectOptimisticLockingFailureException ex) {
				model.addAttribute("unitForm", form.withVersion(this.pages.last(form.code()).getVersion()));
				return new ModelAndView(show(this.pages.of(form.code(), null, true), model), HttpStatus.CONFLICT);
			}
		}
		UnitPage page = (code != null) ? this.pages.of(code, touched, false) : this.pages.ofNew(touched);
		return new ModelAndView(show(page, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static String show(UnitPage page, Model model) {
		model.addAttribute("page", page);
		return "units/unit";
	}

}
