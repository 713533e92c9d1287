package id.go.ppatk.piket.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose letters these are. How the server is reached is in {@code spring.mail.*}.
 *
 * @param supervisor the mailbox of the supervisor. Clauses 5.a and 5.b.
 * @param from the address that letters come from, and replies go to
 */
@ConfigurationProperties("piket.mail")
record MailSettings(@DefaultValue("ayu.utami@ppatk.go.id") String supervisor,
		@DefaultValue("piket@localhost") String from) {

	/** The part of the sender's address after the @, in which Message-IDs are unique. */
	String domain() {
		return this.from.substring(this.from.lastIndexOf('@') + 1);
	}

}
