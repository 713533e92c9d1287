package id.go.ppatk.piket.desk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.staff.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Hands on what was not answered on the telephone. Clauses 5.c.vii to 5.c.xii.
 */
@Component
class HandProblems {

	private final HandOn handOn;

	HandProblems(HandOn handOn) {
		this.handOn = handOn;
	}

	/**
	 * Hands on what the recorded call says; within its transaction, which writes a call
	 * once.
	 */
	void open(Call call, List<HandingChoices.@Nullable Handed> handed, SignedIn me) {
		for (int i = 0; i < handed.size(); i++) {
			if (handed.get(i) != null) {
				open(call, call.getProblemNumbers().get(i), call.getProblems().get(i), handed.get(i), me);
			}
		}
	}

	private void open(Call call, int number, CallDetails.Problem problem, HandingChoices.Handed handed, SignedIn me) {
		Handing handing = new Handing(UUID.randomUUID(), handed.kind(), call.getId(), number, problem.text());
		if (handed.to() == null) {
			this.handOn.divert(problem.diversion(), handing, me.getId(), call.getUnitCode());
		}
		else if (handed.atOnce()) {
			String answer = Objects.requireNonNull(problem.remark());
			this.handOn.answeredAtOnce(handed.to(), handing, answer, me.getId(), call.getUnitCode());
		}
		else {
			this.handOn.to(handed.to(), handing, me.getId(), call.getUnitCode());
		}
	}

	/**
	 * Drops what was asked where a correction says that it was confidential; within its
	 * transaction. Clause 5.c.vii.
	 * @param numbers the numbers of its problems
	 */
	void forget(Call call, CallDetails details, List<Integer> numbers) {
		for (int i = 0; i < details.problems().size(); i++) {
			CallDetails.Problem problem = details.problems().get(i);
			if (problem.diversion() != null && problem.diversion().confidential()) {
				this.handOn.forget(call.getId(), numbers.get(i), problem.text());
			}
		}
	}

}
