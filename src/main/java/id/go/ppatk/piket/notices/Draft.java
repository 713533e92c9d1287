package id.go.ppatk.piket.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A letter before it has a recipient: what it says, for the templates. Every text is one
 * line, so that no name can begin a header or a line of its own.
 */
public final class Draft {

	private static final int LONGEST_SUBJECT = 250;

	private final LetterKind kind;

	private final String eventKey;

	private final String subject;

	private final List<String> sentences = new ArrayList<>();

	private final List<Fact> facts = new ArrayList<>();

	private final List<Enclosure> enclosures = new ArrayList<>();

	private String path;

	private String action;

	private Instant validUntil;

	private String handoffNumber;

	/**
	 * A line of the letter's table.
	 *
	 * @param label what it is
	 * @param value what it is here
	 */
	public record Fact(String label, String value) {
	}

	/**
	 * @param kind what it is about
	 * @param eventKey what it tells: one letter for each of these and recipient
	 * @param subject the subject
	 * @param sentence its first sentence
	 */
	Draft(LetterKind kind, String eventKey, String subject, String sentence) {
		this.kind = kind;
		this.eventKey = eventKey;
		String line = oneLine(subject);
		this.subject = (line.length() > LONGEST_SUBJECT) ? line.substring(0, LONGEST_SUBJECT) : line;
		say(sentence);
	}

	public static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

	Draft say(String sentence) {
		this.sentences.add(oneLine(sentence));
		return this;
	}

	Draft fact(String label, String value) {
		this.facts.add(new Fact(label, oneLine(value)));
		return this;
	}

	/** Where the reader goes on, and what is done there. */
	Draft leadTo(String path, String action) {
		this.path = path;
		this.action = action;
		return this;
	}

	Draft enclose(String name, byte[] content) {
		this.enclosures.add(new Enclosure(oneLine(name), content));
		return this;
	}

	/** From that moment on it is no longer true, and is not sent. */
	Draft validUntil(Instant moment) {
		this.validUntil = moment;
		return this;
	}

	/** The hand-off that it is about, whose answer a reply may be. */
	Draft about(String handoffNumber) {
		this.handoffNumber = handoffNumber;
		return this;
	}

	public LetterKind getKind() {
		return this.kind;
	}

	String getEventKey() {
		return this.eventKey;
	}

	public String getSubject() {
		return this.subject;
	}

	public List<String> getSentences() {
		return this.sentences;
	}

	public List<Fact> getFacts() {
		return this.facts;
	}

	public List<Enclosure> getEnclosures() {
		return this.enclosures;
	}

	@Nullable public String getPath() {
		return this.path;
	}

	@Nullable public String getAction() {
		return this.action;
	}

	@Nullable String getHandoffNumber() {
		return this.handoffNumber;
	}

	@Nullable Instant getValidUntil() {
		return this.validUntil;
	}

}
