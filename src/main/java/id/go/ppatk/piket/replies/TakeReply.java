package id.go.ppatk.piket.replies;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

import id.go.ppatk.piket.handoffs.AnswerHandoff;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.handoffs.IllegalMove;
import id.go.ppatk.piket.notices.Letter;
import id.go.ppatk.piket.notices.Letters;
import id.go.ppatk.piket.notices.ReplyToken;
import id.go.ppatk.piket.replies.Reply.Outcome;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a reply in, once: finds the letter that it answers, by the Message-ID that only
 * its recipient knows, else by the number and its token in the subject; answers the
 * hand-off when its sender is the one who is asked; and keeps it in any case. Clause
 * 5.c.viii.
 */
@Component
class TakeReply {

	private static final int LONGEST_ANSWER = 4000;

	private static final int LONGEST_NAMES = 1000;

	private final Letters letters;

	private final Handoffs handoffs;

	private final AnswerHandoff answerHandoff;

	private final StaffMembers people;

	private final ReplyToken token;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	TakeReply(Letters letters, Handoffs handoffs, AnswerHandoff answerHandoff, StaffMembers people, ReplyToken token,
			JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.letters = letters;
		this.handoffs = handoffs;
		this.answerHandoff = answerHandoff;
		this.people = people;
		this.token = token;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * What a reply answers.
	 *
	 * @param letter the letter, or {@code null} when only the number is known
	 * @param handoff the hand-off, or {@code null} for a letter about something else
	 */
	private record Match(@Nullable Letter letter, @Nullable Handoff handoff) {
	}

	/**
	 * Takes it in; one that was taken before changes nothing.
	 * @return what became of it
	 */
	Outcome take(Reply reply) {
		try {
			return this.transaction.execute((status) -> deal(reply, match(reply)));
		}
		catch (IllegalMove ex) {
			return this.transaction.execute((status) -> keep(reply, Outcome.TOO_LATE, match(reply), null));
		}
	}

	private Outcome deal(Reply reply, Match match) {
		if (isKnown(reply)) {
			return Outcome.valueOf(this.jdbc.sql("select outcome from replies where message_key = ?")
				.param(reply.key())
				.query(String.class)
				.single());
		}
		return switch (reply.nature()) {
			case REPORT -> keep(reply, cameBack(reply, match), match, null);
			case AUTOMATIC -> keep(reply, Outcome.AUTOMATIC, match, null);
			case UNREADABLE -> keep(reply, Outcome.UNREADABLE, match, null);
			case WRITTEN -> answer(reply, match);
		};
	}

	private boolean isKnown(Reply reply) {
		return this.jdbc.sql("select exists (select 1 from replies where message_key = ?)")
			.param(reply.key())
			.query(Boolean.class)
			.single();
	}

	private Match match(Reply reply) {
		Letter letter = reply.references().isEmpty() ? null
				: this.letters.findFirstByMessageIdInOrderByIdDesc(reply.references()).orElse(null);
		Optional<String> number = (letter != null) ? Optional.ofNullable(letter.getHandoffNumber())
				: this.token.read(reply.subject());
		return new Match(letter, number.flatMap(this.handoffs::findByNumber).orElse(null));
	}

	private Outcome cameBack(Reply reply, Match match) {
		if (match.letter() == null) {
			return Outcome.UNMATCHED;
		}
		if (!reply.report().failed()) {
			return Outcome.AUTOMATIC;
		}
		if (match.letter().getState() == Letter.State.SENT) {
			match.letter().bounced(reply.report().words(), this.clock.instant());
		}
		return Outcome.BOUNCED;
	}

	private Outcome answer(Reply reply, Match match) {
		if (match.handoff() == null) {
			return keep(reply, Outcome.UNMATCHED, match, null);
		}
		Long handoffId = match.handoff().getId();
		Long sender = senders(reply, match.letter()).filter((person) -> this.answerHandoff.mayAnswer(handoffId, person))
			.findFirst()
			.orElse(null);
		if (sender == null) {
			return keep(reply, Outcome.NOT_ASKED, match, null);
		}
		String text = reply.text();
		this.answerHandoff.answer(handoffId, sender,
				(text.length() > LONGEST_ANSWER) ? text.substring(0, LONGEST_ANSWER) : text);
		return keep(reply, Outcome.ANSWERED, match, sender);
	}

	/** Who may have written it: the letter's recipient, or who has that address. */
	private Stream<Long> senders(Reply reply, @Nullable Letter letter) {
		Stream<Long> byAddress = this.people.withAddress(reply.sender()).stream().map(StaffMember::getId);
		return (letter != null && letter.getRecipientId() != null
				&& reply.sender().equalsIgnoreCase(letter.getAddress()))
						? Stream.concat(Stream.of(letter.getRecipientId()), byAddress) : byAddress;
	}

	private Outcome keep(Reply reply, Outcome outcome, Match match, @Nullable Long staffId) {
		String names = String.join(", ", reply.enclosures());
		this.jdbc.sql("""
				insert into replies (message_key, sender, subject, received_at, text, enclosures, outcome,
				    handoff_number, letter_id, staff_id)
				values (:key, :sender, :subject, :at, :text, :enclosures, :outcome, :number, :letter, :staff)
				on conflict on constraint replies_once do nothing""")
			.param("key", reply.key())
			.param("sender", reply.sender())
			.param("subject", reply.subject())
			.param("at", Timestamp.from(reply.receivedAt()))
			.param("text", reply.text())
			.param("enclosures", (names.length() > LONGEST_NAMES) ? names.substring(0, LONGEST_NAMES) : names)
			.param("outcome", outcome.name())
			.param("number", (match.handoff() != null) ? match.handoff().getNumber() : null)
			.param("letter", (match.letter() != null) ? match.letter().getId() : null)
			.param("staff", staffId)
			.update();
		return outcome;
	}

}
