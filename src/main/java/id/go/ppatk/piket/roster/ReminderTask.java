package id.go.ppatk.piket.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asks every few minutes of real time, on one of the instances that share the database,
 * which reminders are due by the domain's clock.
 */
@Configuration(proxyBeanMethods = false)
class ReminderTask {

	private static final int MINUTES = 5;

	@Bean
	RecurringTask<Void> rosterReminders(RemindOfRosters act) {
		return Tasks.recurring("roster-reminders", FixedDelay.ofMinutes(MINUTES))
			.execute((instance, context) -> act.remind());
	}

}
