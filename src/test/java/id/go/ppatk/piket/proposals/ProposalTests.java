package id.go.ppatk.piket.proposals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.proposals.Proposal.State;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The life of a proposal: what may follow what.
 */
class ProposalTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

	private static final Instant NOON = Instant.parse("2026-11-24T05:00:00Z");

	private final Candidate ani = new Candidate(1L, "Ani", Tally.NONE, null, Set.of(), Map.of());

	private final Proposal proposal = new Proposal("DP", Week.of(MONDAY), 2, false, 9L, NOON, plan(MONDAY));

	@Test
	void itBeginsRunningWithTheNamesThatStand() {
		assertThat(this.proposal.isRunning()).isTrue();
		assertThat(this.proposal.isReady()).isFalse();
		assertThat(this.proposal.getWeeks()).containsExactly(Week.of(MONDAY), Week.of(MONDAY).next());
		assertThat(this.proposal.getLastWeek()).isEqualTo(Week.of(MONDAY).next());
		assertThat(this.proposal.getCells()).hasSize(1);
		assertThat(this.proposal.getBrokenRules()).isNull();
	}

	@Test
	void aBetterPlanIsKeptAndWhatItHasBeyondIsPassedOver() {
		this.proposal.improve(solved(plan(MONDAY, MONDAY.plusDays(1))));
		assertThat(this.proposal.getCells()).singleElement()
			.satisfies((cell) -> assertThat(cell.getProposed(DutyRole.OFFICER)).isEqualTo(1L))
			.satisfies((cell) -> assertThat(cell.getNamed(DutyRole.OFFICER)).isNull());
		assertThat(this.proposal.getBrokenRules()).isZero();
	}

	@Test
	void finishedItIsReadyAndIsAppliedOnce() {
		this.proposal.finish(NOON.plusSeconds(3));
		assertThat(this.proposal.isReady()).isTrue();
		assertThat(this.proposal.timeWorked(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(3));
		this.proposal.apply(9L, NOON.plusSeconds(60));
		assertThat(this.proposal.getState()).isEqualTo(State.APPLIED);
		assertThatIllegalStateException().isThrownBy(() -> this.proposal.apply(9L, NOON.plusSeconds(61)));
		assertThatIllegalStateException().isThrownBy(() -> this.proposal.discard(9L, NOON.plusSeconds(61)));
	}

	@Test
	void whileItRunsItIsNotApplied() {
		assertThatIllegalStateException().isThrownBy(() -> this.proposal.apply(9L, NOON));
		assertThat(this.proposal.timeWorked(NOON.plusSeconds(2))).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void stoppedNothingMoreIsKeptAndItMayBeApplied() {
		this.proposal.stop(NOON.plusSeconds(1));
		assertThat(this.proposal.isReady()).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> this.proposal.improve(solved(plan(MONDAY))));
		assertThatIllegalStateException().isThrownBy(() -> this.proposal.finish(NOON));
	}

	@Test
	void discardedWhileItRunsItsTimeEnds() {
		this.proposal.discard(9L, NOON.plusSeconds(4));
		assertThat(this.proposal.getState()).isEqualTo(State.DISCARDED);
		assertThat(this.proposal.timeWorked(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(4));
		assertThat(this.proposal.getSettledBy()).isEqualTo(9L);
	}

	private Plan plan(LocalDate... days) {
		return new Plan(List.of(this.ani),
				List.of(days)
					.stream()
					.map((day) -> new PlannedSeat(new Seat(day, 1, DutyRole.OFFICER), false, null, false))
					.toList());
	}

	private static Plan solved(Plan plan) {
		return new PlanSolver(new TerminationConfig().withMoveCountLimit(50L)).solve(plan, (better) -> {
		});
	}

}
