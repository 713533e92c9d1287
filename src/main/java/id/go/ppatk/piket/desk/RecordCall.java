package id.go.ppatk.piket.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.roster.Duties;
import id.go.ppatk.piket.roster.Duty;
import id.go.ppatk.piket.roster.ServedDuties;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a call and writes it down: gives it its number, finds the duty whose Lampiran 1
 * holds it, and writes it once however often it is sent. Clause 5.c.iii.
 */
@Component
class RecordCall {

	private final Calls calls;

	private final CallNumbers numbers;

	private final CallSheets sheets;

	private final Duties duties;

	private final ServedDuties servedDuties;

	private final ServiceCalendars calendars;

	private final Clock clock;

	private final TransactionTemplate transaction;

	RecordCall(Calls calls, CallNumbers numbers, CallSheets sheets, Duties duties, ServedDuties servedDuties,
			ServiceCalendars calendars, Clock clock, TransactionTemplate transaction) {
		this.calls = calls;
		this.numbers = numbers;
		this.sheets = sheets;
		this.duties = duties;
		this.servedDuties = servedDuties;
		this.calendars = calendars;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Takes a call now.
	 * @param formId sent twice, it is the same call
	 */
	Call take(UUID formId, SignedIn me) {
		return this.calls.findByFormId(formId).orElseGet(() -> begin(formId, me, this.clock.instant()));
	}

	private Call begin(UUID formId, SignedIn me, Instant receivedAt) {
		LocalDate day = LocalDate.ofInstant(receivedAt, Indonesian.WIB);
		String number = this.numbers.next(day);
		try {
			return this.transaction.execute((status) -> this.calls.save(new Call(formId, number, me.getId(),
					me.getUnitCode(), duty(receivedAt, me).map(Duty::getId).orElse(null), receivedAt)));
		}
		catch (DataIntegrityViolationException ex) {
			return this.calls.findByFormId(formId).orElseThrow(() -> ex);
		}
	}

	/**
	 * Writes a call down, one that was taken as well as one that was not.
	 * @param chosenDuty the post that a person who is not on duty chose
	 */
	Call record(UUID formId, CallDetails details, @Nullable Long chosenDuty, SignedIn me) {
		Call taken = this.calls.findByFormId(formId).orElseGet(() -> begin(formId, me, details.receivedAt()));
		return this.transaction.execute((status) -> {
			Call call = this.calls.findByFormId(taken.getFormId()).orElseThrow();
			if (call.getState() == Call.State.RECORDED) {
				return call;
			}
			Optional<Duty> own = duty(details.receivedAt(), me);
			Long dutyId = own.map(Duty::getId).orElse(chosenDuty);
			boolean open = dutyId == null || this.sheets.lock(dutyId);
			call.record(details, dutyId, own.isEmpty() && dutyId != null, this.clock.instant(), !open);
			return call;
		});
	}

	private Optional<Duty> duty(Instant receivedAt, SignedIn me) {
		return this.servedDuties.of(receivedAt, me.getId(),
				this.calendars.around(LocalDate.ofInstant(receivedAt, Indonesian.WIB)));
	}

	/**
	 * The duties among which a person who is not on duty chooses: those of the own unit
	 * that are served on that day.
	 */
	List<Duty> choices(LocalDate day, SignedIn me) {
		ServiceCalendar calendar = this.calendars.around(day);
		boolean onDuty = this.servedDuties.on(day, calendar)
			.stream()
			.anyMatch((served) -> served.people().contains(me.getId()));
		if (onDuty) {
			return List.of();
		}
		return this.duties.on(day)
			.stream()
			.filter((duty) -> duty.getUnitCode().equals(me.getUnitCode()) && duty.getOfficerId() != null)
			.filter((duty) -> calendar.isServed(day, duty.getUnitCode(), duty.getPost()))
			.toList();
	}

	/**
	 * Corrects a call that was written down.
	 * @throws CallChanged when somebody else changed it in between
	 * @throws CallFrozen when the recap of its duty has been handed in
	 */
	Call correct(String number, int version, CallDetails details) {
		return this.transaction.execute((status) -> {
			Call call = this.calls.findByNumber(number).orElseThrow();
			if (call.getDutyId() != null && !this.sheets.lock(call.getDutyId())) {
				throw new CallFrozen();
			}
			if (call.getVersion() != version) {
				throw new CallChanged();
			}
			call.correct(details);
			return call;
		});
	}

	/** Abandons a call; nothing happens to one that has been written down. */
	void cancel(Call call) {
		this.transaction.executeWithoutResult((status) -> this.calls.findByFormId(call.getFormId())
			.filter((current) -> current.getState() == Call.State.OPEN)
			.ifPresent(Call::cancel));
	}

	/** Somebody else changed the call in between. */
	static class CallChanged extends RuntimeException {

	}

	/** The recap that holds the call has been handed in. */
	static class CallFrozen extends RuntimeException {

	}

}
