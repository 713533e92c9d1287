package id.go.ppatk.piket.replies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.notices.Draft;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message that may be large, broken, or meant to do harm. All its text is read,
 * as far as a person writes, and of files only their names; HTML becomes text; nothing of
 * it is run or shown as markup.
 */
final class MessageReader {

	/** So much of one text is fetched, in bytes. */
	private static final int MOST_BYTES = 2_000_000;

	private static final int LONGEST_TEXT = 200_000;

	private static final int LONGEST_LINE = 250;

	private static final int MOST_PARTS = 100;

	private static final int DEEPEST = 10;

	private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,300}>");

	private static final Pattern REPORTED_ID = Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*(<[^<>\\s]{1,300}>)");

	private static final Pattern SUBJECT = Pattern.compile("(?im)^Subject:[ \\t]*(.{1,500})$");

	/** How mail servers begin the subjects of what they send back. */
	private static final Pattern BOUNCE_SUBJECT = Pattern
		.compile("(?iu)\\s*(?:undeliver|mail delivery (?:failed|failure)"
				+ "|delivery (?:status notification|failure|has failed|delayed)|failure notice|returned mail|mail system error"
				+ "|(?:gagal|tidak) (?:dapat )?(?:ter|di)?kirim|pesan (?:gagal|tidak) (?:ter|di)kirim).*");

	/** How programs that answer for somebody who is away begin their subjects. */
	private static final Pattern AUTOMATIC_SUBJECT = Pattern
		.compile("(?iu)[\\s\\[(*]*(?:(?:saya|kami|maaf|mohon maaf)\\W+)*"
				+ "(?:out[ -]of[ -](?:the[ -])?office|ooo\\b|auto(?:matic(?:ally)?)?[ -]?(?:reply|replied|response|respond|answer)"
				+ "|auto:|vacation (?:reply|notice|message)|away from (?:the |my )?office|(?:i am |i'm )?(?:on|away on) leave"
				+ "|(?:balas(?:an)?|jawaban|pesan|respons?|tanggapan) (?:secara )?otomatis"
				+ "|(?:sedang )?(?:tidak|berada di luar|di luar) (?:(?:sedang|berada|ada) )*(?:di )?(?:tempat|kantor)"
				+ "|sedang (?:cuti|dinas luar|perjalanan dinas|tidak (?:bertugas|di kantor))).*");

	private final Set<String> references = new LinkedHashSet<>();

	private final List<String> enclosures = new ArrayList<>();

	/** What a mail server reports for programs. */
	private final StringBuilder fields = new StringBuilder();

	/** The letter that a mail server sends back, or another that is enclosed. */
	private final StringBuilder returned = new StringBuilder();

	private String text = "";

	private int parts;

	private boolean cut;

	private boolean broken;

	private MessageReader() {
	}

	/**
	 * Reads it as far as it goes.
	 * @throws MessagingException when not even its head can be read
	 */
	static Reply read(Message message) throws MessagingException {
		MessageReader reader = new MessageReader();
		reader.text = reader.clean(reader.walk(message, 0));
		return reader.reply(message);
	}

	/**
	 * Reads only the head, of a message whose structure is too broken for its server.
	 * @throws MessagingException when not even its head can be read
	 */
	static Reply readHead(Message message) throws MessagingException {
		MessageReader reader = new MessageReader();
		reader.broken = true;
		return reader.reply(message);
	}

	private Reply reply(Message message) throws MessagingException {
		addIds(header(message, "In-Reply-To"));
		addIds(header(message, "References"));
		String subject = line(decoded(header(message, "Subject")));
		Reply.Nature nature = nature(message, subject);
		BounceReport report = (nature == Reply.Nature.REPORT) ? report(message, subject) : null;
		return new Reply(key(message), sender(message), senderName(message), subject, receivedAt(message),
				List.copyOf(this.references), this.text, this.cut,
				(report != null) ? List.of() : List.copyOf(this.enclosures), nature, report);
	}

	/** The text of a part; what cannot be read ends it. */
	private String walk(Part part, int depth) {
		try {
			return textOf(part, depth);
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			this.broken = true;
			return "";
		}
	}

	private String textOf(Part part, int depth) throws MessagingException, IOException {
		if (++this.parts > MOST_PARTS || depth > DEEPEST) {
			this.broken = true;
			return "";
		}
		if (part.isMimeType("multipart/*")) {
			return textOf((Multipart) part.getContent(), part.isMimeType("multipart/alternative"), depth);
		}
		if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
			this.fields.append(string(part)).append("\n\n");
			return "";
		}
		if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/*")) {
			String letter = string(part);
			this.returned.append(letter).append('\n');
			addEnclosure(part,
					decoded(SUBJECT.matcher(letter).results().map((match) -> match.group(1)).findFirst().orElse(null)));
			return "";
		}
		if (isFile(part)) {
			addEnclosure(part, part.getContentType().replaceAll("(?s);.*", ""));
			return "";
		}
		return part.isMimeType("text/html") ? HtmlText.of(string(part)) : string(part);
	}

	/** One of several ways to say it, or all that is said one after the other. */
	private String textOf(Multipart multipart, boolean alternative, int depth) throws MessagingException {
		List<String> texts = new ArrayList<>();
		for (int at = 0; at < multipart.getCount(); at++) {
			String text = walk(multipart.getBodyPart(at), depth + 1);
			if (!text.isBlank()) {
				texts.add(text.strip());
			}
		}
		return alternative ? texts.stream().findFirst().orElse("") : String.join("\n\n", texts);
	}

	/** A text that bears a name is a text, unless it was attached. */
	private static boolean isFile(Part part) throws MessagingException {
		return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
				|| !(part.isMimeType("text/plain") || part.isMimeType("text/html"));
	}

	private void addEnclosure(Part part, String otherwise) throws MessagingException {
		String name = line(decoded(part.getFileName()));
		this.enclosures.add(!name.isEmpty() ? name : line(otherwise));
	}

	/** The beginning of a text, in its charset or, where that is unknown, UTF-8. */
	private String string(Part part) throws MessagingException, IOException {
		try (InputStream in = part.getInputStream()) {
			byte[] read = in.readNBytes(MOST_BYTES);
			this.cut |= read.length == MOST_BYTES && in.read() >= 0;
			return new String(read, charset(part));
		}
	}

	private static Charset charset(Part part) {
		try {
			String name = new ContentType(part.getContentType()).getParameter("charset");
			return (name != null) ? Charset.forName(MimeUtility.javaCharset(name)) : StandardCharsets.UTF_8;
		}
		catch (MessagingException | IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return StandardCharsets.UTF_8;
		}
	}

	private String clean(String text) {
		String clean = text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
		this.cut |= clean.length() > LONGEST_TEXT;
		return (clean.length() > LONGEST_TEXT) ? clean.substring(0, LONGEST_TEXT) : clean;
	}

	private Reply.Nature nature(Message message, String subject) throws MessagingException {
		if (!this.fields.isEmpty() || isBounce(message, subject)) {
			return Reply.Nature.REPORT;
		}
		if (header(message, "Content-Type").toLowerCase(Locale.ROOT).contains("multipart/report")
				|| isAutomatic(message, subject)) {
			return Reply.Nature.AUTOMATIC;
		}
		return (this.broken || this.text.isBlank()) ? Reply.Nature.UNREADABLE : Reply.Nature.WRITTEN;
	}

	/** A mail server that tells in words alone that a letter does not arrive. */
	private boolean isBounce(Message message, String subject) throws MessagingException {
		return !header(message, "X-Failed-Recipients").isEmpty() || BOUNCE_SUBJECT.matcher(subject).matches()
				|| (isMailServer(message) && BounceReport.isIn(subject + '\n' + this.text));
	}

	private static boolean isMailServer(Message message) throws MessagingException {
		return header(message, "From").matches("(?is).*\\b(?:mailer-daemon|postmaster)\\b.*");
	}

	/** RFC 3834, what programs wrote before it, and what some only say. */
	private static boolean isAutomatic(Message message, String subject) throws MessagingException {
		String submitted = header(message, "Auto-Submitted").toLowerCase(Locale.ROOT).strip();
		return (!submitted.isEmpty() && !submitted.startsWith("no"))
				|| header(message, "Return-Path").strip().equals("<>")
				|| hasAny(message, "X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Auto-Reply")
				|| header(message, "Precedence").matches("(?i)\\s*(bulk|junk|list|auto_reply)\\s*")
				|| isMailServer(message) || AUTOMATIC_SUBJECT.matcher(subject).matches();
	}

	private static boolean hasAny(Message message, String... names) throws MessagingException {
		for (String name : names) {
			if (!header(message, name).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	private BounceReport report(Message message, String subject) throws MessagingException {
		for (CharSequence place : List.of(this.returned, this.text)) {
			REPORTED_ID.matcher(place).results().limit(10).forEach((match) -> this.references.add(match.group(1)));
		}
		return this.fields.isEmpty() ? BounceReport.ofWords(subject, this.text, header(message, "X-Failed-Recipients"))
				: BounceReport.ofFields(this.fields.toString(), this.text);
	}

	private void addIds(String header) {
		ID.matcher(header).results().limit(50).forEach((match) -> this.references.add(match.group()));
	}

	private static String key(Message message) throws MessagingException {
		Matcher id = ID.matcher(header(message, "Message-ID"));
		if (id.find()) {
			return id.group().substring(0, Math.min(id.group().length(), 300));
		}
		return hash(header(message, "From") + '\n' + header(message, "Date") + '\n' + header(message, "Subject") + '\n'
				+ header(message, "Received"));
	}

	private static String hash(String head) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(head.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sender(Message message) {
		try {
			Address[] from = message.getFrom();
			return (from != null && from.length > 0 && from[0] instanceof InternetAddress address
					&& address.getAddress() != null && address.getAddress().length() <= 254)
							? Draft.oneLine(address.getAddress()) : "";
		}
		catch (MessagingException ex) {
			return "";
		}
	}

	private static String senderName(Message message) {
		try {
			Address[] from = message.getFrom();
			return (from != null && from.length > 0 && from[0] instanceof InternetAddress address
					&& address.getPersonal() != null) ? line(address.getPersonal()) : "";
		}
		catch (MessagingException ex) {
			return "";
		}
	}

	private static Instant receivedAt(Message message) throws MessagingException {
		Date received = (message.getReceivedDate() != null) ? message.getReceivedDate() : message.getSentDate();
		return (received != null) ? received.toInstant() : Instant.now();
	}

	private static String header(Message message, String name) throws MessagingException {
		String[] values = message.getHeader(name);
		return (values != null) ? String.join(" ", values) : "";
	}

	private static String decoded(@Nullable String text) {
		try {
			return (text != null) ? MimeUtility.decodeText(MimeUtility.unfold(text)) : "";
		}
		catch (IOException ex) {
			return text;
		}
	}

	private static String line(String text) {
		String line = Draft.oneLine(text);
		return (line.length() > LONGEST_LINE) ? line.substring(0, LONGEST_LINE) : line;
	}

}
