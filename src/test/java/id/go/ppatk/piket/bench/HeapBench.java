package id.go.ppatk.piket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The workbook of all calls from an application that has the heap that the README names,
 * downloaded as people do it.
 */
final class HeapBench {

	private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet\\d+\\.xml");

	/** What a collection left of what was in use, in the log of the virtual machine. */
	private static final Pattern LEFT = Pattern.compile("->(\\d+)M\\(");

	private HeapBench() {
	}

	/**
	 * Prints how long it takes and how much of the heap is in use after a collection.
	 * @param clock where the domain's clock begins
	 */
	static void run(BenchDatabase database, BenchJar jar, String clock) throws Exception {
		Path collections = jar.directory().resolve("collections.log");
		Path file = jar.directory().resolve("period.xlsx");
		try (RunningJar running = jar.start(database, clock, "-Xmx256m", "-Xlog:gc:file=" + collections)) {
			running.awaitStart();
			Visitor supervisor = running.visitor("supervisor");
			long begun = System.nanoTime();
			supervisor.fetch("/rekap/periode.xlsx?dari=2017-08-21&sampai=" + BenchServer.TODAY, file);
			long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
			try (ZipFile workbook = new ZipFile(file.toFile())) {
				long sheets = workbook.stream().filter((entry) -> SHEET.matcher(entry.getName()).matches()).count();
				System.out.printf(
						"%nWorkbook of %,d calls with -Xmx256m: %d s, %,d KB, %d sheets of calls, at most %d MB in use after a collection%n",
						database.number("select count(*) from calls"), seconds, Files.size(file) / 1024, sheets - 1,
						mostLeft(collections));
			}
		}
	}

	private static long mostLeft(Path collections) throws Exception {
		return LEFT.matcher(Files.readString(collections))
			.results()
			.mapToLong((left) -> Long.parseLong(left.group(1)))
			.max()
			.orElseThrow();
	}

}
