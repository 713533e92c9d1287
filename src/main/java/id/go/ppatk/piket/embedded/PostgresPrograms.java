package id.go.ppatk.piket.embedded;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of the PostgreSQL that the application brings along, unpacked in a folder
 * of their own. They are unpacked beside and renamed, so what stands there is whole.
 */
final class PostgresPrograms {

	private static final boolean WINDOWS = File.separatorChar == '\\';

	private final Path directory;

	private final Path log;

	private PostgresPrograms(Path directory, Path log) {
		this.directory = directory;
		this.log = log;
	}

	/**
	 * Finds the programs in that folder, or unpacks them there and removes those of an
	 * earlier version.
	 * @param log where they write what they have to say
	 * @throws IllegalStateException when there are none for this machine
	 */
	static PostgresPrograms in(Path folder, Path log) throws IOException {
		byte[] archive = archive();
		Path directory = folder.resolve(digest(archive));
		if (Files.notExists(directory)) {
			FileSystemUtils.deleteRecursively(folder);
			Path unfinished = folder.resolve("unfinished");
			Files.createDirectories(unfinished);
			unpack(archive, unfinished);
			Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
		}
		return new PostgresPrograms(directory, log);
	}

	private static byte[] archive() throws IOException {
		String system = WINDOWS ? "Windows" : System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
		String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
		try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
			return archive.readAllBytes();
		}
	}

	private static String digest(byte[] archive) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(byte[] archive, Path directory) throws IOException {
		try (TarArchiveInputStream files = new TarArchiveInputStream(
				new XZInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
				Path target = directory.resolve(file.getName()).normalize();
				if (file.isDirectory()) {
					Files.createDirectories(target);
				}
				else if (file.isSymbolicLink() || file.isLink()) {
					Files.createDirectories(target.getParent());
					Files.createSymbolicLink(target, Path.of(file.getLinkName()));
				}
				else {
					Files.createDirectories(target.getParent());
					Files.copy(files, target);
					if (target.getParent().equals(directory.resolve("bin"))) {
						target.toFile().setExecutable(true);
					}
				}
			}
		}
	}

	/**
	 * Runs a program to its end.
	 * @throws Failed when it says that it failed, with what it wrote
	 */
	void run(String name, List<String> arguments) throws IOException {
		long before = Files.exists(this.log) ? Files.size(this.log) : 0;
		List<String> command = new ArrayList<>();
		// PostgreSQL refuses to run as root; in a name space of its own it is nobody.
		if (LinuxUtils.isUnshareAvailable()) {
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.directory.resolve("bin").resolve(WINDOWS ? name + ".exe" : name).toString());
		command.addAll(arguments);
		ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		program.environment().put("LC_MESSAGES", "C");
		try {
			if (program.start().waitFor() != 0) {
				throw new Failed(name, saidSince(before));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(name + " was not waited for", ex);
		}
	}

	private String saidSince(long before) throws IOException {
		try (InputStream written = Files.newInputStream(this.log); Stream<String> lines = lines(written, before)) {
			return String.join("\n", lines.map(String::strip).filter((line) -> !line.isEmpty()).toList());
		}
	}

	private static Stream<String> lines(InputStream written, long before) throws IOException {
		written.skipNBytes(before);
		return new String(written.readAllBytes()).lines();
	}

	/**
	 * A program of PostgreSQL failed.
	 */
	static class Failed extends IOException {

		Failed(String program, String said) {
			super(said.isEmpty() ? program + " failed" : said);
		}

	}

}
