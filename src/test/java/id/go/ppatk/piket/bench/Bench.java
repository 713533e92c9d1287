package id.go.ppatk.piket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.go.ppatk.piket.intake.RecordCallBench;
import id.go.ppatk.piket.notices.LettersBench;
import id.go.ppatk.piket.periods.ExportBench;
import id.go.ppatk.piket.proposals.ProposalBench;

/**
 * Runs all benches, one after the other, and prints tables for {@code src/docs/bench.md};
 * it judges nothing. What a bench measures stands in its own class.
 * <p>
 * {@code -Dbench.calls=5000,50000} asks for other sizes, {@code -Dbench.large=5000000}
 * adds one at which only the desk is measured, {@code -Dbench.letters=200} sends fewer
 * letters, {@code -Dbench.handoffs=200,2000} asks for other numbers of hand-offs,
 * {@code -Dbench.desks=50} for other numbers of desks that listen,
 * {@code -Dbench.before=JAR} compares cost and looks of pages with another state's jar,
 * {@code -Dbench.warm-up=200} asks for each of them less often before it measures,
 * {@code -Dbench.only=saving,start} runs these sections alone.
 */
final class Bench {

	private static final String CLOCK = BenchServer.TODAY + "T16:00+07:00";

	private final Path directory = Path.of("target", "bench").toAbsolutePath();

	private final List<Integer> sizes = numbers("bench.calls", "5000,500000");

	private final List<Integer> handoffs = numbers("bench.handoffs", "200,200000");

	private final Integer large = Integer.getInteger("bench.large");

	private final Set<String> sections = Set.of(System
		.getProperty("bench.only",
				"proposals,letters,cost,sight,pages,evaluation,handoffs,saving,exports,heap,listening,start")
		.split(","));

	public static void main(String[] arguments) throws Exception {
		new Bench().run();
	}

	private void run() throws Exception {
		if (asks("proposals")) {
			ProposalBench.run();
		}
		if (asks("letters")) {
			LettersBench.run(Integer.getInteger("bench.letters", 10_000));
		}
		Files.createDirectories(this.directory);
		BenchJar jar = BenchJar.built(this.directory);
		try (BenchServer server = new BenchServer(this.directory, jar)) {
			if (asks("cost")) {
				CostBench.run(server, before().map((before) -> List.of(before, jar)).orElse(List.of(jar)));
			}
			if (asks("sight")) {
				SightBench.run(server, before().map((before) -> List.of(before, jar)).orElse(List.of(jar)));
			}
			if (asks("pages")) {
				pages(server, jar);
			}
			if (asks("evaluation")) {
				EvaluationBench.run(server, jar, CLOCK);
			}
			if (asks("handoffs")) {
				HandoffsBench.run(server, server.of(this.sizes.get(0)), this.handoffs, jar, CLOCK);
			}
			if (asks("saving")) {
				RecordCallBench.run(largest(server), CLOCK);
			}
			if (asks("exports")) {
				ExportBench.run(largest(server), CLOCK);
			}
			if (asks("heap")) {
				HeapBench.run(largest(server), jar, CLOCK);
			}
			if (asks("listening")) {
				ListeningBench.run(server, jar, CLOCK);
			}
			if (asks("start")) {
				StartUpBench.run(jar, server.of(this.sizes.get(0)));
			}
			if (this.large != null) {
				large(server, jar, List.of(this.sizes.get(0), this.large));
			}
		}
	}

	private Optional<BenchJar> before() {
		return Optional.ofNullable(System.getProperty("bench.before"))
			.map((file) -> new BenchJar(Path.of(file).toAbsolutePath(), this.directory));
	}

	private static List<Integer> numbers(String property, String usual) {
		return Stream.of(System.getProperty(property, usual).split(",")).map(Integer::valueOf).toList();
	}

	private boolean asks(String section) {
		return this.sections.contains(section);
	}

	private BenchDatabase largest(BenchServer server) throws SQLException {
		return server.of(this.sizes.get(this.sizes.size() - 1));
	}

	private void pages(BenchServer server, BenchJar jar) throws Exception {
		List<RunningJar> jars = start(server, jar, this.sizes);
		try {
			PageBench.run(server, PageBench.OF_CALLS, "calls", this.sizes, jars);
			DeskBench.run(this.sizes, jars);
		}
		finally {
			for (RunningJar running : jars) {
				running.close();
			}
		}
	}

	private void large(BenchServer server, BenchJar jar, List<Integer> sizes) throws Exception {
		List<RunningJar> jars = start(server, jar, sizes);
		try {
			DeskBench.run(sizes, jars);
		}
		finally {
			for (RunningJar running : jars) {
				running.close();
			}
		}
	}

	private static List<RunningJar> start(BenchServer server, BenchJar jar, List<Integer> sizes) throws Exception {
		List<RunningJar> jars = new ArrayList<>();
		for (int size : sizes) {
			jars.add(jar.start(server.of(size), CLOCK));
		}
		for (RunningJar running : jars) {
			running.awaitStart();
		}
		return jars;
	}

}
