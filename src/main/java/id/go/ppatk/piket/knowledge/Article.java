package id.go.ppatk.piket.knowledge;

import java.time.LocalDate;

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
import org.jspecify.annotations.Nullable;

/**
 * A question of the FAQ and its answer. Clause 5.c.xiii of the procedure.
 */
@Entity
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
	private State state;

	private LocalDate validFrom;

	private LocalDate validTo;

	@Version
	private int version;

	protected Article() {
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

}
