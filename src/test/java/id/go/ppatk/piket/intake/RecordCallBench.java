package id.go.ppatk.piket.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.go.ppatk.piket.PiketApplication;
import id.go.ppatk.piket.bench.BenchDatabase;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How many calls a second eight clients save through {@link RecordCall}, against bare
 * INSERTs of the same rows (the call, its contact, its problem, and the version of each),
 * each call with a commit and with the same step of the day's number. In turn, on one
 * server. It lives in this package because {@link RecordCall} is nobody else's business.
 */
public final class RecordCallBench {

	private static final List<String> OFFICERS = List.of("petugas.dp.1", "petugas.dp.2", "petugas.dp.3", "petugas.dp.4",
			"petugas.dkh.1", "petugas.dkh.2", "petugas.pti.1", "petugas.pti.2");

	private static final Duration WARM_UP = Duration.ofSeconds(15);

	private static final Duration ROUND = Duration.ofSeconds(4);

	private static final int ROUNDS = 8;

	private final RecordCall recordCall;

	private final BenchDatabase database;

	private final List<SignedIn> officers;

	private final long topicId;

	private final long dutyId;

	private final Instant receivedAt;

	private RecordCallBench(ConfigurableApplicationContext application, BenchDatabase database) throws SQLException {
		this.recordCall = application.getBean(RecordCall.class);
		this.database = database;
		StaffMembers people = application.getBean(StaffMembers.class);
		this.officers = OFFICERS.stream()
			.map((officer) -> new SignedIn(people.findByUsername(officer).orElseThrow()))
			.toList();
		this.receivedAt = application.getBean(Clock.class).instant().minus(Duration.ofMinutes(5));
		this.topicId = database.number("select min(id) from topics where unit_code = 'DP'");
		this.dutyId = database.number("select max(id) from duties where unit_code = 'DP'");
	}

