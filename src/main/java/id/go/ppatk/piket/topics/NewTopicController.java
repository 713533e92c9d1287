package id.go.ppatk.piket.topics;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A new topic.
 */
@Controller
@RequestMapping("/pengaturan/topik")
class NewTopicController {

	private final SaveTopics acts;

	private final TopicPages pages;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	NewTopicController(SaveTopics acts, TopicPages pages, MessageSourceAccessor messages, Clock clock) {
		this.acts = acts;
		this.pages = pages;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/baru")
	String empty(@RequestParam(name = "unit", defaultValue = "") String unit,
			@RequestParam(name = "di-bawah", required = false) @Nullable Long parentId,
			@AuthenticationPrincipal SignedIn me, Model model) {
		this.pages.requireUnit(unit, me);
		model.addAttribute("topicForm", TopicForm.empty(unit, parentId, LocalDate.now(this.clock)))
			.addAttribute("page", this.pages.ofNew(unit, me));
		return "topics/topic";
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("topicForm") TopicForm form, BindingResult bound,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		this.pages.requireUnit(form.unitCode(), me);
		if (!binding.hasErrors()) {
			try {
				this.acts.add(form, me);
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("topic.saved", new Object[] { form.name() }));
				return new ModelAndView("redirect:/pengaturan/topik");
			}
			catch (TopicRefused ex) {
				ex.reject(binding);
			}
		}
		model.addAttribute("topicForm", form).addAttribute("page", this.pages.ofNew(form.unitCode(), me));
		return new ModelAndView("topics/topic", HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
