package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.proposals.Proposal.State;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The life of a proposal in the background: it is worked on when the test says so.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class ProposeRosterApplicationTests {

	private static final Week WEEK = Week.parse("2026-W49");

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	PlanReader plans;

	@Autowired
	Proposals proposals;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ProposeRoster propose;

	StaffMember coordinator;

	List<StaffMember> officers;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.officers = Stream.of(1, 2, 3, 4, 5, 6).map((number) -> this.fixtures.officer("DP", number)).toList();
	}

	@Test
	void itIsKeptFromTheFirstMomentAndFinishesWithAPlan() {
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		assertThat(stored(id).getState()).isEqualTo(State.RUNNING);
		assertThat(stored(id).getCells()).hasSize(10).allMatch((cell) -> cell.getProposed(DutyRole.OFFICER) == null);
		work(id);
		Proposal finished = stored(id);
		assertThat(finished.getState()).isEqualTo(State.FINISHED);
		assertThat(finished.getBrokenRules()).isZero();
		assertThat(finished.getOpenSeats()).isZero();
		assertThat(finished.getCells()).allMatch(
				(cell) -> cell.getProposed(DutyRole.OFFICER) != null && cell.getProposed(DutyRole.SUBSTITUTE) != null);
	}

	@Test
	void stoppedBeforeItsTurnItIsNotWorkedOn() {
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		this.propose.stop(id);
		work(id);
		assertThat(stored(id).getState()).isEqualTo(State.STOPPED);
		assertThat(stored(id).getBrokenRules()).isNull();
	}

	@Test
	@Timeout(60)
	void stoppedWhileItIsWorkedOnItsSolverEnds() {
		List<PlanSolver> solvers = new ArrayList<>();
		WorkOnProposal work = new WorkOnProposal(this.plans, this.proposals, this.transaction,
				new AnotherRequest(1, () -> this.jdbc.update("update proposals set state = 'STOPPED'")), () -> {
					solvers.add(new PlanSolver(new TerminationConfig()));
					return solvers.get(0);
				});
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		assertThat(work.work(id, () -> true)).isTrue();
		assertThat(solvers).hasSize(1);
		assertThat(stored(id).getState()).isEqualTo(State.STOPPED);
	}

	@Test
	void whatWasFoundUntilItIsStoppedStays() {
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		Plan plan = new PlanSolver(new TerminationConfig().withMoveCountLimit(500L))
			.solve(this.plans.read("DP", WEEK, WEEK, false), (better) -> {
			});
		this.transaction.executeWithoutResult((status) -> this.proposals.lock(id).orElseThrow().improve(plan));
		this.propose.stop(id);
		assertThat(stored(id).getState()).isEqualTo(State.STOPPED);
		assertThat(stored(id).getCells()).allMatch((cell) -> cell.getProposed(DutyRole.OFFICER) != null);
	}

	@Test
	void aDyingProcessStopsWhatItWorksOn() {
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		assertThat(worker().work(id, () -> false)).isTrue();
		assertThat(stored(id).getState()).isEqualTo(State.STOPPED);
	}

	@Test
	@Timeout(60)
	void whatWasFoundUntilItsProcessEndsStays() {
		WorkOnProposal endless = new WorkOnProposal(this.plans, this.proposals, this.transaction, this.clock,
				() -> new PlanSolver(new TerminationConfig()));
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		AtomicInteger looks = new AtomicInteger();
		assertThat(endless.work(id, () -> looks.incrementAndGet() < 2)).isTrue();
		assertThat(stored(id).getState()).isEqualTo(State.STOPPED);
		assertThat(stored(id).getBrokenRules()).isZero();
	}

	@Test
	void oneIsWorkedOnAfterTheOther() {
		Long first = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		Long second = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		assertThat(worker().work(second, () -> true)).isFalse();
		assertThat(stored(second).getState()).isEqualTo(State.RUNNING);
		work(first);
		work(second);
		assertThat(stored(second).getState()).isEqualTo(State.FINISHED);
	}

	@Test
	void whatSomebodyFilledMeanwhileIsNotProposedAnew() {
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		WEEK.weekdays().forEach((day) -> {
			this.fixtures.duty(day, 1, this.officers.get(0), this.officers.get(1));
			this.fixtures.duty(day, 2, this.officers.get(2), this.officers.get(3));
		});
		work(id);
		assertThat(stored(id).getState()).isEqualTo(State.STOPPED);
		assertThat(stored(id).getCells()).allMatch((cell) -> cell.getProposed(DutyRole.OFFICER) == null);
	}

	@Test
	void whenTooManyWaitOneMoreIsRefusedAndPutAway() {
		for (int waiting = 0; waiting < ProposeRoster.MOST_RUNNING; waiting++) {
			this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		}
		assertThatExceptionOfType(ProposalRefused.class)
			.isThrownBy(() -> this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId()))
			.satisfies((refused) -> assertThat(refused.getMessageKey()).isEqualTo("proposal.refused.BUSY"));
		assertThat(this.jdbc.queryForObject("select state from proposals order by id desc limit 1", String.class))
			.isEqualTo("DISCARDED");
		assertThat(this.jdbc.queryForObject("select count(*) from scheduled_tasks where task_name = ?", Integer.class,
				ProposalTask.NAME))
			.isEqualTo(ProposeRoster.MOST_RUNNING);
	}

	@Test
	void discardedWhileItIsWorkedOnNothingMoreIsWritten() {
		Long id = this.propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		this.propose.discard(id, this.coordinator.getId());
		work(id);
		assertThat(stored(id).getState()).isEqualTo(State.DISCARDED);
		assertThat(stored(id).getBrokenRules()).isNull();
	}

	private WorkOnProposal worker() {
		return new WorkOnProposal(this.plans, this.proposals, this.transaction, this.clock,
				() -> new PlanSolver(new TerminationConfig().withMoveCountLimit(2000L)));
	}

	private void work(Long id) {
		assertThat(worker().work(id, () -> true)).isTrue();
	}

	private Proposal stored(Long id) {
		return this.proposals.whole(id).orElseThrow();
	}

	/** A clock at whose n-th look another request does something. */
	private final class AnotherRequest extends Clock {

		private final Runnable act;

		private int looks;

		AnotherRequest(int looks, Runnable act) {
			this.looks = looks;
			this.act = act;
		}

		@Override
		public Instant instant() {
			if (--this.looks == 0) {
				this.act.run();
			}
			return ProposeRosterApplicationTests.this.clock.instant();
		}

		@Override
		public ZoneId getZone() {
			return ProposeRosterApplicationTests.this.clock.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
