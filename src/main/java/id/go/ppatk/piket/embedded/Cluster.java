package id.go.ppatk.piket.embedded;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

/**
 * The files of the server, and the server that runs on them.
 */
final class Cluster {

	static final String USER = "postgres";

	private static final List<String> SETTINGS = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
			"listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", "max_connections=300",
			// What a statement brings, and what it is refused for, may name who called.
			"log_min_messages=log", "log_error_verbosity=terse", "log_min_error_statement=panic");

	/** Recovery after a kill is awaited for so long (seconds). */
	private static final String LONGEST_START = "600";

	private static final String LONGEST_STOP = "60";

	private static final int CONNECT_MILLIS = 2000;

	private static final int END_SECONDS = 10;

	private final PostgresPrograms programs;

	private final Path directory;

	private final Path log;

	Cluster(PostgresPrograms programs, Path directory, Path log) {
		this.programs = programs;
		this.directory = directory;
		this.log = log;
	}

	/**
	 * Makes the files where there are none: beside, and renamed when they are whole.
	 */
	void make(Path passwordFile) throws IOException {
		if (Files.exists(this.directory.resolve("PG_VERSION"))) {
			return;
		}
		String unfinishedName = this.directory.getFileName() + ".unfinished";
		removeUnfinished(unfinishedName);
		Path unfinished = Files.createTempDirectory(this.directory.getParent(), unfinishedName);
		this.programs.run("initdb", List.of("-D", unfinished.toString(), "-U", USER, "-E", "UTF-8",
				"--auth=scram-sha-256", "--pwfile=" + passwordFile, "--lc-messages=C"));
		Files.deleteIfExists(this.directory);
		Files.move(unfinished, this.directory, StandardCopyOption.ATOMIC_MOVE);
	}

	/** What a first start that was cut off left behind; one may still write to it. */
	private void removeUnfinished(String name) throws IOException {
		try (DirectoryStream<Path> remains = Files.newDirectoryStream(this.directory.getParent(), name + "*")) {
			for (Path unfinished : remains) {
				deleteWhatCanBe(unfinished);
			}
		}
	}

	private static void deleteWhatCanBe(Path unfinished) {
		try {
			FileSystemUtils.deleteRecursively(unfinished);
		}
		catch (IOException ex) {
			// It is in nobody's way, and goes with the next first start.
		}
	}

	/**
	 * Starts the server. One that an application left running when it was killed is
	 * stopped first; what such a one only wrote down is put away.
	 */
	void start(int port) throws IOException {
		stopOrphan();
		// From the first moment on nobody gets in without the password.
		Files.writeString(this.directory.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
		this.programs.run("pg_ctl", List.of("-D", this.directory.toString(), "-l", this.log.toString(), "-w", "-t",
				LONGEST_START, "-o", "-p " + port + " -c " + String.join(" -c ", SETTINGS), "start"));
	}

	private void stopOrphan() throws IOException {
		Optional<ProcessHandle> orphan = server();
		if (orphan.isPresent()) {
			try {
				stop("fast");
			}
			catch (PostgresPrograms.Failed ex) {
				stop("immediate");
			}
		}
		Files.deleteIfExists(PidFile.in(this.directory));
		stopLeftBehind();
	}

	private Optional<ProcessHandle> server() throws IOException {
		return PidFile.read(this.directory).flatMap(PidFile::server);
	}

	/**
	 * Ends what a server that was killed left behind: a process that still computes an
	 * answer notices late that it is alone, and no server starts beside it.
	 */
	private void stopLeftBehind() {
		ProcessHandle.allProcesses()
			.filter((process) -> process.info().command().filter(PidFile::isPostgres).isPresent())
			.filter(this::worksHere)
			.forEach((process) -> {
				process.destroyForcibly();
				process.onExit().completeOnTimeout(process, END_SECONDS, TimeUnit.SECONDS).join();
			});
	}

	private boolean worksHere(ProcessHandle process) {
		try {
			return Path.of("/proc", String.valueOf(process.pid()), "cwd")
				.toRealPath()
				.equals(this.directory.toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Stops the server after its clients' transactions. */
	void stop() throws IOException {
		if (server().isPresent()) {
			stop("fast");
		}
	}

	private void stop(String how) throws IOException {
		this.programs.run("pg_ctl",
				List.of("-D", this.directory.toString(), "-w", "-t", LONGEST_STOP, "-m", how, "stop"));
	}

	/** Whether no server runs: nobody listens where it did, and its process is gone. */
	boolean isDead(int port) throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
			return false;
		}
		catch (ConnectException ex) {
			return server().isEmpty();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
