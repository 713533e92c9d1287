package id.go.ppatk.piket.evaluation;

import java.time.Duration;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Column;
import id.go.ppatk.piket.workdays.Period;
import org.jspecify.annotations.Nullable;

/**
 * What all sections are made of: cells that say a figure and open its rows, columns and
 * names.
 */
final class Cells {

	private final Period period;

	private final EvaluationForm.Periods asked;

	private final EvaluationWords words;

	Cells(Period period, Period compared, EvaluationWords words) {
		this.period = period;
		this.asked = new EvaluationForm.Periods(period, compared);
		this.words = words;
	}

	Selection all(Measure measure) {
		return Selection.of(measure, this.period);
	}

	Cell cell(Selection selection, long number) {
		return cell(this.words.number(number), (number > 0) ? selection : null);
	}

	Cell cell(Selection selection, Rate rate) {
		return cell(this.words.rate(rate), rate.isKnown() ? selection : null);
	}

	Cell share(Selection selection, Rate rate) {
		return cell(this.words.percent(rate), (rate.part() > 0) ? selection : null);
	}

	Cell cell(String text, @Nullable Selection selection) {
		return new Cell(text, (selection != null) ? url(selection) : null);
	}

	Cell duration(Selection selection, @Nullable Duration talked) {
		return cell(this.words.duration(talked), (talked != null) ? selection.with(talked.toSeconds()) : null);
	}

	String url(Selection selection) {
		return selection.url(this.asked);
	}

	String title(String section) {
		return this.words.message("evaluation.section." + section);
	}

	String figure(Object name) {
		return (name instanceof Measure measure) ? this.words.message(measure.messageKey())
				: this.words.message("evaluation.figure." + name);
	}

	String definition(Object name) {
		return this.words
			.message("evaluation.definition." + ((name instanceof Measure measure) ? measure.name() : name));
	}

	Column text(String name) {
		return Column.text(this.words.message("evaluation.column." + name));
	}

	Column number(String name) {
		return Column.number(this.words.message("evaluation.column." + name));
	}

	Column meaning() {
		return Column.meaning(this.words.message("evaluation.column.definition"));
	}

	String outcomeName(Outcome outcome) {
		return this.words.message(outcome.messageKey());
	}

	static String unitName(UnitFigures unit) {
		return unit.unit().getCode() + " – " + unit.unit().getName();
	}

}
