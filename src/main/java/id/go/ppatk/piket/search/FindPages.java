package id.go.ppatk.piket.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Findable;
import id.go.ppatk.piket.web.Typed;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Asks each module for its part.
 */
@Component
class FindPages {

	private static final int LONGEST = 160;

	private final List<Findable> parts;

	FindPages(List<Findable> parts) {
		this.parts = parts.stream().sorted(Comparator.comparingInt(Findable::place)).toList();
	}

	/** What is sought: one line, of a very long one the beginning. */
	static String line(String typed) {
		String line = Typed.line(typed);
		return line.substring(0, Math.min(line.length(), LONGEST)).strip();
	}

	FindPage of(String words, Authentication person) {
		if (words.isEmpty()) {
			return new FindPage("", List.of());
		}
		Map<String, FindPage.Part> found = new LinkedHashMap<>();
		for (Findable part : this.parts) {
			List<Findable.Found> hits = part.find(words, person);
			if (!hits.isEmpty()) {
				found.merge(part.headingKey(), new FindPage.Part(part.headingKey(), hits, hits.size() >= Findable.MOST),
						FindPages::both);
			}
		}
		return new FindPage(words, List.copyOf(found.values()));
	}

	private static FindPage.Part both(FindPage.Part first, FindPage.Part second) {
		return new FindPage.Part(first.headingKey(),
				Stream.concat(first.hits().stream(), second.hits().stream()).toList(), first.more() || second.more());
	}

}
