package id.go.ppatk.piket.notices;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The mailbox to which replies to letters go. Whoever reads it says whether that is
 * possible.
 */
public interface ReplyMailbox {

	/** Why the mailbox cannot be read, or {@code null} when it can or there is none. */
	@Nullable Trouble trouble();

	/**
	 * That it cannot be read.
	 *
	 * @param since the first moment since which it could not
	 * @param messageKey the message that says why
	 * @param words what the server or the connection said, or {@code null}
	 */
	record Trouble(Instant since, String messageKey, @Nullable String words) {
	}

}
