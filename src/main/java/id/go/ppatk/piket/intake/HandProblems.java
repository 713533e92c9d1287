package id.go.ppatk.piket.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Hands on what was not answered on the telephone. Clauses 5.c.vii to 5.c.xii.
 */
@Component
class HandProblems {

	private final HandOn handOn;

	private final MessageSourceAccessor messages;

	HandProblems(HandOn handOn, MessageSourceAccessor messages) {
		this.handOn = handOn;
		this.messages = messages;
	}

	/**
	 * Hands on what the recorded call says; within its transaction, which writes a call
	 * once.
	 */
	void open(Call call, WrittenCall written, SignedIn me) {
		for (WrittenCall.Problem problem : written.problems()) {
			if (problem.destination() != null) {
				open(call, problem.details(), problem.destination(), me);
			}
		}
	}

	/**
	 * Lets what was handed on follow a correction of the call, within its transaction:
	 * what another outcome left without ground is taken back, what it asks for is handed
	 * on.
	 * @param before the problems as they stood
	 */
	void follow(Call call, List<CallDetails.Problem> before, WrittenCall corrected, SignedIn me) {
		for (WrittenCall.Problem problem : corrected.problems()) {
			before.stream()
				.filter((earlier) -> earlier.number() == problem.number()
						&& earlier.outcome() != problem.details().outcome())
				.findFirst()
				.ifPresent((earlier) -> takeBack(call, earlier, problem.details(), me));
		}
		open(call, corrected, me);
	}

	private void takeBack(Call call, CallDetails.Problem earlier, CallDetails.Problem corrected, SignedIn me) {
		String why = this.messages.getMessage("handing.corrected",
				new Object[] { this.messages.getMessage(earlier.outcome().messageKey()),
						this.messages.getMessage(corrected.outcome().messageKey()) });
		this.handOn.takeBack(call.getId(), corrected.number(),
				HandoffKind.of(corrected.outcome(), call.getUnitCode()).orElse(null), why, me.getId());
	}

	private void open(Call call, CallDetails.Problem problem, WrittenCall.Problem.Destination destination,
			SignedIn me) {
		Handing handing = new Handing(UUID.randomUUID(), destination.kind(), call.getId(), problem.number(),
				problem.text());
		if (destination.to() == null) {
			this.handOn.divert(problem.diversion(), handing, me.getId(), call.getUnitCode());
		}
		else if (destination.atOnce()) {
			String answer = Objects.requireNonNull(problem.remark());
			this.handOn.answerAtOnce(destination.to(), handing, answer, me.getId(), call.getUnitCode());
		}
		else {
			this.handOn.to(destination.to(), handing, me.getId(), call.getUnitCode());
		}
	}

	/**
	 * Drops what was asked where a correction says that it was confidential; within its
	 * transaction. Clause 5.c.vii.
	 */
	void forget(Call call, CallDetails corrected) {
		corrected.problems()
			.stream()
			.filter(CallDetails.Problem::isConfidential)
			.forEach((problem) -> this.handOn.forget(call.getId(), problem.number(), problem.text()));
	}

}
