package id.go.ppatk.piket.recaps;

import java.util.List;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.Look;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lampiran 1 as a sheet: a workbook of its own, or one of the week's.
 */
@Component
public class DailyWorkbook {

	private static final int COLUMNS = 6;

	private final RecapText text;

	DailyWorkbook(RecapText text) {
		this.text = text;
	}

	/** The workbook of one duty. */
	byte[] toBytes(DailyRecap recap) {
		try (ExcelFile file = new ExcelFile(this.text.of("recap.title"))) {
			write(file.sheet(this.text.sheetName(recap)), recap, List.of(), NoMatters.NONE, List.of());
			return file.toBytes();
		}
	}

	/**
	 * Writes the form, and below it, marked, the calls that were added after the hand-in,
	 * those that had no matter as a number, and what was added to calls of the form.
	 */
	public void write(ExcelSheet sheet, DutyRecap recap) {
		write(sheet, recap.form(), recap.addenda(), recap.laterNoMatters(), recap.corrections());
	}

	private void write(ExcelSheet sheet, DailyRecap recap, List<RecapRow> addenda, NoMatters laterNoMatters,
			List<CallAddenda.Addendum> corrections) {
		sheet.widths(6, 30, 10, 10, 48, 38).row(Look.TITLE, this.text.of("recap.title"));
		sheet.gap();
		sheet.row(Look.NOTE, this.text.label("recap.officer"), null, orDash(this.text.officers(recap)))
			.look(Look.LABEL, 0)
			.merge(0, 1)
			.merge(2, COLUMNS - 1)
			.fit();
		sheet.labelled(this.text.label("recap.unit"), recap.unitName());
		sheet.labelled(this.text.label("recap.weekday"), this.text.weekday(recap.day()));
		sheet.labelled(this.text.label("recap.date"), this.text.indonesian().date(recap.day()));
		sheet.gap();
		String hours = this.text.of("recap.hours");
		sheet.row(Look.HEADER, this.text.of("recap.no"), this.text.of("recap.caller"), hours, hours,
				this.text.of("recap.problem"), this.text.of("recap.remark"));
		sheet.merge(2, 3);
		sheet.row(Look.HEADER, "", "", this.text.of("recap.received"), this.text.of("recap.finished"), "", "");
		for (int column : new int[] { 0, 1, 4, 5 }) {
			sheet.merge(2, column, column);
		}
		sheet.head(2);
		rows(sheet, Look.CELL, recap.rows());
		if (recap.noMatters().total() > 0) {
			sheet.across(Look.CELL, COLUMNS - 1, this.text.closing(recap.noMatters()));
		}
		else if (recap.rows().isEmpty()) {
			sheet.row(Look.CELL, this.text.of(recap.nil() ? "recap.nil" : "recap.no-calls"), "", "", "", "", "");
			sheet.merge(0, COLUMNS - 1);
		}
		sheet.gap();
		sheet.across(Look.NOTE, COLUMNS - 1, this.text.of("recap.obstacles") + ": " + orDash(recap.obstacles()));
		sheet.gap();
		sheet.row(Look.PLAIN, null, null, null, null, null, this.text.of("recap.signature"));
		sheet.gap().gap().gap();
		sheet.row(Look.PLAIN, null, null, null, null, null, "( " + orDash(recap.officerName()) + " )");
		if (recap.onBehalfBy() != null) {
			sheet.row(Look.NOTE, null, null, null, null, null, this.text.of("recap.on-behalf", recap.onBehalfBy()))
				.fit();
		}
		if (!addenda.isEmpty() || laterNoMatters.total() > 0) {
			sheet.gap();
			sheet.row(Look.LABEL, this.text.of("recap.addenda"));
			rows(sheet, Look.MARKED, addenda);
		}
		if (laterNoMatters.total() > 0) {
			sheet.across(Look.MARKED, COLUMNS - 1, this.text.closing(laterNoMatters));
		}
		if (!corrections.isEmpty()) {
			sheet.gap();
			sheet.row(Look.LABEL, this.text.of("recap.corrections"));
			for (CallAddenda.Addendum correction : corrections) {
				sheet.across(Look.MARKED, COLUMNS - 1, this.text.correction(correction));
			}
		}
		sheet.printArea(COLUMNS);
	}

	private void rows(ExcelSheet sheet, Look look, List<RecapRow> rows) {
		int number = 1;
		for (RecapRow row : rows) {
			String shown = number++ + ".";
			int height = sheet.whole(look, List.of(this.text.goesOn(shown)), shown, this.text.caller(row),
					this.text.indonesian().time(row.receivedAt()), this.text.indonesian().time(row.finishedAt()),
					this.text.problems(row), this.text.remarks(row));
			sheet.fit().look(height, (look == Look.CELL) ? Look.CENTRED : look, 0, 2, 3);
		}
	}

	private static Object orDash(@Nullable String value) {
		return (value != null) ? value : "–";
	}

	private static Object orDash(List<String> lines) {
		return lines.isEmpty() ? "–" : lines;
	}

}
