package id.go.ppatk.piket.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What the PostgreSQL inside promises, asked of the server itself.
 */
class EmbeddedServerDatabaseTests {

	private static final Runnable NOTHING = () -> {
	};

	@TempDir
	static Path directory;

	/** For servers that are started, killed and stopped one after the other. */
	@TempDir
	static Path other;

	private static EmbeddedServer server;

	@BeforeAll
	static void start() {
		server = new EmbeddedServer(directory, NOTHING);
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "fsync", "synchronous_commit", "full_page_writes" })
	void whatIsAcknowledgedIsOnTheDisk(String setting) throws SQLException {
		assertThat(ask("show " + setting)).isEqualTo("on");
	}

	@Test
	void itListensOnThisMachineOnly() throws SQLException {
		assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(ask("show unix_socket_directories")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "postgres", "piket-demo" })
	void nobodyGetsInWithoutTheGeneratedPassword(String guess) {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(server.url(), server.username(), guess))
			.satisfies((refused) -> assertThat(refused.getSQLState()).isIn("28P01", "08004"));
	}

	@Test
	void nobodyElseReadsTheDirectory() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory))).isEqualTo("rwx------");
	}

	@Test
	void aSecondStartIsRefusedAndLeavesTheFirstAlone() throws SQLException {
		assertThatExceptionOfType(DataDirectoryInUse.class).isThrownBy(() -> new EmbeddedServer(directory, NOTHING));
		assertThat(ask("select 'still here'")).isEqualTo("still here");
	}

	@Test
	void afterAKillTheNextStartHoldsEveryAcknowledgedRow(@TempDir Path killed) throws Exception {
		Set<Integer> acknowledged = new HashSet<>();
		Process writer = application(killed);
		try (BufferedReader lines = writer.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(Writer.ACKNOWLEDGED)) {
					acknowledged.add(Integer.valueOf(line.substring(Writer.ACKNOWLEDGED.length())));
				}
				if (acknowledged.size() == 200) {
					writer.toHandle().destroyForcibly();
				}
			}
		}
		assertThat(writer.waitFor()).isNotZero();
		assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(200);
		try (EmbeddedServer next = new EmbeddedServer(killed, NOTHING)) {
			List<Integer> kept = new ArrayList<>();
			try (Connection connection = connect(next);
					Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("select id from written")) {
				while (rows.next()) {
					kept.add(rows.getInt(1));
				}
			}
			assertThat(kept).containsAll(acknowledged);
		}
	}

	@Test
	void aServerThatDiesRunsAgainWithinTenSecondsThoughOneStillComputes() throws Exception {
		try (EmbeddedServer killed = new EmbeddedServer(other, NOTHING)) {
			try (Connection busy = connect(killed); Statement statement = busy.createStatement()) {
				statement.execute("create table if not exists kept (id int); insert into kept values (1)");
				ProcessHandle server = running(other);
				CompletableFuture<Void> computing = CompletableFuture.runAsync(
						() -> executeQuietly(statement, "select count(*) from generate_series(1, 1000000000000)"));
				await().atMost(Duration.ofSeconds(60))
					.until(() -> ask(killed,
							"select count(*) from pg_stat_activity where query like '%1000000000000)' and state = 'active'")
						.equals("1"));
				server.destroyForcibly();
				await().atMost(Duration.ofSeconds(10))
					.ignoreExceptions()
					.until(() -> ask(killed, "select 'again'").equals("again"));
				assertThat(running(other).pid()).isNotEqualTo(server.pid());
				assertThat(computing).succeedsWithin(Duration.ofSeconds(10));
			}
			assertThat(ask(killed, "select count(*) > 0 from kept")).isEqualTo("t");
		}
	}

	@Test
	void aServerThatDoesNotStartAgainEndsTheApplication() throws Exception {
		CompletableFuture<Void> lost = new CompletableFuture<>();
		Path version = other.resolve("postgresql/PG_VERSION");
		try (EmbeddedServer killed = new EmbeddedServer(other, () -> lost.complete(null))) {
			assertThat(ask(killed, "select 1")).isEqualTo("1");
			Files.writeString(version, "17\n");
			running(other).destroyForcibly();
			assertThat(lost).succeedsWithin(Duration.ofSeconds(30));
		}
		finally {
			Files.writeString(version, "18\n");
		}
	}

	@Test
	void theNumberOfAServerThatIsGoneEndsNobodyElse() throws Exception {
		new EmbeddedServer(other, NOTHING).close();
		for (ProcessHandle stranger : List.of(ProcessHandle.current(), running(directory))) {
			Files.writeString(PidFile.in(other.resolve("postgresql")), "%d\n%s\n%d\n".formatted(stranger.pid(),
					other.resolve("postgresql"), stranger.info().startInstant().orElseThrow().getEpochSecond()));
			try (EmbeddedServer next = new EmbeddedServer(other, NOTHING)) {
				assertThat(ask(next, "select 1")).isEqualTo("1");
			}
			assertThat(stranger.isAlive()).isTrue();
		}
		assertThat(ask("select 'still here'")).isEqualTo("still here");
	}

	@Test
	void aFirstStartThatWasCutOffStartsAgain(@TempDir Path cutOff) throws Exception {
		Process first = application(cutOff);
		try {
			await().atMost(Duration.ofSeconds(60)).until(() -> isBeingMade(cutOff));
		}
		finally {
			first.toHandle().destroyForcibly();
			first.waitFor();
		}
		try (EmbeddedServer next = new EmbeddedServer(cutOff, NOTHING)) {
			assertThat(ask(next, "select 1")).isEqualTo("1");
		}
	}

	private static boolean isBeingMade(Path home) throws IOException {
		try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(home, "postgresql.unfinished*")) {
			for (Path cluster : unfinished) {
				if (Files.exists(cluster.resolve("global"))) {
					return true;
				}
			}
			return false;
		}
	}

	@Test
	void itsLogTellsNothingOfWhatStatementsBring() throws Exception {
		try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
			statement.execute("create temporary table caller (name text primary key)");
			statement.execute("insert into caller values ('Bapak Rahasia')");
			executeQuietly(statement, "insert into caller values ('Bapak Rahasia')");
			executeQuietly(statement, "select 'Bapak Rahasia'::int");
		}
		assertThat(directory.resolve("postgresql.log")).content().contains("ready to accept").doesNotContain("Rahasia");
	}

	private static void executeQuietly(Statement statement, String sql) {
		try {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			assertThat(ex.getMessage()).isNotEmpty();
		}
	}

	private static ProcessHandle running(Path home) throws IOException {
		return PidFile.read(home.resolve("postgresql")).flatMap(PidFile::server).orElseThrow();
	}

	private static Process application(Path home) throws IOException {
		String classPath = (Writer.class.getClassLoader() instanceof URLClassLoader loader)
				? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
				: System.getProperty("java.class.path");
		return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", classPath,
				Writer.class.getName(), home.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static Connection connect(EmbeddedServer server) throws SQLException {
		return DriverManager.getConnection(server.url(), server.username(), server.password());
	}

	private static String ask(String sql) throws SQLException {
		return ask(server, sql);
	}

	private static String ask(EmbeddedServer server, String sql) throws SQLException {
		try (Connection connection = connect(server);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

	/**
	 * An application that writes, says what was acknowledged, and never stops by itself.
	 */
	static class Writer {

		static final String ACKNOWLEDGED = "acknowledged ";

		public static void main(String[] arguments) throws SQLException {
			EmbeddedServer server = new EmbeddedServer(Path.of(arguments[0]), NOTHING);
			try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
				statement.execute("create table written (id int primary key)");
				for (int id = 1;; id++) {
					statement.execute("insert into written values (" + id + ")");
					System.out.println(ACKNOWLEDGED + id);
				}
			}
		}

	}

}
