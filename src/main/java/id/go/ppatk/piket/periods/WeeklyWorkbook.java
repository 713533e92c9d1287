package id.go.ppatk.piket.periods;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.ExcelTable;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.recaps.DailyWorkbook;
import id.go.ppatk.piket.recaps.DutyRecap;
import id.go.ppatk.piket.recaps.RecapStatus;
import id.go.ppatk.piket.recaps.RecapText;

import org.springframework.stereotype.Component;

/**
 * The week as a workbook: "Ringkasan", "Semua Telepon", and Lampiran 1 of each duty.
 */
@Component
class WeeklyWorkbook {

	private final RecapText text;

	private final PeriodText periodText;

	private final SummarySheet summary;

	private final CallsTable callsTable;

	private final DailyWorkbook daily;

	WeeklyWorkbook(RecapText text, PeriodText periodText, SummarySheet summary, CallsTable callsTable,
			DailyWorkbook daily) {
		this.text = text;
		this.periodText = periodText;
		this.summary = summary;
		this.callsTable = callsTable;
		this.daily = daily;
	}

	void write(WeeklyRecap recap, OutputStream out) throws IOException {
		try (ExcelFile file = new ExcelFile(this.periodText.workbook())) {
			ExcelSheet sheet = file.sheet(this.text.of("weekly.sheet.summary"));
			this.summary.write(sheet, recap.figures());
			handIns(sheet.gap(), recap);
			Map<String, List<CallAddenda.Addendum>> corrections = recap.corrections();
			ExcelTable calls = this.callsTable.begin(file);
			recap.calls()
				.forEach((call) -> this.callsTable.write(calls, call,
						corrections.getOrDefault(call.number(), List.of())));
			for (DutyRecap duty : recap.duties()) {
				this.daily.write(file.sheet(this.text.sheetName(duty.form())), duty);
			}
			file.write(out);
		}
	}

	private void handIns(ExcelSheet sheet, WeeklyRecap recap) {
		int top = sheet.rows();
		sheet.row(Look.HEADER, this.text.of("weekly.recaps"), this.text.of("weekly.date"), this.text.of("weekly.post"),
				this.text.of("weekly.calls"), this.text.of("weekly.status"), this.text.of("weekly.officer"),
				this.text.of("weekly.submitted-at"), this.text.of("weekly.submitted-by"));
		for (DutyRecap duty : recap.duties()) {
			RecapStatus status = duty.status();
			sheet.row(Look.CELL, this.text.weekday(duty.form().day()), duty.form().day(), duty.form().postCode(),
					duty.callCount(), this.text.status(status), this.text.officers(duty.form()),
					(status.submittedAt() != null) ? this.text.indonesian().moment(status.submittedAt()) : null,
					duty.submittedBy());
		}
		sheet.together(top);
	}

}
