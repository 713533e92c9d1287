package id.go.ppatk.piket.replies;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.go.ppatk.piket.notices.Draft;

/**
 * What a mail server tells of a letter: as it is meant for programs (RFC 3464), or in
 * words for people.
 *
 * @param fate what became of the letter
 * @param words the server's words
 * @param recipients the addresses that it names
 */
record BounceReport(Fate fate, String words, Set<String> recipients) {

	private static final int LONGEST_WORDS = 500;

	private static final int MOST_LINES = 3;

	private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]{1,64}@[\\w.-]{1,190}");

	/** A server's answer: 550, 5.1.1. */
	private static final Pattern PERMANENT = Pattern.compile("(?:^|[^\\d.])(?:5\\d\\d[ -]|5\\.\\d{1,3}\\.\\d{1,3}\\b)");

	private static final Pattern TRANSIENT = Pattern.compile("(?:^|[^\\d.])(?:4\\d\\d[ -]|4\\.\\d{1,3}\\.\\d{1,3}\\b)");

	private static final Pattern WAITS = Pattern.compile(
			"(?i)\\bdelayed\\b|\\bdelay\\b|warning message only|will (?:be retried|retry|keep trying|continue|try again)"
					+ "|still (?:being )?(?:trying|tried|retried)|tertunda|dicoba (?:lagi|kembali)|belum dapat dikirim");

	private static final Pattern GIVEN_UP = Pattern.compile(
			"(?i)permanent|gave up|given up|giving up|not going to try again|could not be delivered|couldn't be delivered"
					+ "|wasn't delivered|was not delivered|undeliver|delivery (?:has )?failed|delivery to the following recipients? "
					+ "failed|failure notice|returned (?:mail|to sender)|user unknown|(?:tidak|gagal) (?:dapat |bisa )?"
					+ "(?:di|ter)?kirim|address(?:es)? (?:rejected|not found|had permanent)|no such user|unable to deliver");

	/** What became of the letter. */
	enum Fate {

		/** It was given up. */
		FAILED,
		/** It is still tried. */
		DELAYED,
		/** It arrived, or was passed on. */
		DELIVERED

	}

	/**
	 * Reads a report for programs: the letter has failed when it has for any of the
	 * recipients that are told of, each in a group of fields of its own.
	 */
	static BounceReport ofFields(String report, String text) {
		List<Map<String, String>> groups = Stream.of(report.replace("\r\n", "\n").split("\\n\\s*\\n"))
			.map(BounceReport::fields)
			.filter((group) -> group.containsKey("action") || group.containsKey("status"))
			.toList();
		if (groups.isEmpty()) {
			return ofWords("", text, "");
		}
		for (Fate fate : List.of(Fate.FAILED, Fate.DELAYED)) {
			List<Map<String, String>> of = groups.stream().filter((group) -> fate(group) == fate).toList();
			if (!of.isEmpty()) {
				return of(fate, of, text);
			}
		}
		return of(Fate.DELIVERED, groups, text);
	}

	private static BounceReport of(Fate fate, List<Map<String, String>> groups, String text) {
		Set<String> recipients = new LinkedHashSet<>();
		Set<String> words = new LinkedHashSet<>();
		for (Map<String, String> group : groups) {
			Stream.of("final-recipient", "original-recipient")
				.forEach((name) -> addAddresses(group.get(name), recipients));
			Stream.of("diagnostic-code", "status")
				.map(group::get)
				.flatMap((value) -> Optional.ofNullable(value).stream())
				.findFirst()
				.ifPresent(words::add);
		}
		return new BounceReport(fate, shortened(words.isEmpty() ? text : String.join("; ", words)),
				Set.copyOf(recipients));
	}

	/** The fields of a group, broken lines made whole. */
	private static Map<String, String> fields(String group) {
		Map<String, String> fields = new TreeMap<>();
		for (String line : group.replaceAll("\\n[ \\t]+", " ").split("\\n")) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				fields.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
						line.substring(colon + 1).strip());
			}
		}
		return fields;
	}

	private static Fate fate(Map<String, String> group) {
		String action = group.getOrDefault("action", "").toLowerCase(Locale.ROOT);
		String status = group.getOrDefault("status", "");
		if (action.startsWith("failed") || (action.isEmpty() && status.startsWith("5"))) {
			return Fate.FAILED;
		}
		return (action.startsWith("delayed") || (action.isEmpty() && status.startsWith("4"))) ? Fate.DELAYED
				: Fate.DELIVERED;
	}

	/**
	 * Reads a report for people. While nothing says that the server has given up, what it
	 * still tries, or refuses only for now, is delayed.
	 * @param failedRecipients what the head of the message says of them; may be empty
	 */
	static BounceReport ofWords(String subject, String text, String failedRecipients) {
		Set<String> recipients = new LinkedHashSet<>();
		addAddresses(failedRecipients, recipients);
		addAddresses(text, recipients);
		List<String> said = text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		List<String> answers = said.stream()
			.filter((line) -> PERMANENT.matcher(line).find() || TRANSIENT.matcher(line).find())
			.limit(MOST_LINES)
			.toList();
		List<String> words = answers.isEmpty() ? said.subList(0, Math.min(said.size(), MOST_LINES)) : answers;
		return new BounceReport(fate(subject + '\n' + text), shortened(String.join("; ", words)),
				Set.copyOf(recipients));
	}

	private static Fate fate(String words) {
		if (WAITS.matcher(words).find()
				&& !Pattern.compile("(?i)not going to try again|gave up|given up|giving up").matcher(words).find()) {
			return Fate.DELAYED;
		}
		boolean forNow = TRANSIENT.matcher(words).find() && !PERMANENT.matcher(words).find();
		return (forNow && !GIVEN_UP.matcher(words).find()) ? Fate.DELAYED : Fate.FAILED;
	}

	/** Whether words are those of a mail server about a letter. */
	static boolean isIn(String words) {
		return WAITS.matcher(words).find() || GIVEN_UP.matcher(words).find() || PERMANENT.matcher(words).find();
	}

	private static void addAddresses(String text, Set<String> addresses) {
		if (text != null) {
			ADDRESS.matcher(text)
				.results()
				.limit(50)
				.forEach((match) -> addresses.add(match.group().toLowerCase(Locale.ROOT)));
		}
	}

	private static String shortened(String words) {
		String line = Draft.oneLine(words);
		return (line.length() > LONGEST_WORDS) ? line.substring(0, LONGEST_WORDS) : line;
	}

}
