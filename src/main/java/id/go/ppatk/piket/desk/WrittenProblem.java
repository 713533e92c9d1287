package id.go.ppatk.piket.desk;

import java.util.List;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandoffKind;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a call with all that is kept of it.
 *
 * @param details what was asked and how it ended, with its number in the call
 * @param destination where it goes, or {@code null} for what stays
 * @param articles the ids of the articles that answered it
 * @param missing whether the FAQ does not answer it
 */
record WrittenProblem(CallDetails.Problem details, @Nullable Destination destination, List<Long> articles,
		boolean missing) {

	/** The number that it keeps in the call; 0 for one that has none yet. */
	int number() {
		return this.details.number();
	}

	WrittenProblem withNumber(int number) {
		return new WrittenProblem(this.details.withNumber(number), this.destination, this.articles, this.missing);
	}

	/** Whether the FAQ is to answer it; what is confidential never is. */
	boolean isMissingInFaq() {
		return this.missing && !this.details.isConfidential();
	}

	/**
	 * Where a problem goes that is not answered on the telephone. Clauses 5.c.vii to
	 * 5.c.xii.
	 *
	 * @param kind why it is handed on
	 * @param to to whom, or {@code null} for another channel
	 * @param atOnce whether a colleague answered while the caller waited
	 */
	record Destination(HandoffKind kind, @Nullable Addressee to, boolean atOnce) {
	}

}
