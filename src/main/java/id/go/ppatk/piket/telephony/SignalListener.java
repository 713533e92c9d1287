package id.go.ppatk.piket.telephony;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Hears at one connection of its own, outside the pool, what {@link DeskSignals} tells on
 * whichever instance, and tells it to the open desks of this one. When the connection is
 * lost the desks are let go, so that they ask by themselves, and another one is opened.
 * It ends before the server waits for the last requests, which would otherwise be those
 * of the desks.
 */
@Component
class SignalListener implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SignalListener.class);

	/** Less than what stands between lets pass without a word. */
	private static final Duration BEAT = Duration.ofSeconds(10);

	private static final Duration UNTIL_AGAIN = Duration.ofSeconds(2);

	private static final int PATIENCE_SECONDS = 5;

	private final DataSource database;

	private final OpenDesks desks;

	private final Duration beat;

	private volatile @Nullable Thread thread;

	private volatile @Nullable Connection connection;

	@Autowired
	SignalListener(DataSource database, OpenDesks desks) {
		this(database, desks, BEAT);
	}

	SignalListener(DataSource database, OpenDesks desks, Duration beat) {
		this.database = database;
		this.desks = desks;
		this.beat = beat;
	}

	@Override
	public void start() {
		Thread listening = new Thread(this::listen, "desk-signals");
		listening.setDaemon(true);
		this.thread = listening;
		listening.start();
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	/** Lets the desks go and leaves no connection and no thread behind. */
	@Override
	public void stop() {
		Thread listening = this.thread;
		this.thread = null;
		if (listening == null) {
			return;
		}
		this.desks.close();
		listening.interrupt();
		abort(this.connection);
		try {
			listening.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void abort(@Nullable Connection connection) {
		try {
			if (connection != null) {
				connection.abort(Runnable::run);
			}
		}
		catch (SQLException ex) {
			log.debug("The connection was lost already", ex);
		}
	}

	private void listen() {
		while (isMine()) {
			try (Connection listening = connect()) {
				this.connection = listening;
				hear(listening);
			}
			catch (SQLException | DataAccessException ex) {
				if (isMine()) {
					log.warn("Nothing is heard of calls that ring until the database answers again: {}",
							ex.getMessage());
				}
			}
			finally {
				this.connection = null;
				this.desks.close();
			}
			rest();
		}
	}

	private boolean isMine() {
		return Thread.currentThread() == this.thread;
	}

	private void rest() {
		try {
			if (isMine()) {
				Thread.sleep(UNTIL_AGAIN.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** To the database of the pool, in the way in which the pool does it. */
	private Connection connect() throws SQLException {
		HikariDataSource pool = this.database.unwrap(HikariDataSource.class);
		Properties properties = new Properties();
		properties.putAll(pool.getDataSourceProperties());
		properties.setProperty("user", pool.getUsername());
		properties.setProperty("password", (pool.getPassword() != null) ? pool.getPassword() : "");
		properties.setProperty("tcpKeepAlive", "true");
		properties.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
		return DriverManager.getConnection(pool.getJdbcUrl(), properties);
	}

	/** What was told before the connection stood is not heard: desks ask as they open. */
	private void hear(Connection listening) throws SQLException {
		try (Statement statement = listening.createStatement()) {
			statement.execute("listen " + DeskSignals.CHANNEL);
		}
		LiveSessions sessions = new LiveSessions(new SingleConnectionDataSource(listening, true));
		PGConnection told = listening.unwrap(PGConnection.class);
		this.desks.open();
		long nextBeat = System.nanoTime() + this.beat.toNanos();
		while (isMine()) {
			int wait = (int) Math.max(1, Duration.ofNanos(nextBeat - System.nanoTime()).toMillis());
			this.desks.tell(units(told.getNotifications(wait)));
			if (System.nanoTime() >= nextBeat) {
				if (!listening.isValid(PATIENCE_SECONDS)) {
					throw new SQLException("the connection does not answer");
				}
				this.desks.beat(sessions::among);
				nextBeat = System.nanoTime() + this.beat.toNanos();
			}
		}
	}

	private static Set<String> units(PGNotification @Nullable [] told) {
		return (told != null) ? Stream.of(told).map(PGNotification::getParameter).collect(Collectors.toSet())
				: Set.of();
	}

}
