package id.go.ppatk.piket.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person, as it was written ({@link Outbox}), on its way through the mail
 * server. What it says and its Message-ID never change.
 */
@Entity
@Table(name = "letters")
public class Letter {

	/** How often a letter is tried before somebody is to look at it: about three days. */
	static final int MOST_ATTEMPTS = 24;

	private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofHours(4);

	private static final int LONGEST_WORDS = 500;

	/** Where a letter stands. */
	public enum State {

		/** It has not been sent, and will be tried. */
		WAITING,
		/** The mail server took it. */
		SENT,
		/** The mail server refused it, or it bounced; it is not tried any more. */
		FAILED,
		/** It was no longer true before it could be sent. */
		WITHDRAWN;

		public String messageKey() {
			return "letter-state." + name();
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Enumerated(EnumType.STRING)
	private LetterKind kind;

	private Long recipientId;

	private String recipientName;

	private String address;

	private String subject;

	private String text;

	private String html;

	private String messageId;

	private String handoffNumber;

	private Instant writtenAt;

	private Instant validUntil;

	@Enumerated(EnumType.STRING)
	private State state = State.WAITING;

	private Instant settledAt;

	private int attempts;

	private Instant nextAttemptAt;

	private String serverWords;

	@ElementCollection
	@CollectionTable(name = "letter_enclosures", joinColumns = @JoinColumn(name = "letter_id"))
	@OrderColumn(name = "position")
	private List<Enclosure> enclosures = new ArrayList<>();

	@Version
	private int version;

	protected Letter() {
	}

	/** Whether it is no longer true at that moment. */
	boolean isOutdated(Instant now) {
		return this.validUntil != null && !now.isBefore(this.validUntil);
	}

	/**
	 * The mail server took it.
	 * @throws IllegalStateException unless it waits
	 */
	void sent(Instant at) {
		settle(State.SENT, at);
		this.attempts++;
		this.serverWords = null;
	}

	/**
	 * The mail server refused it for good.
	 * @param words what the server said
	 * @throws IllegalStateException unless it waits
	 */
	void refused(String words, Instant at) {
		settle(State.FAILED, at);
		this.attempts++;
		this.serverWords = shortened(words);
	}

	/**
	 * It could not be delivered for now: it is tried again after a wait that grows, and
	 * after {@link #MOST_ATTEMPTS} given up.
	 * @param realNow the moment in real time
	 * @throws IllegalStateException unless it waits
	 */
	void postpone(String words, Instant realNow, Instant at) {
		if (this.attempts + 1 >= MOST_ATTEMPTS) {
			refused(words, at);
			return;
		}
		refuseUnless(State.WAITING);
		this.nextAttemptAt = realNow.plus(wait(this.attempts));
		this.attempts++;
		this.serverWords = shortened(words);
	}

	/** How long to wait after so many earlier attempts. */
	static Duration wait(int earlier) {
		Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(earlier, 10));
		return (wait.compareTo(LONGEST_WAIT) > 0) ? LONGEST_WAIT : wait;
	}

	/**
	 * It is no longer true and is not sent.
	 * @throws IllegalStateException unless it waits
	 */
	void withdraw(Instant at) {
		settle(State.WITHDRAWN, at);
	}

	/**
	 * It was taken but came back.
	 * @param words what the other server said
	 * @throws IllegalStateException unless it was sent
	 */
	public void bounced(String words, Instant at) {
		refuseUnless(State.SENT);
		this.state = State.FAILED;
		this.settledAt = at;
		this.serverWords = shortened(words);
	}

	/**
	 * "Kirim ulang": it is tried anew, at once.
	 * @param address where the recipient is reached now, or {@code null} for where it
	 * went before
	 * @param realNow the moment in real time
	 * @throws IllegalStateException unless it waits or has failed
	 */
	void sendAgain(@Nullable String address, Instant realNow) {
		if (!canBeSentAgain()) {
			throw new IllegalStateException("the letter is " + this.state);
		}
		this.address = (address != null) ? address : this.address;
		this.state = State.WAITING;
		this.settledAt = null;
		this.attempts = 0;
		this.nextAttemptAt = realNow;
	}

	public boolean canBeSentAgain() {
		return this.state == State.WAITING || this.state == State.FAILED;
	}

	private void settle(State state, Instant at) {
		refuseUnless(State.WAITING);
		this.state = state;
		this.settledAt = at;
	}

	private void refuseUnless(State expected) {
		if (this.state != expected) {
			throw new IllegalStateException("the letter is " + this.state);
		}
	}

	private static String shortened(String words) {
		String line = Draft.oneLine(words);
		return (line.length() > LONGEST_WORDS) ? line.substring(0, LONGEST_WORDS) : line;
	}

	public Long getId() {
		return this.id;
	}

	public LetterKind getKind() {
		return this.kind;
	}

	/** The person, or {@code null} for the mailbox of the supervisor. */
	@Nullable public Long getRecipientId() {
		return this.recipientId;
	}

	public String getRecipientName() {
		return this.recipientName;
	}

	/** Where it goes, or {@code null} while the recipient has no address. */
	@Nullable public String getAddress() {
		return this.address;
	}

	public String getSubject() {
		return this.subject;
	}

	public String getText() {
		return this.text;
	}

	public String getHtml() {
		return this.html;
	}

	String getMessageId() {
		return this.messageId;
	}

	/** The hand-off that it is about, or {@code null}. */
	public @Nullable String getHandoffNumber() {
		return this.handoffNumber;
	}

	public Instant getWrittenAt() {
		return this.writtenAt;
	}

	public State getState() {
		return this.state;
	}

	/** When it was sent, failed or was withdrawn; {@code null} while it waits. */
	@Nullable public Instant getSettledAt() {
		return this.settledAt;
	}

	/** How often it was tried. */
	public int getAttempts() {
		return this.attempts;
	}

	/** What the mail server said at the last attempt, or {@code null}. */
	@Nullable public String getServerWords() {
		return this.serverWords;
	}

	public List<Enclosure> getEnclosures() {
		return this.enclosures;
	}

}
