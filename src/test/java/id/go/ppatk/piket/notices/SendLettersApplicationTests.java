package id.go.ppatk.piket.notices;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.documents.NamedFile;
import id.go.ppatk.piket.notices.OddSmtpServer.Oddity;
import id.go.ppatk.piket.staff.StaffMember;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The outbox against mail servers on sockets: good ones and others.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SendLettersApplicationTests {

	private static final Recipient SUPERVISOR = new Recipient(null, "Supervisor", "ayu@contoh.go.id");

	@Autowired
	Outbox outbox;

	@Autowired
	Letters letters;

	@Autowired
	LetterLinks links;

	@Autowired
	MailSettings settings;

	@Autowired
	Wording wording;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	PracticeAddress practice = new PracticeAddress(new MockEnvironment());

	@BeforeEach
	void nothingWaits() throws Exception {
		MailServer.empty();
		this.clock.set("2026-11-24T09:00");
	}

	@Test
	void aLetterArrivesAsTextAndHtmlWithItsFilesOnce() throws Exception {
		write(draft("a").enclose(NamedFile.excel("Jadwal piket DP 2026-W49.xlsx", new byte[] { 1, 2, 3 }))
			.leadTo("/piket", "Lihat"), SUPERVISOR);
		assertThat(send(MailServer.sender())).isEqualTo(1);
		assertThat(send(MailServer.sender())).isZero();
		MimeMessage received = MailServer.received().get(0);
		assertThat(MailServer.received()).hasSize(1);
		assertThat(received.getSubject()).isEqualTo("Jadwal – pekan");
		assertThat(received.getFrom()[0].toString()).contains("Piket Call Center PPATK", "piket@localhost");
		assertThat(received.getRecipients(Message.RecipientType.TO)[0]).hasToString("Supervisor <ayu@contoh.go.id>");
		assertThat(received.getHeader("Message-ID")).containsExactly(one("message_id"));
		assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		String raw = new String(received.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(raw).contains("text/plain", "text/html", "Jadwal piket DP 2026-W49.xlsx",
				"Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "AQID",
				"http://localhost");
		assertThat(one("state")).isEqualTo("SENT");
	}

	@Test
	void anEventIsToldOnceToEachPerson() {
		StaffMember officer = person("petugas.dp.1", "dp1@contoh.go.id");
		for (int i = 0; i < 2; i++) {
			write(draft("a"), SUPERVISOR);
			write(draft("a"), recipient(officer));
		}
		assertThat(count("WAITING")).isEqualTo(2);
	}

	@Test
	void aLetterStandsWithWhatItTellsOrNotAtAll() {
		this.transaction.executeWithoutResult((status) -> {
			this.outbox.write(draft("a"), List.of(SUPERVISOR));
			status.setRollbackOnly();
		});
		assertThat(count("WAITING")).isZero();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.outbox.write(draft("a"), List.of(SUPERVISOR)));
	}

	@Test
	void aNameWithLineBreaksBeginsNoHeader() throws Exception {
		write(new Draft(LetterKind.DUTY_TOMORROW, "a", "Piket\r\nBcc: satu@contoh.go.id", "Isi"),
				new Recipient(null, "Ayu\r\nBcc: dua@contoh.go.id", "ayu@contoh.go.id"));
		write(draft("b"), new Recipient(null, "Ayu", "ayu@contoh.go.id\r\nBcc: tiga@contoh.go.id"));
		send(MailServer.sender());
		assertThat(MailServer.received()).hasSize(1);
		assertThat(MailServer.received().get(0).getHeader("Bcc")).isNull();
		assertThat(MailServer.received().get(0).getAllRecipients()).hasSize(1);
		assertThat(count("FAILED")).as("an address that is none").isEqualTo(1);
	}

	@Test
	void withoutAServerLettersWait() throws Exception {
		write(draft("a"), SUPERVISOR);
		SendLetters nowhere = sender(Optional.empty(), this.practice);
		assertThat(nowhere.isConfigured()).isFalse();
		assertThat(nowhere.send(() -> true)).isZero();
		assertThat(one("attempts")).isEqualTo("0");
		send(MailServer.sender());
		assertThat(count("SENT")).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(names = { "REFUSES_ADDRESS", "REFUSES_CONTENT" })
	void whatAServerRefusesForGoodFailsWithItsWords(Oddity oddity) throws Exception {
		write(draft("a"), SUPERVISOR);
		write(draft("b"), SUPERVISOR);
		try (OddSmtpServer server = new OddSmtpServer(oddity)) {
			assertThat(send(MailServer.sender(server.port()))).as("one does not keep the other").isEqualTo(2);
		}
		assertThat(count("FAILED")).isEqualTo(2);
		assertThat(this.jdbc.sql("select distinct server_words from letters").query(String.class).list())
			.singleElement()
			.asString()
			.contains((oddity == Oddity.REFUSES_ADDRESS) ? "550 5.1.1 Kotak surat tidak dikenal"
					: "554 5.6.0 Isi ditolak");
	}

	@ParameterizedTest
	@EnumSource(names = { "BUSY", "SLOW" })
	void aServerThatIsBusyOrSlowIsTriedAgainLater(Oddity oddity) throws Exception {
		write(draft("a"), SUPERVISOR);
		try (OddSmtpServer server = new OddSmtpServer(oddity)) {
			send(MailServer.sender(server.port()));
		}
		assertThat(count("WAITING")).isEqualTo(1);
		assertThat(one("attempts")).isEqualTo("1");
		assertThat(one("server_words")).contains((oddity == Oddity.BUSY) ? "451 4.3.2" : "timed out");
		assertThat(one("next_attempt_at > now() + interval '50 seconds'")).isEqualTo("t");
		assertThat(send(MailServer.sender())).as("not before its time").isZero();
		dueNow();
		send(MailServer.sender());
		assertThat(count("SENT")).isEqualTo(1);
	}

	@Test
	void aServerThatIsDownCostsOneAttemptNotOneForEachLetter() throws Exception {
		int port;
		try (ServerSocket closed = new ServerSocket(0)) {
			port = closed.getLocalPort();
		}
		write(draft("a"), SUPERVISOR);
		write(draft("b"), SUPERVISOR);
		send(MailServer.sender(port));
		assertThat(this.jdbc.sql("select sum(attempts) from letters").query(Integer.class).single()).isEqualTo(1);
		dueNow();
		send(MailServer.sender());
		assertThat(MailServer.received()).hasSize(2);
	}

	@Test
	void aServerThatDiesAfterDataGetsASecondCopyWithTheSameMessageId() throws Exception {
		write(draft("a"), SUPERVISOR);
		try (OddSmtpServer server = new OddSmtpServer(Oddity.DIES_AFTER_DATA)) {
			send(MailServer.sender(server.port()));
			dueNow();
			send(MailServer.sender(server.port()));
			assertThat(server.messageIds()).hasSize(2).containsOnly(one("message_id"));
		}
		dueNow();
		send(MailServer.sender());
		assertThat(MailServer.received()).singleElement()
			.satisfies((message) -> assertThat(message.getMessageID()).isEqualTo(one("message_id")));
	}

	@Test
	void whatACrashLeftUnmarkedIsSentOnceMore() throws Exception {
		write(draft("a"), SUPERVISOR);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				try (SmtpConversation conversation = new SmtpConversation(MailServer.sender(),
						SmtpConversation.named("piket@localhost", "Piket"))) {
					Letter letter = this.letters.next().orElseThrow();
					conversation.send(letter, UnaryOperator.identity(), letter.getAddress());
				}
				catch (Exception ex) {
					throw new AssertionError(ex);
				}
				throw new IllegalStateException("the process died here");
			}));
		send(MailServer.sender());
		assertThat(MailServer.received()).hasSize(2)
			.allSatisfy((message) -> assertThat(message.getMessageID()).isEqualTo(one("message_id")));
	}

	@Test
	void twoSendersOnOneDatabaseSendEachOnce() throws Exception {
		this.transaction.executeWithoutResult((status) -> IntStream.range(0, 60)
			.forEach((number) -> this.outbox.write(draft("surat-" + number), List.of(SUPERVISOR))));
		CyclicBarrier barrier = new CyclicBarrier(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<Future<Integer>> done = Stream.of(1, 2).map((instance) -> two.submit(() -> {
				barrier.await();
				return send(MailServer.sender());
			})).toList();
			assertThat(done.get(0).get() + done.get(1).get()).isEqualTo(60);
			assertThat(done.get(0).get()).isPositive();
			assertThat(done.get(1).get()).isPositive();
		}
		finally {
			two.shutdown();
		}
		assertThat(MailServer.received()).hasSize(60).map(MimeMessage::getMessageID).doesNotHaveDuplicates();
	}

	@Test
	void whatIsNoLongerTrueIsNotSent() throws Exception {
		write(draft("a").validUntil(this.clock.instant().plusSeconds(60)), SUPERVISOR);
		write(draft("b"), SUPERVISOR);
		this.transaction.executeWithoutResult((status) -> this.outbox.withdraw("b"));
		this.clock.set("2026-11-24T09:01");
		send(MailServer.sender());
		assertThat(MailServer.received()).isEmpty();
		assertThat(count("WITHDRAWN")).isEqualTo(2);
	}

	@Test
	void whoHasNoAddressYetGetsTheLetterOnceThereIsOne() throws Exception {
		StaffMember officer = person("petugas.dp.2", null);
		write(draft("a"), recipient(officer));
		assertThat(send(MailServer.sender())).isZero();
		this.jdbc.sql("update staff_members set email = 'dp2@contoh.go.id' where id = ?")
			.param(officer.getId())
			.update();
		send(MailServer.sender());
		assertThat(MailServer.received()).singleElement()
			.satisfies((message) -> assertThat(message.getAllRecipients()[0].toString()).contains("dp2@contoh.go.id"));
	}

	@Test
	void inPracticeNothingGoesToARealAddress() throws Exception {
		PracticeAddress practising = new PracticeAddress(new MockEnvironment().withProperty("piket.demo", "true"));
		write(draft("a"), SUPERVISOR);
		sender(Optional.of(MailServer.sender()), practising).send(() -> true);
		assertThat(MailServer.received()).singleElement()
			.satisfies((message) -> assertThat(message.getAllRecipients()[0].toString())
				.contains("ayu.contoh.go.id@contoh.invalid"));
		assertThat(practising.of("ayu@contoh.go.id", "supervisor")).isEqualTo("supervisor@contoh.invalid");
		MockEnvironment production = new MockEnvironment().withProperty("piket.demo", "true");
		production.setActiveProfiles("production");
		assertThat(new PracticeAddress(production).of("ayu@contoh.go.id", "supervisor")).isEqualTo("ayu@contoh.go.id");
	}

	private Draft draft(String event) {
		return new Draft(LetterKind.ROSTER_SUBMITTED, event, "Jadwal – pekan", "Jadwal terlampir.");
	}

	private void write(Draft draft, Recipient recipient) {
		this.transaction.executeWithoutResult((status) -> this.outbox.write(draft, List.of(recipient)));
	}

	private StaffMember person(String username, String email) {
		StaffMember person = this.fixtures.person(username, username, "DP", id.go.ppatk.piket.staff.Role.PETUGAS);
		this.jdbc.sql("update staff_members set email = :email where id = :id")
			.params(Map.of("id", person.getId()))
			.param("email", email)
			.update();
		return person;
	}

	private Recipient recipient(StaffMember person) {
		return new Recipient(person.getId(), person.getName(),
				this.jdbc.sql("select email from staff_members where id = ?")
					.param(person.getId())
					.query((row, number) -> Optional.ofNullable(row.getString(1)))
					.single()
					.orElse(null));
	}

	private int send(JavaMailSenderImpl server) throws Exception {
		return sender(Optional.of(server), this.practice).send(() -> true);
	}

	private SendLetters sender(Optional<JavaMailSenderImpl> server, PracticeAddress practice) throws Exception {
		return new SendLetters(this.letters, server, this.settings, practice, this.links, this.wording::sender,
				this.transaction, this.clock);
	}

	private void dueNow() {
		this.jdbc.sql("update letters set next_attempt_at = now()").update();
	}

	private String one(String column) {
		return this.jdbc.sql("select " + column + " from letters")
			.query((row, number) -> row.getString(1))
			.list()
			.get(0);
	}

	private int count(String state) {
		return this.jdbc.sql("select count(*) from letters where state = ?").param(state).query(Integer.class).single();
	}

}
