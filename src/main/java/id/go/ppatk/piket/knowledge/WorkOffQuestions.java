package id.go.ppatk.piket.knowledge;

import java.time.Clock;
import java.util.List;

import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the coordinator of a unit, and the supervisor for each, do with open questions.
 * All acts refuse others with {@link AccessDeniedException}, what has been worked off
 * with {@link KnowledgeRefused}, and with {@link QuestionChanged} when somebody else
 * changed the question since the page was opened.
 */
@Component
class WorkOffQuestions {

	private final OpenQuestions questions;

	private final Askings askings;

	private final Articles articles;

	private final SaveArticles saveArticles;

	private final Clock clock;

	WorkOffQuestions(OpenQuestions questions, Askings askings, Articles articles, SaveArticles saveArticles,
			Clock clock) {
		this.questions = questions;
		this.askings = askings;
		this.articles = articles;
		this.saveArticles = saveArticles;
		this.clock = clock;
	}

	/** Somebody else changed the question in between. */
	static class QuestionChanged extends RuntimeException {

	}

	/** Writes the article that answers the question. */
	@Transactional
	Article answer(Long id, ArticleForm form, SignedIn me) {
		OpenQuestion question = changeable(id, me);
		Article article = this.saveArticles.add(form, me);
		question.answerWith(article.getId(), me.getId(), this.clock.instant());
		return article;
	}

	/**
	 * Lets an article that stands answer the question.
	 * @throws KnowledgeRefused when there is no such article
	 */
	@Transactional
	void attach(Long id, @Nullable Integer version, @Nullable Long articleId, SignedIn me) {
		OpenQuestion question = changeable(id, version, me);
		if (articleId == null || this.articles.findById(articleId).isEmpty()) {
			throw new KnowledgeRefused("open-question.article-missing");
		}
		question.answerWith(articleId, me.getId(), this.clock.instant());
	}

	@Transactional
	void dismiss(Long id, @Nullable Integer version, String reason, SignedIn me) {
		changeable(id, version, me).dismiss(reason, me.getId(), this.clock.instant());
	}

	/**
	 * Makes the question one with another of the same unit, which stays.
	 * @throws KnowledgeRefused when the other cannot take it
	 */
	@Transactional
	void merge(Long id, @Nullable Integer version, @Nullable Long intoId, SignedIn me) {
		OpenQuestion question = changeable(id, version, me);
		question.staysOpen();
		if (intoId == null || intoId.equals(id)) {
			throw new KnowledgeRefused("open-question.other-missing");
		}
		OpenQuestion into = this.questions.toChange(intoId)
			.filter((other) -> other.getUnitCode().equals(question.getUnitCode()))
			.orElseThrow(() -> new KnowledgeRefused("open-question.other-missing"));
		into.staysOpen();
		this.askings.of(id).forEach((asking) -> asking.moveTo(intoId));
		this.questions.flush();
		this.questions.delete(question);
	}

	/**
	 * Makes one asking a question of its own.
	 * @return the new question's id
	 * @throws KnowledgeRefused when it is not one of several
	 */
	@Transactional
	Long split(Long id, @Nullable Integer version, @Nullable Long askingId, SignedIn me) {
		changeable(id, version, me);
		OpenQuestion question = this.questions.toChange(id).orElseThrow();
		question.staysOpen();
		List<Asking> all = this.askings.of(id);
		Asking asking = all.stream()
			.filter((one) -> one.getId().equals(askingId) && all.size() > 1)
			.findFirst()
			.orElseThrow(() -> new KnowledgeRefused("open-question.asking-missing"));
		OpenQuestion own = this.questions.save(new OpenQuestion(question.getUnitCode(), question.getTopicId()));
		asking.moveTo(own.getId());
		return own.getId();
	}

	private OpenQuestion changeable(Long id, @Nullable Integer version, SignedIn me) {
		OpenQuestion question = changeable(id, me);
		if (version == null || question.getVersion() != version) {
			throw new QuestionChanged();
		}
		return question;
	}

	private OpenQuestion changeable(Long id, SignedIn me) {
		OpenQuestion question = this.questions.findById(id).orElseThrow();
		KnowledgeAccess.requireChange(question.getUnitCode(), me);
		return question;
	}

}
