package id.go.ppatk.piket.replies;

import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.notices.ReplyMailbox.Trouble;
import id.go.ppatk.piket.replies.Reply.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The page that lists replies.
 *
 * @param replies the replies of this page, the latest first
 * @param outcome what became of those that are listed, or {@code null} for all
 * @param isFirst whether it is the first page
 * @param next the id before which the next page begins, or {@code null} on the last
 * @param configured whether there is a mailbox to read
 * @param trouble what keeps it from being read, or {@code null}
 * @param readable whether the person may read what they say
 */
record ReplyPage(List<Line> replies, @Nullable Outcome outcome, boolean isFirst, @Nullable Long next,
		boolean configured, @Nullable Trouble trouble, boolean readable) {

	/**
	 * A reply in the list.
	 *
	 * @param text what it says
	 * @param quote what it quotes of the letter at its end; empty without
	 * @param cut whether it says more, which stays in the mailbox
	 * @param enclosures the names of its files, which stay in the mailbox; empty without
	 * @param serverWords what a mail server says, or {@code null}
	 */
	record Line(Long id, String sender, String subject, Instant receivedAt, String text, String quote, boolean cut,
			String enclosures, @Nullable String serverWords, Outcome outcome, @Nullable String handoffNumber) {
	}

	public List<Outcome> outcomes() {
		return List.of(Outcome.values());
	}

}
