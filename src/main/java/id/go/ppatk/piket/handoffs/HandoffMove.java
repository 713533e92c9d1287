package id.go.ppatk.piket.handoffs;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One move in the life of a hand-off, as it was made.
 */
@Entity
@Table(name = "handoff_moves")
public class HandoffMove {

	/** What was done. */
	public enum Kind {

		/** It was handed on for the first time. */
		OPENED,
		/** Somebody took it on; of a transfer, the caller. */
		ACCEPTED,
		/** The answer was given to who handed it on, or more of it. */
		ANSWERED,
		/** It was given back with a reason. */
		RETURNED,
		/** It was handed to somebody else. */
		PASSED_ON,
		/** Who handed it on took it back with a reason. */
		WITHDRAWN,
		/** It came to its end. */
		CLOSED;

		/** The message that holds the move's name. */
		public String messageKey() {
			return "handoff-move." + name();
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "handoff_id")
	private Handoff handoff;

	private short position;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private Long movedBy;

	private Instant movedAt;

	private String said;

	private String toUnit;

	private Long toStaff;

	protected HandoffMove() {
	}

	HandoffMove(Handoff handoff, int position, Kind kind, Long movedBy, Instant movedAt, @Nullable String said,
			@Nullable Addressee to) {
		this.handoff = handoff;
		this.position = (short) position;
		this.kind = kind;
		this.movedBy = movedBy;
		this.movedAt = movedAt;
		this.said = said;
		this.toUnit = (to != null) ? to.unitCode() : null;
		this.toStaff = (to != null) ? to.staffId() : null;
	}

	@PostPersist
	private void tell() {
		this.handoff.tell(this);
	}

	/** Its id, {@code null} until it is saved. */
	public Long getId() {
		return this.id;
	}

	public Kind getKind() {
		return this.kind;
	}

	/** Who made it. */
	public Long getMovedBy() {
		return this.movedBy;
	}

	public Instant getMovedAt() {
		return this.movedAt;
	}

	/** The answer, the reason, or a word with it; {@code null} where nothing was said. */
	@Nullable public String getSaid() {
		return this.said;
	}

	/** To which unit it went with this move, or {@code null}. */
	@Nullable public String getToUnit() {
		return this.toUnit;
	}

	/** To whom it went with this move, or {@code null}. */
	@Nullable public Long getToStaff() {
		return this.toStaff;
	}

}
