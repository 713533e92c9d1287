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
import java.util.stream.Collectors;

import id.go.ppatk.piket.notices.Draft;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message that may be large, broken, or meant to do harm. Only the first part of
 * its text is fetched and of files only their names; HTML becomes text; nothing of it is
 * run or shown as markup.
 */
final class MessageReader {

	/** So much of one text is fetched, in bytes. */
	private static final int MOST_BYTES = 200_000;

	private static final int LONGEST_TEXT = 20_000;

	private static final int LONGEST_LINE = 250;

	private static final int MOST_PARTS = 100;

	private static final int DEEPEST = 10;

	private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,300}>");

	private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");

	private static final Pattern DIAGNOSTIC = Pattern.compile("(?im)^(?:Diagnostic-Code|Status):\\s*(.+)$");

	private static final Pattern REPORTED_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]+>)");

	/** The line with which mail programs begin what they quote. */
	private static final Pattern QUOTE = Pattern.compile(
			"(?im)^(?:>.*|(?:On|Pada) [^\\n]{1,200}\\n?[^\\n]{0,80}(?:wrote|menulis):\\s*|-{2,}\\s*(?:Original Message|Pesan Asli).*"
					+ "|(?:From|Dari):\\s.*@.*)$");

	/** The elements of HTML that end a line. */
	private static final Set<String> LINES = Set.of("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6");

	private static final Set<String> CELLS = Set.of("td", "th");

	private final Set<String> references = new LinkedHashSet<>();

	private final List<String> enclosures = new ArrayList<>();

	private final StringBuilder report = new StringBuilder();

	private String plain;

	private String html;

	private int parts;

	private boolean broken;

	private MessageReader() {
	}

	/**
	 * Reads it as far as it goes.
	 * @throws MessagingException when not even its head can be read
	 */
	static Reply read(Message message) throws MessagingException {
		MessageReader reader = new MessageReader();
		try {
			reader.walk(message, 0);
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			reader.broken = true;
		}
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
		Reply.Nature nature = nature(message);
		Reply.Report report = (nature == Reply.Nature.REPORT) ? report() : null;
		return new Reply(key(message), sender(message), line(decoded(header(message, "Subject"))), receivedAt(message),
				List.copyOf(this.references), text(), List.copyOf(this.enclosures), nature, report);
	}

	private void walk(Part part, int depth) throws MessagingException, IOException {
		if (++this.parts > MOST_PARTS || depth > DEEPEST) {
			this.broken = true;
			return;
		}
		if (part.isMimeType("multipart/*")) {
			Multipart multipart = (Multipart) part.getContent();
			for (int at = 0; at < multipart.getCount(); at++) {
				walk(multipart.getBodyPart(at), depth + 1);
			}
		}
		else if (part.isMimeType("message/*") || part.isMimeType("text/rfc822-headers")) {
			this.report.append(string(part)).append('\n');
		}
		else if (isFile(part)) {
			this.enclosures.add(line(decoded(part.getFileName())));
		}
		else if (part.isMimeType("text/plain") && this.plain == null) {
			this.plain = string(part);
		}
		else if (part.isMimeType("text/html") && this.html == null) {
			this.html = string(part);
		}
	}

	private static boolean isFile(Part part) throws MessagingException {
		return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
	}

	/** The beginning of a text, in its charset or, where that is unknown, UTF-8. */
	private static String string(Part part) throws MessagingException, IOException {
		try (InputStream in = part.getInputStream()) {
			return new String(in.readNBytes(MOST_BYTES), charset(part));
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

	private Reply.Nature nature(Message message) throws MessagingException {
		String type = header(message, "Content-Type").toLowerCase(Locale.ROOT);
		if (type.contains("multipart/report") && type.contains("delivery-status")) {
			return Reply.Nature.REPORT;
		}
		if (type.contains("multipart/report") || isAutomatic(message)) {
			return Reply.Nature.AUTOMATIC;
		}
		return (this.broken || text().isBlank()) ? Reply.Nature.UNREADABLE : Reply.Nature.WRITTEN;
	}

	/** RFC 3834, and what programs wrote before it. */
	private static boolean isAutomatic(Message message) throws MessagingException {
		String submitted = header(message, "Auto-Submitted").toLowerCase(Locale.ROOT).strip();
		return (!submitted.isEmpty() && !submitted.startsWith("no"))
				|| header(message, "Return-Path").strip().equals("<>") || !header(message, "X-Autoreply").isEmpty()
				|| !header(message, "X-Autorespond").isEmpty()
				|| header(message, "Precedence").matches("(?i)\\s*(bulk|junk|list|auto_reply)\\s*")
				|| sender(message).matches("(?i)(mailer-daemon|postmaster)@.*");
	}

	private Reply.Report report() {
		Matcher id = REPORTED_ID.matcher(this.report);
		while (id.find()) {
			this.references.add(id.group(1));
		}
		Matcher action = ACTION.matcher(this.report);
		boolean failed = action.find() && action.group(1).equalsIgnoreCase("failed");
		List<String> words = DIAGNOSTIC.matcher(this.report)
			.results()
			.map((match) -> match.group(1).strip())
			.distinct()
			.toList();
		return new Reply.Report(failed, line(words.isEmpty() ? text() : String.join("; ", words)));
	}

	private String text() {
		String text = (this.plain != null && !this.plain.isBlank()) ? this.plain
				: (this.html != null) ? textOf(this.html) : "";
		String own = withoutQuote(text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip());
		return (own.length() > LONGEST_TEXT) ? own.substring(0, LONGEST_TEXT) : own;
	}

	/** What stands above the quoted letter, or else below and between. */
	private static String withoutQuote(String text) {
		Matcher quote = QUOTE.matcher(text);
		if (!quote.find()) {
			return text;
		}
		String above = text.substring(0, quote.start()).strip();
		return !above.isEmpty() ? above : QUOTE.matcher(text).replaceAll("").strip();
	}

	/**
	 * What a reader of the HTML would see, in its lines, without what it quotes; scripts
	 * and styles are no text.
	 */
	private static String textOf(String html) {
		Document page = Jsoup.parse(html);
		page.select("script, style, head, blockquote").remove();
		StringBuilder text = new StringBuilder();
		page.traverse(new NodeVisitor() {

			@Override
			public void head(Node node, int depth) {
				if (node instanceof TextNode words) {
					text.append(words.text());
				}
			}

			@Override
			public void tail(Node node, int depth) {
				if (LINES.contains(node.nodeName())) {
					text.append('\n');
				}
				else if (CELLS.contains(node.nodeName())) {
					text.append(' ');
				}
			}

		});
		return text.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
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
