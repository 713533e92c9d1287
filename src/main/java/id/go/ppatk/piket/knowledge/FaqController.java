package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.SearchWords;

import org.springframework.data.domain.Limit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The FAQ as it is read: unit by unit, or what was searched for, the best first.
 */
@Controller
class FaqController {

	private static final int LONGEST_SEARCH = 100;

	private static final int MOST_FOUND = 30;

	private static final int MOST_LISTED = 200;

	private final Articles articles;

	private final Regulations regulations;

	private final ArticlePages page;

	private final FaqSearch search;

	private final ArticleVersions versions;

	private final Units units;

	private final Clock clock;

	FaqController(Articles articles, Regulations regulations, ArticlePages page, FaqSearch search,
			ArticleVersions versions, Units units, Clock clock) {
		this.articles = articles;
		this.regulations = regulations;
		this.page = page;
		this.search = search;
		this.versions = versions;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/faq")
	String faq(@AuthenticationPrincipal SignedIn me, @RequestParam(name = "cari", defaultValue = "") String text,
			@RequestParam(name = "unit", defaultValue = "") String unit,
			@RequestParam(name = "keadaan", defaultValue = "CURRENT") ArticleFilter filter, Model model) {
		String searched = text.strip().substring(0, Math.min(text.strip().length(), LONGEST_SEARCH));
		SearchWords words = SearchWords.of(searched);
		if (searched.isEmpty()) {
			List<FaqEntry> listed = listed(unit, filter);
			model.addAttribute("byUnit", byUnit(listed)).addAttribute("cut", listed.size() == MOST_LISTED);
		}
		else {
			List<FaqEntry> found = words.isEmpty() ? List.of() : this.search.find(words, null, me.getUnitCode(), unit,
					filter, LocalDate.now(this.clock), MOST_FOUND);
			model.addAttribute("found", found)
				.addAttribute("cut", found.size() == MOST_FOUND)
				.addAttribute("regulations", words.isEmpty() ? List.of()
						: this.regulations.find(words.any(), words.spellings(), MOST_FOUND));
		}
		model.addAttribute("searched", searched)
			.addAttribute("tooCommon", words.isEmpty())
			.addAttribute("unit", unit)
			.addAttribute("filter", filter)
			.addAttribute("filters", ArticleFilter.values())
			.addAttribute("units", this.units.all())
			.addAttribute("most", searched.isEmpty() ? MOST_LISTED : MOST_FOUND)
			.addAttribute("supervisor", me.is(Role.SUPERVISOR))
			.addAttribute("editor", KnowledgeAccess.mayWrite(me));
		return "knowledge/faq";
	}

	private List<FaqEntry> listed(String unit, ArticleFilter filter) {
		LocalDate today = LocalDate.now(this.clock);
		boolean current = filter == ArticleFilter.CURRENT || filter == ArticleFilter.DRAFT;
		return this.articles
			.list(today, unit, current, filter == ArticleFilter.DRAFT, filter == ArticleFilter.UPCOMING,
					filter == ArticleFilter.EXPIRED, Limit.of(MOST_LISTED))
			.stream()
			.map((article) -> FaqEntry.of(article, today))
			.toList();
	}

	private static Map<String, List<FaqEntry>> byUnit(List<FaqEntry> entries) {
		return entries.stream()
			.collect(Collectors.groupingBy(FaqEntry::unitCode, LinkedHashMap::new, Collectors.toList()));
	}

	@GetMapping("/faq/{id:\\d+}")
	String article(@PathVariable Long id, @AuthenticationPrincipal SignedIn me, Model model) {
		return this.page.show(this.page.existing(id), me, model);
	}

	@GetMapping("/faq/{id:\\d+}/riwayat")
	String versions(@PathVariable Long id, Model model) {
		model.addAttribute("article", this.page.existing(id))
			.addAttribute("steps", ArticleVersion.steps(this.versions.of(id)));
		return "knowledge/versions";
	}

}
