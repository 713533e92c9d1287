package id.go.ppatk.piket.telephony;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets the numbers of callers of whom the exchange told go after a while, on one of the
 * instances that share the database.
 */
@Configuration(proxyBeanMethods = false)
class RingingTask {

	@Bean
	RecurringTask<Void> ringingCallsForgotten(RingingCalls ringing) {
		return Tasks.recurring("ringing-calls-forgotten", FixedDelay.ofHours(1))
			.execute((instance, context) -> ringing.forget());
	}

}
