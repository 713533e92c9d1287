package id.go.ppatk.piket.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.documents.ExcelFile;
import id.go.ppatk.piket.documents.ExcelSheet;
import id.go.ppatk.piket.documents.Look;
import id.go.ppatk.piket.recaps.DailyRecap;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.topics.OfferedTopics;
import id.go.ppatk.piket.topics.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lampiran 1 without calls, to be filled in while the application is down and imported
 * afterwards: the topics, the own unit's first, and the outcomes are choices.
 */
@Component
class EmptyLampiran {

	private static final int ROWS = 30;

	private static final int COLUMNS = 8;

	/** Where the name is written. */
	private static final String SIGNED = ".".repeat(40);

	private static final String TOPICS = "Topik";

	private static final String OUTCOMES = "Hasil";

	private final OfferedTopics topics;

	private final RecapText text;

	EmptyLampiran(OfferedTopics topics, RecapText text) {
		this.topics = topics;
		this.text = text;
	}

	/**
	 * The form of a duty, its head filled in.
	 * @param recap the duty
	 */
	byte[] of(DailyRecap recap) {
		return bytes(this.text.sheetName(recap), recap.unitCode(), recap.day(), recap.unitName(),
				this.text.officers(recap), recap.day());
	}

	/** The form of a unit for any day, its head left open but for the unit. */
	byte[] of(String unitCode, String unitName, LocalDate today) {
		return bytes(this.text.of("recap.empty-sheet"), unitCode, today, unitName, List.of(), null);
	}

	private byte[] bytes(String sheetName, String unitCode, LocalDate topicsOf, String unitName, List<String> officers,
			@Nullable LocalDate day) {
		try (ExcelFile file = new ExcelFile(this.text.of("recap.title"))) {
			ExcelSheet sheet = file.sheet(sheetName);
			file.choices(TOPICS, this.topics.on(topicsOf, unitCode).stream().map(Topic::getFullName).toList());
			file.choices(OUTCOMES,
					Stream.of(Outcome.values()).map((outcome) -> this.text.of(outcome.messageKey())).toList());
			write(sheet, unitName, officers, day);
			return file.toBytes();
		}
	}

	private void write(ExcelSheet sheet, String unitName, List<String> officers, @Nullable LocalDate day) {
		sheet.widths(6, 28, 9, 9, 26, 32, 20, 26).row(Look.TITLE, this.text.of("recap.title"));
		sheet.gap();
		sheet.labelled(this.text.label("recap.officer"), String.join(", ", officers));
		sheet.labelled(this.text.label("recap.unit"), unitName);
		sheet.labelled(this.text.label("recap.weekday"), (day != null) ? this.text.weekday(day) : "");
		sheet.labelled(this.text.label("recap.date"), (day != null) ? this.text.indonesian().date(day) : "");
		sheet.row(Look.NOTE, this.text.of("recap.empty-how")).merge(0, COLUMNS - 1).fit();
		sheet.gap();
		String hours = this.text.of("recap.hours");
		String problem = this.text.of("recap.problem");
		String remark = this.text.of("recap.remark");
		sheet.row(Look.HEADER, this.text.of("recap.no"), this.text.of("recap.caller"), hours, hours, problem, problem,
				remark, remark);
		for (int column : new int[] { 2, 4, 6 }) {
			sheet.merge(column, column + 1);
		}
		sheet.row(Look.HEADER, "", "", this.text.of("recap.received"), this.text.of("recap.finished"),
				this.text.of("recap.topic"), this.text.of("recap.problem-text"), this.text.of("recap.outcome"), remark);
		sheet.merge(2, 0, 0).merge(2, 1, 1).head(2);
		for (int i = 1; i <= ROWS; i++) {
			sheet.row(Look.CELL, i + ".", null, null, null, null, null, null, null)
				.look(Look.CENTRED, 0)
				.asText(Look.CELL, 1, 5, 7)
				.asText(Look.CENTRED, 2, 3)
				.height(4);
		}
		sheet.choose(4, ROWS, TOPICS, true).choose(6, ROWS, OUTCOMES, true);
		sheet.gap();
		sheet.row(Look.NOTE, this.text.of("recap.obstacles") + ":").merge(0, COLUMNS - 1);
		sheet.gap();
		sheet.row(Look.PLAIN, null, null, null, null, null, null, this.text.of("recap.signature"));
		sheet.gap().gap().gap();
		sheet.row(Look.PLAIN, null, null, null, null, null, null, "( " + SIGNED + " )");
		sheet.printArea(COLUMNS);
	}

}
