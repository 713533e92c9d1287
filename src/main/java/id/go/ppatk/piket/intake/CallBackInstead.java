package id.go.ppatk.piket.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.staff.SignedIn;

import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody accepted a caller who was put through: who gave the call calls back. The row
 * then says so; the transfer ends with it. Clauses 5.c.xi and 5.c.xii.
 */
@Component
public class CallBackInstead {

	private final Calls calls;

	private final CorrectCall correctCall;

	private final CallAnswers answers;

	private final MessageSourceAccessor messages;

	CallBackInstead(Calls calls, CorrectCall correctCall, CallAnswers answers, MessageSourceAccessor messages) {
		this.calls = calls;
		this.correctCall = correctCall;
		this.answers = answers;
		this.messages = messages;
	}

	/**
	 * The caller's number is not written down yet; the message is the number of the call.
	 */
	public static class NoNumber extends RuntimeException {

		NoNumber(String callNumber) {
			super(callNumber);
		}

	}

	/**
	 * Promises it.
	 * @param transfer the transfer that nobody accepted
	 * @throws NoNumber while the caller's number is not written down
	 * @throws CorrectCall.CallFrozen when the recap that holds the call has been handed
	 * in
	 * @throws CorrectCall.CallChanged when somebody accepted it meanwhile
	 */
	@Transactional
	public void promise(Handoff transfer, SignedIn me) {
		Call call = this.calls.byIds(List.of(transfer.getCallId())).get(0);
		if (call.getState() != Call.State.RECORDED || !call.getAnsweredBy().equals(transfer.getFromStaff())) {
			throw new CorrectCall.CallChanged();
		}
		CallDetails details = call.getDetails();
		if (details.contacts().stream().noneMatch((contact) -> contact.kind() == Contact.Kind.PHONE)) {
			throw new NoNumber(call.getNumber());
		}
		Map<Integer, List<Long>> articles = this.answers.articleIds(call.getNumber());
		Set<Integer> missing = this.answers.missingProblems(call.getNumber());
		List<WrittenCall.Problem> problems = details.problems()
			.stream()
			.map((problem) -> (problem.number() == transfer.getProblemNumber()) ? promised(problem, transfer, me)
					: new WrittenCall.Problem(problem, null, articles.getOrDefault(problem.number(), List.of()),
							missing.contains(problem.number())))
			.toList();
		this.correctCall.correct(call.getNumber(), call.getVersion(),
				new WrittenCall(details, problems, call.getSufficiency(), null, null, null), me);
	}

	private WrittenCall.Problem promised(CallDetails.Problem problem, Handoff transfer, SignedIn me) {
		String remark = this.messages.getMessage("transfer.not-accepted", new Object[] { transfer.getToUnit() });
		CallDetails.Problem promised = new CallDetails.Problem(problem.number(), problem.topicId(), problem.text(),
				Outcome.AKAN_DIHUBUNGI_KEMBALI, remark, null);
		return new WrittenCall.Problem(promised, new WrittenCall.Problem.Destination(HandoffKind.DIHUBUNGI_KEMBALI,
				new Addressee(me.getUnitCode(), me.getId()), false), List.of(), false);
	}

}
