package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallDrafts;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.MissedCalls;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a call down: finds the duty whose Lampiran 1 holds it, and writes it once
 * however often it is sent. Clause 5.c.iii.
 */
@Component
public class RecordCall {

	/** How often a call is tried that somebody else writes at the same moment. */
	static final int MOST_ATTEMPTS = 3;

	private final Calls calls;

	private final CallAccess access;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final OverriddenWarnings warnings;

	private final CallDrafts drafts;

	private final SaveAnswers answers;

	private final HandProblems problems;

	private final ProblemNumbers problemNumbers;

	private final ServedDuties servedDuties;

	private final MissedCalls missed;

	private final Clock clock;

	private final TransactionTemplate transaction;

	RecordCall(Calls calls, CallAccess access, CallNumbers numbers, CallSheets sheets, OverriddenWarnings warnings,
			CallDrafts drafts, SaveAnswers answers, HandProblems problems, ProblemNumbers problemNumbers,
			ServedDuties servedDuties, MissedCalls missed, Clock clock, TransactionTemplate transaction) {
		this.calls = calls;
		this.access = access;
		this.numbers = numbers;
		this.sheets = sheets;
		this.warnings = warnings;
		this.drafts = drafts;
		this.answers = answers;
		this.problems = problems;
		this.problemNumbers = problemNumbers;
		this.servedDuties = servedDuties;
		this.missed = missed;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Writes a call down, one that was taken as well as one that was not, hands on what
	 * it left open, and forgets its draft.
	 * @throws CallAccess.FormUsed when the form's id is another person's, or of a call
	 * that was written down otherwise
	 * @throws id.go.ppatk.piket.handoffs.AddresseeRefused when somebody to whom a problem
	 * goes became absent or inactive meanwhile
	 * @throws ProblemNumbers.StillHandedOn when a problem of a call that was passed is
	 * missing whose hand-off has not ended
	 */
	public Call record(UUID formId, WrittenCall written, SignedIn me) {
		CallDetails details = written.details();
		Optional<Long> duty = this.servedDuties.of(details.receivedAt(), me.getId()).map(Duty::getId);
		for (int attempt = 1;; attempt++) {
			Optional<String> number = this.numbers.nextUnlessTaken(formId, day(details.receivedAt()));
			try {
				return this.transaction.execute((status) -> {
					Call call = number
						.map((own) -> new Call(formId, own, me.getId(), me.getUnitCode(), null, details.receivedAt()))
						.orElseGet(() -> this.access.ofForm(formId, me).orElseThrow());
					return record(call, number.isPresent(), written, duty, me);
				});
			}
			catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
				if (attempt == MOST_ATTEMPTS || !isSentTwice(formId, number.isPresent(), me)) {
					throw ex;
				}
			}
		}
	}

	private Call record(Call call, boolean isNew, WrittenCall typed, Optional<Long> own, SignedIn me) {
		if (isNew) {
			this.access.requireOwn(call.getFormId(), me);
		}
		this.drafts.forget(call.getFormId());
		if (call.getState() == Call.State.RECORDED) {
			return repetition(call, typed.details());
		}
		if (isFrozenWithoutMatter(call)) {
			throw new CallAccess.FormUsed(null);
		}
		WrittenCall written = call.getPassedDetails().isPresent() ? this.problemNumbers.number(call, typed)
				: typed.withProblems(ProblemNumbers.number(typed.problems(), List.of(), List.of()));
		write(call, written, own);
		this.answers.save(call, written, this.clock.instant());
		Call saved = isNew ? this.calls.save(call) : call;
		if (written.keepReason() != null) {
			this.warnings.add(saved.getId(), Disclosure.in(written.details()), written.keepReason(), me.getId(),
					this.clock.instant());
		}
		this.problems.open(saved, written, me);
		this.missed.writtenDown(saved.getFormId(), written.details().phoneNumbers(), saved.getUnitCode(),
				written.details().receivedAt(), written.details().finishedAt(), me.getId());
		return saved;
	}

	/** Whether the recap that was handed in counts it as a call without a matter. */
	private boolean isFrozenWithoutMatter(Call call) {
		return call.getState() == Call.State.NO_MATTER && call.getDutyId() != null
				&& !this.sheets.enter(call.getDutyId());
	}

	/** Whether the same form was written down, or its call taken, at the same moment. */
	private boolean isSentTwice(UUID formId, boolean wasNew, SignedIn me) {
		return this.access.ofForm(formId, me)
			.filter((call) -> wasNew || call.getState() == Call.State.RECORDED)
			.isPresent();
	}

	private static Call repetition(Call call, CallDetails details) {
		if (!details.repeats(call.getDetails())) {
			throw new CallAccess.FormUsed(call.getNumber());
		}
		return call;
	}

	private void write(Call call, WrittenCall written, Optional<Long> own) {
		Long dutyId = own.orElse(written.chosenDuty());
		boolean open = dutyId == null || this.sheets.enter(dutyId);
		boolean offDuty = own.isEmpty() && dutyId != null;
		call.record(written.details(), dutyId, offDuty, this.clock.instant(), !open);
		call.explainLateness(written.lateReason());
	}

	private static LocalDate day(Instant receivedAt) {
		return Indonesian.dateOf(receivedAt);
	}

}
