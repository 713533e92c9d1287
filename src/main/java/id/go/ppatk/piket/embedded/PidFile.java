package id.go.ppatk.piket.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a server leaves in its cluster while it runs, and for ever when the power goes: by
 * then another program may have its number.
 *
 * @param pid the number of the server's process
 * @param directory the cluster
 * @param startedAt when the server started
 */
record PidFile(long pid, Path directory, Instant startedAt) {

	/** The clock of the processes and that of the server are read in different ways. */
	private static final Duration APART = Duration.ofMinutes(1);

	/** What stands in that cluster; nothing where no server wrote it whole. */
	static Optional<PidFile> read(Path cluster) throws IOException {
		Path file = in(cluster);
		if (Files.notExists(file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(file);
		try {
			return Optional.of(new PidFile(Long.parseLong(lines.get(0).strip()), cluster,
					Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	static Path in(Path cluster) {
		return cluster.resolve("postmaster.pid");
	}

	/** The server that wrote it, if it still runs. */
	Optional<ProcessHandle> server() {
		return ProcessHandle.of(this.pid).filter((process) -> isServer(process.info()));
	}

	/**
	 * Whether that process is the server: a postgres, of this very cluster, that started
	 * when the file says. Not every system tells a process's arguments.
	 */
	boolean isServer(ProcessHandle.Info process) {
		return process.command().filter(PidFile::isPostgres).isPresent()
				&& process.arguments()
					.map((arguments) -> List.of(arguments).contains(this.directory.toString()))
					.orElse(true)
				&& process.startInstant()
					.filter((start) -> Duration.between(start, this.startedAt).abs().compareTo(APART) <= 0)
					.isPresent();
	}

	static boolean isPostgres(String command) {
		return Path.of(command).getFileName().toString().replaceFirst("\\.exe$", "").equals("postgres");
	}

}
