package id.go.ppatk.piket.evaluation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

import id.go.ppatk.piket.evaluation.EvaluationReport.Cell;
import id.go.ppatk.piket.evaluation.EvaluationReport.Chart;
import id.go.ppatk.piket.evaluation.EvaluationReport.Column;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatCell;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatMap;
import id.go.ppatk.piket.evaluation.EvaluationReport.HeatRow;
import id.go.ppatk.piket.evaluation.EvaluationReport.Section;
import id.go.ppatk.piket.evaluation.EvaluationReport.Table;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Writes the report as .docx, to be edited in Word and LibreOffice: real heading styles,
 * tables whose heads repeat, charts as pictures with a description, room for
 * recommendations.
 */
final class ReportDocument {

	private static final String FONT = "Liberation Sans";

	private static final int BODY = 10;

	private static final int SMALL = 8;

	/** A4, and its margins, in twentieths of a point. */
	private static final long PAGE_WIDTH = 11_906;

	private static final long PAGE_HEIGHT = 16_838;

	private static final long MARGIN = 1_134;

	private static final double PICTURE_WIDTH = 480;

	/** From no call to the most, the paper's white to a blue on which black is read. */
	private static final List<String> HEAT = List.of("FFFFFF", "E7EFF6", "CFE0ED", "B6D0E4", "9EC0DB", "86B1D2");

	private final EvaluationReport report;

	private final EvaluationWords words;

	private final XWPFDocument document = new XWPFDocument();

	private ReportDocument(EvaluationReport report, EvaluationWords words) {
		this.report = report;
		this.words = words;
	}

	static byte[] write(EvaluationReport report, EvaluationWords words) {
		ReportDocument writing = new ReportDocument(report, words);
		try (XWPFDocument document = writing.document; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			writing.everything();
			document.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void everything() {
		styles();
		page();
		titlePage();
		heading(1, "evaluation.findings");
		this.report.findings().forEach(this::item);
		heading(1, "evaluation.weaknesses");
		this.report.weaknesses().forEach(this::item);
		heading(1, "evaluation.figures");
		this.report.sections().forEach(this::section);
		recommendations();
	}

	private void styles() {
		XWPFStyles styles = this.document.createStyles();
		CTFonts font = CTFonts.Factory.newInstance();
		font.setAscii(FONT);
		font.setHAnsi(FONT);
		font.setCs(FONT);
		styles.setDefaultFonts(font);
		styles.setSpellingLanguage("id-ID");
		style(styles, "Normal", "Normal", BODY, false, -1).setDefault(true);
		style(styles, "Title", "Title", 24, true, -1);
		style(styles, "Subtitle", "Subtitle", 13, false, -1);
		style(styles, "Heading1", "heading 1", 16, true, 0);
		style(styles, "Heading2", "heading 2", 13, true, 1);
		style(styles, "Caption", "caption", 9, true, -1);
	}

	private static CTStyle style(XWPFStyles styles, String id, String name, int size, boolean bold, int level) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setStyleId(id);
		style.setType(STStyleType.PARAGRAPH);
		style.addNewName().setVal(name);
		if (!id.equals("Normal")) {
			style.addNewBasedOn().setVal("Normal");
			style.addNewNext().setVal("Normal");
		}
		style.addNewQFormat();
		var paragraph = style.addNewPPr();
		var spacing = paragraph.addNewSpacing();
		spacing.setBefore(BigInteger.valueOf((level >= 0) ? 280 : 0));
		spacing.setAfter(BigInteger.valueOf(100));
		if (!id.equals("Normal")) {
			paragraph.addNewKeepNext();
		}
		if (level >= 0) {
			paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
		}
		CTRPr run = style.addNewRPr();
		if (bold) {
			run.addNewB();
		}
		run.addNewSz().setVal(BigInteger.valueOf(2L * size));
		styles.addStyle(new XWPFStyle(style));
		return style;
	}

	private void page() {
		CTSectPr section = this.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(BigInteger.valueOf(PAGE_WIDTH));
		size.setH(BigInteger.valueOf(PAGE_HEIGHT));
		CTPageMar margin = section.addNewPgMar();
		margin.setTop(BigInteger.valueOf(MARGIN));
		margin.setBottom(BigInteger.valueOf(MARGIN));
		margin.setLeft(BigInteger.valueOf(MARGIN));
		margin.setRight(BigInteger.valueOf(MARGIN));
		XWPFParagraph foot = this.document.createHeaderFooterPolicy()
			.createFooter(XWPFHeaderFooterPolicy.DEFAULT)
			.createParagraph();
		foot.setAlignment(ParagraphAlignment.RIGHT);
		foot.getCTP().addNewFldSimple().setInstr("PAGE");
	}

	private void titlePage() {
		XWPFParagraph title = styled("Title", this.report.title());
		title.setSpacingBefore(3600);
		styled("Subtitle", this.words.message("evaluation.report-period", this.report.period()));
		styled("Subtitle", this.words.message("evaluation.report-compared", this.report.compared()));
		styled("Subtitle", this.words.message("evaluation.report-made", this.report.madeAt()));
		this.document.createParagraph().createRun().addBreak(BreakType.PAGE);
	}

	private void heading(int level, String key) {
		styled("Heading" + level, this.words.message(key));
	}

	private XWPFParagraph styled(String style, String text) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		write(paragraph, text);
		return paragraph;
	}

