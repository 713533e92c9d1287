package id.go.ppatk.piket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged application.
 *
 * @param file the jar
 * @param directory where logs are kept
 */
record BenchJar(Path file, Path directory) {

	/** The one that was built last. */
	static BenchJar built(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return new BenchJar(files.filter((file) -> file.getFileName().toString().matches("piket-.*\\.jar"))
				.findFirst()
				.orElseThrow()
				.toAbsolutePath(), directory);
		}
	}

	/**
	 * Starts it; {@link RunningJar#awaitStart} waits until it answers.
	 * @param clock where the domain's clock begins
	 * @param options of the virtual machine, besides the usual ones
	 */
	RunningJar start(BenchDatabase database, String clock, String... options) throws IOException {
		Path log = this.directory.resolve(database.name() + ".log");
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g"));
		command.addAll(List.of(options));
		command.addAll(List.of("-jar", this.file.toString(), "--server.port=0", "--piket.clock.start=" + clock));
		command.addAll(database.settings());
		return new RunningJar(database,
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
	}

	static String java() {
		return ProcessHandle.current().info().command().orElseThrow();
	}

}
