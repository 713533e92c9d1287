package id.go.ppatk.piket.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose letters these are. How the server is reached is in {@code spring.mail.*}.
 *
 * @param supervisor the mailbox of the supervisor. Clauses 5.a and 5.b.
 * @param from the address that letters come from, and replies go to
 * @param imap the mailbox of that address
 */
@ConfigurationProperties("piket.mail")
public record MailSettings(@DefaultValue("ayu.utami@ppatk.go.id") String supervisor,
		@DefaultValue("piket@localhost") String from, @DefaultValue Imap imap) {

	public MailSettings {
		refuseUnlessAddress("piket.mail.supervisor", supervisor);
		refuseUnlessAddress("piket.mail.from", from);
	}

	private static void refuseUnlessAddress(String setting, String address) {
		try {
			new InternetAddress(address, true);
		}
		catch (AddressException ex) {
			throw new WrongMailSetting(setting);
		}
	}

	/**
	 * The mailbox that replies come into; without a host nobody reads it.
	 *
	 * @param host the IMAP server, empty for none
	 * @param port its port
	 * @param username who signs in
	 * @param password with what
	 * @param folder which folder is read
	 * @param tls whether the connection is encrypted from the start
	 */
	public record Imap(@DefaultValue("") String host, @DefaultValue("993") int port, @DefaultValue("") String username,
			@DefaultValue("") String password, @DefaultValue("INBOX") String folder,
			@DefaultValue("true") boolean tls) {

		public boolean isConfigured() {
			return !this.host.isBlank();
		}

		public String protocol() {
			return this.tls ? "imaps" : "imap";
		}

	}

	/** Whether nobody has said where letters come from. */
	boolean isSenderMissing() {
		return this.from.endsWith("@localhost");
	}

	/** The part of the sender's address after the @, in which Message-IDs are unique. */
	String domain() {
		return this.from.substring(this.from.lastIndexOf('@') + 1);
	}

}
