package id.go.ppatk.piket;

import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets a test hold a lock until somebody else runs into it.
 */
public final class Locks {

	private Locks() {
	}

	/** Returns when some transaction of this database waits for a lock. */
	public static void awaitSomebodyWaiting(JdbcClient jdbc) {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
		while (jdbc.sql(
				"select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
			.query(Integer.class)
			.single() == 0) {
			assertThat(System.nanoTime()).as("nobody waits for a lock").isLessThan(until);
			jdbc.sql("select pg_stat_clear_snapshot()").query((row) -> {
			});
		}
	}

}
