package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of one regulation, and its form.
 */
@Component
class RegulationPages {

	private final Regulations regulations;

	private final Articles articles;

	private final Clock clock;

	RegulationPages(Regulations regulations, Articles articles, Clock clock) {
		this.regulations = regulations;
		this.articles = articles;
		this.clock = clock;
	}

	/**
	 * The regulation.
	 * @throws ResponseStatusException 404 when there is none
	 */
	Regulation existing(Long id) {
		return this.regulations.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	String show(Regulation regulation, SignedIn me, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("regulation", regulation)
			.addAttribute("entries",
					this.articles.restingOn(regulation.getId())
						.stream()
						.map((article) -> FaqEntry.of(article, today))
						.toList())
			.addAttribute("editor", KnowledgeAccess.mayWrite(me));
		return "knowledge/regulation";
	}

	String form(RegulationForm form, @Nullable Regulation regulation, Model model) {
		model.addAttribute("regulationForm", form)
			.addAttribute("regulation", regulation)
			.addAttribute("states", RegulationState.values())
			.addAttribute("megabytes", PdfFile.MOST_MEGABYTES);
		return "knowledge/regulation-form";
	}

}
