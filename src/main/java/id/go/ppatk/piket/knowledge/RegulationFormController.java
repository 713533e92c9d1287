package id.go.ppatk.piket.knowledge;

import java.io.IOException;
import java.util.Optional;

import id.go.ppatk.piket.web.ChangedMeanwhile;
import id.go.ppatk.piket.web.TypedForm;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing a regulation down: a new one, or what changes of one.
 */
@Controller
class RegulationFormController {

	private final SaveRegulations acts;

	private final RegulationPages pages;

	private final MessageSourceAccessor messages;

	RegulationFormController(SaveRegulations acts, RegulationPages pages, MessageSourceAccessor messages) {
		this.acts = acts;
		this.pages = pages;
		this.messages = messages;
	}

	private interface Act {

		void on(Optional<PdfFile> file);

	}

	@GetMapping("/faq/ketentuan/baru")
	String empty(Model model) {
		return show(RegulationForm.empty(), null, model);
	}

	@PostMapping("/faq/ketentuan")
	ModelAndView add(@Valid @ModelAttribute("regulationForm") RegulationForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) throws IOException {
		return keep(form, null, binding, (file) -> this.acts.add(form, file), model, redirect);
	}

	@GetMapping("/faq/ketentuan/{id:\\d+}/perbaikan")
	String change(@PathVariable Long id, Model model) {
		Regulation regulation = this.pages.existing(id);
		return show(RegulationForm.of(regulation), regulation, model);
	}

	@PostMapping("/faq/ketentuan/{id:\\d+}/perbaikan")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("regulationForm") RegulationForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) throws IOException {
		Regulation regulation = this.pages.existing(id);
		try {
			return keep(form, regulation, binding, (file) -> this.acts.change(id, form, file), model, redirect);
		}
		catch (SaveRegulations.RegulationChanged | ObjectOptimisticLockingFailureException ex) {
			Regulation current = this.pages.existing(id);
			return ChangedMeanwhile.answer("regulationForm", current, model,
					() -> show(form.withVersion(current.getVersion()), current, model));
		}
	}

	private ModelAndView keep(RegulationForm form, @Nullable Regulation regulation, BindingResult bound, Act act,
			Model model, RedirectAttributes redirect) throws IOException {
		BindingResult binding = TypedForm.errors(form, bound, model);
		form.checkLink(binding);
		Optional<PdfFile> file = PdfFile.read(form.file(), "file", binding);
		if (!binding.hasErrors()) {
			try {
				act.on(file);
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("regulation.saved", new Object[] { form.number() }));
				return new ModelAndView("redirect:/faq/ketentuan");
			}
			catch (DataIntegrityViolationException ex) {
				binding.rejectValue("number", "constraint.regulations_number_once");
			}
		}
		return new ModelAndView(show(form, regulation, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static String show(RegulationForm form, @Nullable Regulation regulation, Model model) {
		model.addAttribute("regulationForm", form).addAttribute("page", new RegulationPage.Form(regulation));
		return "knowledge/regulation-form";
	}

}
