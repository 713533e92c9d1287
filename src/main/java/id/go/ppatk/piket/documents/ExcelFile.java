package id.go.ppatk.piket.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook in the look that all of them share. What people typed stays text: it can
 * never become a formula.
 */
public final class ExcelFile implements AutoCloseable {

	private static final int LONGEST_NAME = 31;

	/** So many rows of a sheet that is streamed are in memory. */
	private static final int WINDOW = 100;

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final ExcelLooks looks = new ExcelLooks(this.workbook);

	private final Set<String> names = new HashSet<>();

	private final List<ExcelSheet> sheets = new ArrayList<>();

	private final Map<ExcelSheet, Runnable> streamed = new LinkedHashMap<>();

	/**
	 * A new workbook without sheets.
	 * @param title what the file is, for its properties
	 */
	public ExcelFile(String title) {
		this.workbook.getProperties().getCoreProperties().setTitle(title);
		this.workbook.getProperties().getCoreProperties().setCreator("Piket");
	}

	/**
	 * Adds a sheet for A4 landscape. The name is shortened to 31 characters, loses what
	 * Excel forbids, and gets a number where another sheet has it already.
	 */
	public ExcelSheet sheet(String name) {
		String safe = WorkbookUtil.createSafeSheetName(name);
		String unique = safe;
		for (int i = 2; !this.names.add(unique.toLowerCase(Locale.ROOT)); i++) {
			String suffix = " (" + i + ")";
			unique = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - suffix.length())) + suffix;
		}
		ExcelSheet sheet = new ExcelSheet(this.workbook.createSheet(unique), this.looks);
		this.sheets.add(sheet);
		return sheet;
	}

	/**
	 * Keeps choices for {@link ExcelSheet#choose} on a hidden sheet of their own.
	 * @param name what they are called, one word
	 */
	public ExcelFile choices(String name, List<String> choices) {
		XSSFSheet sheet = this.workbook.createSheet(name);
		for (int i = 0; i < choices.size(); i++) {
			sheet.createRow(i).createCell(0).setCellValue(choices.get(i));
		}
		Name range = this.workbook.createName();
		range.setNameName(name);
		range.setRefersToFormula("'" + name + "'!$A$1:$A$" + Math.max(1, choices.size()));
		this.workbook.setSheetHidden(this.workbook.getSheetIndex(sheet), true);
		return this;
	}

	/**
	 * Has more rows follow in the sheet while the file is written, so that any number of
	 * them needs no more memory.
	 * @param rows writes them
	 */
	void stream(ExcelSheet sheet, Runnable rows) {
		this.streamed.put(sheet, rows);
	}

	/** Writes the whole file; once. */
	public void write(OutputStream out) throws IOException {
		this.sheets.forEach(ExcelSheet::finish);
		if (this.streamed.isEmpty()) {
			this.workbook.write(out);
		}
		else {
			this.looks.makeAll();
			DeferredSXSSFWorkbook streaming = new DeferredSXSSFWorkbook(this.workbook, WINDOW);
			this.streamed.forEach((sheet, rows) -> sheet.stream(streaming, rows));
			streaming.write(out);
		}
	}

	/** The whole file. */
	public byte[] toBytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
