package id.go.ppatk.piket.telephony;

import java.time.Instant;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The scheduler lets the numbers of callers go by itself, every hour; the calls stay.
 */
@ApplicationTest(properties = { "db-scheduler.enabled=true", "db-scheduler.polling-interval=100ms" })
class RingingTaskApplicationTests {

	private static final String TASK = "from scheduled_tasks where task_name = 'ringing-calls-forgotten'";

	@Autowired
	RingingCalls ringing;

	@Autowired
	TelephonyTokens tokens;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	/** The database is shared with the tests of other tasks. */
	@AfterEach
	void forgetThem() {
		this.jdbc.execute("truncate ringing_calls, telephony_tokens cascade");
	}

	@Test
	void theNumberOfWhoWasAnsweredLongAgoGoesWhenTheHourIsOver() {
		await().until(() -> this.jdbc.queryForObject("select last_success is not null " + TASK, Boolean.class));
		this.tokens.make("Asterisk", this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN).getId());
		Long token = this.tokens.all().get(0).id();
		this.ringing.add(token, rang("lama", "2026-11-17T08:59:00+07:00"), "DP");
		this.ringing.add(token, rang("baru", "2026-11-17T09:01:00+07:00"), "DP");
		this.ringing.answer(token, "lama", Instant.parse("2026-11-17T08:59:20+07:00"));
		this.ringing.answer(token, "baru", Instant.parse("2026-11-17T09:01:20+07:00"));
		this.jdbc
			.update("update scheduled_tasks set execution_time = now() where task_name = 'ringing-calls-forgotten'");
		await().untilAsserted(() -> assertThat(
				this.jdbc.queryForList("select caller from ringing_calls order by rang_at", String.class))
			.containsExactly("0812…890", "081234567890"));
		await().until(() -> this.jdbc.queryForObject(
				"select not picked and consecutive_failures = 0 and execution_time > now() + interval '55 minutes' "
						+ TASK,
				Boolean.class));
	}

	private static RingingForm rang(String id, String moment) {
		return new RingingForm(id, "081234567890", 1, Instant.parse(moment));
	}

}
