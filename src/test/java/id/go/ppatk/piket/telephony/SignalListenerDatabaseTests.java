package id.go.ppatk.piket.telephony;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.telephony.OpenDesks.Desk;
import id.go.ppatk.piket.telephony.OpenDesks.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two instances on one database hear what either tells, for as long as they run.
 */
class SignalListenerDatabaseTests {

	private static final Duration BEAT = Duration.ofMillis(200);

	private static final String LIVE = UUID.randomUUID().toString();

	private static final String RAN_OUT = UUID.randomUUID().toString();

	private static final String LISTENING = "select count(*) from pg_stat_activity where datname = current_database() and query ilike 'listen%'";

	private final TestDatabase database = TestDatabase.create();

	private final HikariDataSource pool = pool();

	/** Those of contexts of other tests. */
	private final Set<Thread> before = listening();

	private final Instance one = new Instance();

	private final Instance other = new Instance();

	private HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(this.database.url());
		pool.setUsername(this.database.username());
		pool.setPassword(this.database.password());
		pool.setMaximumPoolSize(1);
		return pool;
	}

	@BeforeEach
	void starts() throws SQLException {
		execute("""
				insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
				values ('1', '%s', 0, 0, 1800, 4000000000000), ('2', '%s', 0, 0, 1800, 1000)"""
			.formatted(LIVE, RAN_OUT));
		this.one.listener.start();
		this.other.listener.start();
	}

	@AfterEach
	void stops() {
		this.one.listener.stop();
		this.other.listener.stop();
		this.pool.close();
		this.database.drop();
	}

	@Test
	void bothInstancesHearWhatEitherTellsWhenItIsCommitted() throws Exception {
		BlockingQueue<Word> here = this.one.desk("DP", LIVE);
		BlockingQueue<Word> there = this.other.desk("DP", LIVE);
		BlockingQueue<Word> elsewhere = this.other.desk("PTI", LIVE);
		try (Connection connection = this.pool.getConnection(); Statement act = connection.createStatement()) {
			connection.setAutoCommit(false);
			act.execute("select pg_notify('" + DeskSignals.CHANNEL + "', 'DP')");
			connection.rollback();
			act.execute("select pg_notify('" + DeskSignals.CHANNEL + "', 'DP')");
			connection.commit();
		}
		assertThat(next(here)).isEqualTo(Word.CHANGED);
		assertThat(next(there)).isEqualTo(Word.CHANGED);
		execute("select pg_notify('" + DeskSignals.CHANNEL + "', 'PTI')");
		assertThat(next(elsewhere)).isEqualTo(Word.CHANGED);
		assertThat(here).doesNotContain(Word.CHANGED);
		assertThat(there).doesNotContain(Word.CHANGED);
	}

	@Test
	void aLostConnectionLetsTheDesksGoAndAnotherOneHearsAgain() throws Exception {
		BlockingQueue<Word> before = this.one.desk("DP", LIVE);
		this.other.listener.stop();
		execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'");
		assertThat(next(before)).as("the end").isEqualTo(Word.ENDED);
		BlockingQueue<Word> after = this.one.desk("DP", LIVE);
		execute("select pg_notify('" + DeskSignals.CHANNEL + "', 'DP')");
		assertThat(next(after)).isEqualTo(Word.CHANGED);
	}

	@Test
	void aDeskWhoseSessionHasRunOutOrIsGoneIsLetGoAndTheOthersStay() throws Exception {
		BlockingQueue<Word> live = this.one.desk("DP", LIVE);
		BlockingQueue<Word> ranOut = this.one.desk("DP", RAN_OUT);
		BlockingQueue<Word> gone = this.one.desk("DP", UUID.randomUUID().toString());
		assertThat(next(ranOut)).isEqualTo(Word.ENDED);
		assertThat(next(gone)).isEqualTo(Word.ENDED);
		assertThat(this.one.desks.count()).isEqualTo(1);
		execute("select pg_notify('" + DeskSignals.CHANNEL + "', 'DP')");
		assertThat(next(live)).isEqualTo(Word.CHANGED);
	}

	@Test
	void whoStopsLeavesNoConnectionAndNoThread() throws Exception {
		await().until(() -> one(LISTENING) == 2);
		BlockingQueue<Word> desk = this.one.desk("DP", LIVE);
		this.one.listener.stop();
		this.other.listener.stop();
		assertThat(next(desk)).isEqualTo(Word.ENDED);
		assertThat(this.one.listener.isRunning()).isFalse();
		await().until(() -> one(LISTENING) == 0);
		assertThat(listening()).isEqualTo(this.before);
		assertThat(this.one.desks.add(new Desk(1L, "DP", LIVE, new Ear(new LinkedBlockingQueue<>())))).isFalse();
	}

	@Test
	void itHearsWithoutAConnectionOfThePool() throws Exception {
		BlockingQueue<Word> desk = this.one.desk("DP", LIVE);
		try (Connection last = this.pool.getConnection(); Statement act = last.createStatement()) {
			act.execute("select pg_notify('" + DeskSignals.CHANNEL + "', 'DP')");
			assertThat(next(desk)).isEqualTo(Word.CHANGED);
		}
	}

	/** What is said next, besides that the way is kept open. */
	private static Word next(BlockingQueue<Word> said) throws InterruptedException {
		Word word = said.poll(10, TimeUnit.SECONDS);
		while (word == Word.STILL_HERE) {
			word = said.poll(10, TimeUnit.SECONDS);
		}
		return word;
	}

	private static Set<Thread> listening() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("desk-signals"))
			.collect(Collectors.toSet());
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private long one(String query) throws SQLException {
		try (Connection connection = this.database.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getLong(1);
		}
	}

	/** An instance of the application, as far as it hears. */
	private final class Instance {

		final OpenDesks desks = new OpenDesks();

		final SignalListener listener = new SignalListener(SignalListenerDatabaseTests.this.pool, this.desks, BEAT);

		/** A desk that opens as soon as the instance hears. */
		BlockingQueue<Word> desk(String unitCode, String sessionId) {
			BlockingQueue<Word> said = new LinkedBlockingQueue<>();
			await().until(() -> this.desks.add(new Desk(1L, unitCode, sessionId, new Ear(said))));
			return said;
		}

	}

	private record Ear(BlockingQueue<Word> said) implements OpenDesks.Line {

		@Override
		public void say(Word word) {
			this.said.add(word);
		}

		/** The end of the way is an end of what is said, too. */
		@Override
		public void end() {
			if (!this.said.contains(Word.ENDED)) {
				this.said.add(Word.ENDED);
			}
		}

	}

}
