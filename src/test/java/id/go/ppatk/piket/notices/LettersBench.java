package id.go.ppatk.piket.notices;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.go.ppatk.piket.PiketApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Measures how fast letters leave: two instances of the application, within this JVM but
 * each with its own connections, send what waits in one database (fsync on) to a local
 * GreenMail over a socket; beside it a bare JavaMail loop over one connection to the same
 * server. It lives in this package because the outbox is nobody else's business.
 */
public final class LettersBench {

	private static final String TEXT = "Tindak lanjut TL-20261124-0001 ditujukan kepada Anda.\n".repeat(12);

	private LettersBench() {
	}

	/** Measures with as many letters as the first argument says. */
	public static void main(String[] arguments) throws Exception {
		run(Integer.parseInt(arguments[0]));
	}

	/** Prints a row for two instances and one for the bare loop. */
	public static void run(int letters) throws Exception {
		GreenMail server = new GreenMail(
				new ServerSetup[] { new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP) });
		server.start();
		try (EmbeddedPostgres postgres = postgres();
				ConfigurableApplicationContext one = instance(postgres, server);
				ConfigurableApplicationContext other = instance(postgres, server)) {
			System.out.printf("%n| %,d letters | time | letters a second | arrived | different Message-IDs |%n",
					letters);
			System.out.println("| --- | ---: | ---: | ---: | ---: |");
			loop(10, server);
			server.purgeEmailFromAllMailboxes();
			row("a bare JavaMail loop, one connection", letters, loop(letters, server), server);
			server.purgeEmailFromAllMailboxes();
			write(letters, one.getBean(JdbcClient.class));
			row("two instances on one outbox", letters,
					together(List.of(one.getBean(SendLetters.class), other.getBean(SendLetters.class))), server);
		}
		finally {
			server.stop();
		}
	}

	private static EmbeddedPostgres postgres() throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(Path.of("target", "bench", "programs").toAbsolutePath().toFile())
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.start();
	}

	private static ConfigurableApplicationContext instance(EmbeddedPostgres postgres, GreenMail server) {
		return SpringApplication.run(PiketApplication.class, "--server.port=0", "--piket.demo=false",
				"--db-scheduler.enabled=false",
				"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
				"--spring.datasource.username=postgres", "--spring.datasource.password=",
				"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getSmtp().getPort());
	}

	private static void write(int letters, JdbcClient jdbc) {
		jdbc.sql(
				"""
						insert into letters (event_key, kind, recipient_name, address, subject, text, html, message_id, written_at)
						select 'bench:' || number, 'ROSTER_SUBMITTED', 'Supervisor', 'supervisor@contoh.invalid',
						    'Surat ' || number, :text, '<p>' || :text || '</p>', '<' || number || '@contoh.invalid>', now()
						from generate_series(1, :letters) number""")
			.param("text", TEXT)
			.param("letters", letters)
			.update();
		jdbc.sql("analyze letters").update();
	}

	private static Duration together(List<SendLetters> senders) throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(senders.size());
		ExecutorService threads = Executors.newFixedThreadPool(senders.size());
		try {
			long before = System.nanoTime();
			List<Future<Integer>> sent = new ArrayList<>();
			for (SendLetters sender : senders) {
				sent.add(threads.submit(() -> {
					barrier.await();
					return sender.send(() -> true);
				}));
			}
			for (Future<Integer> one : sent) {
				one.get();
			}
			return Duration.ofNanos(System.nanoTime() - before);
		}
		finally {
			threads.shutdown();
		}
	}

	private static Duration loop(int letters, GreenMail server) throws MessagingException {
		JavaMailSenderImpl sender = MailServer.sender(server.getSmtp().getPort());
		long before = System.nanoTime();
		try (Transport transport = sender.getSession().getTransport("smtp")) {
			transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
			for (int number = 1; number <= letters; number++) {
				MimeMessage message = new MimeMessage(sender.getSession());
				MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
				helper.setFrom("piket@localhost");
				message.setRecipient(Message.RecipientType.TO, new InternetAddress("supervisor@contoh.invalid"));
				helper.setSubject("Surat " + number);
				helper.setText(TEXT, "<p>" + TEXT + "</p>");
				message.saveChanges();
				transport.sendMessage(message, message.getAllRecipients());
			}
		}
		return Duration.ofNanos(System.nanoTime() - before);
	}

	private static void row(String what, int letters, Duration time, GreenMail server) throws MessagingException {
		MimeMessage[] arrived = server.getReceivedMessages();
		long different = Stream.of(arrived).map((message) -> {
			try {
				return message.getMessageID();
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).distinct().count();
		System.out.printf("| %s | %.1f s | %,.0f | %,d | %,d |%n", what, time.toMillis() / 1000.0,
				letters * 1000.0 / time.toMillis(), arrived.length, different);
	}

}
