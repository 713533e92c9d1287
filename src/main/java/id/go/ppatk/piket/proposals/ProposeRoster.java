package id.go.ppatk.piket.proposals;

import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import id.go.ppatk.piket.proposals.ProposalRefused.Reason;
import id.go.ppatk.piket.workdays.Week;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for a proposal, which is then worked on in the background ({@link ProposalTask}),
 * stops it or puts it away.
 */
@Component
class ProposeRoster {

	/** So many may be worked on or wait for their turn. */
	static final int MOST_RUNNING = 9;

	private final PlanReader plans;

	private final Proposals proposals;

	private final WorkOnProposal workOnProposal;

	private final CustomTask<Void> task;

	private final SchedulerClient tasks;

	private final ObjectProvider<Scheduler> scheduler;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ProposeRoster(PlanReader plans, Proposals proposals, WorkOnProposal workOnProposal, CustomTask<Void> rosterProposal,
			DataSource dataSource, ObjectProvider<Scheduler> scheduler, TransactionTemplate transaction, Clock clock) {
		this.plans = plans;
		this.proposals = proposals;
		this.workOnProposal = workOnProposal;
		this.task = rosterProposal;
		this.tasks = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource), rosterProposal)
			.build();
		this.scheduler = scheduler;
		this.transaction = transaction;
		this.clock = clock;
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
		Proposal proposal = this.transaction.execute(
				(status) -> begin(new Proposal(unitCode, first, weeks, moving, by, this.clock.instant(), plan), by));
		if (!proposal.isRunning()) {
			throw new ProposalRefused(Reason.BUSY);
		}
		this.scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
		return proposal.getId();
	}

	/** Proposal and task are written together; one too many is put away at once. */
	private Proposal begin(Proposal asked, Long by) {
		boolean busy = this.proposals.countRunning() >= MOST_RUNNING;
		Proposal proposal = this.proposals.save(asked);
		if (busy) {
			proposal.discard(by, this.clock.instant());
		}
		else {
			this.tasks.scheduleIfNotExists(this.task.instance(String.valueOf(proposal.getId())), Instant.now());
		}
		return proposal;
	}

	/** Ends the work on a proposal, wherever it runs; what was found stays. */
	void stop(Long id) {
		this.workOnProposal.stop(id);
	}

	/**
	 * Puts a proposal away; work on it ends.
	 * @throws IllegalStateException when it was applied or discarded already
	 */
	void discard(Long id, Long by) {
		this.transaction.executeWithoutResult((status) -> this.proposals.lock(id)
			.orElseThrow(() -> new IllegalStateException("the proposal is gone"))
			.discard(by, this.clock.instant()));
	}

}
