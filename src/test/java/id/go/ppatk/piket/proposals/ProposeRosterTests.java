package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

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
 * The life of a proposal in the background: the worker here runs a task when the test
 * says so.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class ProposeRosterTests {

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

	private final Worker worker = new Worker();

	StaffMember coordinator;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		List.of(1, 2, 3, 4, 5, 6).forEach((number) -> this.fixtures.officer("DP", number));
	}

	@Test
	void itIsKeptFromTheFirstMomentAndFinishesWithAPlan() {
		ProposeRoster propose = propose(this.clock);
		Long id = propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.RUNNING);
		assertThat(stored(id).getCells()).hasSize(10).allMatch((cell) -> cell.getProposed(DutyRole.OFFICER) == null);
		this.worker.runAll();
		Proposal finished = stored(id);
		assertThat(finished.stateAt(this.clock.instant())).isEqualTo(State.FINISHED);
		assertThat(finished.getBrokenRules()).isZero();
		assertThat(finished.getOpenSeats()).isZero();
		assertThat(finished.getCells()).allMatch(
				(cell) -> cell.getProposed(DutyRole.OFFICER) != null && cell.getProposed(DutyRole.SUBSTITUTE) != null);
	}

	@Test
	void stoppedBeforeItsTurnItIsNotWorkedOn() {
		ProposeRoster propose = propose(this.clock);
		Long id = propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		propose.stop(id);
		this.worker.runAll();
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.STOPPED);
		assertThat(stored(id).getBrokenRules()).isNull();
	}

	@Test
	@Timeout(60)
	void stoppedWhileItIsWorkedOnItsSolverEnds() {
		List<PlanSolver> solvers = new ArrayList<>();
		ProposeRoster propose = new ProposeRoster(this.plans, this.proposals, this.transaction,
				new AnotherRequest(3, () -> this.jdbc.update("update proposals set state = 'STOPPED'")), () -> {
					solvers.add(new PlanSolver(new TerminationConfig()));
					return solvers.get(0);
				}, this.worker);
		Long id = propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		this.worker.runAll();
		assertThat(solvers).hasSize(1);
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.STOPPED);
	}

	@Test
	void whatWasFoundUntilItIsStoppedStays() {
		Long id = propose(this.clock).propose("DP", WEEK, 1, false, this.coordinator.getId());
		Plan plan = new PlanSolver(new TerminationConfig().withMoveCountLimit(500L))
			.solve(this.plans.read("DP", WEEK, WEEK, false), (better) -> {
			});
		this.transaction.executeWithoutResult(
				(status) -> this.proposals.lock(id).orElseThrow().improve(plan, this.clock.instant()));
		propose(this.clock).stop(id);
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.STOPPED);
		assertThat(stored(id).getCells()).allMatch((cell) -> cell.getProposed(DutyRole.OFFICER) != null);
	}

	@Test
	void whoseProcessDiedIsShownAsStopped() {
		Long id = propose(this.clock).propose("DP", WEEK, 1, false, this.coordinator.getId());
		this.clock.set("2026-11-24T09:00:20");
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.RUNNING);
		this.clock.set("2026-11-24T09:00:21");
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.STOPPED);
		this.clock.set("2026-11-24T08:00");
		assertThat(stored(id).stateAt(this.clock.instant())).as("the clock of a practice begins again")
			.isEqualTo(State.STOPPED);
	}

	@Test
	void aSignOfLifeIsTakenOnlyWhileItIsWanted() {
		ProposeRoster propose = propose(this.clock);
		Long id = propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		this.clock.set("2026-11-24T09:00:15");
		assertThat(sawAlive(id)).isOne();
		this.clock.set("2026-11-24T09:00:30");
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.RUNNING);
		propose.stop(id);
		assertThat(sawAlive(id)).isZero();
	}

	@Test
	void aDyingProcessStopsWhatItWorksOn() throws Exception {
		ProposeRoster propose = propose(this.clock);
		Long id = propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		propose.close();
		this.worker.runAll();
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.STOPPED);
	}

	@Test
	void whenTooManyWaitOneMoreIsRefusedAndPutAway() {
		ProposeRoster propose = propose(this.clock);
		this.worker.full = true;
		assertThatExceptionOfType(ProposalRefused.class)
			.isThrownBy(() -> propose.propose("DP", WEEK, 1, false, this.coordinator.getId()))
			.satisfies((refused) -> assertThat(refused.getMessageKey()).isEqualTo("proposal.refused.BUSY"));
		assertThat(this.jdbc.queryForObject("select state from proposals", String.class)).isEqualTo("DISCARDED");
	}

	@Test
	void discardedWhileItIsWorkedOnNothingMoreIsWritten() {
		ProposeRoster propose = propose(this.clock);
		Long id = propose.propose("DP", WEEK, 1, false, this.coordinator.getId());
		propose.discard(id, this.coordinator.getId());
		this.worker.runAll();
		assertThat(stored(id).stateAt(this.clock.instant())).isEqualTo(State.DISCARDED);
		assertThat(stored(id).getBrokenRules()).isNull();
	}

	private ProposeRoster propose(Clock clock) {
		return new ProposeRoster(this.plans, this.proposals, this.transaction, clock,
				() -> new PlanSolver(new TerminationConfig().withMoveCountLimit(2000L)), this.worker);
	}

	private int sawAlive(Long id) {
		return this.transaction.execute((status) -> this.proposals.sawAlive(id, this.clock.instant()));
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
			return ProposeRosterTests.this.clock.instant();
		}

		@Override
		public ZoneId getZone() {
			return ProposeRosterTests.this.clock.getZone();
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

	/** Runs what waits when it is told to, in the test's own thread. */
	private static final class Worker extends AbstractExecutorService {

		private final Queue<Runnable> tasks = new ArrayDeque<>();

		private boolean full;

		@Override
		public void execute(Runnable task) {
			if (this.full) {
				throw new RejectedExecutionException();
			}
			this.tasks.add(task);
		}

		void runAll() {
			for (Runnable task = this.tasks.poll(); task != null; task = this.tasks.poll()) {
				task.run();
			}
		}

		@Override
		public void shutdown() {
		}

		@Override
		public List<Runnable> shutdownNow() {
			return List.of();
		}

		@Override
		public boolean isShutdown() {
			return false;
		}

		@Override
		public boolean isTerminated() {
			return false;
		}

		@Override
		public boolean awaitTermination(long timeout, TimeUnit unit) {
			return true;
		}

	}

}
