package id.go.ppatk.piket.proposals;

import java.time.LocalDate;

import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Place;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A place of a {@link Proposal}: who was named when it was asked for, and who is
 * proposed.
 */
@Entity
@Table(name = "proposal_cells")
class ProposalCell {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "proposal_id")
	private Proposal proposal;

	private LocalDate dutyDate;

	private short post;

	private Long stoodOfficerId;

	private Long stoodSubstituteId;

	private Long officerId;

	private Long substituteId;

	protected ProposalCell() {
	}

	ProposalCell(Proposal proposal, Place place) {
		this.proposal = proposal;
		this.dutyDate = place.day();
		this.post = (short) place.post();
	}

	/** Sets who is named as the roster stands; until a plan is found, nobody else is. */
	void setNamed(PlannedSeat seat) {
		Long named = (seat.getNamed() != null) ? seat.getNamed().id() : null;
		if (seat.isOfficer()) {
			this.stoodOfficerId = named;
			this.officerId = named;
		}
		else {
			this.stoodSubstituteId = named;
			this.substituteId = named;
		}
	}

	void propose(PlannedSeat seat) {
		Long proposed = (seat.getCandidate() != null) ? seat.getCandidate().id() : null;
		if (seat.isOfficer()) {
			this.officerId = proposed;
		}
		else {
			this.substituteId = proposed;
		}
	}

	Place getPlace() {
		return new Place(this.dutyDate, this.post);
	}

	/** Who was named when the proposal was asked for, or {@code null}. */
	@Nullable Long getNamed(DutyRole role) {
		return (role == DutyRole.OFFICER) ? this.stoodOfficerId : this.stoodSubstituteId;
	}

	/** Who is proposed, or {@code null} where nobody is. */
	@Nullable Long getProposed(DutyRole role) {
		return (role == DutyRole.OFFICER) ? this.officerId : this.substituteId;
	}

}
