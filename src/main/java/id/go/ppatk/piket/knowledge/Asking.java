package id.go.ppatk.piket.knowledge;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One time that an open question was asked: a problem of a call, in the officer's words
 * and without the caller.
 */
@Entity
@Table(name = "askings")
class Asking {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long questionId;

	private String callNumber;

	private short problemNumber;

	private String problem;

	private Instant askedAt;

	protected Asking() {
	}

	Asking(Long questionId, String callNumber, int problemNumber, String problem, Instant askedAt) {
		this.questionId = questionId;
		this.callNumber = callNumber;
		this.problemNumber = (short) problemNumber;
		this.problem = problem;
		this.askedAt = askedAt;
	}

	/** Makes it a time that the other question was asked. */
	void moveTo(Long questionId) {
		this.questionId = questionId;
	}

	/** Whether it is the problem of that number of its call. */
	boolean isOf(int problemNumber) {
		return this.problemNumber == problemNumber;
	}

	public Long getId() {
		return this.id;
	}

	Long getQuestionId() {
		return this.questionId;
	}

	/** The number that the problem keeps in its call. */
	int getProblemNumber() {
		return this.problemNumber;
	}

	public String getCallNumber() {
		return this.callNumber;
	}

	public String getProblem() {
		return this.problem;
	}

	public Instant getAskedAt() {
		return this.askedAt;
	}

}
