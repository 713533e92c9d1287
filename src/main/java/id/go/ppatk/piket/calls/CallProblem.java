package id.go.ppatk.piket.calls;

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
import org.hibernate.envers.Audited;

/**
 * A problem of a call, in the order in which they came up.
 */
@Entity
@Audited
@Table(name = "call_problems")
class CallProblem {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "call_id")
	private Call call;

	private short position;

	private Long topicId;

	private String problem;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private String remark;

	private String whyNotPassedOn;

	@Enumerated(EnumType.STRING)
	private Diversion.Channel channel;

	@Enumerated(EnumType.STRING)
	private Diversion.Why diversion;

	protected CallProblem() {
	}

	CallProblem(Call call, CallDetails.Problem problem) {
		this.call = call;
		this.position = (short) problem.number();
		this.topicId = problem.topicId();
		this.problem = problem.text();
		this.outcome = problem.outcome();
		this.remark = problem.remark();
		this.whyNotPassedOn = problem.whyNotPassedOn();
		if (problem.diversion() != null) {
			this.channel = problem.diversion().channel();
			this.diversion = problem.diversion().why();
		}
	}

	CallDetails.Problem toProblem() {
		return new CallDetails.Problem(this.position, this.topicId, this.problem, this.outcome, this.remark,
				(this.channel != null) ? new Diversion(this.channel, this.diversion) : null, this.whyNotPassedOn);
	}

}
