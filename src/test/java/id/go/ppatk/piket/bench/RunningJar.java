package id.go.ppatk.piket.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application as it runs on one database.
 */
final class RunningJar implements AutoCloseable {

	/** Of each part of the heap. */
	private static final Pattern USED = Pattern.compile("(?:heap|generation) +total \\d+K, used (\\d+)K");

	private final BenchDatabase database;

	private final Process process;

	private final Path log;

	private final Map<Long, Duration> spent = new HashMap<>();

	private String address;

	RunningJar(BenchDatabase database, Process process, Path log) {
		this.database = database;
		this.process = process;
		this.log = log;
	}

	void awaitStart() throws Exception {
		Pattern port = Pattern.compile("Piket siap: (http://localhost:\\d+)");
		while (this.address == null) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("it did not start, see " + this.log);
			}
			Matcher matcher = port.matcher(Files.readString(this.log));
			if (matcher.find()) {
				this.address = matcher.group(1);
			}
			TimeUnit.MILLISECONDS.sleep(200);
		}
	}

	BenchDatabase database() {
		return this.database;
	}

	/** The address of that page. */
	String url(String path) {
		return this.address + path;
	}

	/** Somebody who signs in with a browser of their own. */
	Visitor visitor(String username) throws Exception {
		return new Visitor(this.address, username);
	}

	/**
	 * What the application and its connections to the database have used so far; of a
	 * connection that has ended meanwhile what it had used when it was last asked.
	 */
	Duration processorTime() throws SQLException {
		remember(this.process.toHandle());
		try (Connection connection = this.database.connect();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("""
						select pid from pg_stat_activity
						where datname = current_database() and backend_type = 'client backend'
						and pid <> pg_backend_pid()""")) {
			while (row.next()) {
				ProcessHandle.of(row.getLong(1)).ifPresent(this::remember);
			}
		}
		return this.spent.values().stream().reduce(Duration.ZERO, Duration::plus);
	}

	/** The bytes of the heap that are in use after a collection. */
	long heapInUse() throws Exception {
		ask("GC.run");
		return USED.matcher(ask("GC.heap_info"))
			.results()
			.mapToLong((used) -> Long.parseLong(used.group(1)) * 1024)
			.sum();
	}

	private String ask(String command) throws Exception {
		Process asked = new ProcessBuilder(Path.of(BenchJar.java()).resolveSibling("jcmd").toString(),
				String.valueOf(this.process.pid()), command)
			.start();
		return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private void remember(ProcessHandle process) {
		process.info().totalCpuDuration().ifPresent((used) -> this.spent.put(process.pid(), used));
	}

	@Override
	public void close() throws Exception {
		this.process.toHandle().destroy();
		this.process.waitFor(30, TimeUnit.SECONDS);
	}

}
