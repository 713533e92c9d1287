package id.go.ppatk.piket.recaps;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.recaps.RecapRow.Problem;
import id.go.ppatk.piket.recaps.WeeklyRecap.Count;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.stereotype.Component;

/**
 * The week as a workbook: "Ringkasan", "Semua Telepon", and Lampiran 1 of each duty.
 */
@Component
class WeeklyWorkbook {

	private final RecapText text;

	private final DailyWorkbook daily;

	WeeklyWorkbook(RecapText text, DailyWorkbook daily) {
		this.text = text;
		this.daily = daily;
	}

	void write(WeeklyRecap recap, OutputStream out) throws IOException {
		try (ExcelFile file = new ExcelFile(this.text.of("weekly.title"))) {
			summary(file.sheet(this.text.of("weekly.sheet.summary")), recap);
			calls(file.sheet(this.text.of("weekly.sheet.calls")), recap);
			for (DutyRecap duty : recap.duties()) {
				this.daily.write(file.sheet(this.text.sheetName(duty.form())), duty.form(), duty.addenda(),
						duty.corrections());
			}
			file.write(out);
		}
	}

	private void summary(ExcelSheet sheet, WeeklyRecap recap) {
		sheet.widths(36, 16, 16, 26, 16, 34, 34, 30);
		sheet.row(Look.TITLE, this.text.of("weekly.title"));
		sheet.labelled(this.text.of("weekly.week"), this.text.indonesian().week(recap.week().monday()));
		sheet.labelled(this.text.of("weekly.status"), this.text.finality(recap));
		sheet.labelled(this.text.of("weekly.made-at"), this.text.indonesian().moment(recap.madeAt()));
		sheet.labelled(this.text.of("weekly.total"), recap.total());
		perUnitAndDay(sheet.gap(), recap);
		counts(sheet.gap(), "weekly.per-topic",
				recap.perTopic().stream().map((count) -> new Count<>(count.what(), count.number())).toList());
		counts(sheet.gap(), "weekly.per-outcome",
				recap.perOutcome()
					.stream()
					.map((count) -> new Count<>(this.text.of(count.what().messageKey()), count.number()))
					.toList());
		counts(sheet.gap(), "weekly.per-caller-kind",
				recap.perCallerKind()
					.stream()
					.map((count) -> new Count<>(this.text.of(count.what().messageKey()), count.number()))
					.toList());
		handIns(sheet.gap(), recap);
	}

	private void perUnitAndDay(ExcelSheet sheet, WeeklyRecap recap) {
		List<Object> head = new ArrayList<>(List.of(this.text.of("weekly.per-unit")));
		recap.days().forEach((day) -> head.add(this.text.indonesian().day(day)));
		head.add(this.text.of("weekly.sum"));
		sheet.row(Look.HEADER, head.toArray());
		for (Count<String> unit : recap.perUnit()) {
			List<Object> row = new ArrayList<>(List.of(recap.units().get(unit.what())));
			row.addAll(recap.perDay(unit.what()));
			row.add(unit.number());
			sheet.row(Look.CELL, row.toArray());
		}
		List<Object> sum = new ArrayList<>(List.of(this.text.of("weekly.sum")));
		sum.addAll(recap.perDay());
		sum.add(recap.total());
		sheet.row(Look.TOTAL, sum.toArray());
	}

	private void counts(ExcelSheet sheet, String title, List<Count<String>> counts) {
		sheet.row(Look.HEADER, this.text.of(title), this.text.of("weekly.number"));
		counts.forEach((count) -> sheet.row(Look.CELL, count.what(), count.number()));
	}

	private void handIns(ExcelSheet sheet, WeeklyRecap recap) {
		sheet.row(Look.HEADER, this.text.of("weekly.recaps"), this.text.of("weekly.date"), this.text.of("weekly.post"),
				this.text.of("weekly.officer"), this.text.of("weekly.calls"), this.text.of("weekly.status"),
				this.text.of("weekly.submitted-at"), this.text.of("weekly.submitted-by"));
		for (DutyRecap duty : recap.duties()) {
			RecapStatus status = duty.status();
			sheet.row(Look.CELL, this.text.weekday(duty.form().day()), duty.form().day(), duty.form().postCode(),
					this.text.officers(duty.form()), duty.callCount(), this.text.status(status),
					(status.submittedAt() != null) ? this.text.indonesian().moment(status.submittedAt()) : null,
					duty.submittedBy());
		}
	}

	private void calls(ExcelSheet sheet, WeeklyRecap recap) {
		sheet.widths(20, 12, 8, 8, 24, 11, 11, 10, 28, 18, 30, 24, 28, 30, 60, 28, 40, 16);
		Object[] head = List
			.of("number", "date", "unit", "post", "officer", "received", "finished", "minutes", "caller", "caller-kind",
					"institution", "phones", "emails", "topic", "problem", "outcome", "remark", "added")
			.stream()
			.map((column) -> this.text.of("weekly.column." + column))
			.toArray();
		sheet.row(Look.HEADER, head).head(1).filter(head.length);
		for (RecapRow call : recap.calls()) {
			sheet.row(call.addedLater() ? Look.MARKED : Look.CELL, call.number(), call.day(), call.unitCode(),
					call.postCode(), call.answeredBy(), time(call.receivedAt()), time(call.finishedAt()),
					call.minutes(), this.text.callerName(call), this.text.of(call.callerKind().messageKey()),
					call.institution(), this.text.contacts(call, Contact.Kind.PHONE),
					this.text.contacts(call, Contact.Kind.EMAIL),
					call.problems().stream().map(Problem::topic).collect(Collectors.joining("\n")),
					this.text.problems(call), outcomes(call), this.text.remarks(call),
					call.addedLater() ? this.text.of("recap.added") : null);
		}
	}

	private List<String> outcomes(RecapRow call) {
		return call.problems().stream().map((problem) -> this.text.of(problem.outcome().messageKey())).toList();
	}

	private static LocalTime time(Instant moment) {
		return LocalTime.ofInstant(moment, Indonesian.WIB);
	}

}
