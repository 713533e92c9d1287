package id.go.ppatk.piket.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The server inside does not start. Why is read from what the system or its programs say.
 */
class ServerNotStarted extends RuntimeException {

	/** With less than that no server starts, whatever it says. */
	private static final long LITTLE = 32L << 20;

	private final Path directory;

	private final Reason reason;

	ServerNotStarted(Path directory, Exception cause) {
		super("PostgreSQL did not start in " + directory, cause);
		this.directory = directory;
		this.reason = reason(directory, cause);
	}

	/** What keeps it from starting. */
	enum Reason {

		/** The folder, or the disk, may not be written to. */
		READ_ONLY,
		/** No room is left. */
		FULL,
		/** The files are somebody else's. */
		SOMEBODY_ELSES,
		/** It may not run as root, and root may not become nobody here. */
		ROOT,
		/** Another version made the files. */
		OTHER_VERSION,
		/** The folder is a file. */
		NO_FOLDER,
		/** There are no programs for this machine. */
		NO_PROGRAMS,
		/** Anything else; the cause says what. */
		OTHER

	}

	private static Reason reason(Path directory, Exception cause) {
		String said = said(cause);
		if (cause instanceof IllegalStateException) {
			return Reason.NO_PROGRAMS;
		}
		if (said.contains("no space left") || said.contains("quota exceeded")) {
			return Reason.FULL;
		}
		if (said.contains("read-only file system")) {
			return Reason.READ_ONLY;
		}
		if (said.contains("as root")) {
			return Reason.ROOT;
		}
		if (said.contains("incompatible with server")) {
			return Reason.OTHER_VERSION;
		}
		if (cause instanceof FileAlreadyExistsException || said.contains("not a directory")) {
			return Reason.NO_FOLDER;
		}
		if (said.contains("wrong ownership")) {
			return Reason.SOMEBODY_ELSES;
		}
		if (cause instanceof AccessDeniedException || said.contains("permission denied")
				|| said.contains("operation not permitted")) {
			return isSomebodyElses(directory) ? Reason.SOMEBODY_ELSES : Reason.READ_ONLY;
		}
		return isFull(directory) ? Reason.FULL : Reason.OTHER;
	}

	private static String said(Exception cause) {
		return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
	}

	private static boolean isSomebodyElses(Path directory) {
		try {
			return Files.exists(directory)
					&& !Files.getOwner(directory).getName().equals(System.getProperty("user.name"));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isFull(Path directory) {
		File folder = directory.toFile();
		return folder.isDirectory() && folder.getUsableSpace() < LITTLE;
	}

	Path getDirectory() {
		return this.directory;
	}

	Reason getReason() {
		return this.reason;
	}

	/** What was said last, which is what the server gave up for. */
	String lastWords() {
		String[] lines = String.valueOf(getCause().getMessage()).split("\n");
		for (int i = lines.length - 1; i >= 0; i--) {
			if (lines[i].contains("FATAL:") || lines[i].contains("PANIC:")) {
				return lines[i].replaceFirst(".*(?:FATAL|PANIC): +", "");
			}
		}
		return lines[0];
	}

}
