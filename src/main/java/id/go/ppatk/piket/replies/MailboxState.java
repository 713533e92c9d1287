package id.go.ppatk.piket.replies;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import id.go.ppatk.piket.notices.ReplyMailbox.Trouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the mailbox of replies could be read the last time, whichever instance tried.
 */
@Component
class MailboxState {

	private static final int MOST_WORDS = 500;

	private final JdbcClient jdbc;

	private final Clock clock;

	MailboxState(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Why it cannot be read. */
	enum Kind {

		/** Nobody answers at that address. */
		UNREACHABLE,
		/** User name or password are refused. */
		REFUSED,
		/** Something else; the server's words say what. */
		OTHER;

		/** The message that says it. */
		private String messageKey() {
			return "mailbox.trouble." + name();
		}

		private static Kind of(MessagingException ex) {
			if (ex instanceof AuthenticationFailedException) {
				return REFUSED;
			}
			return (ex instanceof MailConnectException) ? UNREACHABLE : OTHER;
		}

	}

	/** Keeps that it could be read. */
	void worked() {
		this.jdbc.sql("""
				update mailbox_state set failing_since = null, trouble = null, server_words = null
				where failing_since is not null""").update();
	}

	/** Keeps that it could not be read. */
	void failed(MessagingException ex) {
		this.jdbc.sql("""
				update mailbox_state set failing_since = coalesce(failing_since, :now), trouble = :trouble,
				    server_words = :words""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("trouble", Kind.of(ex).name())
			.param("words", words(ex))
			.update();
	}

	private static @Nullable String words(MessagingException ex) {
		String words = (ex.getMessage() != null) ? ex.getMessage().replaceAll("\\p{Cntrl}+", " ").strip() : "";
		return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), MOST_WORDS));
	}

	/** Why it cannot be read, or empty when it could be the last time. */
	Optional<Trouble> trouble() {
		return this.jdbc
			.sql("select failing_since, trouble, server_words from mailbox_state where failing_since is not null")
			.query((row, number) -> new Trouble(row.getTimestamp(1).toInstant(),
					Kind.valueOf(row.getString(2)).messageKey(), row.getString(3)))
			.optional();
	}

}
