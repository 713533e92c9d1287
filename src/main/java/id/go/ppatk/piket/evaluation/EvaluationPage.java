package id.go.ppatk.piket.evaluation;

import java.util.List;

import id.go.ppatk.piket.evaluation.EvaluationReport.Chart;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatMap;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation as the page shows it: few figures, then cards.
 *
 * @param report what both files of the report say too
 * @param headlines the few figures
 * @param cards the sections of the report
 * @param unknown what the summary cannot tell of this period, empty where it tells all
 */
record EvaluationPage(EvaluationReport report, List<Headline> headlines, List<Card> cards, List<String> unknown) {

	/**
	 * One of the few figures.
	 *
	 * @param name what is measured
	 * @param value the figure
	 * @param beside of what it is a part, or {@code null}
	 * @param change how it changed against the other period, or {@code null}
	 * @param meaning what it means
	 * @param url where the rows behind it are, or {@code null} where there are none
	 */
	record Headline(String name, String value, @Nullable String beside, @Nullable String change, String meaning,
			@Nullable String url) {
	}

	/**
	 * A section: one chart, one map or one small table is seen, the rest on asking.
	 *
	 * @param id names the section in addresses
	 * @param title its heading
	 * @param notes what its figures mean
	 * @param chart its chart, or {@code null}
	 * @param heat its heat map, or {@code null}
	 * @param table its table that is seen, or {@code null}
	 * @param more its other tables
	 * @param missing why there is nothing to show, or {@code null}
	 */
	record Card(String id, String title, List<String> notes, @Nullable Chart chart, @Nullable HeatMap heat,
			@Nullable Table table, List<Table> more, @Nullable String missing) {
	}

}
