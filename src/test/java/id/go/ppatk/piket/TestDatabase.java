package id.go.ppatk.piket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL database of a test's own, and the one switch that decides where it comes
 * from: Testcontainers where a Docker engine answers, one embedded PostgreSQL per JVM
 * otherwise. The log says which. The server lives outside of every Spring context, since
 * contexts are paused and cached.
 * <p>
 * Each database is a copy of one that Flyway migrated once per JVM, so that having one
 * takes milliseconds.
 */
public final class TestDatabase {

	private static final Logger log = LoggerFactory.getLogger(TestDatabase.class);

	private static final AtomicInteger counter = new AtomicInteger();

	private final String name;

	private final String template;

	private TestDatabase(String name, String template) {
		this.name = name;
		this.template = template;
	}

	/**
	 * Makes a database that holds the migrated schema and its reference data.
	 */
	public static TestDatabase create() {
		Template.ensure();
		return copyOf(Template.NAME, "test_");
	}

	/**
	 * Makes a database without schema, for tests of the migrations themselves.
	 */
	public static TestDatabase empty() {
		return copyOf("template1", "empty_");
	}

	/**
	 * Makes a database that holds what this one holds; nobody may be connected to it.
	 */
	public TestDatabase copy() {
		return copyOf(this.name, "copy_");
	}

	private static TestDatabase copyOf(String template, String prefix) {
		TestDatabase database = new TestDatabase(prefix + counter.incrementAndGet(), template);
		database.make();
		return database;
	}

	/**
	 * Makes this database again as it was when it was made, and ends all connections to
	 * it.
	 */
	public void reset() {
		drop();
		make();
	}

	/**
	 * Removes this database, and ends all connections to it.
	 */
	public void drop() {
		execute("DROP DATABASE IF EXISTS " + this.name + " WITH (FORCE)");
	}

	public String url() {
		return Server.INSTANCE.url(this.name);
	}

	public String username() {
		return Server.INSTANCE.username();
	}

	public String password() {
		return Server.INSTANCE.password();
	}

	/**
	 * Opens a plain connection; the caller closes it.
	 */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(url(), username(), password());
	}

	private void make() {
		execute("CREATE DATABASE " + this.name + " TEMPLATE " + this.template);
	}

	private static synchronized void execute(String sql) {
		try (Connection connection = new TestDatabase("postgres", "").connect();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * The migrated database that the others are copies of.
	 */
	private static final class Template {

		static final String NAME = "migrated";

		static {
			TestDatabase database = new TestDatabase(NAME, "template1");
			database.make();
			Flyway.configure()
				.dataSource(database.url(), database.username(), database.password())
				.locations("classpath:db/migration")
				.load()
				.migrate();
		}

		static void ensure() {
			// the class's initialisation did it
		}

	}

	/**
	 * Where the server is and who may connect.
	 */
	private record Server(String host, int port, String username, String password) {

		static final Server INSTANCE = start();

		String url(String database) {
			return "jdbc:postgresql://" + this.host + ":" + this.port + "/" + database;
		}

		private static Server start() {
			if (DockerClientFactory.instance().isDockerAvailable()) {
				log.info("Tests use PostgreSQL from Testcontainers (postgres:18)");
				return container();
			}
			log.info("Tests use the embedded PostgreSQL, because no Docker engine answers");
			return embedded();
		}

		@SuppressWarnings("resource") // Testcontainers' Ryuk removes it when the JVM ends
		private static Server container() {
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withDatabaseName("postgres");
			container.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
			container.start();
			return new Server(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
					container.getUsername(), container.getPassword());
		}

		@SuppressWarnings("resource") // its shutdown hook stops it when the JVM ends
		private static Server embedded() {
			try {
				Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setOverrideWorkingDirectory(target.resolve("postgres-binaries").toFile())
					.setDataDirectory(Files.createTempDirectory(target, "postgres-"))
					.setServerConfig("listen_addresses", "127.0.0.1")
					.setServerConfig("unix_socket_directories", "")
					.start();
				return new Server("127.0.0.1", postgres.getPort(), "postgres", "");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
