package id.go.ppatk.piket.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.documents.NamedFile;
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

	private final List<Section> sections = new ArrayList<>();

	private final List<DayOfService> told = new ArrayList<>();

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
	 * A table of its own, under a heading.
	 *
	 * @param title the heading
	 * @param facts the lines
	 */
	public record Section(String title, List<Fact> facts) {
	}

	/**
	 * @param kind what it is about
	 * @param eventKey what it tells: one letter for each of these and recipient
	 * @param subject the subject
	 * @param sentence its first sentence
	 */
	Draft(LetterKind kind, String eventKey, String subject, String sentence) {
		this(kind, eventKey, subject);
		say(sentence);
	}

	/** One that says nothing yet. */
	Draft(LetterKind kind, String eventKey, String subject) {
		this.kind = kind;
		this.eventKey = eventKey;
		String line = oneLine(subject);
		this.subject = (line.length() > LONGEST_SUBJECT) ? line.substring(0, LONGEST_SUBJECT) : line;
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

	/** Begins a table of its own; {@link #line} adds to it. */
	Draft section(String title) {
		this.sections.add(new Section(oneLine(title), new ArrayList<>()));
		return this;
	}

	/** A line of the table that was begun last. */
	Draft line(String label, String value) {
		this.sections.get(this.sections.size() - 1).facts().add(new Fact(oneLine(label), oneLine(value)));
		return this;
	}

	/** What it says of the reader's own service on a day. */
	Draft tells(DayOfService day) {
		this.told.add(day);
		return this;
	}

	/** Where the reader goes on, and what is done there. */
	Draft leadTo(String path, String action) {
		this.path = path;
		this.action = action;
		return this;
	}

	Draft enclose(NamedFile file) {
		this.enclosures.add(new Enclosure(oneLine(file.name()), file.contentType(), file.content()));
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

	public List<Section> getSections() {
		return this.sections;
	}

	List<DayOfService> getTold() {
		return this.told;
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
