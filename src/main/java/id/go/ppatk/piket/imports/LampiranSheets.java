package id.go.ppatk.piket.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.imports.ReadSheet.Closing;
import id.go.ppatk.piket.imports.ReadSheet.Column;
import id.go.ppatk.piket.imports.ReadSheet.ReadRow;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds the forms of Lampiran 1 in a workbook: ours, and those kept by hand in the layout
 * of the procedure. Columns are known by their heads, in any order, also by the garbled
 * ones ("Tomasalanan", "3"); heads may be merged; a call may go on in rows below.
 */
final class LampiranSheets {

	/** The most sheets that are looked at: a month of days. */
	static final int MOST_SHEETS = 31;

	/** The most rows of one sheet that are looked at. */
	static final int MOST_ROWS = 500;

	private static final int MOST_COLUMNS = 26;

	/** How many rows below the first the rest of the head may stand. */
	private static final int HEAD_HEIGHT = 2;

	/** The number of a row in which a call goes on that had no room in one. */
	private static final Pattern GOES_ON = Pattern.compile("(?i)^\\s*\\d+\\.?\\s+lanj(?:utan)?\\.?\\s*$");

	/** "Telepon tanpa permasalahan: 3 (iseng 1, terputus 2)". */
	private static final Pattern CLOSING = Pattern
		.compile("(?is)^\\s*telepon\\s+tanpa\\s+permasalahan\\s*[:=]?\\s*(\\d{1,4})\\b(.*)$");

	private static final Pattern NO_MATTER = Pattern
		.compile("(?i)(iseng|terputus|salah\\s+sambung|uji\\s+sambungan)\\s*[:=]?\\s*(\\d{1,4})");

	private static final Pattern SAMPLE = Pattern.compile("(?i)^\\s*contoh\\s*:?\\s*(?:\\n|$)");

	/** A date among other words. */
	private static final Pattern DATE = Pattern
		.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[\\s./-]+(?:\\p{L}+|\\d{1,2})[\\s./-]+\\d{4}");

