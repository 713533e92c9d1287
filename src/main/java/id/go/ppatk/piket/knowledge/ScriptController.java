package id.go.ppatk.piket.knowledge;

import java.util.List;

import id.go.ppatk.piket.web.ChangedMeanwhile;
import jakarta.validation.Valid;

import org.springframework.context.support.MessageSourceAccessor;
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
 * "Naskah percakapan": the words that are spoken, and what they were before.
 */
@Controller
class ScriptController {

	private final ScriptTexts texts;

	private final Scripts scripts;

	private final ScriptVersions versions;

	private final MessageSourceAccessor messages;

	ScriptController(ScriptTexts texts, Scripts scripts, ScriptVersions versions, MessageSourceAccessor messages) {
		this.texts = texts;
		this.scripts = scripts;
		this.versions = versions;
		this.messages = messages;
	}

	/**
	 * A text and its clause, as the list shows it.
	 */
	public record Line(ScriptKind kind, String text) {
	}

	@GetMapping("/pengaturan/naskah")
	String list(Model model) {
		List<Line> lines = this.texts.all()
			.stream()
			.map((script) -> new Line(script.getKind(), script.getText()))
			.toList();
		model.addAttribute("lines", lines);
		return "knowledge/scripts";
	}

	@GetMapping("/pengaturan/naskah/{kind}")
	String script(@PathVariable ScriptKind kind, Model model) {
		Script script = this.texts.findByKind(kind).orElseThrow();
		return form(new ScriptForm(script.getVersion(), script.getText()), kind, model);
	}

	@PostMapping("/pengaturan/naskah/{kind}")
	ModelAndView change(@PathVariable ScriptKind kind, @Valid @ModelAttribute("scriptForm") ScriptForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.scripts.change(kind, form.version(), form.text());
				redirect.addFlashAttribute("notice", this.messages.getMessage("script.saved"));
				return new ModelAndView("redirect:/pengaturan/naskah");
			}
			catch (ScriptRefused ex) {
				binding.rejectValue("text", ex.getMessageKey(), new Object[] { ex.getPlaceholder() }, null);
			}
			catch (Scripts.ScriptChanged | ObjectOptimisticLockingFailureException ex) {
				Script current = this.texts.findByKind(kind).orElseThrow();
				return ChangedMeanwhile.answer("scriptForm", current.getText(), model,
						() -> form(new ScriptForm(current.getVersion(), form.text()), kind, model));
			}
		}
		return new ModelAndView(form(form, kind, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String form(ScriptForm form, ScriptKind kind, Model model) {
		model.addAttribute("scriptForm", form).addAttribute("page", new ScriptPage(kind, this.versions.of(kind)));
		return "knowledge/script";
	}

}
