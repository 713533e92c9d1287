package id.go.ppatk.piket.notices;

import java.time.Clock;
import java.util.List;

import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.handoffs.UnreachedAddressees;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to who is asked that a mail server refused or sent back. They concern who
 * handed it on: it stands on their first page until it was sent again, passed on or
 * answered, and a letter tells them of it. Clause 5.c.viii.
 */
@Component
public class UnreachedLetters implements UnreachedAddressees, DueLetters {

	/** Letters that failed, to somebody who is asked still. */
	private static final String FAILED = """
			from letters failed join handoffs asked on asked.number = failed.handoff_number
			where failed.state = 'FAILED' and failed.handoff_number is not null
			    and failed.kind in ('HANDOFF_RECEIVED', 'HANDOFF_DUE_SOON') and asked.state in ('OPEN', 'ACCEPTED')
			    and (asked.to_staff is null or asked.to_staff = failed.recipient_id)""";

	private final JdbcClient jdbc;

	private final Letters letters;

	private final Handoffs handoffs;

	private final Outbox outbox;

	private final Recipients recipients;

	private final HandoffDrafts drafts;

	private final Wording wording;

	private final Clock clock;

	UnreachedLetters(JdbcClient jdbc, Letters letters, Handoffs handoffs, Outbox outbox, Recipients recipients,
			HandoffDrafts drafts, Wording wording, Clock clock) {
		this.jdbc = jdbc;
		this.letters = letters;
		this.handoffs = handoffs;
		this.outbox = outbox;
		this.recipients = recipients;
		this.drafts = drafts;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * A letter that was sent came back, and whom it concerns is told at once.
	 * @param words what the other server said
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void bounced(Letter letter, String words) {
		if (letter.getState() == Letter.State.SENT) {
			letter.bounced(words, this.clock.instant());
			this.letters.saveAndFlush(letter);
			writeDue();
		}
	}

	/** Tells of each that failed, by bounce or refusal, once. */
	@Override
	public void writeDue() {
		this.jdbc.sql("select failed.id " + FAILED + " order by failed.id")
			.query(Long.class)
			.list()
			.forEach((id) -> tell(this.letters.findById(id).orElseThrow()));
	}

	private void tell(Letter failed) {
		Handoff handoff = this.handoffs.findByNumber(failed.getHandoffNumber()).orElseThrow();
		String event = LetterKind.HANDOFF_UNREACHED + ":" + failed.getId() + ":"
				+ failed.getSettledAt().getEpochSecond();
		this.outbox.write(
				this.drafts.of(LetterKind.HANDOFF_UNREACHED, event, handoff)
					.fact(this.wording.text("letter.unreached"), failed.getRecipientName())
					.fact(this.wording.text("letters.server-said"), String.valueOf(failed.getServerWords())),
				this.recipients.sender(handoff));
	}

	@Override
	public List<Unreached> of(String handoffNumber) {
		return this.jdbc
			.sql("select failed.recipient_name, failed.address, failed.server_words " + FAILED
					+ " and failed.handoff_number = ? order by failed.id desc")
			.param(handoffNumber)
			.query((row, number) -> new Unreached(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	@Override
	public String numbers() {
		return "select failed.handoff_number " + FAILED;
	}

	@Override
	public String messageKey() {
		return "handoffs.waiting.unreached";
	}

	@Override
	public String markKey() {
		return "handoff.unreached";
	}

	@Override
	public boolean isUrgent() {
		return true;
	}

}
