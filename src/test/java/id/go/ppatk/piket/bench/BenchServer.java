package id.go.ppatk.piket.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The bench's PostgreSQL, which writes to the disk as one in production does, and its
 * databases: one for each number of calls, filled when it is first asked for.
 */
final class BenchServer implements AutoCloseable {

	/** The WIB date on which the last calls came in. */
	static final String TODAY = "2026-11-24";

	private static final String SAMPLES = "piket_samples";

	private final EmbeddedPostgres postgres;

	private final BenchDatabase server;

	private final Map<Integer, BenchDatabase> bySize = new HashMap<>();

	BenchServer(Path directory, BenchJar jar) throws Exception {
		this.postgres = start(directory);
		this.server = new BenchDatabase(this.postgres.getPort(), "postgres");
		this.server.execute("create extension pg_stat_statements");
		this.server.execute("create database " + SAMPLES);
		try (RunningJar samples = jar.start(new BenchDatabase(this.postgres.getPort(), SAMPLES),
				"2026-10-20T10:00+07:00")) {
			samples.awaitStart();
		}
	}

	private static EmbeddedPostgres start(Path directory) throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(directory.resolve("programs").toFile())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("shared_buffers", "512MB")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.start();
	}

	/** The database with so many calls. */
	BenchDatabase of(int calls) throws SQLException {
		BenchDatabase known = this.bySize.get(calls);
		if (known == null) {
			known = fill("piket_" + calls, calls, Generator.CALLS_A_DAY);
			this.bySize.put(calls, known);
		}
		return known;
	}

	/** A new database with so many calls, of so many a service day. */
	BenchDatabase fill(String name, int calls, int callsADay) throws SQLException {
		long begun = System.nanoTime();
		BenchDatabase database = new BenchDatabase(this.postgres.getPort(), name);
		this.server.execute("create database %s template %s".formatted(database.name(), SAMPLES));
		try (Connection connection = database.connect()) {
			Generator.fill(connection, calls, callsADay, TODAY);
		}
		System.out.printf("%s: %,d calls, rosters of %,d days, filled in %d s%n", database.name(),
				database.number("select count(*) from calls"),
				database.number("select count(distinct duty_date) from duties"),
				Duration.ofNanos(System.nanoTime() - begun).toSeconds());
		return database;
	}

	/** A new database with nothing in it. */
	BenchDatabase empty(String name) throws SQLException {
		this.server.execute("create database " + name);
		return new BenchDatabase(this.postgres.getPort(), name);
	}

	/** Another database that is just like one to which nobody is connected. */
	BenchDatabase copy(BenchDatabase of, String name) throws SQLException {
		this.server.execute("create database %s template %s".formatted(name, of.name()));
		return new BenchDatabase(this.postgres.getPort(), name);
	}

	/** How many buffers the statements of that database have touched so far. */
	long buffers(BenchDatabase database) throws SQLException {
		return this.server.number("""
				select coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint from pg_stat_statements
				where dbid = (select oid from pg_database where datname = '%s')""".formatted(database.name()));
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
