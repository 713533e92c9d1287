package id.go.ppatk.piket.evaluation;

import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.evaluation.EvaluationPage.Card;
import id.go.ppatk.piket.evaluation.EvaluationPage.Headline;
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lays a report out for the page. What is not known is said once, with the reason, and is
 * a dash elsewhere.
 */
@Component
class EvaluationPages {

	private static final String UNKNOWN = "–";

	private static final String SUMMARY = "ringkasan";

	/** Its long table is for who asks for it. */
	private static final String QUALITY = "mutu";

	private final Evaluations evaluations;

	private final EvaluationReports reports;

	private final EvaluationWords words;

	EvaluationPages(Evaluations evaluations, EvaluationReports reports, EvaluationWords words) {
		this.evaluations = evaluations;
		this.reports = reports;
		this.words = words;
	}

	EvaluationPage of(EvaluationForm.Periods asked) {
		return of(this.evaluations.of(asked.period(), asked.compared()));
	}

	EvaluationPage of(Evaluation evaluation) {
		EvaluationReport report = this.reports.of(evaluation);
		List<String> unknown = report.sections()
			.stream()
			.filter((section) -> section.id().equals(SUMMARY))
			.flatMap((section) -> section.tables().get(0).rows().stream())
			.filter((row) -> isUnknown(row.get(1)))
			.map((row) -> row.get(0).text())
			.toList();
		return new EvaluationPage(report, headlines(evaluation), report.sections().stream().map(this::card).toList(),
				unknown);
	}

	private List<Headline> headlines(Evaluation evaluation) {
		Cells cells = new Cells(evaluation.period(), evaluation.compared(), this.words);
		Figures now = evaluation.figures();
		Figures before = evaluation.before();
		Service service = now.service();
		return List.of(
				new Headline(cells.figure(Measure.CALLS), this.words.number(now.totals().calls()),
						this.words.message("evaluation.headline.days", this.words.number(evaluation.perDay().size())),
						(before.totals().calls() > 0) ? this.words.change(now.totals().calls(), before.totals().calls())
								: null,
						meaning("calls"), evaluation.hasCalls() ? cells.url(cells.all(Measure.CALLS)) : null),
				headline("resolved", cells.figure(Measure.RESOLVED), now.totals().firstContact(),
						before.totals().firstContact(), cells.all(Measure.RESOLVED), cells),
				new Headline(cells.figure("covered"), percent(service.coverage()),
						service.coverage().isKnown() ? this.words.message("evaluation.headline.of",
								this.words.hours(service.minutes() - service.gapMinutes()),
								this.words.hours(service.minutes())) : null,
						change(service.coverage(), before.service().coverage()), meaning("covered"),
						service.coverage().isKnown() ? cells.url(cells.all(Measure.GAP)) : null),
				headline("handoffs", cells.figure(Measure.HANDOFF_IN_TIME), now.handedOnInTime(),
						before.handedOnInTime(), cells.all(Measure.HANDOFF_IN_TIME), cells),
				headline("recaps", cells.figure("recaps"), now.recaps().rate(), before.recaps().rate(),
						cells.all(Measure.RECAP), cells));
	}

	private Headline headline(String meaning, String name, Rate now, Rate before, Selection rows, Cells cells) {
		return new Headline(name, percent(now),
				now.isKnown() ? this.words.message("evaluation.headline.of", this.words.number(now.part()),
						this.words.number(now.whole())) : null,
				change(now, before), meaning(meaning), now.isKnown() ? cells.url(rows) : null);
	}

	private String percent(Rate rate) {
		return rate.isKnown() ? this.words.percent(rate) : UNKNOWN;
	}

	private @Nullable String change(Rate now, Rate before) {
		String change = this.words.change(now, before);
		return change.isEmpty() ? null : change;
	}

	private String meaning(String name) {
		return this.words.message("evaluation.headline." + name);
	}

	private Card card(Section section) {
		List<Table> known = section.tables()
			.stream()
			.map((table) -> dashed(table, section.id().equals(SUMMARY)))
			.filter((table) -> !isEmpty(table))
			.toList();
		boolean drawn = section.chart() != null || section.heat() != null;
		boolean seen = !drawn && !section.id().equals(QUALITY);
		List<Table> open = known.stream().filter((table) -> seen && !table.folded()).limit(1).toList();
		List<Table> more = new ArrayList<>(known);
		more.removeAll(open);
		return new Card(section.id(), section.title(), section.notes(), section.chart(), section.heat(),
				open.isEmpty() ? null : open.get(0), more, (known.isEmpty() && !drawn) ? missing(section.id()) : null);
	}

	/** Why a section has nothing to show. */
	private String missing(String section) {
		return this.words.message(section.equals("penerimaan") ? "evaluation.missing-reception" : "evaluation.missing");
	}

	/** A dash where a figure is not known; in the summary such lines are left out. */
	private Table dashed(Table table, boolean withoutUnknown) {
		return new Table(table.title(), table.columns(),
				table.rows()
					.stream()
					.filter((row) -> !withoutUnknown || !isUnknown(row.get(1)))
					.map((row) -> row.stream().map(this::dashed).toList())
					.toList(),
				table.folded());
	}

	private Cell dashed(Cell cell) {
		return isUnknown(cell) ? Cell.of(UNKNOWN) : cell;
	}

	private boolean isUnknown(Cell cell) {
		return cell.text().equals(this.words.notAvailable());
	}

	/** Whether none of its lines says anything. */
	private static boolean isEmpty(Table table) {
		return table.rows()
			.stream()
			.allMatch((row) -> row.stream().skip(1).allMatch((cell) -> cell.text().equals(UNKNOWN)));
	}

}
