package id.go.ppatk.piket.intake;

import java.util.List;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandoffKind;
import org.jspecify.annotations.Nullable;

/**
 * What an officer writes down of a call, from its form to the acts that keep it. Clauses
 * 5.c.iii, iv and xiii.
 *
 * @param details the row of Lampiran 1; its problems are those of {@code problems}
 * @param problems the problems with all that is kept of them
 * @param sufficiency what the caller said to the question before closing, or {@code null}
 * @param chosenDuty the post that a person who is not on duty chose, or {@code null}
 * @param lateReason why it is written down late, or {@code null}
 * @param keepReason why it is saved in spite of a warning, or {@code null}
 */
public record WrittenCall(CallDetails details, List<Problem> problems, @Nullable Sufficiency sufficiency,
		@Nullable Long chosenDuty, @Nullable String lateReason, @Nullable String keepReason) {

	public WrittenCall {
		problems = List.copyOf(problems);
		details = details.withProblems(problems.stream().map(Problem::details).toList());
	}

	WrittenCall withProblems(List<Problem> problems) {
		return new WrittenCall(this.details, problems, this.sufficiency, this.chosenDuty, this.lateReason,
				this.keepReason);
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "WrittenCall";
	}

	/**
	 * One problem of a call with all that is kept of it.
	 *
	 * @param details what was asked and how it ended, with its number in the call
	 * @param destination where it goes, or {@code null} for what stays
	 * @param articles the ids of the articles that answered it
	 * @param missing whether the FAQ does not answer it
	 */
	public record Problem(CallDetails.Problem details, @Nullable Destination destination, List<Long> articles,
			boolean missing) {

		/** The number that it keeps in the call; 0 for one that has none yet. */
		int number() {
			return this.details.number();
		}

		Problem withNumber(int number) {
			return new Problem(this.details.withNumber(number), this.destination, this.articles, this.missing);
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
		public record Destination(HandoffKind kind, @Nullable Addressee to, boolean atOnce) {
		}

	}

}
