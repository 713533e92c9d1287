package id.go.ppatk.piket.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.HdrHistogram.Histogram;

/**
 * How long eight officers, who all ask at once and without a pause, wait for what they do
 * during a call. The sizes are asked in turn.
 */
final class DeskBench {

	private static final List<String> OFFICERS = List.of("petugas.dp.1", "petugas.dp.2", "petugas.dp.3", "petugas.dp.4",
			"petugas.dkh.1", "petugas.dkh.2", "petugas.pti.1", "petugas.pti.2");

	private static final int SAMPLES = 200;

	private static final int WARM_UP = 15;

	private static final int ROUNDS = 3;

	private static final int REQUESTS = 12;

	private static final Map<String, Act> ACTS = new LinkedHashMap<>();

	static {
		ACTS.put("opening the desk", (visitor, known, i) -> visitor.get("/telepon"));
		ACTS.put("history by number",
				(visitor, known, i) -> visitor.post("/telepon/riwayat", Map.of("contact", known.number(i)), 200));
		ACTS.put("FAQ suggestion",
				(visitor, known, i) -> visitor.post("/telepon/jawaban?ke=0", Map.of("formId",
						UUID.randomUUID().toString(), "problems[0].text", "bagaimana mengubah penguna GRIPS " + i),
						200));
		ACTS.put("search by name, misspelt",
				(visitor, known, i) -> visitor.get("/telepon/cari?nama=" + known.misspelt(i)));
		ACTS.put("search by a word of few calls", words(Generator.WORD_OF_FEW));
		ACTS.put("search by a word of many calls", words(Generator.WORD_OF_MANY));
		ACTS.put("search by a word of all calls", words(Generator.WORD_OF_ALL));
		ACTS.put("search by a misspelt word", words("narasummber"));
		ACTS.put("saving a call", (visitor, known, i) -> visitor.post("/telepon", known.call(i), 302));
	}

	private DeskBench() {
	}

	/** Something that an officer does. */
	private interface Act {

		void perform(Visitor visitor, Known known, int i) throws Exception;

	}

	private static Act words(String words) {
		return (visitor, known, i) -> visitor.get("/telepon/cari?kata=" + words);
	}

	/**
	 * What stands in a database, to ask for.
	 *
	 * @param numbers telephone numbers of callers
	 * @param names their names
	 * @param topicId a topic
	 */
	private record Known(List<String> numbers, List<String> names, long topicId) {

		static Known of(BenchDatabase database) throws SQLException {
			List<String> numbers = new ArrayList<>();
			List<String> names = new ArrayList<>();
			try (Connection connection = database.connect();
					ResultSet rows = connection.createStatement().executeQuery("""
							select raw, caller_name from calls join call_contacts on call_contacts.call_id = calls.id
							where caller_name is not null and kind = 'PHONE' and calls.number like '%%-1%%'
							order by hashint8(calls.id) limit %d""".formatted(SAMPLES))) {
				while (rows.next()) {
					numbers.add(rows.getString(1));
					names.add(rows.getString(2));
				}
			}
			return new Known(numbers, names,
					database.number("select id from topics where name = 'Narasumber Pelatihan'"));
		}

		String number(int i) {
			return this.numbers.get(i % SAMPLES);
		}

		/** A name without its third letter. */
		String misspelt(int i) {
			return new StringBuilder(this.names.get(i % SAMPLES)).deleteCharAt(2).toString().replace(' ', '+');
		}

		Map<String, String> call(int i) {
			return Map.of("formId", UUID.randomUUID().toString(), "callDate", BenchServer.TODAY, "received", "16.00",
					"callerName", this.names.get(i % SAMPLES), "callerKind", "PIHAK_PELAPOR", "institution",
					"Bank Artha Bumi", "contact", number(i), "problems[0].topicId", Long.toString(this.topicId),
					"problems[0].text", "Menanyakan narasumber pelatihan bagi pegawai baru", "problems[0].outcome",
					"TUNTAS");
		}

	}

	static void run(List<Integer> sizes, List<RunningJar> jars) throws Exception {
		System.out.printf("%n| %d officers at once | calls | p50 | p99 | p50 to that at %,d |%n", OFFICERS.size(),
				sizes.get(0));
		System.out.println("| --- | ---: | ---: | ---: | ---: |");
		List<List<Visitor>> officers = new ArrayList<>();
		List<Known> known = new ArrayList<>();
		for (RunningJar jar : jars) {
			List<Visitor> visitors = new ArrayList<>();
			for (String officer : OFFICERS) {
				visitors.add(jar.visitor(officer));
			}
			officers.add(visitors);
			known.add(Known.of(jar.database()));
		}
		for (Map.Entry<String, Act> act : ACTS.entrySet()) {
			List<Histogram> times = new ArrayList<>();
			for (int i = 0; i < jars.size(); i++) {
				times.add(new Histogram(3));
				perform(act.getValue(), officers.get(i), known.get(i), WARM_UP);
			}
			for (int round = 0; round < ROUNDS; round++) {
				for (int i = 0; i < jars.size(); i++) {
					times.get(i).add(perform(act.getValue(), officers.get(i), known.get(i), REQUESTS));
				}
			}
			for (int i = 0; i < jars.size(); i++) {
				System.out.printf("| %s | %,d | %.1f ms | %.1f ms | %.2f |%n", act.getKey(), sizes.get(i),
						times.get(i).getValueAtPercentile(50) / 1000.0, times.get(i).getValueAtPercentile(99) / 1000.0,
						(double) times.get(i).getValueAtPercentile(50) / times.get(0).getValueAtPercentile(50));
			}
		}
	}

	private static Histogram perform(Act act, List<Visitor> officers, Known known, int requests) throws Exception {
		Histogram all = new Histogram(3);
		ExecutorService threads = Executors.newFixedThreadPool(officers.size());
		try {
			List<Callable<Histogram>> work = new ArrayList<>();
			for (int officer = 0; officer < officers.size(); officer++) {
				int first = officer * requests;
				Visitor visitor = officers.get(officer);
				work.add(() -> timed(act, visitor, known, first, requests));
			}
			for (Future<Histogram> one : threads.invokeAll(work)) {
				all.add(one.get());
			}
		}
		finally {
			threads.shutdown();
		}
		return all;
	}

	private static Histogram timed(Act act, Visitor visitor, Known known, int first, int requests) throws Exception {
		Histogram times = new Histogram(3);
		for (int i = first; i < first + requests; i++) {
			long before = System.nanoTime();
			act.perform(visitor, known, i);
			times.recordValue((System.nanoTime() - before) / 1000);
		}
		return times;
	}

}
