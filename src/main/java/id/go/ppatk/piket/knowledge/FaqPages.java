package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.web.SearchWords;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Reads the FAQ: all of it, or what was searched for.
 */
@Component
class FaqPages {

	private static final int LONGEST_SEARCH = 100;

	private static final int MOST_FOUND = 30;

	private static final int MOST_LISTED = 200;

	private final Articles articles;

	private final Regulations regulations;

	private final FaqSearch search;

	private final Units units;

	private final Clock clock;

	FaqPages(Articles articles, Regulations regulations, FaqSearch search, Units units, Clock clock) {
		this.articles = articles;
		this.regulations = regulations;
		this.search = search;
		this.units = units;
		this.clock = clock;
	}

	FaqPage of(String text, String unit, ArticleFilter filter, SignedIn me) {
		String searched = text.strip().substring(0, Math.min(text.strip().length(), LONGEST_SEARCH));
		SearchWords words = SearchWords.of(searched);
		if (searched.isEmpty()) {
			return page(searched, listed(unit, filter), List.of(), words, unit, filter, MOST_LISTED, me);
		}
		if (words.isEmpty()) {
			return page(searched, List.of(), List.of(), words, unit, filter, MOST_FOUND, me);
		}
		return page(searched,
				this.search.find(words, null, me.getUnitCode(), unit, filter, LocalDate.now(this.clock), MOST_FOUND),
				this.regulations.find(words.any(), words.spellings(), MOST_FOUND), words, unit, filter, MOST_FOUND, me);
	}

	private FaqPage page(String searched, List<FaqEntry> entries, List<Regulation> regulations, SearchWords words,
			String unit, ArticleFilter filter, int most, SignedIn me) {
		return new FaqPage(searched, entries, regulations, words.isEmpty(), unit, filter, this.units.all(), most,
				me.is(Role.SUPERVISOR), KnowledgeAccess.mayWrite(me));
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

}
