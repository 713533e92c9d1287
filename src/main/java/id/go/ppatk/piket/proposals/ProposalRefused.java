package id.go.ppatk.piket.proposals;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * Why a proposal was not begun or not applied. Nothing was changed.
 */
class ProposalRefused extends RuntimeException {

	/** What stands in the way, and the answer's status. */
	enum Reason {

		/** The number of weeks is none between 1 and 13. */
		WEEKS(HttpStatus.UNPROCESSABLE_CONTENT),
		/** The unit has no active officer. */
		NOBODY(HttpStatus.CONFLICT),
		/** No seat is open: all are filled, handed in or past. */
		NOTHING_OPEN(HttpStatus.CONFLICT),
		/** Too many proposals wait already. */
		BUSY(HttpStatus.CONFLICT),
		/** It is still worked on, or was applied or discarded. */
		NOT_READY(HttpStatus.CONFLICT),
		/** Nothing of it could be written. */
		NOTHING_WRITTEN(HttpStatus.CONFLICT);

		private final HttpStatus status;

		Reason(HttpStatus status) {
			this.status = status;
		}

	}

	private final Reason reason;

	private final transient List<MessageSourceResolvable> left;

	ProposalRefused(Reason reason) {
		this(reason, List.of());
	}

	ProposalRefused(Reason reason, List<MessageSourceResolvable> left) {
		super(reason.name());
		this.reason = reason;
		this.left = List.copyOf(left);
	}

	HttpStatus getStatus() {
		return this.reason.status;
	}

	public String getMessageKey() {
		return "proposal.refused." + this.reason;
	}

	/** What stayed as it is, in sentences. */
	List<MessageSourceResolvable> getLeft() {
		return this.left;
	}

}
