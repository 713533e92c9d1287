package id.go.ppatk.piket.documents;

import org.apache.poi.ss.SpreadsheetVersion;
import org.jspecify.annotations.Nullable;

/**
 * A table of any number of rows, with a head that stays on the screen and a filter. Where
 * a sheet is full, it goes on in another one of the same name with a number.
 */
public final class ExcelTable {

	private final ExcelFile file;

	private final String name;

	private final int[] widths;

	private final Object[] head;

	private final int fullAt;

	private ExcelSheet sheet;

	/**
	 * A table without rows, whose first sheet is there at once.
	 * @param file the workbook
	 * @param name the name of the sheet
	 * @param widths how wide the columns are, in characters
	 * @param head the names of the columns
	 */
	public ExcelTable(ExcelFile file, String name, int[] widths, Object... head) {
		this(SpreadsheetVersion.EXCEL2007.getMaxRows(), file, name, widths, head);
	}

	ExcelTable(int fullAt, ExcelFile file, String name, int[] widths, Object... head) {
		this.file = file;
		this.name = name;
		this.widths = widths;
		this.fullAt = fullAt;
		this.head = head;
		this.sheet = begin();
	}

	private ExcelSheet begin() {
		return this.file.sheet(this.name)
			.widths(this.widths)
			.wide()
			.row(Look.HEADER, this.head)
			.head(1)
			.filter(this.head.length);
	}

	/** Writes the next row, as {@link ExcelSheet#row} does. */
	public void row(Look look, @Nullable Object... values) {
		if (this.sheet.rows() >= this.fullAt) {
			this.sheet = begin();
		}
		this.sheet.row(look, values);
	}

	/**
	 * Has all further rows written only while the file is, so that any number of them
	 * needs no more memory.
	 * @param count how many they are
	 * @param next writes the next one, with {@link #row}
	 */
	public void stream(long count, Runnable next) {
		long left = count;
		while (left > 0) {
			if (this.sheet.rows() >= this.fullAt || left < count) {
				this.sheet = begin();
			}
			int here = (int) Math.min(left, this.fullAt - this.sheet.rows());
			stream(this.sheet, here, next);
			left -= here;
		}
	}

	private void stream(ExcelSheet part, int count, Runnable next) {
		part.announce(count);
		this.file.stream(part, () -> {
			this.sheet = part;
			for (int i = 0; i < count; i++) {
				next.run();
			}
		});
	}

}
