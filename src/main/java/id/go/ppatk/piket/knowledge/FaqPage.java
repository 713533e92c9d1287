package id.go.ppatk.piket.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.go.ppatk.piket.units.Unit;

/**
 * The page of the FAQ.
 *
 * @param searched what was looked for; empty when all is listed
 * @param entries what is listed, or was found, the best first
 * @param regulations those that were found
 * @param tooCommon whether nothing remains of what was looked for but words that stand in
 * every sentence
 * @param unit the unit whose entries are shown, empty for all
 * @param filter which of them
 * @param units the units to choose from
 * @param most how many entries are shown at most
 * @param supervisor whether the person may change the words that are spoken
 * @param editor whether the person writes articles
 */
record FaqPage(String searched, List<FaqEntry> entries, List<Regulation> regulations, boolean tooCommon, String unit,
		ArticleFilter filter, List<Unit> units, int most, boolean supervisor, boolean editor) {

	public Map<String, List<FaqEntry>> byUnit() {
		return this.entries.stream()
			.collect(Collectors.groupingBy(FaqEntry::unitCode, LinkedHashMap::new, Collectors.toList()));
	}

	/** Whether there may be more than is shown. */
	public boolean cut() {
		return this.entries.size() == this.most;
	}

	public List<ArticleFilter> filters() {
		return List.of(ArticleFilter.values());
	}

}
