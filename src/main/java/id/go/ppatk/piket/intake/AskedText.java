package id.go.ppatk.piket.intake;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Contact;

/**
 * What a caller asked, without the caller: for the list of questions that the FAQ does
 * not answer yet.
 */
final class AskedText {

	private static final String LEFT_OUT = "…";

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

	private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ./-]?\\d){5,}");

	private AskedText() {
	}

	/**
	 * The text of a problem without the caller's name, institution and contacts, and
	 * without any long number or e-mail address.
	 */
	static String of(String text, CallDetails details) {
		String asked = text;
		for (String known : known(details)) {
			asked = Pattern
				.compile("(?<![\\p{L}\\d])" + Pattern.quote(known) + "(?![\\p{L}\\d])",
						Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
				.matcher(asked)
				.replaceAll(LEFT_OUT);
		}
		return NUMBER.matcher(ADDRESS.matcher(asked).replaceAll(LEFT_OUT)).replaceAll(LEFT_OUT);
	}

	private static List<String> known(CallDetails details) {
		return Stream
			.concat(Stream.of(details.callerName(), details.institution()),
					details.contacts().stream().map(Contact::raw))
			.filter(Objects::nonNull)
			.toList();
	}

}
