package id.go.ppatk.piket.documents;

import java.util.Arrays;
import java.util.List;

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

	private int again = 1;

	/** So many rows are still to be streamed into this sheet. */
	private int announced;

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

	/**
	 * Says how many of the first columns stand again in each of the rows in which a row
	 * goes on; the first one unless somebody says so.
	 */
	public ExcelTable again(int columns) {
		this.again = columns;
		return this;
	}

	/**
	 * Writes the next row, as {@link ExcelSheet#whole} does; in one where a sheet that is
	 * streamed has room for no more.
	 */
	public void row(Look look, @Nullable Object... values) {
		List<Object[]> rows = this.sheet.parts(Arrays.asList(values).subList(0, Math.min(this.again, values.length)),
				values);
		if (this.announced > 0) {
			boolean fits = this.sheet.rows() + rows.size() + --this.announced <= this.fullAt;
			this.sheet.write(look, fits ? rows : List.<Object[]>of(values));
			return;
		}
		if (this.sheet.rows() + rows.size() > this.fullAt) {
			this.sheet = begin();
		}
		this.sheet.write(look, rows);
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
		part.announce(this.fullAt);
		this.file.stream(part, () -> {
			this.sheet = part;
			this.announced = count;
			for (int i = 0; i < count; i++) {
				next.run();
			}
		});
	}

}
