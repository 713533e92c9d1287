package id.go.ppatk.piket.topics;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.ChangedMeanwhile;
import id.go.ppatk.piket.web.Notice;
import id.go.ppatk.piket.web.TypedForm;
import jakarta.validation.Valid;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What changes of a topic.
 */
@Controller
@RequestMapping("/pengaturan/topik/{id:\\d+}")
class TopicController {

	private final SaveTopics acts;

	private final TopicPages pages;

	private final MessageSourceAccessor messages;

	TopicController(SaveTopics acts, TopicPages pages, MessageSourceAccessor messages) {
		this.acts = acts;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping
	String topic(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Topic topic = this.pages.existing(id, me);
		return show(TopicForm.of(topic), topic, me, model);
	}

	@PostMapping
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("topicForm") TopicForm form, BindingResult bound,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		BindingResult binding = TypedForm.errors(form, bound, model);
		Topic topic = this.pages.existing(id, me);
		if (!binding.hasErrors()) {
			try {
				this.acts.change(id, form, me);
				Notice.say(this.messages.getMessage("topic.saved", new Object[] { form.name() }), redirect)
					.at("/pengaturan/topik/" + id);
				return new ModelAndView("redirect:/pengaturan/topik");
			}
			catch (TopicRefused ex) {
				ex.reject(binding);
			}
			catch (SaveTopics.TopicChanged | ObjectOptimisticLockingFailureException ex) {
				Topic current = this.pages.existing(id, me);
				return ChangedMeanwhile.answer("topicForm", current, model,
						() -> show(form.withVersion(current.getVersion()), current, me, model));
			}
		}
		return new ModelAndView(show(form, topic, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String show(TopicForm form, Topic topic, SignedIn me, Model model) {
		model.addAttribute("topicForm", form).addAttribute("page", this.pages.of(topic, me));
		return "topics/topic";
	}

}
