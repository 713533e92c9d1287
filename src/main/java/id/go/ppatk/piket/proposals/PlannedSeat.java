package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.roster.RosterForm;
import org.jspecify.annotations.Nullable;

/**
 * A seat whose name the solver is to choose.
 */
@PlanningEntity
class PlannedSeat {

	@PlanningId
	private String field;

	private Place place;

	private int dayNumber;

	private boolean officer;

	private boolean eve;

	private Candidate stood;

	@PlanningPin
	private boolean pinned;

	@PlanningVariable(allowsUnassigned = true)
	private Candidate candidate;

	/** For the solver. */
	PlannedSeat() {
	}

	/**
	 * A seat as it stands.
	 * @param officer whether it is the officer's, else the substitute's
	 * @param eve whether the day is the last weekday before a holiday
	 * @param stood who is named, or {@code null}
	 * @param pinned whether that must stay as it is
	 */
	PlannedSeat(Place place, boolean officer, boolean eve, @Nullable Candidate stood, boolean pinned) {
		this.field = (officer ? RosterForm.OFFICER : RosterForm.SUBSTITUTE) + place;
		this.place = place;
		this.dayNumber = (int) place.day().toEpochDay();
		this.officer = officer;
		this.eve = eve;
		this.stood = stood;
		this.candidate = stood;
		this.pinned = pinned;
	}

	/** As the roster's form names it: {@code petugas-2026-11-30-1}. */
	String getField() {
		return this.field;
	}

	Place getPlace() {
		return this.place;
	}

	LocalDate getDay() {
		return this.place.day();
	}

	/** The day as a number: two days lie apart by the difference of theirs. */
	int getDayNumber() {
		return this.dayNumber;
	}

	boolean isOfficer() {
		return this.officer;
	}

	boolean isSubstitute() {
		return !this.officer;
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
	@Nullable Candidate getStood() {
		return this.stood;
	}

	/** Who is to be named, or {@code null} while nobody is. */
	@Nullable Candidate getCandidate() {
		return this.candidate;
	}

	void setCandidate(@Nullable Candidate candidate) {
		this.candidate = candidate;
	}

	boolean isMoved() {
		return this.stood != null && !this.stood.equals(this.candidate);
	}

	@Override
	public String toString() {
		return this.field;
	}

}