	/** Lines of a text are lines of the paragraph. */
	private static XWPFRun write(XWPFParagraph paragraph, String text) {
		XWPFRun run = paragraph.createRun();
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				run.addBreak();
			}
			run.setText(lines[i], i);
		}
		return run;
	}

	private void item(String sentence) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setIndentationLeft(284);
		paragraph.setIndentationHanging(284);
		write(paragraph, "•\u00a0\u00a0" + sentence);
	}

	private void section(Section section) {
		styled("Heading2", section.title());
		section.notes().forEach((note) -> styled("Normal", note).setKeepNext(true));
		if (section.chart() != null) {
			picture(section.chart());
		}
		if (section.heat() != null) {
			heat(section.heat());
		}
		section.brief().forEach((table) -> table(table, section.title()));
	}

	private void picture(Chart chart) {
		styled("Caption", chart.title());
		XWPFRun run = this.document.createParagraph().createRun();
		try {
			run.addPicture(new ByteArrayInputStream(ReportCharts.png(chart)), Document.PICTURE_TYPE_PNG, "chart.png",
					Units.toEMU(PICTURE_WIDTH),
					Units.toEMU(PICTURE_WIDTH * ReportCharts.height(chart) / ReportCharts.WIDTH));
		}
		catch (IOException | InvalidFormatException ex) {
			throw new IllegalStateException("a picture that was drawn cannot be kept", ex);
		}
		run.getCTR()
			.getDrawingArray(0)
			.getInlineArray(0)
			.getDocPr()
			.setDescr(chart.title() + ". " + chart.description());
	}

	/** It bears the title of its section. */
	private void heat(HeatMap heat) {
		XWPFTable table = grid(heat.rows().size() + 1,
				Collections.nCopies(heat.columns().size() + 1, 100 / (heat.columns().size() + 1)));
		head(table.getRow(0).getCell(0), heat.corner(), false);
		for (int column = 0; column < heat.columns().size(); column++) {
			head(table.getRow(0).getCell(column + 1), heat.columns().get(column), true);
		}
		for (int row = 0; row < heat.rows().size(); row++) {
			HeatRow hour = heat.rows().get(row);
			cell(table.getRow(row + 1).getCell(0), hour.title(), false);
			for (int column = 0; column < hour.cells().size(); column++) {
				HeatCell calls = hour.cells().get(column);
				XWPFTableCell cell = table.getRow(row + 1).getCell(column + 1);
				cell(cell, (calls.level() == 0) ? "–" : calls.text(), true);
				cell.setColor(HEAT.get(calls.level()));
			}
		}
		styled("Normal", this.words.message("evaluation.heat-none"));
	}

	private void table(Table table, String shown) {
		if (!table.title().equals(shown)) {
			styled("Caption", table.title());
		}
		if (table.rows().isEmpty()) {
			styled("Normal", this.words.message("evaluation.empty-table"));
			return;
		}
		XWPFTable grid = grid(table.rows().size() + 1, table.widths());
		for (int column = 0; column < table.columns().size(); column++) {
			head(grid.getRow(0).getCell(column), table.columns().get(column).title(),
					table.columns().get(column).number());
		}
		for (int row = 0; row < table.rows().size(); row++) {
			row(grid.getRow(row + 1), table.columns(), table.rows().get(row));
		}
		styled("Normal", "");
	}

	private void row(XWPFTableRow row, List<Column> columns, List<Cell> cells) {
		row.setCantSplitRow(true);
		for (int column = 0; column < columns.size(); column++) {
			cell(row.getCell(column), cells.get(column).text(), columns.get(column).number());
		}
	}

	/** The widths are in per cent. */
	private XWPFTable grid(int rows, List<Integer> widths) {
		XWPFTable table = this.document.createTable(rows, widths.size());
		table.setWidth("100%");
		table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
		CTTblGrid columns = (table.getCTTbl().getTblGrid() != null) ? table.getCTTbl().getTblGrid()
				: table.getCTTbl().addNewTblGrid();
		columns.setGridColArray(new CTTblGridCol[0]);
		List<BigInteger> twips = widths.stream()
			.map((width) -> BigInteger.valueOf((PAGE_WIDTH - 2 * MARGIN) * width / 100))
			.toList();
		twips.forEach((width) -> columns.addNewGridCol().setW(width));
		table.getRows().forEach((row) -> {
			for (int column = 0; column < widths.size(); column++) {
				row.getCell(column).setWidth(twips.get(column).toString());
			}
		});
		table.setCellMargins(40, 80, 40, 80);
		table.getRow(0).setRepeatHeader(true);
		return table;
	}

	private static void head(XWPFTableCell cell, String text, boolean number) {
		cell(cell, text, number).setBold(true);
		cell.setColor("E3E8ED");
	}

	private static XWPFRun cell(XWPFTableCell cell, String text, boolean number) {
		XWPFParagraph paragraph = cell.getParagraphs().get(0);
		paragraph.setSpacingAfter(0);
		if (number) {
			paragraph.setAlignment(ParagraphAlignment.RIGHT);
		}
		XWPFRun run = write(paragraph, text);
		run.setFontSize(SMALL);
		return run;
	}

	private void recommendations() {
		heading(1, "evaluation.recommendations");
		styled("Normal", this.words.message("evaluation.recommendations-hint"));
		for (int number = 1; number <= 5; number++) {
			styled("Normal", number + ". ");
			styled("Normal", "");
		}
	}

}
