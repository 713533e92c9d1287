package id.go.ppatk.piket.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of a search in Indonesian, without those that stand in every sentence:
 * PostgreSQL's stemmer for the language has no stop words.
 *
 * @param words in lower case, letters and digits only, in the order typed, each once
 * @param open whether the last word may still be going on
 */
public record SearchWords(List<String> words, boolean open) {

	private static final int MOST = 24;

	private static final int LONGEST = 40;

	private static final int SHORTEST_BEGINNING = 3;

	private static final int SHORTEST_MISSPELLED = 5;

	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern TELLING = Pattern.compile("\\p{L}{3}");

	private static final Set<String> EVERYWHERE = Set.of("yang", "tidak", "apa", "apakah", "bagaimana", "mengapa",
			"kenapa", "kapan", "mana", "dimana", "siapa", "berapa", "adalah", "ialah", "itu", "ini", "dan", "atau",
			"untuk", "dari", "ke", "di", "pada", "dengan", "dalam", "oleh", "sebagai", "juga", "akan", "sudah", "belum",
			"telah", "bisa", "dapat", "harus", "ada", "agar", "bila", "jika", "kalau", "saya", "kami", "kita", "anda",
			"ingin", "mau", "mohon", "tolong", "ya", "pak", "bu", "bapak", "ibu", "tanya", "bertanya", "menanyakan",
			"penelepon", "tentang", "terkait", "mengenai", "soal", "secara", "lagi", "saja", "hanya", "para", "serta",
			"maka", "namun", "tetapi", "tapi", "karena", "sehingga", "supaya", "seperti", "antara", "cara");

	/** The words of what somebody typed; of a long text the first. */
	public static SearchWords of(String typed) {
		List<String> words = SIGNS.splitAsStream(typed.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty() && word.length() <= LONGEST && !EVERYWHERE.contains(word))
			.distinct()
			.limit(MOST)
			.toList();
		boolean open = !typed.isEmpty() && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
		return new SearchWords(words, open);
	}

	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether one of them says something: letters, and not only two of them. */
	public boolean isTelling() {
		return this.words.stream().anyMatch((word) -> TELLING.matcher(word).lookingAt());
	}

	/**
	 * Any of the words, for {@code to_tsquery}; the last may be the beginning of one.
	 * Empty without words.
	 */
	public String any() {
		return query(" | ");
	}

	/** All of the words, for {@code to_tsquery}. Empty without words. */
	public String all() {
		return query(" & ");
	}

	/** As {@link #all}, but for each word any of its spellings. */
	public String all(Function<String, List<String>> spellings) {
		return IntStream.range(0, this.words.size())
			.mapToObj((i) -> spellings.apply(this.words.get(i))
				.stream()
				.map((word) -> word.equals(this.words.get(i)) ? term(i) : word)
				.collect(Collectors.joining(" | ")))
			.map((any) -> any.contains("|") ? "(" + any + ")" : any)
			.collect(Collectors.joining(" & "));
	}

	private String query(String between) {
		return IntStream.range(0, this.words.size()).mapToObj(this::term).collect(Collectors.joining(between));
	}

	private String term(int i) {
		String word = this.words.get(i);
		boolean goesOn = i == this.words.size() - 1 && this.open && word.length() >= SHORTEST_BEGINNING;
		return goesOn ? word + ":*" : word;
	}

	/**
	 * The words that may be misspelled, parted by spaces; short ones are none, since LTKM
	 * is not LTKT.
	 */
	public String spellings() {
		return this.words.stream()
			.filter((word) -> word.length() >= SHORTEST_MISSPELLED)
			.collect(Collectors.joining(" "));
	}

}
