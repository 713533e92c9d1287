package id.go.ppatk.piket.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How long one person waits for each page at two sizes, asked in turn, and how many
 * buffers the database touches for it.
 */
final class PageBench {

	/** What depends on the number of calls. */
	static final List<Page> OF_CALLS = List.of(new Page("/telepon", "petugas.dp.1"),
			new Page("/rekap/harian/" + BenchServer.TODAY, "supervisor"),
			new Page("/rekap/harian/" + BenchServer.TODAY + "/DP-1", "supervisor"),
			new Page("/rekap/2026-W48", "supervisor"), new Page("/rekap/2026-W48.xlsx", "supervisor"),
			new Page("/rekap/2026-11", "supervisor"), new Page("/dasbor", "supervisor"),
			new Page("/piket/2026-W48", "supervisor"));

	private static final int WARM_UP = 50;

	private static final int ROUNDS = 4;

	private static final int REQUESTS = 20;

	private PageBench() {
	}

	/**
	 * A page that somebody asks for.
	 *
	 * @param path its address, or that of the page that links to it
	 * @param username who asks
	 * @param link the parameter that only the address of the link has, or {@code null}
	 */
	record Page(String path, String username, @Nullable String link) {

		Page(String path, String username) {
			this(path, username, null);
		}

		/** Its address, which may be another one in each database. */
		String address(Visitor visitor) throws Exception {
			if (this.link == null) {
				return this.path;
			}
			Matcher matcher = Pattern.compile("href=\"([^\"]*[?;]" + this.link + "=[^\"]*)\"")
				.matcher(visitor.get(this.path));
			if (!matcher.find()) {
				throw new IllegalStateException("no link on " + this.path);
			}
			return matcher.group(1).replace("&amp;", "&");
		}

		@Override
		public String toString() {
			return "`" + this.path + "`" + ((this.link != null) ? ", next page" : "");
		}

	}

	/**
	 * Prints a table of these pages.
	 * @param of of what the sizes are numbers
	 */
	static void run(BenchServer server, List<Page> pages, String of, List<Integer> sizes, List<RunningJar> jars)
			throws Exception {
		System.out.printf(
				"%n| page | median at %,d %s | median at %,d | ratio | buffers at %,d | buffers at %,d | ratio |%n",
				sizes.get(0), of, sizes.get(1), sizes.get(0), sizes.get(1));
		System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
		for (Page page : pages) {
			List<Visitor> visitors = new ArrayList<>();
			List<String> addresses = new ArrayList<>();
			List<Histogram> times = new ArrayList<>();
			long[] buffers = new long[jars.size()];
			for (RunningJar jar : jars) {
				Visitor visitor = jar.visitor(page.username());
				visitors.add(visitor);
				addresses.add(page.address(visitor));
				times.add(new Histogram(3));
				ask(visitor, addresses.get(addresses.size() - 1), WARM_UP, new Histogram(3));
			}
			for (int round = 0; round < ROUNDS; round++) {
				for (int i = 0; i < jars.size(); i++) {
					long before = server.buffers(jars.get(i).database());
					ask(visitors.get(i), addresses.get(i), REQUESTS, times.get(i));
					buffers[i] += server.buffers(jars.get(i).database()) - before;
				}
			}
			double[] medians = times.stream().mapToDouble((time) -> time.getValueAtPercentile(50) / 1000.0).toArray();
			double[] read = Arrays.stream(buffers).mapToDouble((sum) -> (double) sum / ROUNDS / REQUESTS).toArray();
			System.out.printf("| %s | %.1f ms | %.1f ms | %.2f | %.0f | %.0f | %.2f |%n", page, medians[0], medians[1],
					medians[1] / medians[0], read[0], read[1], read[1] / read[0]);
		}
	}

	private static void ask(Visitor visitor, String path, int times, Histogram histogram) throws Exception {
		for (int i = 0; i < times; i++) {
			long before = System.nanoTime();
			visitor.get(path);
			histogram.recordValue((System.nanoTime() - before) / 1000);
		}
	}

}
