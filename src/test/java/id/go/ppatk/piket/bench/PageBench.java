package id.go.ppatk.piket.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.HdrHistogram.Histogram;

/**
 * How long one person waits for each page at two sizes, asked in turn, and how many
 * buffers the database touches for it.
 */
final class PageBench {

	private static final Map<String, String> PAGES = new LinkedHashMap<>();

	private static final int WARM_UP = 50;

	private static final int ROUNDS = 4;

	private static final int REQUESTS = 20;

	static {
		PAGES.put("/telepon", "petugas.dp.1");
		PAGES.put("/rekap/harian/" + BenchServer.TODAY, "supervisor");
		PAGES.put("/rekap/harian/" + BenchServer.TODAY + "/DP-1", "supervisor");
		PAGES.put("/rekap/2026-W48", "supervisor");
		PAGES.put("/rekap/2026-W48.xlsx", "supervisor");
		PAGES.put("/rekap/2026-11", "supervisor");
		PAGES.put("/dasbor", "supervisor");
		PAGES.put("/piket/2026-W48", "supervisor");
	}

	private PageBench() {
	}

	static void run(BenchServer server, List<Integer> sizes, List<RunningJar> jars) throws Exception {
		System.out.printf(
				"%n| page | median at %,d | median at %,d | ratio | buffers at %,d | buffers at %,d | ratio |%n",
				sizes.get(0), sizes.get(1), sizes.get(0), sizes.get(1));
		System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
		for (Map.Entry<String, String> page : PAGES.entrySet()) {
			List<Visitor> visitors = new ArrayList<>();
			List<Histogram> times = new ArrayList<>();
			long[] buffers = new long[jars.size()];
			for (RunningJar jar : jars) {
				Visitor visitor = jar.visitor(page.getValue());
				visitors.add(visitor);
				times.add(new Histogram(3));
				ask(visitor, page.getKey(), WARM_UP, new Histogram(3));
			}
			for (int round = 0; round < ROUNDS; round++) {
				for (int i = 0; i < jars.size(); i++) {
					long before = server.buffers(jars.get(i).database());
					ask(visitors.get(i), page.getKey(), REQUESTS, times.get(i));
					buffers[i] += server.buffers(jars.get(i).database()) - before;
				}
			}
			double[] medians = times.stream().mapToDouble((time) -> time.getValueAtPercentile(50) / 1000.0).toArray();
			double[] read = Arrays.stream(buffers).mapToDouble((sum) -> (double) sum / ROUNDS / REQUESTS).toArray();
			System.out.printf("| `%s` | %.1f ms | %.1f ms | %.2f | %.0f | %.0f | %.2f |%n", page.getKey(), medians[0],
					medians[1], medians[1] / medians[0], read[0], read[1], read[1] / read[0]);
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
