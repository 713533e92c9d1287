package id.go.ppatk.piket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The export of more calls than a sheet holds by an application that has 256 MB, asked
 * for and fetched as people do it.
 */
final class HeapBench {

	/** A sheet holds 1,048,575 beside its head. */
	private static final int CALLS = 1_100_000;

	private static final Pattern EXPORT = Pattern.compile("/rekap/ekspor/\\d+");

	private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet\\d+\\.xml");

	/** What a collection left of what was in use, in the log of the virtual machine. */
	private static final Pattern LEFT = Pattern.compile("->(\\d+)M\\(");

	private HeapBench() {
	}

	/**
	 * Prints how long it takes and how much of the heap is in use after a collection.
	 * @param clock where the domain's clock begins
	 */
	static void run(BenchServer server, BenchJar jar, String clock) throws Exception {
		BenchDatabase database = server.of(CALLS);
		Path collections = jar.directory().resolve("collections.log");
		Path file = jar.directory().resolve("export.xlsx");
		try (RunningJar running = jar.start(database, clock, "-Xmx256m", "-Xlog:gc:file=" + collections)) {
			running.awaitStart();
			Visitor supervisor = running.visitor("supervisor");
			long begun = System.nanoTime();
			String export = ask(supervisor);
			String page = supervisor.get(export);
			while (!page.contains(export + ".xlsx")) {
				if (!page.contains("penghentian")) {
					throw new IllegalStateException("the export failed");
				}
				TimeUnit.SECONDS.sleep(1);
				page = supervisor.get(export);
			}
			long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
			supervisor.fetch(export + ".xlsx", file);
			try (ZipFile workbook = new ZipFile(file.toFile())) {
				long sheets = workbook.stream().filter((entry) -> SHEET.matcher(entry.getName()).matches()).count();
				System.out.printf(
						"%nExport of %,d calls with -Xmx256m: %d s, %,d KB, %d sheets of calls, at most %d MB in use after a collection%n",
						database.number("select count(*) from calls"), seconds, Files.size(file) / 1024, sheets - 1,
						mostLeft(collections));
			}
		}
	}

	private static String ask(Visitor supervisor) throws Exception {
		supervisor.post("/rekap/ekspor",
				Map.of("formId", UUID.randomUUID().toString(), "dari", "2017-08-21", "sampai", BenchServer.TODAY), 302);
		Matcher export = EXPORT.matcher(supervisor.get("/rekap"));
		if (!export.find()) {
			throw new IllegalStateException("no export is listed");
		}
		return export.group();
	}

	private static long mostLeft(Path collections) throws Exception {
		return LEFT.matcher(Files.readString(collections))
			.results()
			.mapToLong((left) -> Long.parseLong(left.group(1)))
			.max()
			.orElseThrow();
	}

}
