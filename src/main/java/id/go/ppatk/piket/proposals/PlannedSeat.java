package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import id.go.ppatk.piket.duties.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A seat whose name the solver is to choose.
 */
@PlanningEntity
class PlannedSeat {

	@PlanningId
	private Seat seat;

	private int dayNumber;

	private boolean eve;

	private Candidate named;

	@PlanningPin
	private boolean pinned;

	@PlanningVariable(allowsUnassigned = true)
	private Candidate candidate;

	/** For the solver. */
	PlannedSeat() {
	}

	/**
	 * A seat as it stands.
	 * @param eve whether the day is the last weekday before a holiday
	 * @param named who is named, or {@code null}
	 * @param pinned whether that must stay as it is
	 */
	PlannedSeat(Seat seat, boolean eve, @Nullable Candidate named, boolean pinned) {
		this.seat = seat;
		this.dayNumber = (int) seat.day().toEpochDay();
		this.eve = eve;
		this.named = named;
		this.candidate = named;
		this.pinned = pinned;
	}

	Seat getSeat() {
		return this.seat;
	}

	LocalDate getDay() {
		return this.seat.day();
	}

	/** The day as a number: two days lie apart by the difference of theirs. */
	int getDayNumber() {
		return this.dayNumber;
	}

	boolean isOfficer() {
		return this.seat.isOfficer();
	}

	boolean isSubstitute() {
		return !this.seat.isOfficer();
	}

	boolean isFriday() {
		return getDay().getDayOfWeek() == DayOfWeek.FRIDAY;
	}

	boolean isEve() {
		return this.eve;
	}

	boolean isPinned() {
		return this.pinned;
	}

	/** Who is named as it stands, or {@code null}. */
	@Nullable Candidate getNamed() {
		return this.named;
	}

	/** Who is to be named, or {@code null} while nobody is. */
	@Nullable Candidate getCandidate() {
		return this.candidate;
	}

	void setCandidate(@Nullable Candidate candidate) {
		this.candidate = candidate;
	}

	boolean isMoved() {
		return this.named != null && !this.named.equals(this.candidate);
	}

	@Override
	public String toString() {
		return this.seat.toString();
	}

}
