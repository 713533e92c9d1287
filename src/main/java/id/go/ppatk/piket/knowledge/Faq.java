package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.SearchWords;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules and the one search ask the FAQ. Clauses 5.c.i and 5.c.xiii.
 */
@Component
public class Faq implements Findable {

	private static final int MOST_SUGGESTIONS = 5;

	private static final int MOST_CHANGES = 50;

	private final Articles articles;

	private final FaqSearch search;

	private final Clock clock;

	Faq(Articles articles, FaqSearch search, Clock clock) {
		this.articles = articles;
		this.search = search;
		this.clock = clock;
	}

	/**
	 * The few articles that answer best what is being typed, the best first, hits marked;
	 * only those that hold today. One statement, from indexes.
	 * @param typed the problem as far as it is typed; may be empty
	 * @param topicId the topic that is chosen, or {@code null}: its articles are
	 * suggested even when no word matches
	 * @param unitCode the unit whose articles come first among equals
	 */
	@Transactional(readOnly = true)
	public List<FaqEntry> suggest(String typed, @Nullable Long topicId, String unitCode) {
		SearchWords words = SearchWords.of(typed);
		if (words.isEmpty() && topicId == null) {
			return List.of();
		}
		return this.search.find(words, topicId, unitCode, "", ArticleFilter.CURRENT, today(), MOST_SUGGESTIONS);
	}

	@Override
	public int place() {
		return 40;
	}

	@Override
	public String headingKey() {
		return "navigation.faq";
	}

	/** Everybody reads the FAQ; of the articles only those that hold today. */
	@Override
	@Transactional(readOnly = true)
	public List<Found> find(String typed, Authentication person) {
		SearchWords words = SearchWords.of(typed);
		return !words.isTelling() ? List.of()
				: this.search.find(words, null, "", "", ArticleFilter.CURRENT, today(), MOST)
					.stream()
					.map((entry) -> new Found("/faq/" + entry.id(), entry.question().text(),
							entry.unitCode() + " · " + entry.topic()))
					.toList();
	}

	/** Those articles, whenever they hold, without marks. */
	@Transactional(readOnly = true)
	public List<FaqEntry> entries(Collection<Long> ids) {
		LocalDate today = today();
		return ids.isEmpty() ? List.of()
				: this.articles.withTopics(ids).stream().map((article) -> FaqEntry.of(article, today)).toList();
	}

	/**
	 * The articles of a unit that were added, changed, verified or ended since the
	 * moment, the latest first; at most 50.
	 */
	@Transactional(readOnly = true)
	public List<FaqChange> changedSince(String unitCode, Instant since) {
		LocalDate today = today();
		return this.articles.changedSince(unitCode, since, Limit.of(MOST_CHANGES))
			.stream()
			.map((article) -> new FaqChange(article.getId(), article.getTopic().getFullName(), article.getQuestion(),
					article.stateOn(today), article.getChangedAt()))
			.toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
