package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Reads the page with an article's form, and checks what was typed into it.
 */
@Component
class ArticleFormPages {

	private final Topics topics;

	private final Regulations regulations;

	private final Clock clock;

	ArticleFormPages(Topics topics, Regulations regulations, Clock clock) {
		this.topics = topics;
		this.regulations = regulations;
		this.clock = clock;
	}

	/**
	 * The page.
	 * @param article the article, or {@code null} for a new one
	 */
	ArticleFormPage of(@Nullable Article article, SignedIn me) {
		return new ArticleFormPage(article, offered(article, me), this.regulations.all(Limit.unlimited()));
	}

	/**
	 * The topics of today, and the article's own, of the units that the person may
	 * change.
	 */
	private Map<String, List<Topic>> offered(@Nullable Article article, SignedIn me) {
		return Stream
			.concat(this.topics.validOn(LocalDate.now(this.clock)).stream(),
					Stream.ofNullable(article).map(Article::getTopic))
			.filter((topic) -> KnowledgeAccess.mayChange(topic.getUnitCode(), me))
			.collect(Collectors.toMap(Topic::getId, (topic) -> topic, (one, same) -> one, LinkedHashMap::new))
			.values()
			.stream()
			.collect(Collectors.groupingBy(Topic::getUnitCode, LinkedHashMap::new, Collectors.toList()));
	}

	/**
	 * Adds what is wrong with the form to its errors.
	 */
	void check(ArticleForm form, ArticleFormPage page, BindingResult binding) {
		if (!binding.hasFieldErrors("topicId") && !page.offers(form.topicId())) {
			binding.rejectValue("topicId", "article.topic-missing");
		}
		if (this.regulations.findByIdIn(form.regulationIds()).size() != form.regulationIds().size()) {
			binding.rejectValue("regulationIds", "article.regulation-missing");
		}
		if (form.endsBeforeItBegins()) {
			binding.rejectValue("validTo", "article.valid-to-before");
		}
	}

}
