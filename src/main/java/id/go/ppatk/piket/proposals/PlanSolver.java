package id.go.ppatk.piket.proposals;

import java.time.Duration;
import java.util.function.Consumer;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/**
 * Finds who is to take the open seats of a {@link Plan}. One use; it runs in the thread
 * that asks.
 */
final class PlanSolver {

	/** Nobody waits longer for a proposal. */
	static final Duration LONGEST = Duration.ofSeconds(10);

	/** Nothing better comes, so it is good enough. */
	private static final Duration UNIMPROVED = Duration.ofSeconds(2);

	private final Solver<Plan> solver;

	PlanSolver() {
		this(new TerminationConfig().withSpentLimit(LONGEST).withUnimprovedSpentLimit(UNIMPROVED));
	}

	PlanSolver(TerminationConfig termination) {
		this.solver = SolverFactory
			.<Plan>create(new SolverConfig().withSolutionClass(Plan.class)
				.withEntityClasses(PlannedSeat.class)
				.withConstraintProviderClass(PlanConstraints.class)
				.withEnvironmentMode(EnvironmentMode.NO_ASSERT)
				.withTerminationConfig(termination))
			.buildSolver();
	}

	/**
	 * Solves; each better plan is told as soon as it is found, from the first on that
	 * names somebody.
	 * @return the best plan until the time was over or {@link #stop()} was called
	 */
	Plan solve(Plan plan, Consumer<Plan> better) {
		int open = plan.openSeats();
		this.solver.addEventListener((event) -> {
			Plan best = event.getNewBestSolution();
			if (open == 0 || best.openSeats() < open) {
				better.accept(best);
			}
		});
		return this.solver.solve(plan);
	}

	/** Lets {@link #solve} end soon; may be called from any thread. */
	void stop() {
		this.solver.terminateEarly();
	}

}
