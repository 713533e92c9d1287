package id.go.ppatk.piket.knowledge;

import java.io.IOException;

import id.go.ppatk.piket.web.ChangedMeanwhile;
import jakarta.validation.Valid;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing a regulation down: a new one, or what changes of one.
 */
@Controller
class RegulationFormController {

	private final SaveRegulations acts;

	private final RegulationPages pages;

	RegulationFormController(SaveRegulations acts, RegulationPages pages) {
		this.acts = acts;
		this.pages = pages;
	}

	@GetMapping("/faq/ketentuan/baru")
	String empty(Model model) {
		return this.pages.show(RegulationForm.empty(), null, model);
	}

	@PostMapping("/faq/ketentuan")
	ModelAndView add(@Valid @ModelAttribute("regulationForm") RegulationForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) throws IOException {
		return this.pages.save(form, null, binding, (file) -> this.acts.add(form, file), model, redirect);
	}

	@GetMapping("/faq/ketentuan/{id:\\d+}/perbaikan")
	String change(@PathVariable Long id, Model model) {
		Regulation regulation = this.pages.existing(id);
		return this.pages.show(RegulationForm.of(regulation), regulation, model);
	}

	@PostMapping("/faq/ketentuan/{id:\\d+}/perbaikan")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("regulationForm") RegulationForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) throws IOException {
		Regulation regulation = this.pages.existing(id);
		try {
			return this.pages.save(form, regulation, binding, (file) -> this.acts.change(id, form, file), model,
					redirect);
		}
		catch (SaveRegulations.RegulationChanged | ObjectOptimisticLockingFailureException ex) {
			Regulation current = this.pages.existing(id);
			return ChangedMeanwhile.answer("regulationForm", current, model,
					() -> this.pages.show(form.withVersion(current.getVersion()), current, model));
		}
	}

}
