package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.go.ppatk.piket.calls.Diversion;
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
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A problem of a call that was handed to somebody. It has an owner, a due time and an
 * end: open → accepted → answered → closed; or returned with a reason, then passed on or
 * closed by who handed it on, who may also take it back before it is answered. A live
 * transfer ends when it is accepted, a caller sent to another channel at once. Each move
 * is kept and told. Clauses 5.c.vii to 5.c.xii.
 */
@Entity
@Table(name = "handoffs")
public class Handoff extends AbstractAggregateRoot<Handoff> {

	/** How far it has come. */
	public enum State {

		/** It waits for somebody to accept it. */
		OPEN,
		/** Somebody works on it. */
		ACCEPTED,
		/** The answer waits for the officer to tell the caller. */
		ANSWERED,
		/** It came back and waits for who handed it on. */
		RETURNED,
		/** Who handed it on took it back: nobody is asked any more. */
		WITHDRAWN,
		/** It has ended. */
		CLOSED;

		/** The message that holds the state's name. */
		public String messageKey() {
			return "handoff-state." + name();
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private UUID formId;

	private String number;

	@Enumerated(EnumType.STRING)
	private HandoffKind kind;

	@Enumerated(EnumType.STRING)
	private State state;

	private Long callId;

	private short problemNumber;

	private String fromUnit;

	private Long fromStaff;

	private String toUnit;

	private Long toStaff;

	@Enumerated(EnumType.STRING)
	private Diversion.Channel channel;

	@Enumerated(EnumType.STRING)
	private Diversion.Why diversion;

	private String request;

	private Instant openedAt;

	private Instant dueAt;

	private Instant closedAt;

	private boolean callerTold;

	private boolean senderLeft;

	@OneToMany(mappedBy = "handoff", cascade = CascadeType.ALL)
	@OrderBy("position")
	@BatchSize(size = 100)
	private Set<HandoffMove> moves = new LinkedHashSet<>();

	@Version
	private int version;

	protected Handoff() {
	}

	private Handoff(Handing handing, String number, HandoffKind kind, Long by, String fromUnit, Instant at) {
		this.formId = handing.formId();
		this.number = number;
		this.kind = kind;
		this.callId = handing.callId();
		this.problemNumber = (short) handing.problemNumber();
		this.fromStaff = by;
		this.fromUnit = fromUnit;
		this.request = handing.request();
		this.openedAt = at;
		this.state = State.OPEN;
	}

	/**
	 * Hands something to a person or a unit.
	 * @param number the number that {@link HandoffNumbers} gave
	 * @param by who hands it on
	 * @param fromUnit the unit of who hands it on
	 * @throws IllegalArgumentException for a unit that is none for this kind
	 */
	static Handoff to(Addressee to, Handing handing, String number, Long by, String fromUnit, Instant at,
			Instant dueAt) {
		if (handing.kind() == HandoffKind.SARANA_LAIN) {
			throw new IllegalArgumentException("a channel is no unit");
		}
		Handoff handoff = new Handoff(handing, number, handing.kind(), by, fromUnit, at);
		handoff.dueAt = dueAt;
		handoff.address(to);
		handoff.move(HandoffMove.Kind.OPENED, by, at, null, to);
		return handoff;
	}

	/** Sends the caller to another channel, which ends it at once. Clause 5.c.vii. */
	static Handoff diverted(Diversion diversion, Handing handing, String number, Long by, String fromUnit, Instant at) {
		Handoff handoff = new Handoff(handing, number, HandoffKind.SARANA_LAIN, by, fromUnit, at);
		handoff.channel = diversion.channel();
		handoff.diversion = diversion.why();
		handoff.move(HandoffMove.Kind.OPENED, by, at, null, null);
		handoff.end(by, at, true, null);
		return handoff;
	}

	/**
	 * Somebody takes it on. A transfer ends with that: the caller is on their line.
	 * @throws IllegalMove unless it is open
	 */
	public HandoffMove accept(Long by, Instant at) {
		require(HandoffMove.Kind.ACCEPTED);
		this.state = State.ACCEPTED;
		this.toStaff = by;
		HandoffMove accepted = move(HandoffMove.Kind.ACCEPTED, by, at, null, null);
		return this.kind.isTransfer() ? end(by, at, true, null) : accepted;
	}

	/**
	 * Gives the answer to who handed it on; what was not accepted before is with that.
	 * @throws IllegalMove unless it waits for an answer
	 */
	public HandoffMove answer(Long by, Instant at, String answer) {
		require(HandoffMove.Kind.ANSWERED);
		if (this.state == State.OPEN) {
			accept(by, at);
		}
		this.state = State.ANSWERED;
		return move(HandoffMove.Kind.ANSWERED, by, at, answer, null);
	}

	/**
	 * Adds to the answer, as long as nobody has ended it.
	 * @throws IllegalMove unless it was answered
	 */
	public HandoffMove addToAnswer(Long by, Instant at, String more) {
		if (this.state != State.ANSWERED) {
			throw new IllegalMove(this, HandoffMove.Kind.ANSWERED);
		}
		return move(HandoffMove.Kind.ANSWERED, by, at, more, null);
	}

	/**
	 * Gives it back, unanswered.
	 * @throws IllegalMove unless it waits for an answer
	 */
	public HandoffMove giveBack(Long by, Instant at, String reason) {
		require(HandoffMove.Kind.RETURNED);
		this.state = State.RETURNED;
		return move(HandoffMove.Kind.RETURNED, by, at, reason, null);
	}

	/**
	 * Hands it to somebody else. It is due when it was: the caller has waited since then.
	 * @throws IllegalMove when it was answered or has ended
	 * @throws IllegalArgumentException for a unit that is none for this kind
	 */
	public HandoffMove passOn(Addressee to, Long by, Instant at, @Nullable String word) {
		require(HandoffMove.Kind.PASSED_ON);
		this.state = State.OPEN;
		address(to);
		return move(HandoffMove.Kind.PASSED_ON, by, at, word, to);
	}

	/**
	 * Takes it back: it need not be answered any more.
	 * @throws IllegalMove unless it waits for who is asked; a transfer is given up
	 * instead
	 * @throws IllegalArgumentException when nobody says why
	 */
	public HandoffMove withdraw(Long by, Instant at, String reason) {
		require(HandoffMove.Kind.WITHDRAWN);
		if (reason.isBlank()) {
			throw new IllegalArgumentException("why was it taken back?");
		}
		this.state = State.WITHDRAWN;
		this.closedAt = at;
		return move(HandoffMove.Kind.WITHDRAWN, by, at, reason, null);
	}

	/**
	 * Ends it.
	 * @param callerTold "penelepon sudah diberi tahu"
	 * @param word why the caller was not told, or whatever else is worth keeping
	 * @throws IllegalMove unless it was answered or came back; a call back and a transfer
	 * can also be given up before
	 * @throws IllegalArgumentException when the caller was not told and nobody says why
	 */
	public HandoffMove close(Long by, Instant at, boolean callerTold, @Nullable String word) {
		require(HandoffMove.Kind.CLOSED);
		if (!callerTold && (word == null || word.isBlank())) {
			throw new IllegalArgumentException("why was the caller not told?");
		}
		return end(by, at, callerTold, word);
	}

	/**
	 * The calendar has changed, and with it the time until which it should end
	 * ({@link HandoffRescheduled}).
	 * @throws IllegalStateException when it has ended: of that the due time is history
	 */
	void reschedule(Instant dueAt) {
		if (this.closedAt != null) {
			throw new IllegalStateException("the hand-off has ended");
		}
		this.dueAt = dueAt;
		registerEvent(new HandoffRescheduled(this.id));
	}

	/** Who handed it on is in the unit no more: the unit tells the caller then. */
	void leaveToUnit() {
		this.senderLeft = true;
	}

	/** Replaces what was asked, which turned out to be confidential. Clause 5.c.vii. */
	void forgetRequest(String wording) {
		this.request = wording;
		registerEvent(new HandoffForgotten(this.id));
	}

	private HandoffMove end(Long by, Instant at, boolean callerTold, @Nullable String word) {
		this.state = State.CLOSED;
		this.closedAt = at;
		this.callerTold = callerTold;
		return move(HandoffMove.Kind.CLOSED, by, at, word, null);
	}

	private void address(Addressee to) {
		if (this.kind.staysInUnit() != to.unitCode().equals(this.fromUnit)) {
			throw new IllegalArgumentException(to.unitCode() + " is no unit for " + this.kind);
		}
		this.toUnit = to.unitCode();
		this.toStaff = to.staffId();
	}

	private HandoffMove move(HandoffMove.Kind kind, Long by, Instant at, @Nullable String said,
			@Nullable Addressee to) {
		HandoffMove move = new HandoffMove(this, this.moves.size() + 1, kind, by, at, said, to);
		this.moves.add(move);
		return move;
	}

	/**
	 * Tells of a move as soon as it has its id; of another channel only that it was
	 * opened, which ended it.
	 */
	void tell(HandoffMove move) {
		if (move.getKind() == HandoffMove.Kind.OPENED) {
			registerEvent(new HandoffOpened(this.id, move.getMovedBy()));
		}
		else if (this.kind != HandoffKind.SARANA_LAIN) {
			registerEvent(new HandoffMoved(this.id, move.getKind(), move.getId(), move.getMovedBy()));
		}
	}

	private void require(HandoffMove.Kind move) {
		if (!getLegalMoves().contains(move)) {
			throw new IllegalMove(this, move);
		}
	}

	/** What may be done with it as it stands. */
	public Set<HandoffMove.Kind> getLegalMoves() {
		Set<HandoffMove.Kind> legal = EnumSet.noneOf(HandoffMove.Kind.class);
		boolean waiting = isWaitingForAddressee();
		if (this.state == State.OPEN) {
			legal.add(HandoffMove.Kind.ACCEPTED);
		}
		if (waiting && this.kind.isAnswered()) {
			legal.add(HandoffMove.Kind.ANSWERED);
			legal.add(HandoffMove.Kind.RETURNED);
		}
		if (waiting || this.state == State.RETURNED) {
			legal.add(HandoffMove.Kind.PASSED_ON);
		}
		if (waiting && !this.kind.isTransfer()) {
			legal.add(HandoffMove.Kind.WITHDRAWN);
		}
		if (isWaitingForSender() || (waiting && !this.kind.isAnswered())) {
			legal.add(HandoffMove.Kind.CLOSED);
		}
		return legal;
	}

	/** Whether it waits for the unit or person to whom it was handed. */
	public boolean isWaitingForAddressee() {
		return this.state == State.OPEN || this.state == State.ACCEPTED;
	}

	/** Whether it waits for who handed it on: to tell the caller, or to pass it on. */
	public boolean isWaitingForSender() {
		return this.state == State.ANSWERED || this.state == State.RETURNED;
	}

	/** Whether it has not ended by its due time. */
	public boolean isOverdue(Instant now) {
		return this.closedAt == null && this.dueAt.isBefore(now);
	}

	/** Whether it is a transfer that was accepted only after the unit's time. */
	public boolean isAcceptedLate() {
		return this.kind.isTransfer() && this.state == State.CLOSED && this.callerTold
				&& this.closedAt.isAfter(this.dueAt);
	}

	/** The moves in the order in which they were made. */
	public List<HandoffMove> getMoves() {
		return List.copyOf(this.moves);
	}

	public Long getId() {
		return this.id;
	}

	/** What people say aloud: {@code TL-20261124-0003}. */
	public String getNumber() {
		return this.number;
	}

	public UUID getFormId() {
		return this.formId;
	}

	public HandoffKind getKind() {
		return this.kind;
	}

	public State getState() {
		return this.state;
	}

	/** The id of the call. */
	public Long getCallId() {
		return this.callId;
	}

	/**
	 * The number of the problem in its call, which it keeps when others are removed; when
	 * it was removed itself, no problem has it.
	 */
	public int getProblemNumber() {
		return this.problemNumber;
	}

	/** The unit of the person who handed it on. */
	public String getFromUnit() {
		return this.fromUnit;
	}

	/** The id of the person who handed it on. */
	public Long getFromStaff() {
		return this.fromStaff;
	}

	/** Whether that person has left the unit since. */
	public boolean hasSenderLeft() {
		return this.senderLeft;
	}

	/** The unit to which it was handed, or {@code null} for another channel. */
	@Nullable public String getToUnit() {
		return this.toUnit;
	}

	/**
	 * The id of the person to whom it was handed or who accepted it; {@code null} while
	 * it waits for anybody of the unit, and for another channel.
	 */
	@Nullable public Long getToStaff() {
		return this.toStaff;
	}

	/** The other channel of help, or {@code null}. */
	@Nullable public Diversion getDiversion() {
		return (this.channel != null) ? new Diversion(this.channel, this.diversion) : null;
	}

	/** What is asked, in the officer's words and without the caller. */
	public String getRequest() {
		return this.request;
	}

	public Instant getOpenedAt() {
		return this.openedAt;
	}

	/** Until when it should end, or {@code null} for what ended at once. */
	@Nullable public Instant getDueAt() {
		return this.dueAt;
	}

	/** When it ended or was taken back, or {@code null}. */
	@Nullable public Instant getClosedAt() {
		return this.closedAt;
	}

	/** Whether the caller was told how it ended; {@code false} until it has. */
	public boolean isCallerTold() {
		return this.callerTold;
	}

	public int getVersion() {
		return this.version;
	}

}
