package id.go.ppatk.piket.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.go.ppatk.piket.web.Indonesian;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;

/**
 * One telephone call: a row of Lampiran 1. It gets its number when the phone is taken, is
 * recorded when it has been written down, and may be corrected until the recap of its
 * duty is handed in.
 */
@Entity
@Audited
@Table(name = "calls")
public class Call {

	/** The life of a call. */
	public enum State {

		/** Taken, not yet written down. */
		OPEN,
		/** Written down. */
		RECORDED,
		/**
		 * Written down as one that had no matter: counted apart, no row of Lampiran 1.
		 */
		NO_MATTER,
		/** Abandoned; the number stays ("Dibatalkan"). */
		CANCELLED;

		/** The message that holds the state's name. */
		public String messageKey() {
			return "call-state." + name();
		}

	}

	/** A call that is written down later than this after its end is a late entry. */
	public static final Duration LATE = Duration.ofMinutes(30);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private UUID formId;

	private String number;

	@Enumerated(EnumType.STRING)
	private State state;

	private String unitCode;

	private Long dutyId;

	private Long answeredBy;

	private LocalDate callDate;

	private Instant receivedAt;

	private Instant finishedAt;

	private String callerName;

	private boolean callerNameWithheld;

	@Enumerated(EnumType.STRING)
	private CallerKind callerKind;

	private String institution;

	private boolean contactWithheld;

	@Enumerated(EnumType.STRING)
	private NoMatter noMatter;

	private boolean offDuty;

	private Instant recordedAt;

	private boolean addedAfterRecap;

	@NotAudited
	private boolean corrected;

	private String lateReason;

	@Enumerated(EnumType.STRING)
	private Sufficiency sufficiency;

