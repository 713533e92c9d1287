package id.go.ppatk.piket.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Whom of the officers of a unit a typed name means. Letters' case, spaces, titles and
 * degrees make no difference; initials, a part of the name and small misspellings leave a
 * doubt.
 */
final class NameMatcher {

	/** How much more alike the best must be than the next best, to be taken. */
	private static final double MARGIN = 0.1;

	private static final Set<String> TITLES = Set.of("bapak", "bpk", "ibu", "mas", "mbak", "sdr", "sdri", "dr", "drs",
			"dra", "ir", "h", "hj", "prof");

	private static final Pattern DEGREE = Pattern
		.compile("(?<=\\s)(?i:(?:[sm]\\.[a-z]{1,5}|a\\.md|ph\\.d)\\.?|(?-i:SE|SH|ST|MM|MH|MSi|SKom))(?=\\s|$)");

	private final Map<Long, String> officers;

	private final Similarity similarity;

	/** How alike two names are, from 0 to 1. */
	@FunctionalInterface
	interface Similarity {

		/**
		 * Compares a name as {@link #plain} has it with that of an officer; 0 when they
		 * are not alike.
		 */
		double of(String plain, Long officer);

	}

	/**
	 * Whom a name means.
	 *
	 * @param sure whether there is no doubt
	 * @param taken the person, or {@code null} when it is nobody or one of several
	 * @param candidates who else it may be
	 */
	record Match(boolean sure, @Nullable Long taken, List<Long> candidates) {
	}

	NameMatcher(Map<Long, String> officers, Similarity similarity) {
		this.officers = officers.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (officer) -> plain(officer.getValue())));
		this.similarity = similarity;
	}

	Match match(String typed) {
		String name = plain(typed);
		List<Long> same = those((officer) -> withoutSpaces(officer).equals(withoutSpaces(name)));
		if (!same.isEmpty()) {
			return (same.size() == 1) ? new Match(true, same.get(0), List.of()) : new Match(false, null, same);
		}
		List<Long> abbreviated = those((officer) -> abbreviates(name, officer));
		if (!abbreviated.isEmpty()) {
			return new Match(false, (abbreviated.size() == 1) ? abbreviated.get(0) : null, abbreviated);
		}
		List<Long> alike = this.officers.keySet()
			.stream()
			.filter((officer) -> this.similarity.of(name, officer) > 0)
			.sorted((one, other) -> Double.compare(this.similarity.of(name, other), this.similarity.of(name, one)))
			.limit(3)
			.toList();
		boolean clear = !alike.isEmpty() && (alike.size() == 1
				|| this.similarity.of(name, alike.get(0)) - this.similarity.of(name, alike.get(1)) >= MARGIN);
		return new Match(false, clear ? alike.get(0) : null, alike);
	}

	private List<Long> those(Predicate<String> condition) {
		return this.officers.entrySet()
			.stream()
			.filter((officer) -> condition.test(officer.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** "S. Aminah" and "Siti" stand for "Siti Aminah", each word in its order. */
	private static boolean abbreviates(String name, String officer) {
		List<String> words = words(name);
		List<String> whole = words(officer);
		int at = 0;
		for (String word : words) {
			while (at < whole.size() && !(whole.get(at).equals(word)
					|| (word.length() == 1 && whole.get(at).startsWith(word) && Character.isLetter(word.charAt(0))))) {
				at++;
			}
			if (at++ >= whole.size()) {
				return false;
			}
		}
		return words.stream().anyMatch((word) -> word.length() > 1);
	}

	/** A name in lower case, without accents, titles, degrees and punctuation. */
	static String plain(String name) {
		String withoutDegrees = DEGREE.matcher(name.replaceFirst(",.*", "")).replaceAll(" ");
		String letters = Normalizer.normalize(withoutDegrees, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("['’`]", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
		List<String> words = words(letters);
		int titles = 0;
		while (titles < words.size() - 1 && TITLES.contains(words.get(titles))) {
			titles++;
		}
		return String.join(" ", words.subList(titles, words.size()));
	}

	private static List<String> words(String name) {
		return Arrays.stream(name.split(" ")).filter((word) -> !word.isEmpty()).toList();
	}

	private static String withoutSpaces(String name) {
		return name.replace(" ", "");
	}

}
