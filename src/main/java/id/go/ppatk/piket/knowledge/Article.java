package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import id.go.ppatk.piket.topics.Topic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.AuditJoinTable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * A question of the FAQ and its answer. Clause 5.c.xiii of the procedure.
 */
@Entity
@Audited
@Table(name = "articles")
class Article {

	/** Whether the unit stands by the answer. */
	enum State {

		/** Still to be verified by the unit. */
		DRAFT,
		/** Verified by the unit. */
		VERIFIED

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "topic_id")
	private Topic topic;

	private String question;

	private String answer;

	private String basis;

	private String sourceNote;

	@Enumerated(EnumType.STRING)
	private State state = State.DRAFT;

	private Long verifiedBy;

	private Instant verifiedAt;

	private Instant changedAt;

	private LocalDate validFrom;

	private LocalDate validTo;

	@ElementCollection
	@CollectionTable(name = "article_regulations", joinColumns = @JoinColumn(name = "article_id"))
	@Column(name = "regulation_id")
	@AuditJoinTable(name = "article_regulations_history")
	private Set<Long> regulationIds = new HashSet<>();

	@Version
	private int version;

	protected Article() {
	}

	/** A new draft. */
	Article(Topic topic, ArticleForm form, Instant at) {
		write(topic, form, at);
	}

	/** Changes what it says. A changed answer has to be verified again. */
	void change(Topic topic, ArticleForm form, Instant at) {
		boolean says = !this.question.equals(form.question()) || !this.answer.equals(form.answer())
				|| !Objects.equals(this.basis, form.basis());
		if (says) {
			this.state = State.DRAFT;
			this.verifiedBy = null;
			this.verifiedAt = null;
		}
		write(topic, form, at);
	}

	private void write(Topic topic, ArticleForm form, Instant at) {
		this.topic = topic;
		this.question = form.question();
		this.answer = form.answer();
		this.basis = form.basis();
		this.validFrom = form.validFrom();
		this.validTo = form.validTo();
		this.regulationIds.retainAll(form.regulationIds());
		this.regulationIds.addAll(form.regulationIds());
		this.changedAt = at;
	}

	/**
	 * The unit stands by the answer.
	 * @throws KnowledgeRefused when it has been verified or is past its last day
	 */
	void verify(Long by, LocalDate today, Instant at) {
		if (isVerified()) {
			throw new KnowledgeRefused("article.refused.verified");
		}
		if (isPast(today)) {
			throw new KnowledgeRefused("article.refused.expired");
		}
		this.state = State.VERIFIED;
		this.verifiedBy = by;
		this.verifiedAt = at;
		this.changedAt = at;
	}

	/**
	 * Gives the answer its last day.
	 * @throws KnowledgeRefused when that day lies before the first one, or when it has
	 * already ended
	 */
	void endAfter(LocalDate lastDay, LocalDate today, Instant at) {
		if (lastDay.isBefore(this.validFrom)) {
			throw new KnowledgeRefused("article.valid-to-before");
		}
		if (isPast(today)) {
			throw new KnowledgeRefused("article.refused.expired");
		}
		this.validTo = lastDay;
		this.changedAt = at;
	}

	private boolean isPast(LocalDate day) {
		return this.validTo != null && this.validTo.isBefore(day);
	}

	public Long getId() {
		return this.id;
	}

	public Topic getTopic() {
		return this.topic;
	}

	public String getQuestion() {
		return this.question;
	}

	public String getAnswer() {
		return this.answer;
	}

	/** The regulation that the answer rests on, if any. */
	@Nullable public String getBasis() {
		return this.basis;
	}

	public boolean isVerified() {
		return this.state == State.VERIFIED;
	}

	/** Who verified it, or {@code null}. */
	@Nullable public Long getVerifiedBy() {
		return this.verifiedBy;
	}

	@Nullable public Instant getVerifiedAt() {
		return this.verifiedAt;
	}

	public Instant getChangedAt() {
		return this.changedAt;
	}

	public LocalDate getValidFrom() {
		return this.validFrom;
	}

	/** The last day, or {@code null} while it has none. */
	@Nullable public LocalDate getValidTo() {
		return this.validTo;
	}

	/** The regulations that the answer rests on, by their ids. */
	Set<Long> getRegulationIds() {
		return Set.copyOf(this.regulationIds);
	}

	public int getVersion() {
		return this.version;
	}

	/** Where it stands on a WIB day. */
	public ArticleState stateOn(LocalDate day) {
		if (isPast(day)) {
			return ArticleState.EXPIRED;
		}
		if (this.validFrom.isAfter(day)) {
			return ArticleState.UPCOMING;
		}
		return isVerified() ? ArticleState.VERIFIED : ArticleState.DRAFT;
	}

}
