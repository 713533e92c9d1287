package id.go.ppatk.piket.calls;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The page on which calls are looked for.
 *
 * @param offered the topics to choose from, by unit
 * @param units the units to choose from, or {@code null} for who has only their own
 * @param topics the names of all topics, by id
 * @param onlyStopWords whether words were typed, and all of them stand in every sentence
 * @param result what was found, or {@code null} while nothing was asked
 */
record SearchPage(Map<String, List<Topic>> offered, @Nullable List<Unit> units, Map<Long, String> topics,
		boolean onlyStopWords, @Nullable Result result) {

	/**
	 * What was found.
	 *
	 * @param found the calls of this page
	 * @param names the names of those who answered them, by id
	 * @param isFirst whether it is the first page
	 * @param first the address of the first page
	 * @param next the address of the next page, or {@code null} on the last
	 * @param download the address of the workbook
	 */
	record Result(FoundCalls found, Map<Long, String> names, boolean isFirst, String first, @Nullable String next,
			String download) {
	}

	public List<Outcome> outcomes() {
		return List.of(Outcome.values());
	}

	public List<NoMatter> noMatters() {
		return List.of(NoMatter.values());
	}

	public int mostRanked() {
		return CallSearch.MOST_RANKED;
	}

}
