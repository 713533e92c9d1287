package id.go.ppatk.piket.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, written from top to bottom: A4 landscape, as wide as the page, pages
 * numbered at the foot.
 */
public final class ExcelSheet {

	private static final int LONGEST_TEXT = 32_767;

	/** Stands at the end of a text that was cut. */
	private static final String CUT = " […]";

	static final String GENERAL = "General";

	static final String DATE = "dd\\-mm\\-yyyy";

	static final String TIME = "hh\\.mm";

	/** The height of a line of text in points. */
	private static final float LINE = 13.2f;

	/** Left and right of what is printed, in inches. */
	private static final double MARGIN = 0.4;

	/** What is printed at most on a page, in points. */
	private static final double PAGE_WIDTH = 784;

	private static final double PAGE_HEIGHT = 480;

	/** With fewer rows no printed page ends. */
	private static final int FEWEST_ROWS = 10;

	/** How wide a character of the text is, in points. */
	private static final double CHARACTER = 5.25;

	/** The highest row that Excel takes, in points. */
	private static final float HIGHEST = 409;

	/** So many lines of text have room in such a row, with some to spare. */
	static final int MOST_LINES = 28;

	/** Left and right of the text of a cell, in points. */
	private static final double PADDING = 4;

	/** The part of a cell's width that is reckoned with: spreadsheets differ a little. */
	private static final double SURE = 0.96;

	private Sheet sheet;

	private final ExcelLooks looks;

	private int[] widths = {};

	private int rows;

	private int pageBegins;

	private int filterRow = -1;

	private int filterColumns;

	private int streamedRows;

	ExcelSheet(Sheet sheet, ExcelLooks looks) {
		this.sheet = sheet;
		this.looks = looks;
		PrintSetup print = sheet.getPrintSetup();
		print.setLandscape(true);
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		sheet.setFitToPage(true);
		sheet.setMargin(PageMargin.LEFT, MARGIN);
		sheet.setMargin(PageMargin.RIGHT, MARGIN);
		sheet.getFooter().setRight("&P / &N");
		sheet.getFooter().setLeft("&A");
	}

	/** How wide the columns are, in characters, from the left. */
	public ExcelSheet widths(int... characters) {
		this.widths = characters;
		for (int i = 0; i < characters.length; i++) {
			this.sheet.setColumnWidth(i, characters[i] * 256);
		}
		return this;
	}

	/** Prints on two pages beside each other, the first column on both. */
	public ExcelSheet wide() {
		this.sheet.getPrintSetup().setFitWidth((short) 2);
		this.sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
		return this;
	}

	/** Leaves a row empty. */
	public ExcelSheet gap() {
		this.rows++;
		return this;
	}

	/**
	 * Writes the next row from the first column on, all in one look. Texts (the lines of
	 * a collection below each other), whole numbers, dates and WIB times become cells of
	 * their kind; {@code null} an empty one.
	 */
	public ExcelSheet row(Look look, @Nullable Object... values) {
		Row row = this.sheet.createRow(this.rows++);
		for (int i = 0; i < values.length; i++) {
			fill(row.createCell(i), look, values[i]);
		}
		return this;
	}

	/**
	 * Writes the next row of a table, and what is over the limits of Excel's row or cell
	 * in rows below it, as high as their texts need: no sign of a text is left out.
	 * @param again what each of the rows below has again in its first columns
	 * @return how many rows they are
	 */
	public int whole(Look look, List<?> again, @Nullable Object... values) {
		List<Object[]> parts = parts(again, values);
		write(look, parts);
		return parts.size();
	}

	/** The rows that the values of one take; what is short is in the first of them. */
	List<Object[]> parts(List<?> again, @Nullable Object... values) {
		List<Object[]> rows = new ArrayList<>(List.<Object[]>of(values.clone()));
		for (int i = 0; i < values.length; i++) {
			String text = text(values[i]);
			List<String> parts = (text != null) ? parts(text, i, i) : List.of();
			for (int at = 0; at < parts.size(); at++) {
				if (at == rows.size()) {
					rows.add(Arrays.copyOf(again.toArray(), values.length));
				}
				if (at == 0 || i >= again.size()) {
					rows.get(at)[i] = parts.get(at);
				}
			}
		}
		return rows;
	}

	void write(Look look, List<Object[]> rows) {
		for (Object[] row : rows) {
			row(look, row);
			if (rows.size() > 1) {
				fit();
			}
		}
	}

