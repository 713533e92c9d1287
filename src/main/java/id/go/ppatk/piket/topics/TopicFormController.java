package id.go.ppatk.piket.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.ChangedMeanwhile;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A topic's form: a new one, or what changes of one.
 */
@Controller
@RequestMapping("/pengaturan/topik")
class TopicFormController {

	private final SaveTopics acts;

	private final TopicPages pages;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	TopicFormController(SaveTopics acts, TopicPages pages, MessageSourceAccessor messages, Clock clock) {
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
		return show(TopicForm.empty(unit, parentId, LocalDate.now(this.clock)), this.pages.ofNew(unit, me), model);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("topicForm") TopicForm form, BindingResult bound,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		this.pages.requireUnit(form.unitCode(), me);
		return save(form, binding, () -> this.acts.add(form, me), () -> this.pages.ofNew(form.unitCode(), me), model,
				redirect);
	}

	@GetMapping("/{id:\\d+}")
	String topic(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Topic topic = this.pages.existing(id, me);
		return show(TopicForm.of(topic), this.pages.of(topic, me), model);
	}

	@PostMapping("/{id:\\d+}")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("topicForm") TopicForm form, BindingResult bound,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		Topic topic = this.pages.existing(id, me);
		try {
			return save(form, binding, () -> this.acts.change(id, form, me), () -> this.pages.of(topic, me), model,
					redirect);
		}
		catch (SaveTopics.TopicChanged | ObjectOptimisticLockingFailureException ex) {
			Topic current = this.pages.existing(id, me);
			return ChangedMeanwhile.answer("topicForm", current, model,
					() -> show(form.withVersion(current.getVersion()), this.pages.of(current, me), model));
		}
	}

	private ModelAndView save(TopicForm form, BindingResult binding, Runnable act, Supplier<TopicPage> again,
			Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				act.run();
				redirect.addFlashAttribute("notice",
						this.messages.getMessage("topic.saved", new Object[] { form.name() }));
				return new ModelAndView("redirect:/pengaturan/topik");
			}
			catch (TopicRefused ex) {
				binding.rejectValue(ex.getField(), ex.getMessageKey(), ex.getArguments(), null);
			}
		}
		return new ModelAndView(show(form, again.get(), model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static String show(TopicForm form, TopicPage page, Model model) {
		model.addAttribute("topicForm", form).addAttribute("page", page);
		return "topics/topic";
	}

}
