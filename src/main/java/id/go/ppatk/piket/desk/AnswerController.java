package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import id.go.ppatk.piket.knowledge.Faq;
import id.go.ppatk.piket.knowledge.FaqEntry;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.web.Longest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * What helps to answer while the caller speaks: the topic by a few letters, and articles
 * for the problem as far as it is typed. Parts of the call form; nothing is saved.
 */
@Controller
class AnswerController {

	private static final int LONGEST_TYPED = 100;

	private final Faq faq;

	private final OfferedTopics topics;

	private final Clock clock;

	AnswerController(Faq faq, OfferedTopics topics, Clock clock) {
		this.faq = faq;
		this.topics = topics;
		this.clock = clock;
	}

	/**
	 * The articles of one problem: those that were chosen, then those that fit best. Sent
	 * as a form, so that what was asked stands in no address and no log of addresses.
	 */
	@PostMapping("/telepon/jawaban")
	String articles(@AuthenticationPrincipal SignedIn me, @ModelAttribute("callForm") CallForm form,
			BindingResult binding, @RequestParam("ke") int index, Model model) {
		if (binding.getTarget() == null || index < 0 || index >= form.problems().size()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		ProblemForm problem = form.problems().get(index);
		String typed = (problem.text() != null) ? problem.text() : "";
		List<FaqEntry> entries = new ArrayList<>(this.faq.entries(problem.articles()));
		this.faq.suggest(typed, problem.topicId(), me.getUnitCode())
			.stream()
			.filter((entry) -> !problem.articles().contains(entry.id()))
			.forEach(entries::add);
		model.addAttribute("entries", entries)
			.addAttribute("chosen", Set.copyOf(problem.articles()))
			.addAttribute("i", index);
		return "desk/answers :: articles";
	}

	/** The ids of the topics that look like what is typed, the closest first. */
	@GetMapping("/telepon/topik")
	@ResponseBody
	List<Long> topics(@AuthenticationPrincipal SignedIn me,
			@RequestParam("ketik") @Longest(LONGEST_TYPED) String typed) {
		return this.topics.find(typed.strip(), LocalDate.now(this.clock), me.getUnitCode())
			.stream()
			.map(Topic::getId)
			.toList();
	}

}