	@OneToMany(mappedBy = "call", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	@BatchSize(size = 1000)
	private Set<CallContact> contacts = new LinkedHashSet<>();

	@OneToMany(mappedBy = "call", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("position")
	@BatchSize(size = 1000)
	private Set<CallProblem> problems = new LinkedHashSet<>();

	@NotAudited
	@OneToMany(mappedBy = "call", cascade = CascadeType.ALL)
	@OrderBy("position")
	@BatchSize(size = 1000)
	private Set<CallPassing> passings = new LinkedHashSet<>();

	@Version
	private int version;

	protected Call() {
	}

	/**
	 * A call that has just been taken.
	 * @param formId the id of the form, the idempotency key
	 * @param number the number that {@link CallNumbers} gave
	 * @param unitCode the unit of the person who answers
	 * @param dutyId the duty that the person holds or substitutes, if any
	 */
	public Call(UUID formId, String number, Long answeredBy, String unitCode, @Nullable Long dutyId,
			Instant receivedAt) {
		this.formId = formId;
		this.number = number;
		this.answeredBy = answeredBy;
		this.unitCode = unitCode;
		this.dutyId = dutyId;
		this.state = State.OPEN;
		receivedAt(receivedAt);
	}

	private void receivedAt(Instant moment) {
		this.receivedAt = moment;
		this.callDate = Indonesian.dateOf(moment);
	}

	/**
	 * Writes the call down; one that was abandoned by mistake, or that turns out to have
	 * a matter, as well.
	 * @param dutyId the duty whose Lampiran 1 holds the call, or {@code null} for the
	 * Operator and on a day without a duty
	 * @param offDuty whether the person holds neither the duty nor its substitution
	 * @param afterRecap whether the recap of its duty has been handed in: then the call
	 * is an addendum
	 * @throws IllegalStateException when the call has been recorded
	 */
	public void record(CallDetails details, @Nullable Long dutyId, boolean offDuty, Instant at, boolean afterRecap) {
		if (this.state == State.RECORDED) {
			throw new IllegalStateException("the call is recorded");
		}
		this.state = State.RECORDED;
		this.noMatter = null;
		recorded(dutyId, offDuty, at, afterRecap);
		write(details);
	}

	private void recorded(@Nullable Long dutyId, boolean offDuty, @Nullable Instant at, boolean afterRecap) {
		this.recordedAt = at;
		this.dutyId = dutyId;
		this.offDuty = offDuty;
		this.addedAfterRecap = afterRecap;
	}

	/**
	 * Writes the call down as one that had no matter, or as one of another kind.
	 * @param dutyId the duty that counts it, or {@code null} as in {@link #record}
	 * @throws IllegalStateException when the call has been recorded, or something was
	 * written of its caller before it was passed on
	 */
	public void close(NoMatter why, Instant receivedAt, Instant finishedAt, @Nullable Long dutyId, boolean offDuty,
			Instant at, boolean afterRecap) {
		if (!mayHaveNoMatter()) {
			throw new IllegalStateException("the call has a matter");
		}
		if (finishedAt.isBefore(receivedAt)) {
			throw new IllegalArgumentException("finished before received");
		}
		this.state = State.NO_MATTER;
		this.noMatter = why;
		recorded(dutyId, offDuty, at, afterRecap);
		receivedAt(receivedAt);
		this.finishedAt = finishedAt;
	}

	/** Whether nothing was written down of it yet that a matter is. */
	public boolean mayHaveNoMatter() {
		return this.state != State.RECORDED && this.callerKind == null;
	}

	/**
	 * Takes back that the call had no matter: it is to be written down again.
	 * @throws IllegalStateException unless it was written down as such a call
	 */
	public void reopen() {
		require(State.NO_MATTER);
		this.state = State.OPEN;
		this.noMatter = null;
		this.finishedAt = null;
		recorded(this.dutyId, false, null, false);
	}

	/** Says why the call is written down only after it had ended. */
	public void explainLateness(@Nullable String why) {
		this.lateReason = why;
	}

	/** Keeps the answer to the question before closing. Clause 5.c.iv. */
	public void answerBeforeClosing(@Nullable Sufficiency answer) {
		this.sufficiency = answer;
	}

	/**
	 * Replaces what was written down; earlier versions are kept.
	 * @throws IllegalStateException unless the call has been recorded
	 */
	public void correct(CallDetails details) {
		require(State.RECORDED);
		this.corrected = true;
		write(details);
	}

	/**
	 * Passes a call whose caller was put through to who took it over: the same call with
	 * its number, theirs to write down. What was written of the caller stays until then.
	 * Clauses 5.c.xi and 5.c.xii.
	 * @param staffId who took it over
	 * @param unitCode the unit of that person
	 * @param dutyId the duty that the person holds or substitutes, if any
	 * @param at when
	 * @throws IllegalStateException unless the call has been recorded
	 */
	public void passTo(Long staffId, String unitCode, @Nullable Long dutyId, Instant at) {
		require(State.RECORDED);
		this.passings.add(new CallPassing(this, this.passings.size() + 1, staffId, unitCode, at));
		this.state = State.OPEN;
		this.answeredBy = staffId;
		this.unitCode = unitCode;
		this.dutyId = dutyId;
		this.offDuty = false;
		this.recordedAt = null;
		this.addedAfterRecap = false;
		this.lateReason = null;
		this.sufficiency = null;
	}

	/**
	 * Abandons a call that nobody will write down.
	 * @throws IllegalStateException unless the call is open
	 */
	public void cancel() {
		require(State.OPEN);
		this.state = State.CANCELLED;
	}

	/**
	 * Takes back that the call was abandoned: it waits to be written down again.
	 * @throws IllegalStateException unless the call was abandoned
	 */
	public void resume() {
		require(State.CANCELLED);
		this.state = State.OPEN;
	}

	private void require(State required) {
		if (this.state != required) {
			throw new IllegalStateException("the call is " + this.state);
		}
	}

	private void write(CallDetails details) {
		receivedAt(details.receivedAt());
		this.finishedAt = details.finishedAt();
		this.callerName = details.callerName();
		this.callerNameWithheld = details.callerName() == null;
		this.callerKind = details.callerKind();
		this.institution = details.institution();
		this.contactWithheld = details.isContactWithheld();
		this.contacts.clear();
		for (Contact contact : details.contacts()) {
			this.contacts.add(new CallContact(this, this.contacts.size() + 1, contact));
		}
		this.problems.clear();
		details.problems().forEach((problem) -> this.problems.add(new CallProblem(this, problem)));
	}

	/**
	 * To whom a unit that took the call first passed it.
	 *
	 * @param fromStaff the id of who had taken it
	 * @param toUnit the unit that took it over
	 * @param at when that accepted it
	 */
	public record PassedOn(Long fromStaff, String toUnit, Instant at) {
	}

	/** When people of that unit passed the call on last; empty when they never had it. */
	public Optional<PassedOn> getPassedOnBy(String unitCode) {
		return this.passings.stream()
			.filter((passing) -> passing.isFrom(unitCode))
			.map(CallPassing::toPassedOn)
			.reduce((earlier, later) -> later);
	}

	/** Whether that person had the call and passed it on. */
	public boolean wasPassedOnBy(Long staffId) {
		return this.passings.stream().anyMatch((passing) -> passing.toPassedOn().fromStaff().equals(staffId));
	}

	/** Whether people of that unit have it or gave its number to the caller. */
	public boolean wasTakenBy(String unitCode) {
		return this.unitCode.equals(unitCode) || getPassedOnBy(unitCode).isPresent();
	}

	/** The problems in the order in which they came up; empty until recorded. */
	public List<CallDetails.Problem> getProblems() {
		return this.problems.stream().map(CallProblem::toProblem).toList();
	}

	/** The problem that has that number, unless it was removed. */
	public Optional<CallDetails.Problem> getProblem(int number) {
		return getProblems().stream().filter((problem) -> problem.number() == number).findFirst();
	}

	/** The caller's name, or {@code null} until recorded and where it was withheld. */
	@Nullable public String getCallerName() {
		return this.callerName;
	}

	/** The caller's institution, or {@code null} until recorded and for Masyarakat. */
	@Nullable public String getInstitution() {
		return this.institution;
	}

	/** When it ended, or {@code null} until recorded. */
	@Nullable public Instant getFinishedAt() {
		return this.finishedAt;
	}

	/**
	 * What was written down.
	 * @throws IllegalStateException unless the call has been recorded
	 */
	public CallDetails getDetails() {
		require(State.RECORDED);
		return details();
	}

	/**
	 * What was written down before the caller was put through, of a call that was passed
	 * to somebody who has not written it down yet; else empty.
	 */
	public Optional<CallDetails> getPassedDetails() {
		return (this.state == State.OPEN && this.finishedAt != null) ? Optional.of(details()) : Optional.empty();
	}

	private CallDetails details() {
		return new CallDetails(this.receivedAt, this.finishedAt, this.callerName, this.callerKind, this.institution,
				this.contacts.stream().map(CallContact::toContact).toList(),
				this.problems.stream().map(CallProblem::toProblem).toList());
	}

	/** Why it had no matter, or {@code null} of every other call. */
	@Nullable public NoMatter getNoMatter() {
		return this.noMatter;
	}

	public Long getId() {
		return this.id;
	}

	/** What people say aloud: {@code CC-20261124-0007}. */
	public String getNumber() {
		return this.number;
	}

	public State getState() {
		return this.state;
	}

	public UUID getFormId() {
		return this.formId;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	@Nullable public Long getDutyId() {
		return this.dutyId;
	}

	/** Who answered. */
	public Long getAnsweredBy() {
		return this.answeredBy;
	}

	/** The WIB date on which the call was received. */
	public LocalDate getCallDate() {
		return this.callDate;
	}

	public Instant getReceivedAt() {
		return this.receivedAt;
	}

	/**
	 * Whether it was taken by somebody who held neither the duty nor its substitution.
	 */
	public boolean isOffDuty() {
		return this.offDuty;
	}

	/** Why it was written down late, or {@code null} when nobody had to say. */
	@Nullable public String getLateReason() {
		return this.lateReason;
	}

	/**
	 * What the caller answered before closing, or {@code null} when it was not kept.
	 */
	@Nullable public Sufficiency getSufficiency() {
		return this.sufficiency;
	}

	/** Whether it was written down well after it had ended; {@link #LATE}. */
	public boolean isEnteredLate() {
		return this.recordedAt != null && isLate(this.finishedAt, this.recordedAt);
	}

	/** Whether a call that ended then is written down late now. */
	public static boolean isLate(Instant finishedAt, Instant now) {
		return now.isAfter(finishedAt.plus(LATE));
	}

	/** Whether it was recorded after the recap of its duty had been handed in. */
	public boolean isAddedAfterRecap() {
		return this.addedAfterRecap;
	}

	public int getVersion() {
		return this.version;
	}

}
