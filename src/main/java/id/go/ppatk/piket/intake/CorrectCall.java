package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.util.List;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallDrafts;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallVersions;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.MissedCalls;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects a call until the recap of its duty is handed in.
 */
@Component
public class CorrectCall {

	private final Calls calls;

	private final CallSheets sheets;

	private final CallVersions versions;

	private final CallDrafts drafts;

	private final ProblemNumbers problemNumbers;

	private final HandProblems problems;

	private final SaveAnswers answers;

	private final OverriddenWarnings warnings;

	private final MissedCalls missed;

	private final Clock clock;

	CorrectCall(Calls calls, CallSheets sheets, CallVersions versions, CallDrafts drafts, ProblemNumbers problemNumbers,
			HandProblems problems, SaveAnswers answers, OverriddenWarnings warnings, MissedCalls missed, Clock clock) {
		this.calls = calls;
		this.sheets = sheets;
		this.versions = versions;
		this.drafts = drafts;
		this.problemNumbers = problemNumbers;
		this.problems = problems;
		this.answers = answers;
		this.warnings = warnings;
		this.missed = missed;
		this.clock = clock;
	}

	/**
	 * Corrects a call that was written down. What turns out to be confidential is dropped
	 * from its earlier versions too; what was handed on follows another outcome.
	 * @throws CallChanged when somebody else changed it in between
	 * @throws CallFrozen when the recap of its duty has been handed in
	 * @throws id.go.ppatk.piket.handoffs.AddresseeRefused when somebody to whom a problem
	 * goes became absent or inactive meanwhile
	 * @throws ProblemNumbers.StillHandedOn when a problem is missing whose hand-off has
	 * not ended
	 */
	@Transactional
	public Call correct(String number, int version, WrittenCall typed, SignedIn me) {
		Call call = this.calls.findByNumber(number).orElseThrow();
		if (call.getDutyId() != null && !this.sheets.lock(call.getDutyId())) {
			throw new CallFrozen();
		}
		if (call.getVersion() != version) {
			throw new CallChanged();
		}
		if (typed.details().isConfidential()) {
			this.versions.forgetProblems(call.getId());
			this.drafts.forgetCorrections(number);
		}
		// Read only now, so that no version keeps what was forgotten.
		WrittenCall written = this.problemNumbers.number(call, typed);
		this.problems.forget(call, written.details());
		List<CallDetails.Problem> before = call.getProblems();
		call.correct(written.details());
		this.missed.writtenDown(call.getFormId(), written.details().phoneNumbers(), call.getUnitCode(),
				written.details().receivedAt(), written.details().finishedAt(), me.getId());
		this.problems.follow(call, before, written, me);
		if (written.keepReason() != null) {
			this.warnings.add(call.getId(), Disclosure.in(written.details()), written.keepReason(), me.getId(),
					this.clock.instant());
		}
		this.answers.saveCorrection(call, written, before, this.clock.instant());
		return call;
	}

	/** Somebody else changed the call in between. */
	public static class CallChanged extends RuntimeException {

	}

	/** The recap that holds the call has been handed in. */
	public static class CallFrozen extends RuntimeException {

	}

}
