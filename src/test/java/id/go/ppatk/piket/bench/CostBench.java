package id.go.ppatk.piket.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import id.go.ppatk.piket.bench.PageBench.Page;

/**
 * How much processor time a request costs, the application's and its database's together,
 * as the operating system accounts for it; on the sample of demo mode. With
 * {@code -Dbench.before=JAR} another state of the application is asked in turn with this
 * one, on a database of its own, for the same pages.
 */
final class CostBench {

	private static final String CLOCK = BenchServer.TODAY + "T10:00+07:00";

	private static final List<Page> PAGES = List.of(new Page("/telepon", "petugas.dp.1"),
			new Page("/telepon/baru", "petugas.dp.1"), new Page("/telepon", "operator"),
			new Page("/papan", "petugas.dp.1"), new Page("/tindak-lanjut", "petugas.dp.1"),
			new Page("/dasbor", "supervisor"), new Page("/piket/2026-W48", "supervisor"),
			new Page("/rekap/2026-W48", "supervisor"),
			new Page("/evaluasi?dari=2026-11-09&sampai=2026-11-24", "supervisor"));

	/**
	 * Before the first page is measured each is asked so often: the compilers of the
	 * virtual machine would be half of what is measured.
	 */
	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 1500);

	private static final int ROUNDS = 10;

	private static final int REQUESTS = 15;

	private CostBench() {
	}

	/** Prints a table; {@code jars} are the states to compare, the present one last. */
	static void run(BenchServer server, List<BenchJar> jars) throws Exception {
		List<RunningJar> running = new ArrayList<>();
		try {
			for (BenchJar jar : jars) {
				RunningJar started = jar.start(server.empty("piket_cost_" + running.size()), CLOCK);
				running.add(started);
				started.awaitStart();
			}
			System.out.printf("%n| page |%s%s%n", " processor time a request |".repeat(jars.size()),
					(jars.size() > 1) ? " ratio |" : "");
			System.out.println("| --- |" + " ---: |".repeat(jars.size() + ((jars.size() > 1) ? 1 : 0)));
			warmUp(running);
			for (Page page : PAGES) {
				line(page, running);
			}
		}
		finally {
			for (RunningJar jar : running) {
				jar.close();
			}
		}
	}

	/**
	 * All states alike, one page after the other, so that none is compiled for one page.
	 */
	private static void warmUp(List<RunningJar> jars) throws Exception {
		for (RunningJar jar : jars) {
			Map<String, Visitor> visitors = new HashMap<>();
			for (Page page : PAGES) {
				if (!visitors.containsKey(page.username())) {
					visitors.put(page.username(), jar.visitor(page.username()));
				}
			}
			for (int i = 0; i < WARM_UP; i++) {
				for (Page page : PAGES) {
					ask(visitors.get(page.username()), page, 1);
				}
			}
		}
	}

	private static void line(Page page, List<RunningJar> jars) throws Exception {
		List<Visitor> visitors = new ArrayList<>();
		for (RunningJar jar : jars) {
			visitors.add(jar.visitor(page.username()));
		}
		Duration[] spent = Stream.generate(() -> Duration.ZERO).limit(jars.size()).toArray(Duration[]::new);
		for (int round = 0; round < ROUNDS; round++) {
			for (int i = 0; i < jars.size(); i++) {
				Duration before = jars.get(i).processorTime();
				ask(visitors.get(i), page, REQUESTS);
				spent[i] = spent[i].plus(jars.get(i).processorTime().minus(before));
			}
		}
		StringBuilder line = new StringBuilder(
				"| `%s` as %s |".formatted(page.path().replaceFirst("\\?.*", ""), page.username()));
		for (Duration one : spent) {
			line.append(String.format(Locale.ROOT, " %.1f ms |", one.toNanos() / 1e6 / ROUNDS / REQUESTS));
		}
		if (spent.length > 1) {
			line.append(String.format(Locale.ROOT, " %.2f |",
					(double) spent[spent.length - 1].toNanos() / spent[0].toNanos()));
		}
		System.out.println(line);
	}

	private static void ask(Visitor visitor, Page page, int times) throws Exception {
		for (int i = 0; i < times; i++) {
			visitor.get(page.path());
		}
	}

}
