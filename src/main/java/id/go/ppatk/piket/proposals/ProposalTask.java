package id.go.ppatk.piket.proposals;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Works on one proposal, named by its id, on one of the instances that share the
 * database; while an older one is worked on, it waits. A proposal whose instance died is
 * stopped: what was found until then stays.
 */
@Configuration(proxyBeanMethods = false)
class ProposalTask {

	static final String NAME = "roster-proposal";

	private static final FixedDelay UNTIL_NEXT_TRY = FixedDelay.ofMillis(500);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

	@Bean
	CustomTask<Void> rosterProposal(WorkOnProposal act) {
		return Tasks.custom(NAME, Void.class)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
			.onDeadExecution((dead, operations) -> {
				act.stop(Long.valueOf(dead.getExecution().getId()));
				operations.remove();
			})
			.execute((instance,
					context) -> act.work(Long.valueOf(instance.getId()),
							() -> !context.getSchedulerState().isShuttingDown())
									? new CompletionHandler.OnCompleteRemove<>()
									: new CompletionHandler.OnCompleteReschedule<>(UNTIL_NEXT_TRY));
	}

}
