package id.go.ppatk.piket.knowledge;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A question that callers asked and the FAQ did not answer ("belum ada di FAQ"), for the
 * coordinator of its unit to work off. Each time that it was asked is an {@link Asking}.
 */
@Entity
@Table(name = "open_questions")
class OpenQuestion {

	/** What became of it. */
	enum State {

		/** Still to be worked off. */
		OPEN,
		/** An article answers it. */
		ANSWERED,
		/** It gets no article, for a reason. */
		DISMISSED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String unitCode;

	private Long topicId;

	@Enumerated(EnumType.STRING)
	private State state = State.OPEN;

	private Long articleId;

	private String reason;

	private Long resolvedBy;

	private Instant resolvedAt;

	@Version
	private int version;

	protected OpenQuestion() {
	}

	/** A question that was not asked before, about that topic. */
	OpenQuestion(String unitCode, Long topicId) {
		this.unitCode = unitCode;
		this.topicId = topicId;
	}

	/**
	 * An article answers it.
	 * @throws KnowledgeRefused when it has been worked off
	 */
	void answerWith(Long articleId, Long by, Instant at) {
		resolve(State.ANSWERED, by, at);
		this.articleId = articleId;
	}

	/**
	 * It gets no article.
	 * @throws KnowledgeRefused when it has been worked off
	 */
	void dismiss(String reason, Long by, Instant at) {
		resolve(State.DISMISSED, by, at);
		this.reason = reason;
	}

	private void resolve(State state, Long by, Instant at) {
		staysOpen();
		this.state = state;
		this.resolvedBy = by;
		this.resolvedAt = at;
	}

	/**
	 * Nothing may be moved in or out once it has been worked off.
	 * @throws KnowledgeRefused when it has
	 */
	void staysOpen() {
		if (this.state != State.OPEN) {
			throw new KnowledgeRefused("open-question.refused.resolved");
		}
	}

	public Long getId() {
		return this.id;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	Long getTopicId() {
		return this.topicId;
	}

	State getState() {
		return this.state;
	}

	/** The article that answers it, or {@code null}. */
	@Nullable public Long getArticleId() {
		return this.articleId;
	}

	/** Why it gets no article, or {@code null}. */
	@Nullable public String getReason() {
		return this.reason;
	}

	public int getVersion() {
		return this.version;
	}

}
