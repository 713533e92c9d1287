package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a call down that had no matter, once however often it is sent, and takes that
 * back until the recap of its duty is handed in. Nothing is asked of the caller: clause
 * 5.c.iii is about what a caller wants to put forward.
 */
@Component
public class CloseWithoutMatter {

	private final Calls calls;

	private final CallAccess access;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final ServedDuties servedDuties;

	private final Clock clock;

	private final TransactionTemplate transaction;

	CloseWithoutMatter(Calls calls, CallAccess access, CallNumbers numbers, CallSheets sheets,
			ServedDuties servedDuties, Clock clock, TransactionTemplate transaction) {
		this.calls = calls;
		this.access = access;
		this.numbers = numbers;
		this.sheets = sheets;
		this.servedDuties = servedDuties;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * A call without a matter as it was told.
	 *
	 * @param why why it had none
	 * @param receivedAt when it was received
	 * @param finishedAt when it ended
	 * @param chosenDuty the duty that a person who is not on duty chose
	 */
	public record Told(NoMatter why, Instant receivedAt, Instant finishedAt, @Nullable Long chosenDuty) {
	}

	/**
	 * Writes the call down, one that was taken as well as one that was not; sent again it
	 * may have another kind. What was typed of it is kept, in case that is taken back.
	 * @throws CallAccess.FormUsed when the form's id is another person's, or of a call
	 * that has a matter
	 * @throws CorrectCall.CallFrozen when the recap of its duty has been handed in since
	 */
	public Call close(UUID formId, Told told, SignedIn me) {
		Optional<Long> duty = this.servedDuties.of(told.receivedAt(), me.getId()).map(Duty::getId);
		for (int attempt = 1;; attempt++) {
			Optional<String> number = this.numbers.nextUnlessTaken(formId, Indonesian.dateOf(told.receivedAt()));
			try {
				return this.transaction.execute((status) -> {
					Call call = number
						.map((own) -> new Call(formId, own, me.getId(), me.getUnitCode(), null, told.receivedAt()))
						.orElseGet(() -> this.access.ofForm(formId, me).orElseThrow());
					close(call, told, duty);
					return number.isPresent() ? this.calls.save(call) : call;
				});
			}
			catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
				if (attempt == RecordCall.MOST_ATTEMPTS || this.access.ofForm(formId, me).isEmpty()) {
					throw ex;
				}
			}
		}
	}

	private void close(Call call, Told told, Optional<Long> own) {
		if (!call.mayHaveNoMatter()) {
			throw new CallAccess.FormUsed(call.getNumber());
		}
		if (call.getNoMatter() == told.why()) {
			return;
		}
		requireOpenSheet(call);
		Long dutyId = own.orElse(told.chosenDuty());
		boolean open = dutyId == null || this.sheets.enter(dutyId);
		call.close(told.why(), told.receivedAt(), told.finishedAt(), dutyId, own.isEmpty() && dutyId != null,
				this.clock.instant(), !open);
	}

	/**
	 * Takes back that the call had no matter: it is to be written down again.
	 * @throws CorrectCall.CallFrozen when the recap of its duty has been handed in
	 */
	@Transactional
	public void reopen(String number, SignedIn me) {
		Call call = this.access.editable(number, me);
		if (call.getState() == Call.State.NO_MATTER) {
			requireOpenSheet(call);
			call.reopen();
		}
	}

	/** What the recap that was handed in counts stays as it is. */
	private void requireOpenSheet(Call call) {
		if (call.getState() == Call.State.NO_MATTER && call.getDutyId() != null
				&& !this.sheets.enter(call.getDutyId())) {
			throw new CorrectCall.CallFrozen();
		}
	}

}
