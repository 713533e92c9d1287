package id.go.ppatk.piket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application as it runs on one database.
 */
final class RunningJar implements AutoCloseable {

	private final BenchDatabase database;

	private final Process process;

	private final Path log;

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

	/** Somebody who signs in with a browser of their own. */
	Visitor visitor(String username) throws Exception {
		return new Visitor(this.address, username);
	}

	@Override
	public void close() throws Exception {
		this.process.toHandle().destroy();
		this.process.waitFor(30, TimeUnit.SECONDS);
	}

}