	private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("id-ID"));

	private LampiranSheets() {
		this.formatter.setUseCachedValuesForFormulaCells(true);
	}

	/** The forms of the workbook, in its order; none when no sheet has their head. */
	static List<ReadSheet> in(Workbook workbook) {
		LampiranSheets reader = new LampiranSheets();
		List<ReadSheet> sheets = new ArrayList<>();
		for (int i = 0; i < Math.min(workbook.getNumberOfSheets(), MOST_SHEETS); i++) {
			reader.read(workbook.getSheetAt(i)).ifPresent(sheets::add);
		}
		return sheets;
	}

	private Optional<ReadSheet> read(Sheet sheet) {
		for (int line = 0; line <= Math.min(sheet.getLastRowNum(), MOST_ROWS); line++) {
			Map<Column, Integer> columns = columns(sheet, line);
			if (columns.containsKey(Column.CALLER) && columns.containsKey(Column.PROBLEM)) {
				return Optional.of(read(sheet, line, columns));
			}
		}
		return Optional.empty();
	}

	private ReadSheet read(Sheet sheet, int head, Map<Column, Integer> columns) {
		Map<String, Cell> labelled = new TreeMap<>();
		for (int line = 0; line < head; line++) {
			Row row = sheet.getRow(line);
			if (row != null) {
				row.forEach((cell) -> labelled.putIfAbsent(plain(text(cell)).replaceFirst(" *:.*", ""), cell));
			}
		}
		Cell date = labelled.get("tanggal piket");
		List<String> samples = new ArrayList<>();
		List<ReadRow> rows = rows(sheet, head, columns, samples);
		Closing closing = closing(sheet, head);
		return new ReadSheet(sheet.getSheetName(), value(labelled.get("nama petugas")),
				value(labelled.get("unit kerja")), day(date), (date != null) ? name(valueCell(date)) : "A1", rows,
				samples, closing);
	}

	/** Which column stands where, when the head begins in this row. */
	private Map<Column, Integer> columns(Sheet sheet, int line) {
		Map<Column, Integer> columns = new EnumMap<>(Column.class);
		int last = -1;
		for (int at = 0; at < MOST_COLUMNS; at++) {
			String group = plain(headText(sheet, line, at));
			String below = "";
			for (int i = 1; i <= HEAD_HEIGHT && below.isEmpty(); i++) {
				below = plain(headText(sheet, line + i, at));
				below = isHead(below) ? below : "";
			}
			Column column = column(below.isEmpty() || below.equals(group) ? group : below, group);
			if (column != null) {
				columns.putIfAbsent(column, at);
			}
			if (!group.isEmpty()) {
				last = at;
			}
		}
		if (columns.containsKey(Column.PROBLEM) && !columns.containsKey(Column.REMARK)
				&& last > columns.get(Column.PROBLEM)) {
			columns.put(Column.REMARK, last);
		}
		return columns;
	}

	private String headText(Sheet sheet, int line, int at) {
		for (CellRangeAddress region : sheet.getMergedRegions()) {
			if (region.isInRange(line, at)) {
				return text(cell(sheet, region.getFirstRow(), region.getFirstColumn()));
			}
		}
		return text(cell(sheet, line, at));
	}

	private static boolean isHead(String below) {
		return List.of("diterima", "selesai", "topik", "masalah", "hasil", "keterangan").contains(below);
	}

	@Nullable private static Column column(String head, String group) {
		if (head.equals("no") || head.equals("nomor")) {
			return Column.NUMBER;
		}
		if (head.contains("penelepon") || head.contains("penelpon")) {
			return Column.CALLER;
		}
		if (head.startsWith("diterima") || head.equals("jam diterima")) {
			return Column.RECEIVED;
		}
		if (head.startsWith("selesai") || head.equals("jam selesai")) {
			return Column.FINISHED;
		}
		if (head.equals("topik")) {
			return Column.TOPIC;
		}
		if (head.contains("masala")) {
			return Column.PROBLEM;
		}
		if (head.equals("hasil")) {
			return Column.OUTCOME;
		}
		return (head.startsWith("keterangan") || (head.equals("3") && group.equals("3"))) ? Column.REMARK : null;
	}

	private List<ReadRow> rows(Sheet sheet, int head, Map<Column, Integer> columns, List<String> samples) {
		List<ReadRow> rows = new ArrayList<>();
		int first = head + 1;
		while (first <= head + HEAD_HEIGHT && isStillHead(sheet, first, columns)) {
			first++;
		}
		for (int line = first; line <= Math.min(sheet.getLastRowNum(), head + MOST_ROWS); line++) {
			Row row = sheet.getRow(line);
			if (row == null) {
				continue;
			}
			if (endsTheTable(row)) {
				break;
			}
			if (closing(row) != null) {
				continue;
			}
			ReadRow read = row(row, columns);
			if (!rows.isEmpty() && continues(read, rows.get(rows.size() - 1))) {
				rows.set(rows.size() - 1, joined(rows.get(rows.size() - 1), read));
			}
			else if (!read.texts().isEmpty()) {
				rows.add(read);
			}
		}
		rows.stream().filter(LampiranSheets::isTheSample).forEach((row) -> samples.add(row.cell(Column.CALLER)));
		return rows.stream()
			.filter((row) -> !isTheSample(row))
			.map(LampiranSheets::withoutSampleWord)
			.filter((row) -> !row.text(Column.CALLER).isEmpty() || !row.text(Column.PROBLEM).isEmpty()
					|| !row.text(Column.RECEIVED).isEmpty() || !row.text(Column.REMARK).isEmpty())
			.toList();
	}

	private boolean isStillHead(Sheet sheet, int line, Map<Column, Integer> columns) {
		Integer received = columns.get(Column.RECEIVED);
		String text = plain(text(cell(sheet, line, (received != null) ? received : 0)));
		return text.startsWith("diterima");
	}

	/** The first line of the table that counts calls without a matter. */
	@Nullable private Closing closing(Sheet sheet, int head) {
		for (int line = head + 1; line <= Math.min(sheet.getLastRowNum(), head + MOST_ROWS); line++) {
			Row row = sheet.getRow(line);
			if (row != null && endsTheTable(row)) {
				break;
			}
			Closing closing = (row != null) ? closing(row) : null;
			if (closing != null) {
				return closing;
			}
		}
		return null;
	}

	@Nullable private Closing closing(Row row) {
		for (Cell cell : row) {
			Matcher line = CLOSING.matcher(text(cell));
			if (line.matches()) {
				EnumMap<NoMatter, Long> counts = new EnumMap<>(NoMatter.class);
				NO_MATTER.matcher(line.group(2))
					.results()
					.forEach((kind) -> counts.merge(
							NoMatter.valueOf(kind.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", "_")),
							Long.valueOf(kind.group(2)), Long::sum));
				return new Closing(name(cell), Long.parseLong(line.group(1)), new NoMatters(counts));
			}
		}
		return null;
	}

	private boolean endsTheTable(Row row) {
		for (Cell cell : row) {
			String text = plain(text(cell));
			if (text.startsWith("kendala sarana") || text.equals("petugas piket")) {
				return true;
			}
		}
		return false;
	}

	private ReadRow row(Row row, Map<Column, Integer> columns) {
		Map<Column, String> texts = new EnumMap<>(Column.class);
		Map<Column, String> cells = new EnumMap<>(Column.class);
		columns.forEach((column, at) -> {
			Cell cell = row.getCell(at);
			String text = isTime(column) ? time(cell) : whole(cell);
			cells.put(column, new CellReference(row.getRowNum(), at, false, false).formatAsString());
			if (!text.isBlank() && !text.strip().equalsIgnoreCase("dst") && !text.strip().equalsIgnoreCase("dst.")) {
				texts.put(column, text);
			}
		});
		if (texts.keySet().equals(Set.of(Column.NUMBER))) {
			texts.clear();
		}
		return new ReadRow(row.getRowNum() + 1, texts, cells);
	}

	private static boolean isTime(Column column) {
		return column == Column.RECEIVED || column == Column.FINISHED;
	}

	/**
	 * A row goes on with the call above when it says so, or when it has no number of its
	 * own and no times, or the one above has none yet.
	 */
	private static boolean continues(ReadRow row, ReadRow above) {
		boolean numbered = !row.text(Column.NUMBER).isEmpty() && !goesOn(row);
		boolean timed = isTimed(row);
		return !row.texts().isEmpty() && !numbered && (!timed || !isTimed(above));
	}

	private static boolean isTimed(ReadRow row) {
		return !SAMPLE.matcher(row.text(Column.RECEIVED)).replaceFirst("").isBlank()
				|| !SAMPLE.matcher(row.text(Column.FINISHED)).replaceFirst("").isBlank();
	}

	private static boolean goesOn(ReadRow row) {
		return GOES_ON.matcher(row.text(Column.NUMBER)).matches();
	}

	/**
	 * The texts of both rows below each other; of one that was parted for want of room,
	 * as they were.
	 */
	private static ReadRow joined(ReadRow above, ReadRow below) {
		Map<Column, String> texts = new EnumMap<>(Column.class);
		for (Column column : Column.values()) {
			String text = goesOn(below) ? above.text(column) + ((column != Column.NUMBER) ? below.text(column) : "")
					: (above.text(column).strip() + "\n" + below.text(column).strip()).strip();
			if (!text.isBlank()) {
				texts.put(column, text);
			}
		}
		return new ReadRow(above.line(), texts, above.cells());
	}

	private static ReadRow withoutSampleWord(ReadRow row) {
		Map<Column, String> texts = new EnumMap<>(Column.class);
		row.texts().forEach((column, text) -> texts.put(column, SAMPLE.matcher(text).replaceFirst("").strip()));
		return new ReadRow(row.line(), texts, row.cells());
	}

	/**
	 * The sample that the procedure prints, left in the form and marked as one; a call
	 * that says the same is a call.
	 */
	private static boolean isTheSample(ReadRow row) {
		boolean marked = row.texts().values().stream().anyMatch((text) -> SAMPLE.matcher(text).find());
		String caller = plain(withoutSampleWord(row).text(Column.CALLER));
		return marked && (caller.isEmpty() || caller.startsWith("bapak abc"));
	}

	@Nullable private static Cell cell(Sheet sheet, int line, int at) {
		Row row = sheet.getRow(line);
		return (row != null) ? row.getCell(at) : null;
	}

	private String text(@Nullable Cell cell) {
		return whole(cell).strip();
	}

	/** What the cell says, with the blanks at its ends. */
	private String whole(@Nullable Cell cell) {
		return (cell == null) ? "" : this.formatter.formatCellValue(cell).replace('\u00A0', ' ').replace("\r\n", "\n");
	}

	/** Lower case, single blanks, no full stop at the end. */
	static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("[ .,:]+$", "").strip();
	}

	/**
	 * A time of day as "07.05": of a time cell, of a number that meant one (0.295, 705,
	 * 7.05), else as it is typed.
	 */
	private String time(@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		if (type != CellType.NUMERIC) {
			return text(cell).replaceFirst("(?i)\\s*wib$", "");
		}
		double value = cell.getNumericCellValue();
		if (DateUtil.isCellDateFormatted(cell) || (value > 0 && value < 1)) {
			long minutes = Math.round((value - Math.floor(value)) * 24 * 60) % (24 * 60);
			return shown((int) minutes / 60, (int) minutes % 60);
		}
		if (value >= 100 && value == Math.rint(value)) {
			return shown((int) value / 100, (int) value % 100);
		}
		int hours = (int) value;
		return shown(hours, (int) Math.round((value - hours) * 100));
	}

	private static String shown(int hours, int minutes) {
		return "%02d.%02d".formatted(hours, minutes);
	}

	private String value(@Nullable Cell label) {
		if (label == null) {
			return "";
		}
		String text = text(label);
		int colon = text.indexOf(':');
		String own = (colon >= 0) ? text.substring(colon + 1).strip() : "";
		return own.isEmpty() ? text(valueCell(label)).replaceFirst("^:\\s*", "") : own;
	}

	/** The next cell to the right that says something, else the label itself. */
	private Cell valueCell(Cell label) {
		for (int at = label.getColumnIndex() + 1; at < MOST_COLUMNS; at++) {
			Cell cell = label.getRow().getCell(at);
			String text = text(cell);
			if (!text.isEmpty() && !text.equals(":")) {
				return cell;
			}
		}
		return label;
	}

	@Nullable private LocalDate day(@Nullable Cell label) {
		if (label == null) {
			return null;
		}
		Cell cell = valueCell(label);
		if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
			return cell.getLocalDateTimeCellValue().toLocalDate();
		}
		String text = value(label);
		try {
			return TypedDate.readWithYear(text);
		}
		catch (Unreadable ex) {
			Matcher date = DATE.matcher(text);
			return (ex.isShapeless() && date.find() && !date.group().equals(text)) ? day(date.group()) : null;
		}
	}

	@Nullable private static LocalDate day(String date) {
		try {
			return TypedDate.readWithYear(date);
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	private static String name(Cell cell) {
		return cell.getAddress().formatAsString();
	}

}
