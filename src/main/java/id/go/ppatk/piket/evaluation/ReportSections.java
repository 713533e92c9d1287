package id.go.ppatk.piket.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one {@link Evaluation} as tables and charts, each with what it means and
 * where its rows are; those that sum it up come first.
 */
final class ReportSections {

	private final Evaluation evaluation;

	private final Cells cells;

	private final EvaluationWords words;

	ReportSections(Evaluation evaluation, EvaluationWords words) {
		this.evaluation = evaluation;
		this.cells = new Cells(evaluation.period(), evaluation.compared(), words);
		this.words = words;
	}

	List<Section> all() {
		CallSections calls = new CallSections(this.evaluation, this.cells, this.words);
		ServiceSections service = new ServiceSections(this.evaluation, this.cells, this.words);
		RecordSections records = new RecordSections(this.evaluation, this.cells, this.words);
		return List.of(summary(), calls.volume(), calls.hours(), calls.units(), calls.topics(), calls.callers(),
				service.menus(), service.handoffs(), service.service(), service.reception(), service.punctuality(),
				service.fairness(), records.faq(), records.closing(), records.obstacles(), records.quality());
	}

	Section summary() {
		Figures now = this.evaluation.figures();
		Figures before = this.evaluation.before();
		CallTotals calls = now.totals();
		CallTotals callsBefore = before.totals();
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(count(Measure.CALLS, calls.calls(), callsBefore.calls()));
		rows.add(rate(Measure.RESOLVED, calls.firstContact(), callsBefore.firstContact()));
		rows.add(rate(Measure.LASTING, now.lasting(), before.lasting()));
		rows.add(duration("median", now.durations().median(), before.durations().median()));
		rows.add(duration("ninth", now.durations().ninth(), before.durations().ninth()));
		for (Outcome outcome : Outcome.values()) {
			if (outcome != Outcome.TUNTAS && outcome != Outcome.SALAH_MENU) {
				rows.add(rate(this.words.message("evaluation.figure.outcome", this.cells.outcomeName(outcome)),
						this.cells.all(Measure.OUTCOME).with(outcome), calls.rate(outcome), callsBefore.rate(outcome),
						this.cells.definition(outcome.name())));
			}
		}
		rows.add(rate(Measure.WRONG_MENU, now.wrongMenu(), before.wrongMenu()));
		rows.add(rate(Measure.HANDOFF_IN_TIME, now.handedOnInTime(), before.handedOnInTime()));
		rows.add(rate(Measure.CONFIDENTIAL, calls.confidentialRate(), callsBefore.confidentialRate()));
		rows.add(covered(now.service().coverage(), before.service().coverage()));
		rows.add(rate(this.cells.figure("rosters"), this.cells.all(Measure.ROSTER), now.rosters().rate(),
				before.rosters().rate(), this.cells.definition("rosters")));
		rows.add(rate(this.cells.figure("recaps"), this.cells.all(Measure.RECAP), now.recaps().rate(),
				before.recaps().rate(), this.cells.definition("recaps")));
		reception(rows, now, before);
		return Section.of("ringkasan", this.cells.title("summary"), List.of(),
				List.of(new Table(
						this.cells.title("summary"), List.of(this.cells.text("figure"), this.cells.number("value"),
								this.cells.number("before"), this.cells.number("change"), this.cells.meaning()),
						rows, false)));
	}

	private List<Cell> count(Measure measure, long now, long before) {
		return List.of(Cell.of(this.cells.figure(measure)), this.cells.cell(this.cells.all(measure), now),
				this.cells.cell(this.cells.all(measure).during(this.evaluation.compared()), before),
				Cell.of(this.words.change(now, before)), Cell.of(this.cells.definition(measure)));
	}

	private List<Cell> rate(Measure measure, Rate now, Rate before) {
		return rate(this.cells.figure(measure), this.cells.all(measure), now, before, this.cells.definition(measure));
	}

	private List<Cell> rate(String name, Selection selection, Rate now, Rate before, String definition) {
		return List.of(Cell.of(name), this.cells.cell(selection, now),
				this.cells.cell(selection.during(this.evaluation.compared()), before),
				Cell.of(this.words.change(now, before)), Cell.of(definition));
	}

	private List<Cell> covered(Rate now, Rate before) {
		Selection gaps = this.cells.all(Measure.GAP);
		return List.of(Cell.of(this.cells.figure("covered")),
				this.cells.cell(this.words.hours(now), now.isKnown() ? gaps : null),
				this.cells.cell(this.words.hours(before),
						before.isKnown() ? gaps.during(this.evaluation.compared()) : null),
				Cell.of(this.words.change(now, before)), Cell.of(this.cells.definition("covered")));
	}

	private List<Cell> duration(String name, @Nullable Duration now, @Nullable Duration before) {
		return List.of(Cell.of(this.cells.figure(name)), this.cells.duration(this.cells.all(Measure.TALKED), now),
				this.cells.duration(this.cells.all(Measure.TALKED).during(this.evaluation.compared()), before),
				Cell.of(""), Cell.of(this.cells.definition(name)));
	}

	/** What the exchange tells; it knows calls, but not who calls and what about. */
	private void reception(List<List<Cell>> rows, Figures now, Figures before) {
		String within = this.words.duration(now.receptions().within());
		rows.add(told(this.cells.figure("waiting"), this.words.duration(now.reception().median()),
				this.words.duration(before.reception().median()), "", this.cells.definition("waiting")));
		rows.add(told(this.cells.figure("waiting-ninth"), this.words.duration(now.reception().ninth()),
				this.words.duration(before.reception().ninth()), "", this.cells.definition("waiting-ninth")));
		rows.add(told(this.words.message("evaluation.figure.picked-up", within), this.words.rate(now.pickedUpInTime()),
				this.words.rate(before.pickedUpInTime()),
				this.words.change(now.pickedUpInTime(), before.pickedUpInTime()), this.cells.definition("picked-up")));
		rows.add(told(this.cells.figure("abandoned"), this.words.rate(now.unanswered()),
				this.words.rate(before.unanswered()), this.words.change(now.unanswered(), before.unanswered()),
				this.cells.definition("abandoned")));
	}

	private static List<Cell> told(String name, String now, String before, String change, String definition) {
		return Stream.of(name, now, before, change, definition).map(Cell::of).toList();
	}

}
