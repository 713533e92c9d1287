package id.go.ppatk.piket.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What open desks cost that listen and hear nothing: the processor time of the
 * application and its database, and what of the heap is in use, beside the same
 * application with none.
 */
final class ListeningBench {

	private static final int DESKS = Integer.getInteger("bench.desks", 200);

	/** A person may have so many desks open. */
	private static final int OF_A_PERSON = 3;

	private static final Duration AT_REST = Duration.ofMinutes(1);

	private ListeningBench() {
	}

	/**
	 * Prints a table.
	 * @param clock where the domain's clock begins
	 */
	static void run(BenchServer server, BenchJar jar, String clock) throws Exception {
		BenchDatabase database = server.empty("piket_listening");
		try (RunningJar running = jar.start(database, clock)) {
			running.awaitStart();
			officers(database);
			System.out.printf("%n| desks that listen | heap in use | processor at rest |%n| ---: | ---: | ---: |%n");
			List<AutoCloseable> open = new ArrayList<>();
			atRest(running, 0);
			for (int i = 0; open.size() < DESKS; i++) {
				Visitor officer = running.visitor("petugas.bench." + i);
				while (open.size() < Math.min(DESKS, (i + 1) * OF_A_PERSON)) {
					open.add(officer.listen("/telepon/isyarat"));
				}
			}
			atRest(running, DESKS);
			for (AutoCloseable desk : open) {
				desk.close();
			}
		}
	}

	/** With the password of the samples. */
	private static void officers(BenchDatabase database) throws Exception {
		database.execute("""
				insert into staff_members (username, name, unit_code, password_hash, active, version)
				select 'petugas.bench.' || i, 'Petugas ' || i, unit_code, password_hash, active, version
				from staff_members, generate_series(0, %d) i where username = 'petugas.dp.1'"""
			.formatted(DESKS / OF_A_PERSON));
		database.execute("""
				insert into staff_roles (staff_id, role)
				select id, 'PETUGAS' from staff_members where username like 'petugas.bench.%'""");
	}

	private static void atRest(RunningJar running, int desks) throws Exception {
		long heap = running.heapInUse();
		Duration before = running.processorTime();
		TimeUnit.SECONDS.sleep(AT_REST.toSeconds());
		Duration spent = running.processorTime().minus(before);
		System.out.printf(Locale.ROOT, "| %d | %.1f MB | %.1f ms a second |%n", desks, heap / 1e6,
				(double) spent.toMillis() / AT_REST.toSeconds());
	}

}
