package id.go.ppatk.piket.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.calls.NoMatters;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that somebody filled in, cell by cell, before anything in it is understood.
 *
 * @param name the sheet's name
 * @param officer what stands beside NAMA PETUGAS; empty without it
 * @param unit what stands beside UNIT KERJA; empty without it
 * @param day the day beside Tanggal Piket, or {@code null} when it is none
 * @param dayCell the cell that holds it, or should
 * @param rows the calls
 * @param samples the cells of sample rows that were left out
 * @param closing the line that counts calls without a matter, or {@code null} without it
 */
record ReadSheet(String name, String officer, String unit, @Nullable LocalDate day, String dayCell, List<ReadRow> rows,
		List<String> samples, @Nullable Closing closing) {

	/**
	 * The line below the calls that counts those without a matter; no call itself.
	 *
	 * @param cell the cell that says it
	 * @param total how many it says there were
	 * @param noMatters those whose kind it says
	 */
	record Closing(String cell, long total, NoMatters noMatters) {
	}

	/** What a column holds, whatever its place. */
	enum Column {

		NUMBER, CALLER, RECEIVED, FINISHED, TOPIC, PROBLEM, OUTCOME, REMARK

	}

	/**
	 * A call as it stands in the sheet.
	 *
	 * @param line the number of its first row as Excel shows it
	 * @param texts what its cells say, the lines of continued rows below each other
	 * @param cells the first cell of each column, {@code B12}
	 */
	record ReadRow(int line, Map<Column, String> texts, Map<Column, String> cells) {

		String text(Column column) {
			return this.texts.getOrDefault(column, "");
		}

		/** The cell of the column, or of the row's first one where it has none. */
		String cell(Column column) {
			return this.cells.getOrDefault(column, this.cells.getOrDefault(Column.CALLER, "A" + this.line));
		}

		/** Keeps the caller out of logs. */
		@Override
		public String toString() {
			return "ReadRow " + this.line;
		}

	}

}
