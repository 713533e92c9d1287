package id.go.ppatk.piket.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether a call could be saved now: a row is written and committed, and one that takes
 * new room on the disk. Who asks is answered soon, whatever the database does; who ask at
 * the same time share one answer.
 */
@Component
class SavingHealthIndicator implements HealthIndicator {

	/** So old an answer is given again. */
	private static final long FRESH = Duration.ofSeconds(2).toNanos();

	private static final long LONGEST_WAIT_MILLIS = 1500;

	private static final int LONGEST_STATEMENT_SECONDS = 5;

	private final DataSource database;

	private final Executor background = (check) -> {
		Thread thread = new Thread(check, "saving-check");
		thread.setDaemon(true);
		thread.start();
	};

	@Nullable private Check last;

	SavingHealthIndicator(DataSource database) {
		this.database = database;
	}

	@Override
	public Health health() {
		try {
			current().answer().get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
			return Health.up().build();
		}
		catch (ExecutionException ex) {
			return Health.down(ex.getCause()).build();
		}
		catch (TimeoutException ex) {
			return Health.down(ex).build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
	}

	/** The check that runs, or one that has just ended, or a new one. */
	private synchronized Check current() {
		long now = System.nanoTime();
		if (this.last == null || this.last.answer().isDone() && now - this.last.begun() > FRESH) {
			this.last = new Check(now, CompletableFuture.runAsync(this::save, this.background));
		}
		return this.last;
	}

	private void save() {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
			connection.setAutoCommit(false);
			try {
				// Its rows go with the transaction, so the next one takes new room again.
				statement.execute(
						"create temporary table if not exists saving_room (page text not null) on commit delete rows");
				statement.execute("insert into saving_room values (repeat('x', 1000))");
				statement.execute("update saving_checks set checked_at = now()");
				connection.commit();
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			throw new CompletionException(ex);
		}
	}

	/**
	 * One look at the database.
	 *
	 * @param begun when it began
	 * @param answer ends when a row was saved, or with why none was
	 */
	private record Check(long begun, CompletableFuture<Void> answer) {
	}

}
