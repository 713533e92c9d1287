package id.go.ppatk.piket.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook in the look that all of them share. What people typed stays text: it can
 * never become a formula.
 */
public final class ExcelFile implements AutoCloseable {

	private static final int LONGEST_NAME = 31;

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final ExcelLooks looks = new ExcelLooks(this.workbook);

	private final Set<String> names = new HashSet<>();

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
		return new ExcelSheet(this.workbook.createSheet(unique), this.looks);
	}

	public void write(OutputStream out) throws IOException {
		this.workbook.write(out);
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
