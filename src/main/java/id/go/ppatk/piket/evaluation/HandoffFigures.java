package id.go.ppatk.piket.evaluation;

import id.go.ppatk.piket.handoffs.HandoffKind;

/**
 * The hand-offs of one kind that were opened in the period and had a due time.
 *
 * @param kind the kind
 * @param opened how many
 * @param inTime those that ended by their due time
 * @param late those that ended after it
 * @param overdue those that have not ended, and whose due time has passed
 * @param turnaround how long those that have ended took, nights and holidays included
 */
record HandoffFigures(HandoffKind kind, long opened, long inTime, long late, long overdue, Durations turnaround) {

	/** Of those that have ended or should have: those that ended by their due time. */
	Rate rate() {
		return new Rate(this.inTime, this.inTime + this.late + this.overdue);
	}

}
