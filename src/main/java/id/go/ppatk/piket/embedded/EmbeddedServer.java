package id.go.ppatk.piket.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of one's own: durable, reachable on 127.0.0.1 with its generated password
 * only, its cluster and programs in one directory that one application at a time may use.
 */
class EmbeddedServer implements AutoCloseable {

	private static final String USER = "postgres";

	private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

	private final FileChannel lockFile;

	private final EmbeddedPostgres postgres;

	private final String password;

	/**
	 * Starts the server, and makes its cluster when the directory is new. A server that
	 * an application left running when it was killed is stopped first.
	 * @throws DataDirectoryInUse when another application uses the directory
	 * @throws UncheckedIOException when the server does not start
	 */
	EmbeddedServer(Path directory) {
		Path home = directory.toAbsolutePath().normalize();
		FileChannel lock = null;
		try {
			Files.createDirectories(home);
			lock = lock(home);
			keepOthersOut(home);
			this.lockFile = lock;
			Path passwordFile = home.resolve("postgresql-password");
			this.password = password(passwordFile);
			this.postgres = start(home, passwordFile);
		}
		catch (IOException ex) {
			close(lock);
			throw new UncheckedIOException("PostgreSQL did not start in " + home, ex);
		}
		catch (RuntimeException ex) {
			close(lock);
			throw ex;
		}
	}

	private static FileChannel lock(Path home) throws IOException {
		FileChannel channel = FileChannel.open(home.resolve("piket.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		FileLock lock;
		try {
			lock = channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			lock = null;
		}
		if (lock == null) {
			channel.close();
			throw new DataDirectoryInUse(home);
		}
		return channel;
	}

	private static void keepOthersOut(Path home) throws IOException {
		if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
		}
	}

	private static String password(Path file) throws IOException {
		if (Files.notExists(file)) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Files.writeString(file, HexFormat.of().formatHex(random));
		}
		return Files.readString(file);
	}

	private EmbeddedPostgres start(Path home, Path passwordFile) throws IOException {
		Path programs = home.resolve("postgresql-programs");
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(programs.toFile())
			.setDataDirectory(home.resolve("postgresql"))
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(STARTUP_WAIT)
			.setLocaleConfig("pwfile", passwordFile.toString())
			.setDataDirectoryCustomizer((cluster) -> prepare(programs, cluster.toPath()))
			.setConnectConfig("password", this.password)
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("timezone", "UTC")
			.start();
	}

	/**
	 * Before each start: nobody gets in without the password, from the first moment on,
	 * and no server of a killed application is in the way.
	 */
	private static void prepare(Path programs, Path cluster) {
		try {
			Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
			if (orphan(cluster).isPresent()) {
				stop(programs, cluster);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<ProcessHandle> orphan(Path cluster) throws IOException {
		Path pidFile = cluster.resolve("postmaster.pid");
		if (Files.notExists(pidFile)) {
			return Optional.empty();
		}
		try (Stream<String> lines = Files.lines(pidFile)) {
			return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
		}
	}

	private static void stop(Path programs, Path cluster) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.addAll(List.of(program(programs, "pg_ctl").toString(), "-D", cluster.toString(), "stop", "-m", "fast",
				"-w", "-t", String.valueOf(STARTUP_WAIT.toSeconds())));
		try {
			new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor(STARTUP_WAIT.toSeconds() + 5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Path program(Path programs, String name) throws IOException {
		try (Stream<Path> files = Files.find(programs, 3, (path, attributes) -> attributes.isRegularFile()
				&& path.getFileName().toString().replaceFirst("\\.exe$", "").equals(name))) {
			return files.findFirst().orElseThrow(() -> new IOException("no program " + name + " in " + programs));
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.postgres.getPort() + "/postgres";
	}

	String username() {
		return USER;
	}

	String password() {
		return this.password;
	}

	/** Stops the server after its clients' transactions, and lets the directory go. */
	@Override
	public void close() throws IOException {
		this.postgres.close();
		this.lockFile.close();
	}

	private static void close(@Nullable FileChannel lock) {
		try {
			if (lock != null) {
				lock.close();
			}
		}
		catch (IOException ex) {
			// The lock goes with the process.
		}
	}

}
