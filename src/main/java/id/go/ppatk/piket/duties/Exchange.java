package id.go.ppatk.piket.duties;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * Tukar piket: two officers of a unit trade a whole duty. One act that both accept; until
 * then the roster stands as it is. A rule of this house.
 */
@Entity
@Audited
@Table(name = "exchanges")
public class Exchange {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private UUID formId;

	private String unitCode;

	private Long firstDutyId;

	private Long secondDutyId;

	private Long firstOfficerId;

	private Long secondOfficerId;

	private String note;

	private Long proposedBy;

	private Instant proposedAt;

	private Instant firstAcceptedAt;

	private Instant secondAcceptedAt;

	private Instant declinedAt;

	private Long declinedBy;

	@Version
	private int version;

	protected Exchange() {
	}

	/**
	 * Proposes to trade two duties; who proposes their own accepts by that.
	 * @throws IllegalArgumentException unless two officers hold the two duties
	 */
	public Exchange(UUID formId, Duty first, Duty second, @Nullable String note, Long by, Instant at) {
		if (first.getOfficerId() == null || second.getOfficerId() == null
				|| first.getOfficerId().equals(second.getOfficerId())) {
			throw new IllegalArgumentException("two officers are needed");
		}
		this.formId = formId;
		this.unitCode = first.getUnitCode();
		this.firstDutyId = first.getId();
		this.secondDutyId = second.getId();
		this.firstOfficerId = first.getOfficerId();
		this.secondOfficerId = second.getOfficerId();
		this.note = note;
		this.proposedBy = by;
		this.proposedAt = at;
		if (waitsFor(by)) {
			accept(by, at);
		}
	}

	/**
	 * One of the two agrees.
	 * @return whether both have agreed by now
	 * @throws IllegalStateException when it was declined, or does not wait for this
	 * person
	 */
	public boolean accept(Long by, Instant at) {
		if (!waitsFor(by)) {
			throw new IllegalStateException("the exchange does not wait for " + by);
		}
		if (by.equals(this.firstOfficerId)) {
			this.firstAcceptedAt = at;
		}
		else {
			this.secondAcceptedAt = at;
		}
		return isAccepted();
	}

	/**
	 * One of the two refuses, or who proposed it takes it back.
	 * @throws IllegalStateException when it is decided, or is nothing to this person
	 */
	public void decline(Long by, Instant at) {
		if (!isOpen() || !concerns(by)) {
			throw new IllegalStateException("the exchange is not for " + by + " to decline");
		}
		this.declinedAt = at;
		this.declinedBy = by;
	}

	/**
	 * The roster of one of its duties was taken back, so that there is nothing to trade.
	 * @throws IllegalStateException when it is decided
	 */
	public void drop(Long by, Instant at) {
		if (!isOpen()) {
			throw new IllegalStateException("the exchange is decided");
		}
		this.declinedAt = at;
		this.declinedBy = by;
	}

	public boolean isOpen() {
		return this.declinedAt == null && !isAccepted();
	}

	public boolean isAccepted() {
		return this.firstAcceptedAt != null && this.secondAcceptedAt != null;
	}

	public boolean hasFirstAccepted() {
		return this.firstAcceptedAt != null;
	}

	public boolean hasSecondAccepted() {
		return this.secondAcceptedAt != null;
	}

	/** Whether this person has still to agree. */
	public boolean waitsFor(Long staffId) {
		return isOpen() && ((staffId.equals(this.firstOfficerId) && this.firstAcceptedAt == null)
				|| (staffId.equals(this.secondOfficerId) && this.secondAcceptedAt == null));
	}

	public boolean concerns(Long staffId) {
		return staffId.equals(this.firstOfficerId) || staffId.equals(this.secondOfficerId)
				|| staffId.equals(this.proposedBy);
	}

	public Long getId() {
		return this.id;
	}

	public String getUnitCode() {
		return this.unitCode;
	}

	public Long getFirstDutyId() {
		return this.firstDutyId;
	}

	public Long getSecondDutyId() {
		return this.secondDutyId;
	}

	public Long getFirstOfficerId() {
		return this.firstOfficerId;
	}

	public Long getSecondOfficerId() {
		return this.secondOfficerId;
	}

	public @Nullable String getNote() {
		return this.note;
	}

	public Long getProposedBy() {
		return this.proposedBy;
	}

}
