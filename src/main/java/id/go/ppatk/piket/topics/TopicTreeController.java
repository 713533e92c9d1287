package id.go.ppatk.piket.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Topik": the tree of each unit whose topics the person may change, and the order in it.
 */
@Controller
@RequestMapping("/pengaturan/topik")
class TopicTreeController {

	private final SaveTopics acts;

	private final Topics topics;

	private final TopicPages pages;

	private final Units units;

	private final Clock clock;

	TopicTreeController(SaveTopics acts, Topics topics, TopicPages pages, Units units, Clock clock) {
		this.acts = acts;
		this.topics = topics;
		this.pages = pages;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping
	String trees(@AuthenticationPrincipal SignedIn me, Model model) {
		List<Topic> all = this.topics.all();
		List<TopicTree> trees = this.units.all()
			.stream()
			.map(Unit::getCode)
			.filter((unit) -> !unit.equals(Unit.OPERATOR) && TopicAccess.mayChange(unit, me))
			.map((unit) -> TopicTree.of(unit,
					all.stream().filter((topic) -> topic.getUnitCode().equals(unit)).toList()))
			.toList();
		model.addAttribute("trees", trees).addAttribute("today", LocalDate.now(this.clock));
		return "topics/topics";
	}

	@PostMapping("/{id:\\d+}/urutan")
	String move(@PathVariable Long id, @RequestParam(name = "naik", defaultValue = "false") boolean up,
			@AuthenticationPrincipal SignedIn me) {
		this.acts.move(this.pages.existing(id, me).getId(), up, me);
		return "redirect:/pengaturan/topik";
	}

}
