package id.go.ppatk.piket.periods;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.Contact;
import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelTable;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.recaps.RecapRow.Problem;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.web.Indonesian;

import org.springframework.stereotype.Component;

/**
 * The sheet "Semua Telepon": a row for each call.
 */
@Component
class CallsTable {

	private static final int[] WIDTHS = { 20, 12, 8, 8, 24, 11, 11, 10, 28, 18, 30, 24, 28, 30, 60, 28, 40, 40 };

	/** Number, date, unit, post, officer and times stand in each row of a call. */
	private static final int AGAIN = 7;

	private final RecapText text;

	CallsTable(RecapText text) {
		this.text = text;
	}

	/** Adds the sheet to the file, without rows. */
	ExcelTable begin(ExcelFile file) {
		return new ExcelTable(file, this.text.of("weekly.sheet.calls"), WIDTHS, Stream
			.of("number", "date", "unit", "post", "officer", "received", "finished", "minutes", "caller", "caller-kind",
					"institution", "phones", "emails", "topic", "problem", "outcome", "remark", "added")
			.map((column) -> this.text.of("weekly.column." + column))
			.toArray()).again(AGAIN);
	}

	/**
	 * Writes a call.
	 * @param corrections what was added to it after the hand-in
	 */
	void write(ExcelTable table, RecapRow call, List<CallAddenda.Addendum> corrections) {
		table.row((call.addedLater() || !corrections.isEmpty()) ? Look.MARKED : Look.CELL, call.number(), call.day(),
				call.unitCode(), call.postCode(), call.answeredBy(), time(call.receivedAt()), time(call.finishedAt()),
				call.minutes(), this.text.callerName(call), this.text.of(call.callerKind().messageKey()),
				call.institution(), this.text.contacts(call, Contact.Kind.PHONE),
				this.text.contacts(call, Contact.Kind.EMAIL), call.problems().stream().map(Problem::topic).toList(),
				this.text.problems(call), outcomes(call), this.text.remarks(call), notes(call, corrections));
	}

	private List<String> outcomes(RecapRow call) {
		return call.problems().stream().map((problem) -> this.text.of(problem.outcome().messageKey())).toList();
	}

	private List<String> notes(RecapRow call, List<CallAddenda.Addendum> corrections) {
		List<String> notes = new ArrayList<>();
		if (call.addedLater()) {
			notes.add(this.text.of("recap.added"));
		}
		corrections.forEach((correction) -> notes.add(this.text.correction(correction)));
		return notes;
	}

	private static LocalTime time(Instant moment) {
		return Indonesian.timeOf(moment);
	}

}
