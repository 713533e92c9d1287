package id.go.ppatk.piket.calls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.go.ppatk.piket.telephony.TelephoneNumber;
import id.go.ppatk.piket.web.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a caller, as typed and as it is compared.
 *
 * @param kind telephone or e-mail
 * @param raw as typed
 * @param normalised a {@link TelephoneNumber} without its extension, lower case for an
 * e-mail address
 * @param extension the extension of a telephone number, or {@code null}
 */
public record Contact(Kind kind, String raw, String normalised, @Nullable String extension) {

	/** The two kinds of the sample row of Lampiran 1. */
	public enum Kind {

		PHONE, EMAIL

	}

	private static final Pattern EMAIL = Pattern.compile("[^@\\s,;/|<>()]+@[^@\\s,;/|<>()]+\\.[^@\\s,;/|<>().]+");

	private static final Pattern BETWEEN = Pattern.compile("[/,;|&\\n]|(?i:\\b(?:dan|atau)\\b)");

	/**
	 * A telephone number as people type it; what is none is compared as it stands.
	 */
	public static Contact phone(String raw) {
		return TelephoneNumber.of(raw)
			.map(Contact::phone)
			.orElseGet(() -> new Contact(Kind.PHONE, raw, raw.toLowerCase(Locale.ROOT), null));
	}

	private static Contact phone(TelephoneNumber number) {
		return new Contact(Kind.PHONE, number.typed(), number.normalised(), number.extension());
	}

	/** An e-mail address, compared without regard to capitals. */
	public static Contact email(String raw) {
		return new Contact(Kind.EMAIL, raw, raw.toLowerCase(Locale.ROOT), null);
	}

	/**
	 * The contacts that were typed into one field, parted by a slash, a comma, a line or
	 * "dan": the telephone numbers in turn, then the e-mail addresses among them.
	 * @throws Unreadable when a part is neither; its sentence names that part
	 */
	public static List<Contact> read(@Nullable String typed) {
		return Stream.concat(parts(typed).map(TelephoneNumber::read).map(Contact::phone), emails(typed)).toList();
	}

	/** Those of them that can be read, of what somebody is still typing. */
	public static List<Contact> readable(@Nullable String typed) {
		return Stream
			.concat(parts(typed).map(TelephoneNumber::of).flatMap(Optional::stream).map(Contact::phone), emails(typed))
			.toList();
	}

	private static Stream<Contact> emails(@Nullable String typed) {
		return (typed != null) ? EMAIL.matcher(typed).results().map(MatchResult::group).map(Contact::email)
				: Stream.of();
	}

	/** What may be telephone numbers; an extension stays with its number. */
	private static Stream<String> parts(@Nullable String typed) {
		Stream.Builder<String> parts = Stream.builder();
		StringBuilder part = new StringBuilder();
		for (String piece : BETWEEN.split(EMAIL.matcher((typed != null) ? typed : "").replaceAll("\n"))) {
			if (!TelephoneNumber.isExtension(piece)) {
				parts.add(part.toString());
				part.setLength(0);
			}
			part.append(part.isEmpty() ? "" : ", ").append(piece.strip());
		}
		return parts.add(part.toString()).build().filter(Predicate.not(String::isBlank));
	}

	/** The address under which a telephone dials it (RFC 3966); empty where none can. */
	public Optional<String> dialled() {
		return (this.kind == Kind.PHONE) ? new TelephoneNumber(this.raw, this.normalised, this.extension).address()
				: Optional.empty();
	}

	/** Keeps the caller out of logs. */
	@Override
	public String toString() {
		return "Contact " + this.kind;
	}

}
