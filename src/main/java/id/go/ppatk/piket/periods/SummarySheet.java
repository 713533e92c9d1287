package id.go.ppatk.piket.periods;

import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.telephony.Reception;
import id.go.ppatk.piket.telephony.ReceptionOfUnits;
import id.go.ppatk.piket.telephony.ReceptionText;

import org.springframework.stereotype.Component;

/**
 * The sheet "Ringkasan": the figures of a period as the page shows them, with charts.
 */
@Component
class SummarySheet {

	private final RecapText text;

	private final PeriodText periodText;

	private final ReceptionText receptionText;

	SummarySheet(RecapText text, PeriodText periodText, ReceptionText receptionText) {
		this.text = text;
		this.periodText = periodText;
		this.receptionText = receptionText;
	}

	void write(ExcelSheet sheet, PeriodRecap recap) {
		sheet.widths(40, 16, 16, 16, 18, 34, 34, 30);
		sheet.row(Look.TITLE, this.periodText.workbook()).gap();
		sheet.labelled(this.text.of("period.period"), this.periodText.days(recap.period()));
		sheet.labelled(this.text.of("weekly.status"), this.periodText.finality(recap));
		sheet.labelled(this.text.of("weekly.made-at"), this.text.indonesian().moment(recap.madeAt()));
		sheet.labelled(this.text.of("weekly.total"), recap.calls().total());
		lines(sheet.gap(), recap);
		counts(sheet.gap(), "weekly.per-topic", recap.calls().perTopic());
		counts(sheet.gap(), "weekly.per-outcome",
				recap.calls()
					.perOutcome()
					.stream()
					.map((count) -> new Count<>(this.text.of(count.what().messageKey()), count.number()))
					.toList());
		counts(sheet.gap(), "weekly.per-caller-kind",
				recap.calls()
					.perCallerKind()
					.stream()
					.map((count) -> new Count<>(this.text.of(count.what().messageKey()), count.number()))
					.toList());
		noMatters(sheet.gap(), recap.calls());
		reception(sheet.gap(), recap);
		compliance(sheet.gap(), recap);
		handoffs(sheet.gap(), recap);
	}

	private void lines(ExcelSheet sheet, PeriodRecap recap) {
		CallFigures calls = recap.calls();
		String title = this.periodText.lines(calls.scale());
		List<Object> head = new ArrayList<>(List.of(title));
		head.addAll(recap.units().keySet());
		head.add(this.text.of("weekly.sum"));
		int top = sheet.rows();
		sheet.row(Look.HEADER, head.toArray());
		for (CallFigures.Line line : calls.lines()) {
			List<Object> row = new ArrayList<>(List.of(this.periodText.line(calls.scale(), line.from())));
			recap.units().keySet().forEach((unit) -> row.add(line.of(unit)));
			row.add(line.total());
			sheet.row(Look.CELL, row.toArray());
		}
		List<Object> sum = new ArrayList<>(List.of(this.text.of("weekly.sum")));
		recap.units().keySet().forEach((unit) -> sum.add(calls.of(unit)));
		sum.add(calls.total());
		sheet.row(Look.TOTAL, sum.toArray());
		if (!calls.lines().isEmpty()) {
			sheet.bars(title, top, calls.lines().size(), recap.units().size());
		}
	}

	private void counts(ExcelSheet sheet, String titleKey, List<Count<String>> counts) {
		String title = this.text.of(titleKey);
		int top = sheet.rows();
		sheet.row(Look.HEADER, title, this.text.of("weekly.number"));
		counts.forEach((count) -> sheet.row(Look.CELL, count.what(), count.number()));
		if (!counts.isEmpty()) {
			sheet.bars(title, top, counts.size(), 1);
		}
	}

	/** As the page has it; one line where the exchange told nothing. */
	private void reception(ExcelSheet sheet, PeriodRecap recap) {
		ReceptionOfUnits receptions = recap.receptions();
		int top = sheet.rows();
		if (!receptions.all().isTold()) {
			sheet.labelled(this.text.of("reception.title"), this.receptionText.notAvailable());
			return;
		}
		sheet.row(Look.HEADER, this.text.of("reception.title"), this.text.of("reception.answered"),
				this.text.of("reception.unanswered"),
				this.text.of("reception.in-time", this.receptionText.within(receptions)),
				this.text.of("reception.median"), this.text.of("reception.ninth"), this.text.of("reception.outside"));
		recap.units().keySet().forEach((unit) -> reception(sheet, Look.CELL, unit, receptions.of(unit)));
		if (recap.unitCode() == null) {
			reception(sheet, Look.TOTAL, this.text.of("weekly.sum"), receptions.all());
		}
		sheet.together(top);
		sheet.row(Look.CELL, this.receptionText.hours(receptions));
	}

	private void reception(ExcelSheet sheet, Look look, String name, Reception reception) {
		sheet.row(look, name, reception.answered(), reception.unanswered(), this.receptionText.inTime(reception),
				this.receptionText.waited(reception.median()), this.receptionText.waited(reception.ninth()),
				reception.outsideHours());
	}

	private void noMatters(ExcelSheet sheet, CallFigures calls) {
		int top = sheet.rows();
		sheet.row(Look.HEADER, this.text.of("weekly.no-matter"), this.text.of("weekly.number"));
		calls.perNoMatter()
			.forEach((count) -> sheet.row(Look.CELL, this.text.of(count.what().messageKey()), count.number()));
		sheet.row(Look.TOTAL, this.text.of("weekly.sum"), calls.noMatters().total());
		sheet.together(top);
	}

	private void compliance(ExcelSheet sheet, PeriodRecap recap) {
		int top = sheet.rows();
		sheet.row(Look.HEADER, this.text.of("compliance.title"), this.text.of("compliance.asked"),
				this.text.of("compliance.on-time"), this.text.of("compliance.late"), this.text.of("compliance.missing"),
				this.text.of("compliance.open"));
		for (Compliance unit : recap.compliance()) {
			tally(sheet, this.text.of("compliance.rosters", unit.unitCode()), unit.rosters());
			tally(sheet, this.text.of("compliance.recaps", unit.unitCode()), unit.recaps());
		}
		sheet.together(top);
	}

	private void handoffs(ExcelSheet sheet, PeriodRecap recap) {
		int top = sheet.rows();
		sheet.row(Look.HEADER, this.text.of("handed-on.title"), this.text.of("handed-on.opened"),
				this.text.of("handed-on.open"), this.text.of("handed-on.overdue"));
		recap.handoffs()
			.forEach(
					(handed) -> sheet.row(Look.CELL, this.text.of("handed-on.line", handed.fromUnit(), handed.toUnit()),
							handed.opened(), handed.open(), handed.overdue()));
		sheet.together(top);
	}

	private static void tally(ExcelSheet sheet, String what, Compliance.Tally tally) {
		sheet.row(Look.CELL, what, tally.asked(), tally.onTime(), tally.late(), tally.missing(), tally.open());
	}

}