	/**
	 * As {@link #whole}, of one text across columns that are one cell.
	 * @param last the last of these columns
	 */
	public ExcelSheet across(Look look, int last, String text) {
		for (String part : parts(text, 0, last)) {
			Object[] cells = new Object[last + 1];
			cells[0] = part;
			row(look, cells).merge(0, last).fit();
		}
		return this;
	}

	private List<String> parts(String text, int firstColumn, int lastColumn) {
		return CellLines.parts(text, inside(firstColumn, lastColumn), MOST_LINES, LONGEST_TEXT);
	}

	/** How wide the text of these columns can be, in points. */
	private double inside(int firstColumn, int lastColumn) {
		int width = IntStream.rangeClosed(firstColumn, lastColumn)
			.filter((i) -> i < this.widths.length)
			.map((i) -> this.widths[i])
			.sum();
		return (width > 0) ? (width * CHARACTER - PADDING) * SURE : Double.MAX_VALUE;
	}

	/** Writes the label and its value in the next row. */
	public ExcelSheet labelled(String label, @Nullable Object value) {
		row(Look.LABEL, label);
		fill(this.sheet.getRow(this.rows - 1).createCell(2), Look.PLAIN, value);
		return this;
	}

	private void fill(Cell cell, Look look, @Nullable Object value) {
		if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
			cell.setCellStyle(this.looks.style(look, GENERAL, false));
		}
		else if (value instanceof LocalDate date) {
			cell.setCellValue(date);
			cell.setCellStyle(this.looks.style(look, DATE, false));
		}
		else if (value instanceof LocalTime time) {
			cell.setCellValue(time.toSecondOfDay() / 86_400.0);
			cell.setCellStyle(this.looks.style(look, TIME, false));
		}
		else if (value != null) {
			String text = text(value);
			cell.setCellValue(shortened(text));
			cell.setCellStyle(this.looks.style(look, GENERAL, looksLikeFormula(text)));
		}
		else {
			cell.setCellStyle(this.looks.style(look, GENERAL, false));
		}
	}

	/** What a cell says, or {@code null} where it is no text. */
	private static @Nullable String text(@Nullable Object value) {
		if (value instanceof Collection<?> lines) {
			return String.join("\n", lines.stream().map(Object::toString).toList());
		}
		boolean isText = value != null && !(value instanceof Number) && !(value instanceof LocalDate)
				&& !(value instanceof LocalTime);
		return isText ? value.toString() : null;
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST_TEXT) {
			return text;
		}
		int end = LONGEST_TEXT - CUT.length();
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
	}

	/** Text that a spreadsheet would compute if somebody typed it again. */
	private static boolean looksLikeFormula(String text) {
		return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
	}

	/** Makes one cell of these columns of the row written last. */
	public ExcelSheet merge(int firstColumn, int lastColumn) {
		return merge(1, firstColumn, lastColumn);
	}

	/** Makes one cell of these columns of the last rows. */
	public ExcelSheet merge(int height, int firstColumn, int lastColumn) {
		this.sheet.addMergedRegion(new CellRangeAddress(this.rows - height, this.rows - 1, firstColumn, lastColumn));
		return this;
	}

	/**
	 * Makes the last rows the head of the table: they repeat on each printed page and
	 * stay on the screen.
	 * @param height how many rows the head has
	 */
	public ExcelSheet head(int height) {
		this.sheet.setRepeatingRows(new CellRangeAddress(this.rows - height, this.rows - 1, -1, -1));
		this.sheet.createFreezePane(0, this.rows);
		return this;
	}

	/**
	 * Makes the row written last as high as its texts need in the widths of their
	 * columns, those of one merged across taken together: programs that do not measure
	 * for themselves cut nothing off.
	 */
	public ExcelSheet fit() {
		Row row = this.sheet.getRow(this.rows - 1);
		int lines = 1;
		for (Cell cell : row) {
			if (cell.getCellType() == CellType.STRING) {
				double width = inside(cell.getColumnIndex(), lastColumn(cell));
				lines = Math.max(lines, CellLines.of(cell.getStringCellValue(), width, LONGEST_TEXT).size());
			}
		}
		row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 2));
		return this;
	}

	/** Makes the row written last that many lines high. */
	public ExcelSheet height(int lines) {
		this.sheet.getRow(this.rows - 1).setHeightInPoints(lines * LINE + 2);
		return this;
	}

	/** The last of the columns that are one cell with this one. */
	private int lastColumn(Cell cell) {
		return this.sheet.getMergedRegions()
			.stream()
			.filter((region) -> region.isInRange(cell))
			.mapToInt(CellRangeAddress::getLastColumn)
			.findAny()
			.orElse(cell.getColumnIndex());
	}

	/** Prints the first columns down to the row written last, and nothing else. */
	public ExcelSheet printArea(int columns) {
		Workbook workbook = this.sheet.getWorkbook();
		workbook.setPrintArea(workbook.getSheetIndex(this.sheet), 0, columns - 1, 0, this.rows - 1);
		return this;
	}

	/** Gives these cells of the row written last a look of their own. */
	public ExcelSheet look(Look look, int... columns) {
		return look(1, look, columns);
	}

	/** Gives these cells of the last rows a look of their own. */
	public ExcelSheet look(int height, Look look, int... columns) {
		for (int row = this.rows - height; row < this.rows; row++) {
			for (int column : columns) {
				this.sheet.getRow(row).getCell(column).setCellStyle(this.looks.style(look, GENERAL, false));
			}
		}
		return this;
	}

	/**
	 * Begins a printed page with that row where the rows from it on would else be torn
	 * apart.
	 * @param first the first of the rows that belong together, from 0
	 */
	public ExcelSheet together(int first) {
		double scale = Math.min(1, PAGE_WIDTH / CHARACTER / IntStream.of(this.widths).sum());
		if (first > this.pageBegins && (this.rows - this.pageBegins) * LINE * scale > PAGE_HEIGHT) {
			this.sheet.setRowBreak(first - 1);
			this.pageBegins = first;
		}
		return this;
	}

	/** Makes these cells of the row written last take whatever is typed as text. */
	public ExcelSheet asText(Look look, int... columns) {
		for (int column : columns) {
			this.sheet.getRow(this.rows - 1).getCell(column).setCellStyle(this.looks.style(look, "@", false));
		}
		return this;
	}

	/**
	 * Offers the choices of that name in a column of the last rows.
	 * @param strict whether nothing else may be typed
	 * @see ExcelFile#choices
	 */
	public ExcelSheet choose(int column, int height, String name, boolean strict) {
		DataValidationHelper helper = this.sheet.getDataValidationHelper();
		DataValidation choice = helper.createValidation(helper.createFormulaListConstraint(name),
				new CellRangeAddressList(this.rows - height, this.rows - 1, column, column));
		choice.setSuppressDropDownArrow(true);
		choice.setEmptyCellAllowed(true);
		choice.setShowErrorBox(strict);
		this.sheet.addValidationData(choice);
		return this;
	}

	/** Offers a filter on the columns of the row written last, for all rows below it. */
	public ExcelSheet filter(int columns) {
		this.filterRow = this.rows - 1;
		this.filterColumns = columns;
		return this;
	}

	/** How many rows were written or left empty. */
	public int rows() {
		return this.rows;
	}

	/**
	 * Draws rows of a table as bars, a bar for each row, under the text of its first
	 * column: one series beside the table, several below it.
	 * @param title what stands above the bars
	 * @param head the row of the table's head, from 0; the rows to draw follow it
	 * @param height how many rows are drawn
	 * @param series how many columns from the second one on; several are stacked
	 */
	public ExcelSheet bars(String title, int head, int height, int series) {
		ExcelBars bars = new ExcelBars((XSSFSheet) this.sheet, title, head, height, series);
		int chart = (series > 1) ? this.rows + 1 : head;
		this.rows = Math.max(this.rows, bars.draw(chart, (series > 1) ? 0 : 3));
		return together((head - this.pageBegins < FEWEST_ROWS) ? chart : head);
	}

	/** More rows will follow while the file is written, down to that one at most. */
	void announce(int rows) {
		this.streamedRows = rows - this.rows;
	}

	/** What can be said only when all rows are there, or announced. */
	void finish() {
		if (this.filterRow >= 0) {
			this.sheet.setAutoFilter(
					new CellRangeAddress(this.filterRow, this.rows + this.streamedRows - 1, 0, this.filterColumns - 1));
		}
	}

	/**
	 * Has the rows that were announced written when their turn has come.
	 * @param workbook wraps the one that this sheet belongs to
	 */
	void stream(DeferredSXSSFWorkbook workbook, Runnable rows) {
		DeferredSXSSFSheet streaming = workbook.getStreamingSheet(this.sheet.getSheetName());
		this.sheet = streaming;
		streaming.setRowGenerator((self) -> rows.run());
	}

}
