package id.go.ppatk.piket.roster;

import java.util.List;

import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.ViolatedConstraint;
import id.go.ppatk.piket.duties.Violation;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/**
 * Why a roster was not saved or handed in. Nothing was changed.
 */
public class RosterRefused extends RuntimeException {

	/** What stands in the way, and the answer's status. */
	public enum Reason {

		/** Rules are broken, as the violations say. */
		RULES(HttpStatus.UNPROCESSABLE_CONTENT),
		/** Gaps were not confirmed. */
		GAPS(HttpStatus.UNPROCESSABLE_CONTENT),
		/** Somebody else saved in between. */
		CONFLICT(HttpStatus.CONFLICT),
		/** It has been handed in. */
		SUBMITTED(HttpStatus.CONFLICT),
		/** It has not been handed in, so nothing was received. */
		NOT_SUBMITTED(HttpStatus.CONFLICT),
		/** It has not been handed in, so there is nothing to take back. */
		ALREADY_OPEN(HttpStatus.CONFLICT),
		/** Its deadline has passed or something of it has begun, so it stays in. */
		STANDS(HttpStatus.CONFLICT),
		/** Somebody else changed it at the same moment. */
		CHANGED_MEANWHILE(HttpStatus.CONFLICT),
		/** The week has no service day. */
		NO_SERVICE(HttpStatus.CONFLICT),
		/** There was no list of names to read. */
		NOTHING_PASTED(HttpStatus.UNPROCESSABLE_CONTENT),
		/** The list of names is longer than what is read. */
		PASTED_TOO_MUCH(HttpStatus.UNPROCESSABLE_CONTENT),
		/** A constraint of the database refused what the rules had let pass. */
		CONSTRAINT(HttpStatus.UNPROCESSABLE_CONTENT);

		private final HttpStatus status;

		Reason(HttpStatus status) {
			this.status = status;
		}

	}

	private final Reason reason;

	private final String messageKey;

	private final List<Violation> violations;

	private final List<Gap> gaps;

	private RosterRefused(Reason reason, String messageKey, List<Violation> violations, List<Gap> gaps) {
		super(reason + " " + messageKey);
		this.reason = reason;
		this.messageKey = messageKey;
		this.violations = violations;
		this.gaps = gaps;
	}

	static RosterRefused because(Reason reason) {
		return new RosterRefused(reason, "roster.refused." + reason, List.of(), List.of());
	}

	static RosterRefused rules(List<Violation> violations) {
		return new RosterRefused(Reason.RULES, "roster.refused." + Reason.RULES, violations, List.of());
	}

	static RosterRefused gaps(List<Gap> gaps) {
		return new RosterRefused(Reason.GAPS, "roster.refused." + Reason.GAPS, List.of(), gaps);
	}

	/**
	 * What two requests at the same time look like to the one that came second; any other
	 * failure is given back as it is.
	 */
	static RuntimeException from(RuntimeException failure) {
		if (failure instanceof OptimisticLockingFailureException) {
			return because(Reason.CONFLICT);
		}
		String constraint = ViolatedConstraint.in(failure);
		return switch (constraint) {
			case "week_rosters_once", "duties_once" -> because(Reason.CONFLICT);
			case "duties_one_place_a_day", "duties_two_people" ->
				new RosterRefused(Reason.CONSTRAINT, "constraint." + constraint, List.of(), List.of());
			default -> failure;
		};
	}

	public Reason getReason() {
		return this.reason;
	}

	public HttpStatus getStatus() {
		return this.reason.status;
	}

	public String getMessageKey() {
		return this.messageKey;
	}

	public List<Violation> getViolations() {
		return this.violations;
	}

	public List<Gap> getGaps() {
		return this.gaps;
	}

}
