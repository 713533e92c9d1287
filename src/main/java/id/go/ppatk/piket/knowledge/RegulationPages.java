package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.SearchWords;

import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads the pages of the regulations.
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

	/** Those with such words; all when there are none. */
	RegulationPage.Listed listed(String searched, SignedIn me) {
		SearchWords words = SearchWords.of(searched);
		List<Regulation> found = searched.isEmpty() ? this.regulations.all(Limit.of(RegulationPage.Listed.MOST))
				: this.regulations.find(words.any(), words.spellings(), RegulationPage.Listed.MOST);
		return new RegulationPage.Listed(searched, found, KnowledgeAccess.mayWrite(me));
	}

	RegulationPage of(Regulation regulation, SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		List<FaqEntry> entries = this.articles.restingOn(regulation.getId())
			.stream()
			.map((article) -> FaqEntry.of(article, today))
			.toList();
		return new RegulationPage(regulation, entries, KnowledgeAccess.mayWrite(me));
	}

}
