package id.go.ppatk.piket.roster;

import id.go.ppatk.piket.ApplicationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The scheduler runs the task: on Tuesday, 24 November 2026, nobody has handed in this
 * week's roster.
 */
@ApplicationTest(properties = { "db-scheduler.enabled=true", "db-scheduler.polling-interval=100ms" })
class ReminderTaskApplicationTests {

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void theTaskRunsAfterTheStartAndIsPlannedAgain() {
		await().untilAsserted(() -> assertThat(this.jdbc.queryForList(
				"select consecutive_failures from scheduled_tasks where task_name = 'roster-reminders' and last_success is not null",
				Integer.class))
			.containsExactly(0));
		assertThat(this.jdbc.queryForList("select unit_code || ' ' || kind from roster_reminders order by 1",
				String.class))
			.containsExactly("DKH OVERDUE", "DP OVERDUE", "PTI OVERDUE");
		assertThat(this.jdbc.queryForObject(
				"select execution_time > now() from scheduled_tasks where task_name = 'roster-reminders'",
				Boolean.class))
			.isTrue();
	}

}
