package id.go.ppatk.piket.bench;

import java.time.LocalDate;

import org.HdrHistogram.Histogram;

/**
 * How long the evaluation of a year with 100,000 calls takes, against the year before
 * with as many, in a database that holds five such years.
 */
final class EvaluationBench {

	private static final int CALLS = 100_000;

	/** Of a year; the two years have as many service days. */
	private static final int SERVICE_DAYS = 250;

	private static final int WARM_UP = 10;

	private static final int REQUESTS = 20;

	private EvaluationBench() {
	}

	static void run(BenchServer server, BenchJar jar, String clock) throws Exception {
		BenchDatabase database = server.fill("piket_evaluation", 5 * CALLS, CALLS / SERVICE_DAYS);
		try (RunningJar running = jar.start(database, clock)) {
			running.awaitStart();
			evaluate(running);
		}
	}

	private static void evaluate(RunningJar jar) throws Exception {
		LocalDate first = LocalDate.EPOCH.plusDays(jar.database()
			.number("""
					select min(call_date) - date '%s' from (
					    select distinct call_date from calls order by call_date desc limit %d) days"""
				.formatted(LocalDate.EPOCH, SERVICE_DAYS)));
		String page = "/evaluasi?dari=%s&sampai=%s".formatted(first, BenchServer.TODAY);
		Visitor visitor = jar.visitor("supervisor");
		for (int i = 0; i < WARM_UP; i++) {
			visitor.get(page);
		}
		Histogram times = new Histogram(3);
		for (int i = 0; i < REQUESTS; i++) {
			long before = System.nanoTime();
			visitor.get(page);
			times.recordValue((System.nanoTime() - before) / 1000);
		}
		System.out.printf(
				"%nEvaluation of a year of %,d calls against the year before: median %.0f ms, nine of ten %.0f ms%n",
				CALLS, times.getValueAtPercentile(50) / 1000.0, times.getValueAtPercentile(90) / 1000.0);
	}

}
