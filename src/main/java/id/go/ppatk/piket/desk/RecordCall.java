package id.go.ppatk.piket.desk;

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
import id.go.ppatk.piket.calls.CallVersions;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Disclosure;
import id.go.ppatk.piket.calls.OverriddenWarnings;
import id.go.ppatk.piket.duties.CallDuties;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.ServiceCalendar;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
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

	private final CallVersions versions;

	private final OverriddenWarnings warnings;

	private final CallDrafts drafts;

	private final SaveAnswers answers;

	private final HandProblems problems;

	private final ProblemNumbers problemNumbers;

	private final Duties duties;

	private final CallDuties callDuties;

	private final ServedDuties servedDuties;

	private final ServiceCalendars calendars;

	private final Clock clock;

	private final TransactionTemplate transaction;

	RecordCall(Calls calls, CallNumbers numbers, CallSheets sheets, CallVersions versions, OverriddenWarnings warnings,
			CallDrafts drafts, SaveAnswers answers, HandProblems problems, ProblemNumbers problemNumbers, Duties duties,
			CallDuties callDuties, ServedDuties servedDuties, ServiceCalendars calendars, Clock clock,
			TransactionTemplate transaction) {
		this.calls = calls;
		this.numbers = numbers;
		this.sheets = sheets;
		this.versions = versions;
		this.warnings = warnings;
		this.drafts = drafts;
		this.answers = answers;
		this.problems = problems;
		this.problemNumbers = problemNumbers;
		this.duties = duties;
		this.callDuties = callDuties;
		this.servedDuties = servedDuties;
		this.calendars = calendars;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Takes a call now.
	 * @param formId sent twice, it is the same call; one that another person's call bears
	 * counts for nothing
	 */
	Call take(UUID formId, SignedIn me) {
		Instant now = this.clock.instant();
		try {
			return taken(formId, me).orElseGet(() -> begin(formId, me, now));
		}
		catch (FormUsed ex) {
			return begin(UUID.randomUUID(), me, now);
		}
	}

	private Call begin(UUID formId, SignedIn me, Instant receivedAt) {
		Long duty = this.callDuties.of(receivedAt, me.getId()).orElse(null);
		String number = this.numbers.next(day(receivedAt));
		try {
			return this.transaction.execute((status) -> this.calls
				.save(new Call(formId, number, me.getId(), me.getUnitCode(), duty, receivedAt)));
		}
		catch (DataIntegrityViolationException ex) {
			return taken(formId, me).orElseThrow(() -> ex);
		}
	}

	/**
	 * The call that bears this form's id, if any.
	 * @throws FormUsed when it is another person's
	 */
	Optional<Call> taken(UUID formId, SignedIn me) {
		Optional<Call> call = this.calls.findByFormId(formId);
		if (call.filter((found) -> !CallPages.mayChange(found, me)).isPresent()) {
			throw new FormUsed(null);
		}
		return call;
	}

	/**
	 * Writes a call down, one that was taken as well as one that was not, hands on what
	 * it left open, and forgets its draft.
	 * @param chosenDuty the post that a person who is not on duty chose
	 * @param reasons why it is late and why it is saved in spite of a warning
	 * @param answered from which articles it was answered, and whether that was enough
	 * @throws FormUsed when the form's id is another person's, or of a call that was
	 * written down otherwise
	 * @throws id.go.ppatk.piket.handoffs.AddresseeRefused when somebody to whom a problem
	 * goes became absent or inactive meanwhile
	 * @throws ProblemNumbers.StillHandedOn when a problem of a call that was passed is
	 * missing whose hand-off has not ended
	 */
	Call record(UUID formId, CallReading.Written written, @Nullable Long chosenDuty, Reasons reasons,
			CallAnswered answered, SignedIn me) {
		CallDetails details = written.details();
		Optional<Long> duty = this.callDuties.of(details.receivedAt(), me.getId());
		Optional<String> number = this.numbers.nextUnlessTaken(formId, day(details.receivedAt()));
		try {
			return this.transaction.execute((status) -> {
				Call call = number
					.map((own) -> new Call(formId, own, me.getId(), me.getUnitCode(), null, details.receivedAt()))
					.orElseGet(() -> taken(formId, me).orElseThrow());
				this.drafts.forget(formId);
				if (call.getState() == Call.State.RECORDED) {
					return repeated(call, details);
				}
				write(call, written, duty, chosenDuty, reasons);
				this.answers.keep(call, details, answered, this.clock.instant());
				Call saved = number.isPresent() ? this.calls.save(call) : call;
				keep(saved, details, reasons, me);
				this.problems.open(saved, written.handed(), me);
				return saved;
			});
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
			boolean sentTwice = taken(formId, me)
				.filter((call) -> number.isPresent() || call.getState() == Call.State.RECORDED)
				.isPresent();
			if (!sentTwice) {
				throw ex;
			}
			return record(formId, written, chosenDuty, reasons, answered, me);
		}
	}

	private static Call repeated(Call call, CallDetails details) {
		if (!details.repeats(call.getDetails())) {
			throw new FormUsed(call.getNumber());
		}
		return call;
	}

	private void write(Call call, CallReading.Written written, Optional<Long> own, @Nullable Long chosenDuty,
			Reasons reasons) {
		Long dutyId = own.orElse(chosenDuty);
		boolean open = dutyId == null || this.sheets.enter(dutyId);
		boolean offDuty = own.isEmpty() && dutyId != null;
		if (call.getPassedDetails().isPresent()) {
			call.record(written.details(), this.problemNumbers.of(call, written.numbers()), dutyId, offDuty,
					this.clock.instant(), !open);
		}
		else {
			call.record(written.details(), dutyId, offDuty, this.clock.instant(), !open);
		}
		call.explainLateness(reasons.late());
	}

	private void keep(Call call, CallDetails details, Reasons reasons, SignedIn me) {
		if (reasons.kept() != null) {
			this.warnings.add(call.getId(), Disclosure.in(details), reasons.kept(), me.getId(), this.clock.instant());
		}
	}

	private static LocalDate day(Instant receivedAt) {
		return LocalDate.ofInstant(receivedAt, Indonesian.WIB);
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
	 * Corrects a call that was written down. What turns out to be confidential is dropped
	 * from its earlier versions too.
	 * @param numbers the numbers of the problems, as {@link ProblemNumbers} takes them
	 * @throws CallChanged when somebody else changed it in between
	 * @throws CallFrozen when the recap of its duty has been handed in
	 * @throws ProblemNumbers.StillHandedOn when a problem is missing whose hand-off has
	 * not ended
	 */
	Call correct(String number, int version, CallDetails details, List<@Nullable Integer> numbers, Reasons reasons,
			CallAnswered answered, SignedIn me) {
		return this.transaction.execute((status) -> {
			Call call = this.calls.findByNumber(number).orElseThrow();
			if (call.getDutyId() != null && !this.sheets.lock(call.getDutyId())) {
				throw new CallFrozen();
			}
			if (call.getVersion() != version) {
				throw new CallChanged();
			}
			if (details.isConfidential()) {
				this.versions.forgetProblems(call.getId());
				this.drafts.forgetCorrections(number);
			}
			// Read only now, so that no version keeps what was forgotten.
			List<Integer> kept = this.problemNumbers.of(call, numbers);
			this.problems.forget(call, details, kept);
			List<CallDetails.Problem> before = call.getProblems();
			call.correct(details, kept);
			keep(call, details, reasons, me);
			this.answers.keepCorrected(call, details, before, answered, this.clock.instant());
			return call;
		});
	}

	/** Abandons a call; nothing happens to one that has been written down. */
	void cancel(Call call) {
		this.transaction.executeWithoutResult((status) -> this.calls.findByFormId(call.getFormId())
			.filter((current) -> current.getState() == Call.State.OPEN)
			.ifPresent((current) -> {
				this.drafts.forget(current.getFormId());
				current.cancel();
			}));
	}

	/**
	 * Why something unusual is saved.
	 *
	 * @param late why the call is written down late, or {@code null}
	 * @param kept why it is saved in spite of a warning, or {@code null}
	 */
	record Reasons(@Nullable String late, @Nullable String kept) {

		/** Nothing is unusual. */
		static final Reasons NONE = new Reasons(null, null);

	}

	/** The id of the form belongs to another call. */
	static class FormUsed extends RuntimeException {

		private final @Nullable String number;

		FormUsed(@Nullable String number) {
			this.number = number;
		}

		/** The person's own call of that form, or {@code null} for another's. */
		@Nullable String number() {
			return this.number;
		}

	}

	/** Somebody else changed the call in between. */
	static class CallChanged extends RuntimeException {

	}

	/** The recap that holds the call has been handed in. */
	static class CallFrozen extends RuntimeException {

	}

}
