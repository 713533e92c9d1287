package id.go.ppatk.piket.notices;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.UnaryOperator;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.StringUtils;

/**
 * One connection to the mail server, over which letters are sent one after the other. It
 * is made with the first letter, and made anew after one that failed.
 */
class SmtpConversation implements AutoCloseable {

	private final JavaMailSenderImpl server;

	private final Session session;

	private final InternetAddress from;

	private Transport transport;

	SmtpConversation(JavaMailSenderImpl server, InternetAddress from) {
		this.server = server;
		this.session = server.getSession();
		this.from = from;
	}

	/** The server will not take this letter, now or later. */
	static class Refused extends Exception {

		Refused(String words) {
			super(words);
		}

	}

	/** The server did not take this letter for now, or it is not known whether it did. */
	static class NotNow extends Exception {

		private final boolean reachable;

		NotNow(String words, boolean reachable) {
			super(words);
			this.reachable = reachable;
		}

		/**
		 * Whether there is a server that answers, so that other letters may fare better.
		 */
		boolean isReachable() {
			return this.reachable;
		}

	}

	/**
	 * Sends a letter.
	 * @param completing what is done to its words at last
	 * @param address where to
	 * @throws Refused for an address or a letter that the server refuses (5xx)
	 * @throws NotNow when it may be tried again
	 */
	void send(Letter letter, UnaryOperator<String> completing, String address) throws Refused, NotNow {
		try {
			MimeMessage message = message(letter, completing, address);
			connect();
			this.transport.sendMessage(message, message.getAllRecipients());
		}
		catch (AddressException ex) {
			throw new Refused(ex.getMessage());
		}
		catch (MessagingException ex) {
			close();
			throwAsAnswered(ex);
		}
	}

	private MimeMessage message(Letter letter, UnaryOperator<String> completing, String address)
			throws MessagingException {
		MimeMessage message = new MimeMessage(this.session) {

			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", letter.getMessageId());
			}

		};
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setFrom(this.from);
		helper.setTo(named(address, letter.getRecipientName()));
		helper.setSubject(letter.getSubject());
		helper.setSentDate(Date.from(letter.getWrittenAt()));
		helper.setText(completing.apply(letter.getText()), completing.apply(letter.getHtml()));
		for (Enclosure enclosure : letter.getEnclosures()) {
			helper.addAttachment(enclosure.getName(), new ByteArrayResource(enclosure.getContent()),
					enclosure.getContentType());
		}
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	static InternetAddress named(String address, String name) throws AddressException {
		InternetAddress checked = new InternetAddress(address, true);
		try {
			checked.setPersonal(Draft.oneLine(name), StandardCharsets.UTF_8.name());
			return checked;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void connect() throws MessagingException {
		if (this.transport == null) {
			String protocol = this.server.getProtocol();
			Transport made = this.session
				.getTransport((protocol != null) ? protocol : JavaMailSenderImpl.DEFAULT_PROTOCOL);
			boolean known = StringUtils.hasText(this.server.getUsername());
			made.connect(this.server.getHost(), this.server.getPort(), known ? this.server.getUsername() : null,
					known ? this.server.getPassword() : null);
			this.transport = made;
		}
	}

	private static void throwAsAnswered(MessagingException failure) throws Refused, NotNow {
		int code = code(failure);
		String words = words(failure);
		if (code >= 500 && code < 600) {
			throw new Refused(words);
		}
		throw new NotNow(words, code >= 400 && code != 421);
	}

	/** The code of the server's answer to this letter; -1 where there was none. */
	private static int code(MessagingException failure) {
		for (Exception cause = failure; cause != null; cause = next(cause)) {
			if (cause instanceof SMTPAddressFailedException address) {
				return address.getReturnCode();
			}
			if (cause instanceof SMTPSendFailedException letter && letter.getReturnCode() > 0
					&& !(letter.getNextException() instanceof SMTPAddressFailedException)) {
				return letter.getReturnCode();
			}
		}
		return -1;
	}

	/** What was said last, which is the most telling. */
	private static String words(MessagingException failure) {
		String words = failure.toString();
		for (Exception cause = failure; cause != null; cause = next(cause)) {
			if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
				words = cause.getMessage();
			}
		}
		return words;
	}

	private static @Nullable Exception next(Exception cause) {
		return (cause instanceof MessagingException messaging) ? messaging.getNextException() : null;
	}

	@Override
	public void close() {
		if (this.transport != null) {
			try {
				this.transport.close();
			}
			catch (MessagingException ex) {
				// the connection is gone, which is what was wanted
			}
			this.transport = null;
		}
	}

}
