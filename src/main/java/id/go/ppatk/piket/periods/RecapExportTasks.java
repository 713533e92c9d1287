package id.go.ppatk.piket.periods;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes exports on one of the instances that share the database, one at a time, and
 * removes old ones.
 */
@Configuration(proxyBeanMethods = false)
class RecapExportTasks {

	private static final int SECONDS = 3;

	@Bean
	RecurringTask<Void> recapExportWriting(WriteExports act) {
		return Tasks.recurring("recap-exports", FixedDelay.ofSeconds(SECONDS))
			.execute((instance, context) -> act.writeAll());
	}

	@Bean
	RecurringTask<Void> recapExportRemoval(AskForExport act) {
		return Tasks.recurring("recap-exports-removal", FixedDelay.ofHours(1))
			.execute((instance, context) -> act.removeOld());
	}

}
