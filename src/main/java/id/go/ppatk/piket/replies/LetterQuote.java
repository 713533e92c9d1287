package id.go.ppatk.piket.replies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a reply what it quotes of the letter that was sent. Lines are a quote only
 * when they say, in its order, what the letter says: neither a sentence that reads like
 * "Pada … kami menulis:" nor a line that begins with ">" is one for that alone. What is
 * found is folded, never cut.
 */
final class LetterQuote {

	/** Fewer words in a row that nothing introduces may be the same by chance. */
	private static final int FEWEST_WORDS = 6;

	/** A shorter line without a mark is part of a quote only as a whole line of it. */
	private static final int SHORT_LINE = 3;

	private static final int MOST_HEADERS = 8;

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int LONGEST_HEADER = 400;

	private static final Pattern MARK = Pattern.compile("^[\\s\\u00a0]*[>|]");

	/** The line above a quote, in one piece or broken. */
	private static final Pattern INTRODUCTION = Pattern
		.compile("(?is)[\\s>*]*(?:on|pada|le)\\s.{3,300}(?:wrote|menulis)\\s*:?\\s*");

	private static final Pattern HEADER = Pattern
		.compile("(?i)[\\s>*]*(?:-{2,}.*(?:message|asli|forwarded|diteruskan).*"
				+ "|_{5,}|-{5,}|begin forwarded message:|(?:from|dari|sent|dikirim|terkirim|date|tanggal|to|kepada|cc|subject"
				+ "|perihal|subjek|judul|importance|kepentingan)\\s*\\*?\\s*:.*)");

	private final List<Wording> wordings;

	/**
	 * @param letters the texts of the letter, of each as it may be quoted
	 */
	LetterQuote(List<String> letters) {
		this.wordings = letters.stream().map(Wording::of).filter((wording) -> !wording.words().isEmpty()).toList();
	}

	/**
	 * A text of the letter.
	 *
	 * @param words all its words
	 * @param lines its lines, without what is no word
	 */
	private record Wording(List<String> words, Set<String> lines) {

		private static Wording of(String letter) {
			Set<String> lines = Set.copyOf(letter.lines().map((line) -> String.join(" ", wordsOf(line))).toList());
			return new Wording(wordsOf(letter), lines);
		}

		/** Where the words stand last, not after that place; -1 where they do not. */
		private int last(List<String> words, int limit) {
			for (int at = Math.min(limit, this.words.size() - words.size()); at >= 0; at--) {
				if (this.words.subList(at, at + words.size()).equals(words)) {
					return at;
				}
			}
			return -1;
		}

	}

	/**
	 * A reply in two.
	 *
	 * @param own what stands above the quote, and between
	 * @param quote the quote with which it ends; empty without one
	 */
	record Parts(String own, String quote) {
	}

	/** Parts the reply from the quote with which it ends. */
	Parts part(String text) {
		List<String> lines = text.lines().toList();
		boolean[] quoted = quoted(lines);
		int end = lines.size();
		while (end > 0 && lines.get(end - 1).isBlank()) {
			end--;
		}
		int start = end;
		while (start > 0 && quoted[start - 1]) {
			start--;
		}
		return new Parts(String.join("\n", lines.subList(0, start)).strip(),
				String.join("\n", lines.subList(start, end)).strip());
	}

	/**
	 * The lines that are no quote: neither of the letter, wherever it is quoted, nor of
	 * what else a mail program introduced and marked.
	 */
	List<String> ownLines(String text) {
		List<String> lines = text.lines().toList();
		boolean[] quoted = quoted(lines);
		List<String> own = new ArrayList<>();
		boolean introduced = false;
		for (int at = 0; at < lines.size(); at++) {
			String line = lines.get(at);
			boolean marked = MARK.matcher(line).find();
			introduced = quoted[at] || endsIntroduction(lines, at) || (introduced && (marked || line.isBlank()));
			if (!introduced) {
				own.add(line);
			}
		}
		return own;
	}

	private static boolean endsIntroduction(List<String> lines, int at) {
		return isHeader(INTRODUCTION, lines.get(at)) && lines.subList(at + 1, lines.size())
			.stream()
			.filter((line) -> !line.isBlank())
			.findFirst()
			.filter((line) -> MARK.matcher(line).find())
			.isPresent();
	}

	/** Which lines are a quote of the letter. */
	private boolean[] quoted(List<String> lines) {
		boolean[] quoted = new boolean[lines.size()];
		for (Wording wording : this.wordings) {
			mark(lines, wording, quoted);
		}
		for (int at = 1; at < lines.size(); at++) {
			if (quoted[at] && !quoted[at - 1]) {
				markHeaders(lines, at, quoted);
			}
		}
		return quoted;
	}

	/** Marks the runs of lines that say what the letter says, from the last one up. */
	private void mark(List<String> lines, Wording wording, boolean[] quoted) {
		int end = lines.size();
		while (end > 0) {
			int start = end;
			int limit = wording.words().size();
			int found = 0;
			boolean marked = false;
			for (int at = end - 1; at >= 0; at--) {
				List<String> words = wordsOf(lines.get(at));
				if (words.isEmpty()) {
					start = at;
					continue;
				}
				boolean mark = MARK.matcher(lines.get(at)).find();
				boolean whole = mark || words.size() >= SHORT_LINE || wording.lines().contains(String.join(" ", words));
				int place = (whole && (found == 0 || mark == marked)) ? wording.last(words, limit) : -1;
				if (place < 0) {
					break;
				}
				marked = mark;
				limit = place;
				found += words.size();
				start = at;
			}
			if (found >= FEWEST_WORDS || (marked && isIntroduced(lines, start))) {
				Arrays.fill(quoted, start, end, true);
			}
			end = (found > 0) ? start : start - 1;
		}
	}

	private static boolean isIntroduced(List<String> lines, int first) {
		int at = first - 1;
		while (at > 0 && lines.get(at).isBlank()) {
			at--;
		}
		return at >= 0 && headerLength(lines, at) > 0;
	}

	/** Marks what a mail program put above the quote. */
	private static void markHeaders(List<String> lines, int first, boolean[] quoted) {
		int at = first - 1;
		int headers = 0;
		while (at >= 0 && headers < MOST_HEADERS) {
			int length = headerLength(lines, at);
			if (length == 0 && !lines.get(at).isBlank()) {
				break;
			}
			for (int line = at; line > at - Math.max(length, 1); line--) {
				quoted[line] = true;
			}
			headers += length;
			at -= Math.max(length, 1);
		}
	}

	/** How many lines of a header end here: none, one, or a sentence of up to three. */
	private static int headerLength(List<String> lines, int at) {
		if (isHeader(HEADER, lines.get(at))) {
			return 1;
		}
		return Stream.of(1, 2, 3)
			.filter((length) -> at - length + 1 >= 0)
			.filter((length) -> isHeader(INTRODUCTION, String.join(" ", lines.subList(at - length + 1, at + 1))))
			.findFirst()
			.orElse(0);
	}

	private static boolean isHeader(Pattern pattern, String line) {
		return line.length() <= LONGEST_HEADER && pattern.matcher(line).matches();
	}

	private static List<String> wordsOf(String line) {
		return NO_WORD.splitAsStream(line.toLowerCase(Locale.ROOT)).filter((word) -> !word.isEmpty()).toList();
	}

}
