package id.go.ppatk.piket.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import id.go.ppatk.piket.handoffs.HandoffMessage;
import id.go.ppatk.piket.handoffs.HandoffMessages;
import id.go.ppatk.piket.notices.ReplyToken;
import id.go.ppatk.piket.replies.Reply.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What came into the mailbox, once each; what is about a hand-off stands on its page.
 */
@Repository
class Replies implements HandoffMessages {

	private final JdbcClient jdbc;

	private final Clock clock;

	Replies(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What is kept of a reply.
	 *
	 * @param parts what it says, and what it quotes
	 * @param handoffNumber the hand-off that it is about, or {@code null}
	 * @param letterId the letter that it answers, or {@code null}
	 * @param staffId who wrote it, where that is known
	 * @param moveId the move that keeps it as an answer, or {@code null}
	 * @param awaitsLook whether somebody is to look at it
	 */
	record Kept(Reply reply, LetterQuote.Parts parts, Outcome outcome, @Nullable String handoffNumber,
			@Nullable Long letterId, @Nullable Long staffId, @Nullable Long moveId, boolean awaitsLook) {
	}

	/** What became of the message with that key, when it was taken in before. */
	Optional<Outcome> outcome(String key) {
		return this.jdbc.sql("select outcome from replies where message_key = ?")
			.param(key)
			.query((row, number) -> Outcome.valueOf(row.getString(1)))
			.optional();
	}

	/**
	 * Keeps it.
	 * @return its id, or empty when somebody else was first
	 */
	Optional<Long> keep(Kept kept) {
		Reply reply = kept.reply();
		return this.jdbc.sql("""
				insert into replies (message_key, sender, subject, received_at, taken_at, text, quote, cut, enclosures,
				    server_words, outcome, handoff_number, letter_id, staff_id, move_id, awaits_look)
				values (:key, :sender, :subject, :received, :taken, :text, :quote, :cut, :enclosures,
				    :words, :outcome, :number, :letter, :staff, :move, :awaits)
				on conflict on constraint replies_once do nothing returning id""")
			.param("key", reply.key())
			.param("sender", reply.sender())
			.param("subject", reply.subject())
			.param("received", Timestamp.from(reply.receivedAt()))
			.param("taken", Timestamp.from(this.clock.instant()))
			.param("text", kept.parts().own())
			.param("quote", kept.parts().quote())
			.param("cut", reply.cut())
			.param("enclosures", String.join(", ", reply.enclosures()))
			.param("words", (reply.report() != null) ? reply.report().words() : null)
			.param("outcome", kept.outcome().name())
			.param("number", kept.handoffNumber())
			.param("letter", kept.letterId())
			.param("staff", kept.staffId())
			.param("move", kept.moveId())
			.param("awaits", kept.awaitsLook())
			.query(Long.class)
			.optional();
	}

	@Override
	public List<HandoffMessage> about(String handoffNumber) {
		return this.jdbc
			.sql("""
					select replies.*, letters.recipient_name from replies left join letters on letters.id = replies.letter_id
					where replies.handoff_number = ? order by replies.taken_at, replies.id""")
			.param(handoffNumber)
			.query(Replies::message)
			.list();
	}

	private static HandoffMessage message(ResultSet row, int number) throws SQLException {
		Outcome outcome = Outcome.valueOf(row.getString("outcome"));
		Timestamp looked = row.getTimestamp("looked_at");
		return new HandoffMessage(row.getLong("id"), "reply." + outcome, outcome.messageKey(), row.getString("sender"),
				row.getString("recipient_name"), ReplyToken.without(row.getString("subject")),
				row.getTimestamp("taken_at").toInstant(), row.getString("text"), row.getString("quote"),
				row.getBoolean("cut"), row.getString("enclosures"), row.getString("server_words"),
				row.getObject("move_id", Long.class), row.getBoolean("awaits_look") && looked == null,
				row.getObject("looked_by", Long.class), (looked != null) ? looked.toInstant() : null);
	}

	@Override
	public void look(String handoffNumber, Long byStaffId) {
		this.jdbc.sql("""
				update replies set looked_by = :by, looked_at = :now
				where handoff_number = :number and awaits_look and looked_at is null""")
			.param("by", byStaffId)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("number", handoffNumber)
			.update();
	}

	/** Replaces what a message says, which quoted what is confidential. */
	void replace(Long id, String text) {
		this.jdbc.sql("update replies set text = :text, quote = '' where id = :id")
			.param("text", text)
			.param("id", id)
			.update();
	}

	@Override
	public String numbers() {
		return "select handoff_number from replies where awaits_look and looked_at is null";
	}

	@Override
	public String messageKey() {
		return "handoffs.waiting.messages";
	}

	@Override
	public String markKey() {
		return "handoff.message-new";
	}

	@Override
	public boolean isUrgent() {
		return false;
	}

}
