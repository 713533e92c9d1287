package id.go.ppatk.piket.replies;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.go.ppatk.piket.handoffs.AnswerHandoff;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffMove;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.handoffs.IllegalMove;
import id.go.ppatk.piket.notices.HandoffMessageLetters;
import id.go.ppatk.piket.notices.Letter;
import id.go.ppatk.piket.notices.Letters;
import id.go.ppatk.piket.notices.ReplyToken;
import id.go.ppatk.piket.notices.UnreachedLetters;
import id.go.ppatk.piket.replies.Reply.Outcome;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a reply in, once: finds the letter that it answers, by the Message-ID that only
 * its recipient knows, else by the number and its token in the subject; answers the
 * hand-off, or adds to its answer, when its sender is the one who is asked and says
 * something; and keeps it in any case. Clause 5.c.viii.
 */
@Component
class TakeReply {

	/** So long after it was sent a letter comes back. */
	private static final Duration LONGEST_RETURN = Duration.ofDays(6);

	private final Letters letters;

	private final Handoffs handoffs;

	private final AnswerHandoff answerHandoff;

	private final HandoffMessageLetters messageLetters;

	private final UnreachedLetters unreached;

	private final StaffMembers people;

	private final ReplyToken token;

	private final LetterQuotes quotes;

	private final Replies replies;

	private final TransactionTemplate transaction;

	private final Clock clock;

	TakeReply(Letters letters, Handoffs handoffs, AnswerHandoff answerHandoff, HandoffMessageLetters messageLetters,
			UnreachedLetters unreached, StaffMembers people, ReplyToken token, LetterQuotes quotes, Replies replies,
			TransactionTemplate transaction, Clock clock) {
		this.letters = letters;
		this.handoffs = handoffs;
		this.answerHandoff = answerHandoff;
		this.messageLetters = messageLetters;
		this.unreached = unreached;
		this.people = people;
		this.token = token;
		this.quotes = quotes;
		this.replies = replies;
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
			return this.transaction.execute((status) -> this.replies.outcome(reply.key()).orElseGet(() -> deal(reply)));
		}
		catch (IllegalMove ex) {
			return this.transaction.execute((status) -> keep(reply, Outcome.TOO_LATE, match(reply), null, null));
		}
		catch (TakenMeanwhile ex) {
			return this.replies.outcome(reply.key()).orElseThrow();
		}
	}

	/** Another instance took it in first; what was done with it here is not done. */
	private static final class TakenMeanwhile extends RuntimeException {

	}

	private Outcome deal(Reply reply) {
		Match match = match(reply);
		return switch (reply.nature()) {
			case REPORT -> keep(reply, cameBack(reply, match), match, null, null);
			case AUTOMATIC -> keep(reply, Outcome.AUTOMATIC, match, null, null);
			case UNREADABLE -> keep(reply, Outcome.UNREADABLE, match, null, null);
			case WRITTEN -> answer(reply, match);
		};
	}

	private Match match(Reply reply) {
		Letter letter = reply.references().isEmpty() ? null
				: this.letters.findFirstByMessageIdInOrderByIdDesc(reply.references()).orElse(null);
		if (letter == null && reply.report() != null) {
			letter = returned(reply).orElse(null);
		}
		Optional<String> number = (letter != null) ? Optional.ofNullable(letter.getHandoffNumber())
				: this.token.read(reply.subject());
		return new Match(letter, number.flatMap(this.handoffs::findByNumber).orElse(null));
	}

	/**
	 * The letter that a mail server tells of in words: about the hand-off whose number it
	 * repeats, else the latest to one of the addresses that it names.
	 */
	private Optional<Letter> returned(Reply report) {
		Set<String> addresses = report.report().recipients();
		Optional<Letter> byNumber = this.token.read(report.subject() + '\n' + report.text())
			.flatMap((number) -> this.letters.findTop10ByHandoffNumberOrderByIdDesc(number)
				.stream()
				.filter((letter) -> letter.getState() == Letter.State.SENT)
				.filter((letter) -> letter.getAddress() != null
						&& addresses.contains(letter.getAddress().toLowerCase(Locale.ROOT)))
				.findFirst());
		return byNumber.or(() -> addresses.isEmpty() ? Optional.empty()
				: this.letters.sentTo(addresses, this.clock.instant().minus(LONGEST_RETURN), Limit.of(1))
					.stream()
					.findFirst());
	}

	private Outcome cameBack(Reply reply, Match match) {
		if (match.letter() == null) {
			return Outcome.UNMATCHED;
		}
		return switch (reply.report().fate()) {
			case DELIVERED -> Outcome.AUTOMATIC;
			case DELAYED -> Outcome.DELAYED;
			case FAILED -> {
				this.unreached.bounced(match.letter(), reply.report().words());
				yield Outcome.BOUNCED;
			}
		};
	}

	private Outcome answer(Reply reply, Match match) {
		if (match.handoff() == null) {
			return keep(reply, Outcome.UNMATCHED, match, null, null);
		}
		Long handoffId = match.handoff().getId();
		Long sender = senders(reply, match.letter()).filter((person) -> this.answerHandoff.mayAnswer(handoffId, person))
			.findFirst()
			.orElse(null);
		if (sender == null) {
			return keep(reply, Outcome.NOT_ASKED, match, null, null);
		}
		LetterQuote quote = this.quotes.of(match.handoff().getNumber());
		if (!Substance.isIn(quote.ownLines(reply.text()), reply.senderName())) {
			return keep(reply, Outcome.NO_ANSWER, match, sender, null);
		}
		boolean more = match.handoff().getState() == Handoff.State.ANSWERED;
		List<HandoffMove> moves = this.answerHandoff.answer(handoffId, sender, quote.part(reply.text()).own())
			.getMoves();
		return keep(reply, more ? Outcome.ADDED : Outcome.ANSWERED, match, sender, moves.get(moves.size() - 1).getId());
	}

	/** Who may have written it: the letter's recipient, or who has that address. */
	private Stream<Long> senders(Reply reply, @Nullable Letter letter) {
		Stream<Long> byAddress = this.people.withAddress(reply.sender()).stream().map(StaffMember::getId);
		return (letter != null && letter.getRecipientId() != null
				&& reply.sender().equalsIgnoreCase(letter.getAddress()))
						? Stream.concat(Stream.of(letter.getRecipientId()), byAddress) : byAddress;
	}

	/** Keeps it, and tells of it whoever is to look at it. */
	private Outcome keep(Reply reply, Outcome outcome, Match match, @Nullable Long staffId, @Nullable Long moveId) {
		Handoff handoff = match.handoff();
		String number = (handoff != null) ? handoff.getNumber() : null;
		boolean over = outcome == Outcome.NO_ANSWER && handoff.getClosedAt() != null;
		boolean told = handoff != null && outcome.needsEyes() && !over;
		Long id = this.replies
			.keep(new Replies.Kept(reply, this.quotes.of(number).part(reply.text()), outcome, number,
					(match.letter() != null) ? match.letter().getId() : null, staffId, moveId,
					told || outcome == Outcome.ADDED))
			.orElseThrow(TakenMeanwhile::new);
		if (told) {
			this.messageLetters.write(handoff, id, outcome.messageKey(), reply.sender());
		}
		return outcome;
	}

}
