package id.go.ppatk.piket.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.telephony.MissedCalls;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a call: gives it its number, to be written down or abandoned. Clause 5.c.iii.
 */
@Component
public class TakeCall {

	private final Calls calls;

	private final CallAccess access;

	private final CallNumbers numbers;

	private final ServedDuties servedDuties;

	private final MissedCalls missed;

	private final Clock clock;

	private final TransactionTemplate transaction;

	TakeCall(Calls calls, CallAccess access, CallNumbers numbers, ServedDuties servedDuties, MissedCalls missed,
			Clock clock, TransactionTemplate transaction) {
		this.calls = calls;
		this.access = access;
		this.numbers = numbers;
		this.servedDuties = servedDuties;
		this.missed = missed;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Takes a call now.
	 * @param formId sent twice, it is the same call; that of another person's call or
	 * draft counts for nothing
	 */
	public Call take(UUID formId, SignedIn me) {
		Instant now = this.clock.instant();
		try {
			return this.access.ofForm(formId, me).orElseGet(() -> {
				this.access.requireOwn(formId, me);
				return begin(formId, me, now);
			});
		}
		catch (CallAccess.FormUsed ex) {
			return begin(UUID.randomUUID(), me, now);
		}
	}

	private Call begin(UUID formId, SignedIn me, Instant receivedAt) {
		Long duty = this.servedDuties.of(receivedAt, me.getId()).map(Duty::getId).orElse(null);
		String number = this.numbers.next(Indonesian.dateOf(receivedAt));
		try {
			return this.transaction.execute((status) -> this.calls
				.save(new Call(formId, number, me.getId(), me.getUnitCode(), duty, receivedAt)));
		}
		catch (DataIntegrityViolationException ex) {
			return this.access.ofForm(formId, me).orElseThrow(() -> ex);
		}
	}

	/**
	 * Abandons a call; nothing happens to one that has been written down. What was typed
	 * of it stays, for who takes that back.
	 */
	public void cancel(Call call) {
		this.transaction.executeWithoutResult((status) -> this.calls.findByFormId(call.getFormId())
			.filter((current) -> current.getState() == Call.State.OPEN)
			.ifPresent((current) -> {
				current.cancel();
				this.missed.tried(current.getFormId());
			}));
	}

	/** Takes back that a call was abandoned; nothing happens to others. */
	public void resume(Call call) {
		this.transaction.executeWithoutResult((status) -> this.calls.findByFormId(call.getFormId())
			.filter((current) -> current.getState() == Call.State.CANCELLED)
			.ifPresent(Call::resume));
	}

}
