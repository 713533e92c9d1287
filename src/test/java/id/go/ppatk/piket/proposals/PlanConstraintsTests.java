package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Seat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each rule of a proposal alone: what it costs, and what it lets pass.
 */
class PlanConstraintsTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

	private static final LocalDate FRIDAY = MONDAY.plusDays(4);

	private final ConstraintVerifier<PlanConstraints, Plan> rules = ConstraintVerifier.build(new PlanConstraints(),
			Plan.class, PlannedSeat.class);

	private final Candidate ani = candidate(1, Tally.NONE);

	private final Candidate budi = candidate(2, new Tally(3, 2, 1, 1));

	@Test
	void nobodyIsNamedWhileAbsent() {
		Candidate absent = new Candidate(3L, "Cici", Tally.NONE, null, Set.of(MONDAY), Map.of());
		this.rules.verifyThat(PlanConstraints::available)
			.given(officer(MONDAY, 1, absent), officer(WEDNESDAY, 1, absent), officer(MONDAY, 2, this.ani))
			.penalizesBy(1);
	}

	@Test
	void whatAPersonHasFilledIsNotJudged() {
		Candidate absent = new Candidate(3L, "Cici", Tally.NONE, null, Set.of(MONDAY), Map.of());
		this.rules.verifyThat(PlanConstraints::available)
			.given(new PlannedSeat(new Seat(MONDAY, 1, DutyRole.OFFICER), false, absent, true))
			.penalizesBy(0);
	}

	@Test
	void nobodyHasTwoPlacesOnOneDay() {
		this.rules.verifyThat(PlanConstraints::onePlace)
			.given(officer(MONDAY, 1, this.ani), substitute(MONDAY, 1, this.ani), officer(WEDNESDAY, 1, this.ani),
					substitute(MONDAY, 2, this.budi))
			.penalizesBy(1);
	}

	@Test
	void aMissingOfficerWeighsMoreThanAMissingSubstitute() {
		this.rules.verifyThat(PlanConstraints::filled)
			.given(officer(MONDAY, 1, null), substitute(MONDAY, 1, null), officer(WEDNESDAY, 1, this.ani))
			.penalizesBy(3);
	}

	@Test
	void dutiesArePenalisedByTheSquareOfTheirNumberAndPastOnesCount() {
		this.rules.verifyThat(PlanConstraints::evenDuties)
			.given(officer(MONDAY, 1, this.ani), officer(WEDNESDAY, 1, this.ani), substitute(FRIDAY, 1, this.ani))
			.penalizesBy(4);
		this.rules.verifyThat(PlanConstraints::evenDuties)
			.given(officer(MONDAY, 1, this.budi))
			.penalizesBy(4 * 4 - 3 * 3);
	}

	@Test
	void substitutionsAreCountedLikeDuties() {
		this.rules.verifyThat(PlanConstraints::evenSubstitutions)
			.given(substitute(MONDAY, 1, this.budi), officer(WEDNESDAY, 1, this.budi))
			.penalizesBy(3 * 3 - 2 * 2);
	}

	@Test
	void fridaysAreCountedByThemselves() {
		this.rules.verifyThat(PlanConstraints::evenFridays)
			.given(officer(FRIDAY, 1, this.budi), officer(MONDAY, 1, this.budi), substitute(FRIDAY, 2, this.budi))
			.penalizesBy(2 * 2 - 1);
	}

	@Test
	void daysBeforeHolidaysAreCountedByThemselves() {
		this.rules.verifyThat(PlanConstraints::evenEves)
			.given(new PlannedSeat(new Seat(MONDAY, 1, DutyRole.OFFICER), true, this.budi, false),
					officer(WEDNESDAY, 1, this.budi))
			.penalizesBy(2 * 2 - 1);
	}

	@Test
	void theSoonerTheNextServiceTheWorse() {
		this.rules.verifyThat(PlanConstraints::rest)
			.given(officer(MONDAY, 1, this.ani), substitute(MONDAY.plusDays(1), 1, this.ani))
			.penalizesBy(9);
		this.rules.verifyThat(PlanConstraints::rest)
			.given(officer(MONDAY, 1, this.ani), officer(WEDNESDAY, 1, this.ani), officer(FRIDAY, 1, this.budi))
			.penalizesBy(4);
		this.rules.verifyThat(PlanConstraints::rest)
			.given(officer(MONDAY, 1, this.ani), officer(FRIDAY, 1, this.ani))
			.penalizesBy(0);
	}

	@Test
	void theLastServiceBeforeThePlanCountsToo() {
		Candidate tired = new Candidate(3L, "Cici", Tally.NONE, MONDAY.minusDays(3), Set.of(), Map.of());
		this.rules.verifyThat(PlanConstraints::restAfterEarlierService)
			.given(officer(MONDAY, 1, tired), officer(WEDNESDAY, 1, tired), officer(MONDAY, 2, this.ani))
			.penalizesBy(1);
	}

	@Test
	void aWishHoldsOnItsWeekdayUntilItsLastDay() {
		Candidate wishing = new Candidate(3L, "Cici", Tally.NONE, null, Set.of(),
				Map.of(DayOfWeek.WEDNESDAY, WEDNESDAY));
		this.rules.verifyThat(PlanConstraints::wishes)
			.given(officer(WEDNESDAY, 1, wishing), officer(WEDNESDAY.plusWeeks(1), 1, wishing),
					officer(MONDAY, 1, wishing), officer(WEDNESDAY, 2, this.ani))
			.penalizesBy(1);
	}

	@Test
	void aNameIsNotMovedWithoutNeed() {
		PlannedSeat moved = officer(MONDAY, 1, this.ani);
		moved.setCandidate(this.budi);
		this.rules.verifyThat(PlanConstraints::unmoved).given(moved, officer(WEDNESDAY, 1, this.ani)).penalizesBy(1);
	}

	private static Candidate candidate(long id, Tally before) {
		return new Candidate(id, "Petugas " + id, before, null, Set.of(), Map.of());
	}

	private static PlannedSeat officer(LocalDate day, int post, @Nullable Candidate candidate) {
		return new PlannedSeat(new Seat(day, post, DutyRole.OFFICER), false, candidate, false);
	}

	private static PlannedSeat substitute(LocalDate day, int post, @Nullable Candidate candidate) {
		return new PlannedSeat(new Seat(day, post, DutyRole.SUBSTITUTE), false, candidate, false);
	}

}