	/**
	 * Prints both rates and their ratio.
	 * @param clock where the domain's clock begins
	 */
	public static void run(BenchDatabase database, String clock) throws Exception {
		List<String> settings = new ArrayList<>(database.settings());
		settings.add("--server.port=0");
		settings.add("--piket.clock.start=" + clock);
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(PiketApplication.class)
			.run(settings.toArray(String[]::new))) {
			RecordCallBench bench = new RecordCallBench(application, database);
			bench.rate(bench::record, WARM_UP);
			bench.rate(bench::insert, WARM_UP);
			double ours = 0;
			double bare = 0;
			for (int round = 0; round < ROUNDS; round++) {
				ours += bench.rate(bench::record, ROUND) / ROUNDS;
				bare += bench.rate(bench::insert, ROUND) / ROUNDS;
			}
			System.out.printf(
					"%nSaving calls, %d clients, %,d calls before: RecordCall %.0f a second, bare INSERTs of the same rows with commit and number step %.0f a second, ratio %.2f%n",
					OFFICERS.size(), database.number("select count(*) from calls"), ours, bare, ours / bare);
		}
	}

	/** Saves calls until told to stop; answers how many. */
	private interface Client {

		long save(SignedIn officer, Instant until) throws Exception;

	}

	private double rate(Client client, Duration time) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(this.officers.size());
		try {
			Instant until = Instant.now().plus(time);
			List<Callable<Long>> work = new ArrayList<>();
			this.officers.forEach((officer) -> work.add(() -> client.save(officer, until)));
			long saved = 0;
			for (Future<Long> one : threads.invokeAll(work)) {
				saved += one.get();
			}
			return (double) saved / time.toSeconds();
		}
		finally {
			threads.shutdown();
		}
	}

	private long record(SignedIn officer, Instant until) {
		CallDetails details = new CallDetails(this.receivedAt, this.receivedAt.plusSeconds(240), "Agus Santoso",
				CallerKind.PIHAK_PELAPOR, "Bank Artha Bumi", List.of(Contact.phone("0812 3456 7890")),
				List.of(new CallDetails.Problem(this.topicId, "Menanyakan narasumber pelatihan bagi pegawai baru",
						Outcome.TUNTAS, null)));
		WrittenCall written = new WrittenCall(details,
				List.of(new WrittenCall.Problem(details.problems().get(0), null, List.of(), false)), null, null, null,
				null);
		long saved = 0;
		for (; Instant.now().isBefore(until); saved++) {
			this.recordCall.record(UUID.randomUUID(), written, officer);
		}
		return saved;
	}

	private long insert(SignedIn officer, Instant until) throws SQLException {
		try (Connection connection = this.database.connect()) {
			connection.setAutoCommit(false);
			BareInserts inserts = new BareInserts(connection);
			long saved = 0;
			for (; Instant.now().isBefore(until); saved++) {
				inserts.save(this, officer);
			}
			return saved;
		}
	}

	/** What a program that does nothing else would send. */
	private static final class BareInserts {

		private final Connection connection;

		private final PreparedStatement step;

		private final PreparedStatement call;

		private final PreparedStatement contact;

		private final PreparedStatement problem;

		private final PreparedStatement revision;

		private final PreparedStatement callVersion;

		private final PreparedStatement contactVersion;

		private final PreparedStatement problemVersion;

		BareInserts(Connection connection) throws SQLException {
			this.connection = connection;
			this.step = connection.prepareStatement("select next_call_number(?)");
			this.call = connection.prepareStatement("""
					insert into calls (form_id, number, state, unit_code, duty_id, answered_by, call_date, received_at,
					    finished_at, caller_name, caller_kind, institution, recorded_at)
					values (?, ?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, 'PIHAK_PELAPOR', ?, ?) returning id""");
			this.contact = connection.prepareStatement("""
					insert into call_contacts (call_id, position, kind, raw, normalised)
					values (?, 1, 'PHONE', ?, ?) returning id""");
			this.problem = connection.prepareStatement("""
					insert into call_problems (call_id, position, topic_id, problem, outcome)
					values (?, 1, ?, ?, 'TUNTAS') returning id""");
			this.revision = connection
				.prepareStatement("insert into revisions (revised_at, staff_id) values (?, ?) returning id");
			this.callVersion = connection.prepareStatement("""
					insert into calls_history (form_id, number, state, unit_code, duty_id, answered_by, call_date,
					    received_at, finished_at, caller_name, caller_kind, institution, recorded_at, id, rev, revtype)
					values (?, ?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, 'PIHAK_PELAPOR', ?, ?, ?, ?, 0)""");
			this.contactVersion = connection.prepareStatement("""
					insert into call_contacts_history (call_id, raw, normalised, id, rev, revtype, position, kind)
					values (?, ?, ?, ?, ?, 0, 1, 'PHONE')""");
			this.problemVersion = connection.prepareStatement("""
					insert into call_problems_history (call_id, topic_id, problem, id, rev, revtype, position, outcome)
					values (?, ?, ?, ?, ?, 0, 1, 'TUNTAS')""");
		}

		void save(RecordCallBench bench, SignedIn officer) throws SQLException {
			LocalDate day = LocalDate.ofInstant(bench.receivedAt, Indonesian.WIB);
			this.connection.setAutoCommit(true);
			this.step.setObject(1, day);
			long number = returned(this.step);
			this.connection.setAutoCommit(false);
			call(this.call, bench, officer, day, number);
			long callId = returned(this.call);
			contact(this.contact, callId);
			long contactId = returned(this.contact);
			problem(this.problem, callId, bench.topicId);
			long problemId = returned(this.problem);
			this.revision.setTimestamp(1, Timestamp.from(Instant.now()));
			this.revision.setLong(2, officer.getId());
			long revisionId = returned(this.revision);
			call(this.callVersion, bench, officer, day, number);
			version(this.callVersion, 12, callId, revisionId);
			contact(this.contactVersion, callId);
			version(this.contactVersion, 4, contactId, revisionId);
			problem(this.problemVersion, callId, bench.topicId);
			version(this.problemVersion, 4, problemId, revisionId);
			this.connection.commit();
		}

		private static void call(PreparedStatement insert, RecordCallBench bench, SignedIn officer, LocalDate day,
				long number) throws SQLException {
			insert.setObject(1, UUID.randomUUID());
			insert.setString(2, "CC-%s-%04d".formatted(day.toString().replace("-", ""), number));
			insert.setString(3, officer.getUnitCode());
			insert.setLong(4, bench.dutyId);
			insert.setLong(5, officer.getId());
			insert.setObject(6, day);
			insert.setTimestamp(7, Timestamp.from(bench.receivedAt));
			insert.setTimestamp(8, Timestamp.from(bench.receivedAt.plusSeconds(240)));
			insert.setString(9, "Agus Santoso");
			insert.setString(10, "Bank Artha Bumi");
			insert.setTimestamp(11, Timestamp.from(Instant.now()));
		}

		private static void contact(PreparedStatement insert, long callId) throws SQLException {
			insert.setLong(1, callId);
			insert.setString(2, "0812 3456 7890");
			insert.setString(3, "+6281234567890");
		}

		private static void problem(PreparedStatement insert, long callId, long topicId) throws SQLException {
			insert.setLong(1, callId);
			insert.setLong(2, topicId);
			insert.setString(3, "Menanyakan narasumber pelatihan bagi pegawai baru");
		}

		private static void version(PreparedStatement insert, int at, long id, long revisionId) throws SQLException {
			insert.setLong(at, id);
			insert.setLong(at + 1, revisionId);
			insert.executeUpdate();
		}

		private static long returned(PreparedStatement statement) throws SQLException {
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}

	}

}
