package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the coordinator of a unit, and the supervisor for each, do with its articles. All
 * acts refuse others with {@link AccessDeniedException}, and with {@link ArticleChanged}
 * when somebody else changed the article since the page was opened.
 */
@Component
class SaveArticles {

	private final Articles articles;

	private final Topics topics;

	private final Clock clock;

	SaveArticles(Articles articles, Topics topics, Clock clock) {
		this.articles = articles;
		this.topics = topics;
		this.clock = clock;
	}

	/** Somebody else changed the article in between. */
	static class ArticleChanged extends RuntimeException {

	}

	@Transactional
	Article add(ArticleForm form, SignedIn me) {
		return this.articles.save(new Article(topic(form, me), form, this.clock.instant()));
	}

	@Transactional
	void change(Long id, ArticleForm form, SignedIn me) {
		changeable(id, form.version(), me).change(topic(form, me), form, this.clock.instant());
	}

	/**
	 * Stands by the answer.
	 * @throws KnowledgeRefused when it has been verified or is past its last day
	 */
	@Transactional
	void verify(Long id, @Nullable Integer version, SignedIn me) {
		changeable(id, version, me).verify(me.getId(), today(), this.clock.instant());
	}

	/**
	 * Gives the answer its last day.
	 * @throws KnowledgeRefused when that day lies before the first one, or when it has
	 * already ended
	 */
	@Transactional
	void end(Long id, @Nullable Integer version, LocalDate lastDay, SignedIn me) {
		changeable(id, version, me).endAfter(lastDay, today(), this.clock.instant());
	}

	private Article changeable(Long id, @Nullable Integer version, SignedIn me) {
		Article article = this.articles.withTopic(id).orElseThrow();
		allow(article.getTopic(), me);
		if (version == null || article.getVersion() != version) {
			throw new ArticleChanged();
		}
		return article;
	}

	private Topic topic(ArticleForm form, SignedIn me) {
		Topic topic = this.topics.findById(form.topicId()).orElseThrow();
		allow(topic, me);
		return topic;
	}

	private static void allow(Topic topic, SignedIn me) {
		KnowledgeAccess.requireChange(topic.getUnitCode(), me);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
