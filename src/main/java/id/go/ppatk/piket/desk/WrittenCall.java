package id.go.ppatk.piket.desk;

import java.util.List;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Sufficiency;
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
record WrittenCall(CallDetails details, List<WrittenProblem> problems, @Nullable Sufficiency sufficiency,
		@Nullable Long chosenDuty, @Nullable String lateReason, @Nullable String keepReason) {

	WrittenCall {
		problems = List.copyOf(problems);
		details = details.withProblems(problems.stream().map(WrittenProblem::details).toList());
	}

	WrittenCall withProblems(List<WrittenProblem> problems) {
		return new WrittenCall(this.details, problems, this.sufficiency, this.chosenDuty, this.lateReason,
				this.keepReason);
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "WrittenCall";
	}

}
