package id.go.ppatk.piket.operations;

import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whether a call could be saved, as who watches the application asks it.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SavingHealthApplicationTests {

	/** As long as it may be wrong. */
	private static final Duration NOTICED = Duration.ofSeconds(10);

	@Autowired
	MockMvcTester browser;

	@Autowired
	SavingHealthIndicator saving;

	@Autowired
	TestDatabase database;

	@Autowired
	DataSource pool;

	@Autowired
	JdbcTemplate jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void whereACallCanBeSavedAllIsWell(String page) {
		await().atMost(NOTICED)
			.untilAsserted(() -> assertThat(this.browser.get().uri(page)).hasStatusOk()
				.bodyText()
				.contains("\"UP\"")
				.doesNotContain("details"));
	}

	@Test
	void aDatabaseThatMayOnlyBeReadIsNoticed() throws Exception {
		String name = this.jdbc.queryForObject("select current_database()", String.class);
		this.jdbc.execute("alter database " + name + " set default_transaction_read_only = on");
		this.pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
		try {
			assertNoticed();
		}
		finally {
			this.database.reset();
		}
	}

	@Test
	void aFullDiskIsNoticed() {
		this.jdbc.execute(
				"""
						create function no_room() returns trigger language plpgsql as
						$$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
						create trigger no_room before update on saving_checks for each statement execute function no_room()""");
		assertNoticed();
	}

	@Test
	void aLostDatabaseIsNoticedAndItsReturnToo() {
		this.database.drop();
		try {
			assertNoticed();
		}
		finally {
			this.database.reset();
		}
		await().atMost(NOTICED).until(() -> this.saving.health().getStatus().equals(Status.UP));
	}

	/** The application itself goes on: to start it again would not help. */
	private void assertNoticed() {
		await().atMost(NOTICED)
			.untilAsserted(() -> assertThat(this.browser.get().uri("/actuator/health/readiness"))
				.hasStatus(HttpStatus.SERVICE_UNAVAILABLE));
		assertThat(this.browser.get().uri("/actuator/health")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(this.browser.get().uri("/actuator/health/liveness")).hasStatusOk();
	}

}
