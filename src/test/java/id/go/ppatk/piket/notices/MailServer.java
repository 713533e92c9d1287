package id.go.ppatk.piket.notices;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One mail server (SMTP and IMAP, over sockets) for all tests of this JVM.
 */
public final class MailServer {

	private static final GreenMail SERVER = start();

	private MailServer() {
	}

	private static GreenMail start() {
		GreenMail server = new GreenMail(new ServerSetup[] { new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
				new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP) });
		server.start();
		Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
		return server;
	}

	/** The server, all its mailboxes empty. */
	public static GreenMail empty() throws Exception {
		SERVER.purgeEmailFromAllMailboxes();
		return SERVER;
	}

	/** All messages that it has taken since. */
	public static List<MimeMessage> received() {
		return Stream.of(SERVER.getReceivedMessages()).toList();
	}

	public static JavaMailSenderImpl sender() {
		return sender(SERVER.getSmtp().getPort());
	}

	/** A client of a server on that port, which waits half a second for an answer. */
	static JavaMailSenderImpl sender(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		Properties properties = sender.getJavaMailProperties();
		properties.setProperty("mail.smtp.connectiontimeout", "500");
		properties.setProperty("mail.smtp.timeout", "500");
		properties.setProperty("mail.smtp.writetimeout", "500");
		return sender;
	}

}
