package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import id.go.ppatk.piket.proposals.ProposalRefused.Reason;
import id.go.ppatk.piket.workdays.Week;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on proposals in the background, one after the other, and keeps the best plan in
 * the database now and then, so that a reload, another instance or a restart loses
 * nothing.
 */
@Component
class ProposeRoster {

	private static final Logger logger = LoggerFactory.getLogger(ProposeRoster.class);

	/** So many may wait for their turn. */
	private static final int WAITING = 8;

	private static final Duration BETWEEN_SAVES = Duration.ofSeconds(1);

	private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(3);

	private final PlanReader plans;

	private final Proposals proposals;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Supplier<PlanSolver> solvers;

	private final ExecutorService worker;

	private final ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor(daemon("usulan-tanda"));

	private final Map<Long, PlanSolver> running = new ConcurrentHashMap<>();

	private volatile boolean closing;

	@Autowired
	ProposeRoster(PlanReader plans, Proposals proposals, TransactionTemplate transaction, Clock clock) {
		this(plans, proposals, transaction, clock, PlanSolver::new, new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(WAITING), daemon("usulan")));
		this.signs.scheduleWithFixedDelay(this::giveSigns, BETWEEN_SIGNS.toSeconds(), BETWEEN_SIGNS.toSeconds(),
				TimeUnit.SECONDS);
	}

	/** With a solver and a worker of one's own, and without signs of life. */
	ProposeRoster(PlanReader plans, Proposals proposals, TransactionTemplate transaction, Clock clock,
			Supplier<PlanSolver> solvers, ExecutorService worker) {
		this.plans = plans;
		this.proposals = proposals;
		this.transaction = transaction;
		this.clock = clock;
		this.solvers = solvers;
		this.worker = worker;
	}

	private static ThreadFactory daemon(String name) {
		return (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		};
	}

	/**
	 * Begins a proposal for the open seats of a unit.
	 * @param weeks from the first one on, 1 to 13
	 * @param moving whether names that somebody has filled in may be moved too
	 * @param by the id of the person who asks for it
	 * @return the id of the proposal
	 * @throws ProposalRefused when there is nothing to propose or nobody to name, and
	 * when too many proposals wait already
	 */
	Long propose(String unitCode, Week first, int weeks, boolean moving, Long by) {
		Plan plan = this.plans.read(unitCode, first, new Week(first.monday().plusWeeks(weeks - 1L)), moving);
		if (plan.getCandidates().isEmpty()) {
			throw new ProposalRefused(Reason.NOBODY);
		}
		if (!plan.isOpen()) {
			throw new ProposalRefused(Reason.NOTHING_OPEN);
		}
		Long id = this.proposals.save(new Proposal(unitCode, first, weeks, moving, by, this.clock.instant(), plan))
			.getId();
		PlanSolver solver = this.solvers.get();
		this.running.put(id, solver);
		try {
			this.worker.execute(() -> work(id, plan, solver));
		}
		catch (RejectedExecutionException ex) {
			this.running.remove(id);
			discard(id, by);
			throw new ProposalRefused(Reason.BUSY);
		}
		return id;
	}

	private void work(Long id, Plan plan, PlanSolver solver) {
		try {
			change(id, (proposal) -> proposal.begin(this.clock.instant()));
			Plan best = solver.solve(plan, keeping(id, solver));
			change(id, (proposal) -> {
				proposal.improve(best, this.clock.instant());
				if (this.closing) {
					proposal.stop(this.clock.instant());
				}
				else {
					proposal.finish(this.clock.instant());
				}
			});
		}
		catch (IllegalStateException ex) {
			logger.debug("proposal {} is no longer wanted", id, ex);
			stop(id);
		}
		catch (RuntimeException ex) {
			logger.error("proposal {} failed", id, ex);
			stop(id);
		}
		finally {
			this.running.remove(id);
		}
	}

	private Consumer<Plan> keeping(Long id, PlanSolver solver) {
		return new Consumer<>() {

			private Instant kept = Instant.MIN;

			@Override
			public void accept(Plan better) {
				Instant now = ProposeRoster.this.clock.instant();
				if (now.isBefore(this.kept)) {
					return;
				}
				this.kept = now.plus(BETWEEN_SAVES);
				try {
					change(id, (proposal) -> proposal.improve(better, now));
				}
				catch (IllegalStateException ex) {
					solver.stop();
				}
			}

		};
	}

	/** Tells the database that these are still worked on, and stops what nobody wants. */
	private void giveSigns() {
		this.running.forEach((id, solver) -> {
			try {
				Integer wanted = this.transaction
					.execute((status) -> this.proposals.sawAlive(id, this.clock.instant()));
				if (wanted == null || wanted == 0) {
					solver.stop();
				}
			}
			catch (RuntimeException ex) {
				logger.warn("no sign of life for proposal {}", id, ex);
			}
		});
	}

	/** Ends the work on a proposal, wherever it runs; what was found stays. */
	void stop(Long id) {
		this.transaction.executeWithoutResult((status) -> this.proposals.lock(id)
			.filter(Proposal::isRunning)
			.ifPresent((proposal) -> proposal.stop(this.clock.instant())));
		stopSolving(id);
	}

	/**
	 * Puts a proposal away.
	 * @throws IllegalStateException when it was applied or discarded already
	 */
	void discard(Long id, Long by) {
		change(id, (proposal) -> proposal.discard(by, this.clock.instant()));
		stopSolving(id);
	}

	private void stopSolving(Long id) {
		PlanSolver solver = this.running.get(id);
		if (solver != null) {
			solver.stop();
		}
	}

	private void change(Long id, Consumer<Proposal> act) {
		this.transaction.executeWithoutResult((status) -> act
			.accept(this.proposals.lock(id).orElseThrow(() -> new IllegalStateException("the proposal is gone"))));
	}

	/** Stops all work, so that what was found is kept before the database goes away. */
	@PreDestroy
	void close() throws InterruptedException {
		this.closing = true;
		this.signs.shutdownNow();
		this.running.values().forEach(PlanSolver::stop);
		this.worker.shutdown();
		this.worker.awaitTermination(5, TimeUnit.SECONDS);
	}

}
