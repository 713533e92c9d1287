package id.go.ppatk.piket.calls;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the list of words that {@link CallSearch} looks misspelt ones up in anew, on one
 * of the instances that share the database. A word that no problem has any more is
 * forgotten by it.
 */
@Configuration(proxyBeanMethods = false)
class ProblemWordsTask {

	@Bean
	RecurringTask<Void> problemWords(JdbcClient jdbc) {
		return Tasks.recurring("problem-words", FixedDelay.ofHours(1))
			.execute((instance, context) -> jdbc.sql("refresh materialized view concurrently problem_words").update());
	}

}
