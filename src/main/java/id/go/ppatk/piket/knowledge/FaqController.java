package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.jpa.repository.query.EscapeCharacter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The FAQ, unit by unit.
 */
@Controller
class FaqController {

	private static final int LONGEST_SEARCH = 100;

	private final Articles articles;

	private final Clock clock;

	FaqController(Articles articles, Clock clock) {
		this.articles = articles;
		this.clock = clock;
	}

	@GetMapping("/faq")
	String faq(@RequestParam(name = "cari", defaultValue = "") String text, Model model) {
		String searched = text.strip().substring(0, Math.min(text.strip().length(), LONGEST_SEARCH));
		List<Article> found = this.articles.find(LocalDate.now(this.clock), EscapeCharacter.DEFAULT.escape(searched));
		Map<String, List<Article>> byUnit = found.stream()
			.collect(Collectors.groupingBy((article) -> article.getTopic().getUnitCode(), LinkedHashMap::new,
					Collectors.toList()));
		model.addAttribute("searched", searched).addAttribute("byUnit", byUnit);
		return "knowledge/faq";
	}

}
