package id.go.ppatk.piket.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "Topik": the tree of each unit that the person keeps.
 */
@Controller
class TopicController {

	private final SaveTopics acts;

	private final Topics topics;

	private final TopicVersions versions;

	private final Units units;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	TopicController(SaveTopics acts, Topics topics, TopicVersions versions, Units units, MessageSourceAccessor messages,
			Clock clock) {
		this.acts = acts;
		this.topics = topics;
		this.versions = versions;
		this.units = units;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/pengaturan/topik")
	String trees(@AuthenticationPrincipal SignedIn me, Model model) {
		List<Topic> all = this.topics.all();
		List<TopicTree> trees = this.units.all()
			.stream()
			.map(Unit::getCode)
			.filter((unit) -> !unit.equals(Unit.OPERATOR) && me.coordinates(unit))
			.map((unit) -> TopicTree.of(unit,
					all.stream().filter((topic) -> topic.getUnitCode().equals(unit)).toList()))
			.toList();
		model.addAttribute("trees", trees).addAttribute("today", LocalDate.now(this.clock));
		return "topics/topics";
	}

	@GetMapping("/pengaturan/topik/baru")
	String empty(@RequestParam(name = "unit", defaultValue = "") String unit,
			@RequestParam(name = "di-bawah", required = false) @Nullable Long parentId,
			@AuthenticationPrincipal SignedIn me, Model model) {
		known(unit, me);
		return form(TopicForm.empty(unit, parentId, LocalDate.now(this.clock)), null, me, model);
	}

	@PostMapping("/pengaturan/topik")
	ModelAndView add(@Valid @ModelAttribute("topicForm") TopicForm form, BindingResult binding,
			@AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		readable(binding);
		known(form.unitCode(), me);
		return keep(form, null, binding, () -> this.acts.add(form, me), me, model, redirect);
	}

	@GetMapping("/pengaturan/topik/{id:\\d+}")
	String topic(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		Topic topic = kept(id, me);
		return form(TopicForm.of(topic), topic, me, model);
	}

	@PostMapping("/pengaturan/topik/{id:\\d+}")
	ModelAndView change(@PathVariable Long id, @Valid @ModelAttribute("topicForm") TopicForm form,
			BindingResult binding, @AuthenticationPrincipal SignedIn me, Model model, RedirectAttributes redirect) {
		readable(binding);
		Topic topic = kept(id, me);
		try {
			return keep(form, topic, binding, () -> this.acts.change(id, form, me), me, model, redirect);
		}
		catch (SaveTopics.TopicChanged | ObjectOptimisticLockingFailureException ex) {
			Topic current = kept(id, me);
			model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "topicForm");
			model.addAttribute("current", current);
			return new ModelAndView(form(form.withVersion(current.getVersion()), current, me, model),
					HttpStatus.CONFLICT);
		}
	}

	@PostMapping("/pengaturan/topik/{id:\\d+}/urutan")
	String move(@PathVariable Long id, @RequestParam(name = "naik", defaultValue = "false") boolean up,
			@AuthenticationPrincipal SignedIn me) {
		this.acts.move(kept(id, me).getId(), up, me);
		return "redirect:/pengaturan/topik";
	}

	private ModelAndView keep(TopicForm form, @Nullable Topic topic, BindingResult binding, Runnable act, SignedIn me,
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
		return new ModelAndView(form(form, topic, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String form(TopicForm form, @Nullable Topic topic, SignedIn me, Model model) {
		String unit = (topic != null) ? topic.getUnitCode() : form.unitCode();
		List<Topic> parents = this.topics.ofUnit(unit)
			.stream()
			.filter((other) -> other.getParent() == null && (topic == null || !other.getId().equals(topic.getId())))
			.toList();
		model.addAttribute("topicForm", form)
			.addAttribute("topic", topic)
			.addAttribute("unit", unit)
			.addAttribute("parents", parents)
			.addAttribute("mayProtect", SaveTopics.mayProtect(me))
			.addAttribute("isProtected", topic != null && topic.isCallerProtected())
			.addAttribute("versions", (topic != null) ? this.versions.of(topic.getId()) : List.of());
		return "topics/topic";
	}

	private Topic kept(Long id, SignedIn me) {
		Topic topic = this.topics.withParent(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		known(topic.getUnitCode(), me);
		return topic;
	}

	private void known(String unit, SignedIn me) {
		if (this.units.findByCode(unit).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (!me.coordinates(unit)) {
			throw new AccessDeniedException("another unit's topics");
		}
	}

	private static void readable(BindingResult binding) {
		if (binding.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

}
