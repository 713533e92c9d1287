package id.go.ppatk.piket.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the PostgreSQL inside promises, asked of the server itself.
 */
class EmbeddedServerDatabaseTests {

	@TempDir
	static Path directory;

	private static EmbeddedServer server;

	@BeforeAll
	static void start() {
		server = new EmbeddedServer(directory);
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
		assertThatExceptionOfType(DataDirectoryInUse.class).isThrownBy(() -> new EmbeddedServer(directory));
		assertThat(ask("select 'still here'")).isEqualTo("still here");
	}

	@Test
	void afterAKillTheNextStartHoldsEveryAcknowledgedRow(@TempDir Path killed) throws Exception {
		Set<Integer> acknowledged = new HashSet<>();
		Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), Writer.class.getName(), killed.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
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
		try (EmbeddedServer next = new EmbeddedServer(killed)) {
			List<Integer> kept = new ArrayList<>();
			try (Connection connection = DriverManager.getConnection(next.url(), next.username(), next.password());
					Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("select id from written")) {
				while (rows.next()) {
					kept.add(rows.getInt(1));
				}
			}
			assertThat(kept).containsAll(acknowledged);
		}
	}

	private static String ask(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password());
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
			EmbeddedServer server = new EmbeddedServer(Path.of(arguments[0]));
			try (Connection connection = DriverManager.getConnection(server.url(), server.username(),
					server.password()); Statement statement = connection.createStatement()) {
				statement.execute("create table written (id int primary key)");
				for (int id = 1;; id++) {
					statement.execute("insert into written values (" + id + ")");
					System.out.println(ACKNOWLEDGED + id);
				}
			}
		}

	}

}
