package id.go.ppatk.piket.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes letters in, within the transaction of what they tell: both stand or neither. One
 * letter for each event and recipient, however often it is told.
 */
@Component
class Outbox {

	private final JdbcClient jdbc;

	private final LetterTemplates templates;

	private final ToldDays told;

	private final MailSettings settings;

	private final Clock clock;

	Outbox(JdbcClient jdbc, LetterTemplates templates, ToldDays told, MailSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.templates = templates;
		this.told = told;
		this.settings = settings;
		this.clock = clock;
	}

	/** Writes it to each of them who has not got it and has not turned it off. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Draft draft, Collection<Recipient> recipients) {
		for (Recipient recipient : recipients) {
			if (isWanted(draft, recipient)) {
				add(draft, recipient).ifPresent((id) -> {
					enclose(id, draft);
					this.told.add(id, draft.getTold());
				});
			}
		}
	}

	private boolean isWanted(Draft draft, Recipient recipient) {
		return this.jdbc.sql("""
				select not exists (select 1 from letters
				    where event_key = :event and recipient_id is not distinct from :recipient)
				and (:mandatory or not exists (select 1 from letter_refusals
				    where staff_id = :recipient and kind = :kind))""")
			.param("event", draft.getEventKey())
			.param("recipient", recipient.staffId())
			.param("mandatory", draft.getKind().isMandatory())
			.param("kind", draft.getKind().name())
			.query(Boolean.class)
			.single();
	}

	private Optional<Long> add(Draft draft, Recipient recipient) {
		return this.jdbc.sql("""
				insert into letters (event_key, kind, recipient_id, recipient_name, address, subject, text, html,
				    message_id, handoff_number, written_at, valid_until)
				values (:event, :kind, :recipient, :name, :address, :subject, :text, :html, :messageId, :handoff,
				    :now, :until)
				on conflict on constraint letters_once do nothing returning id""")
			.param("event", draft.getEventKey())
			.param("kind", draft.getKind().name())
			.param("recipient", recipient.staffId())
			.param("name", recipient.name())
			.param("address", recipient.address())
			.param("subject", draft.getSubject())
			.param("text", this.templates.text(draft, recipient))
			.param("html", this.templates.html(draft, recipient))
			.param("messageId", "<" + UUID.randomUUID() + "@" + this.settings.domain() + ">")
			.param("handoff", draft.getHandoffNumber())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("until", (draft.getValidUntil() != null) ? Timestamp.from(draft.getValidUntil()) : null)
			.query(Long.class)
			.optional();
	}

	private void enclose(Long id, Draft draft) {
		int position = 0;
		for (Enclosure enclosure : draft.getEnclosures()) {
			this.jdbc.sql("""
					insert into letter_enclosures (letter_id, position, name, content_type, content)
					values (?, ?, ?, ?, ?)""")
				.params(id, position++, enclosure.getName(), enclosure.getContentType(), enclosure.getContent())
				.update();
		}
	}

	/** Whether somebody was told of that event. */
	boolean has(String eventKey) {
		return this.jdbc.sql("select exists (select 1 from letters where event_key = ?)")
			.param(eventKey)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Takes back what waits of that event, because it is no longer true. Who would have
	 * got it can be told anew.
	 * @return whether anything waited
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean withdraw(String eventKey) {
		return this.jdbc.sql("""
				update letters set state = 'WITHDRAWN', settled_at = :now, event_key = event_key || '/' || id,
				    version = version + 1
				where event_key = :event and state = 'WAITING'""")
			.param("event", eventKey)
			.param("now", Timestamp.from(this.clock.instant()))
			.update() > 0;
	}

	/**
	 * Takes back what waits of that event; also those who got it can be told anew, for it
	 * holds at another time now.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void overtake(String eventKey) {
		withdraw(eventKey);
		this.jdbc
			.sql("update letters set event_key = event_key || '/' || id, version = version + 1 where event_key = ?")
			.param(eventKey)
			.update();
	}

	/**
	 * Replaces what letters about that hand-off say, sent or not.
	 * @param wording what they say instead, without markup
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String handoffNumber, String wording) {
		this.jdbc.sql("""
				update letters set text = :wording, html = '<p>' || :wording || '</p>', version = version + 1
				where handoff_number = :handoff""").param("handoff", handoffNumber).param("wording", wording).update();
	}

	/** As {@link #withdraw}, what waits of these kinds about that hand-off. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdrawOf(String handoffNumber, LetterKind... kinds) {
		this.jdbc.sql("""
				update letters set state = 'WITHDRAWN', settled_at = :now, version = version + 1
				where handoff_number = :handoff and state = 'WAITING' and kind in (:kinds)""")
			.param("handoff", handoffNumber)
			.param("kinds", Stream.of(kinds).map(LetterKind::name).toList())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

}
