package id.go.ppatk.piket.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of one's own: durable, reachable on 127.0.0.1 with its generated password
 * only, its cluster and programs in one directory that one application at a time may use.
 * When it dies it is started again.
 */
class EmbeddedServer implements AutoCloseable {

	private static final Log log = LogFactory.getLog(EmbeddedServer.class);

	private static final int RESTARTS = 5;

	private static final long LONGEST_LOG = 1L << 20;

	private final FileChannel lockFile;

	private final Path home;

	private final Cluster cluster;

	private final String password;

	private final int port;

	private final Runnable whenLost;

	private final Thread watch = new Thread(this::watch, "postgresql-watch");

	private volatile boolean closing;

	/**
	 * Starts the server, and makes its cluster when the directory is new. A server that
	 * an application left running when it was killed is stopped first.
	 * @param whenLost what is done when the server died and does not start any more
	 * @throws DataDirectoryInUse when another application uses the directory
	 * @throws ServerNotStarted when the server does not start
	 */
	EmbeddedServer(Path directory, Runnable whenLost) {
		this.home = directory.toAbsolutePath().normalize();
		this.whenLost = whenLost;
		FileChannel lock = null;
		try {
			Files.createDirectories(this.home);
			lock = lock(this.home);
			keepOthersOut(this.home);
			this.lockFile = lock;
			Path passwordFile = this.home.resolve("postgresql-password");
			this.password = password(passwordFile);
			this.cluster = new Cluster(PostgresPrograms.in(this.home.resolve("postgresql-programs"), log(this.home)),
					this.home.resolve("postgresql"), log(this.home));
			this.port = freePort();
			this.cluster.make(passwordFile);
			this.cluster.start(this.port);
		}
		catch (IOException | IllegalStateException ex) {
			close(lock);
			throw new ServerNotStarted(this.home, ex);
		}
		catch (RuntimeException ex) {
			close(lock);
			throw ex;
		}
		this.watch.setDaemon(true);
		this.watch.start();
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

	/** The password stands in its file whole, or not at all. */
	private static String password(Path file) throws IOException {
		if (Files.notExists(file) || Files.size(file) == 0) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
			Files.writeString(unfinished, HexFormat.of().formatHex(random), StandardOpenOption.CREATE,
					StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		return Files.readString(file);
	}

	/** Where the server writes what it has to say; what is long is begun anew. */
	private static Path log(Path home) throws IOException {
		Path file = home.resolve("postgresql.log");
		if (Files.exists(file) && Files.size(file) > LONGEST_LOG) {
			Files.move(file, home.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
		}
		return file;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	private void watch() {
		try {
			while (!this.closing) {
				TimeUnit.SECONDS.sleep(1);
				if (!startAgainIfDead()) {
					this.whenLost.run();
					return;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Whether it runs, or runs again. */
	private synchronized boolean startAgainIfDead() throws InterruptedException {
		for (int i = 1; !this.closing; i++) {
			try {
				if (!this.cluster.isDead(this.port)) {
					return true;
				}
				log.warn("PostgreSQL bawaan berhenti tanpa diminta; dijalankan kembali.");
				this.cluster.start(this.port);
				log.info("PostgreSQL bawaan berjalan kembali.");
				return true;
			}
			catch (IOException ex) {
				if (i == RESTARTS) {
					log.error(StartFailures.sentence(new ServerNotStarted(this.home, ex)));
					return false;
				}
			}
			TimeUnit.SECONDS.sleep(1);
		}
		return true;
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres";
	}

	String username() {
		return Cluster.USER;
	}

	String password() {
		return this.password;
	}

	/** Stops the server after its clients' transactions, and lets the directory go. */
	@Override
	public void close() throws IOException {
		this.closing = true;
		stop();
		this.lockFile.close();
	}

	private synchronized void stop() throws IOException {
		this.cluster.stop();
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
