package id.go.ppatk.piket.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What runs by itself, in real time, on one of the instances that share the database. Two
 * tasks send, so that two instances can at once.
 */
@Configuration(proxyBeanMethods = false)
class LetterTasks {

	private static final FixedDelay BETWEEN_ROUNDS = FixedDelay.ofSeconds(10);

	private static final FixedDelay BETWEEN_LOOKS = FixedDelay.ofMinutes(5);

	@Bean
	RecurringTask<Void> dueLetters(WriteDueLetters act) {
		return Tasks.recurring("letters-due", BETWEEN_LOOKS).execute((instance, context) -> act.write());
	}

	@Bean
	RecurringTask<Void> firstSender(SendLetters act) {
		return sender("letters-sender-1", act);
	}

	@Bean
	RecurringTask<Void> secondSender(SendLetters act) {
		return sender("letters-sender-2", act);
	}

	private static RecurringTask<Void> sender(String name, SendLetters act) {
		return Tasks.recurring(name, BETWEEN_ROUNDS)
			.execute((instance, context) -> act.send(() -> !context.getSchedulerState().isShuttingDown()));
	}

}
