package id.go.ppatk.piket.replies;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the mailbox by itself, in real time, on one of the instances that share the
 * database.
 */
@Configuration(proxyBeanMethods = false)
class ReplyTasks {

	private static final FixedDelay BETWEEN_READINGS = FixedDelay.ofMinutes(1);

	@Bean
	RecurringTask<Void> replyReader(ReadReplies act) {
		return Tasks.recurring("replies", BETWEEN_READINGS).execute((instance, context) -> {
			try {
				act.read();
			}
			catch (MessagingException ex) {
				throw new IllegalStateException("the mailbox cannot be read: " + ex.getMessage(), ex);
			}
		});
	}

}
