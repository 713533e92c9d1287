package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for the best plan of a proposal and keeps it in the database now and then, so
 * that a reload, another instance or a restart loses nothing.
 */
@Component
class WorkOnProposal {

	private static final Logger logger = LoggerFactory.getLogger(WorkOnProposal.class);

	private static final Duration BETWEEN_SAVES = Duration.ofSeconds(1);

	private final PlanReader plans;

	private final Proposals proposals;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Supplier<PlanSolver> solvers;

	@Autowired
	WorkOnProposal(PlanReader plans, Proposals proposals, TransactionTemplate transaction, Clock clock) {
		this(plans, proposals, transaction, clock, PlanSolver::new);
	}

	/** With a solver of one's own. */
	WorkOnProposal(PlanReader plans, Proposals proposals, TransactionTemplate transaction, Clock clock,
			Supplier<PlanSolver> solvers) {
		this.plans = plans;
		this.proposals = proposals;
		this.transaction = transaction;
		this.clock = clock;
		this.solvers = solvers;
	}

	/**
	 * Works on a proposal until nothing better is found, nobody wants it any more, or the
	 * application shuts down.
	 * @param goesOn whether the application goes on
	 * @return whether that is done; not while an older proposal is worked on
	 */
	boolean work(Long id, BooleanSupplier goesOn) {
		Optional<Proposal> wanted = this.proposals.findById(id).filter(Proposal::isRunning);
		if (wanted.isPresent() && this.proposals.isOlderRunning(id)) {
			return false;
		}
		wanted.ifPresent((proposal) -> solve(proposal, goesOn));
		return true;
	}

	private void solve(Proposal proposal, BooleanSupplier goesOn) {
		Long id = proposal.getId();
		try {
			Plan plan = this.plans.read(proposal.getUnitCode(), proposal.getFirstWeek(), proposal.getLastWeek(),
					proposal.isMoving());
			if (!plan.isOpen() || !goesOn.getAsBoolean()) {
				stop(id);
				return;
			}
			PlanSolver solver = this.solvers.get();
			Plan best = solver.solve(plan, keeping(id, solver, goesOn));
			change(id, (running) -> {
				running.improve(best);
				if (goesOn.getAsBoolean()) {
					running.finish(this.clock.instant());
				}
				else {
					running.stop(this.clock.instant());
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
	}

	private Consumer<Plan> keeping(Long id, PlanSolver solver, BooleanSupplier goesOn) {
		return new Consumer<>() {

			private Instant next = Instant.MIN;

			@Override
			public void accept(Plan better) {
				if (!goesOn.getAsBoolean()) {
					solver.stop();
				}
				Instant now = WorkOnProposal.this.clock.instant();
				if (now.isBefore(this.next)) {
					return;
				}
				this.next = now.plus(BETWEEN_SAVES);
				try {
					change(id, (proposal) -> proposal.improve(better));
				}
				catch (IllegalStateException ex) {
					solver.stop();
				}
			}
		};
	}

	/** Ends the work on a proposal, wherever it runs; what was found stays. */
	void stop(Long id) {
		this.transaction.executeWithoutResult((status) -> this.proposals.lock(id)
			.filter(Proposal::isRunning)
			.ifPresent((proposal) -> proposal.stop(this.clock.instant())));
	}

	private void change(Long id, Consumer<Proposal> act) {
		this.transaction.executeWithoutResult((status) -> act
			.accept(this.proposals.lock(id).orElseThrow(() -> new IllegalStateException("the proposal is gone"))));
	}

}
