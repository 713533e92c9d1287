package id.go.ppatk.piket.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An {@link Evaluation} in words: what the page, the .docx and the .pdf show alike.
 *
 * @param title what it is called
 * @param period what is evaluated, as it is read
 * @param compared what it is compared with, as it is read
 * @param madeAt the moment of which it holds, as it is read
 * @param findings sentences made from the figures
 * @param weaknesses sentences about what the figures show to be weak, and what they
 * cannot tell
 * @param sections the figures
 */
public record EvaluationReport(String title, String period, String compared, String madeAt, List<String> findings,
		List<String> weaknesses, List<Section> sections) {

	/**
	 * Some figures that belong together.
	 *
	 * @param id names the section in addresses
	 * @param title its heading
	 * @param notes what its figures mean
	 * @param chart its chart, or {@code null}
	 * @param heat its heat map, or {@code null}
	 * @param tables its tables
	 */
	public record Section(String id, String title, List<String> notes, @Nullable Chart chart, @Nullable HeatMap heat,
			List<Table> tables) {

		/** A section that has tables only. */
		static Section of(String id, String title, List<String> notes, List<Table> tables) {
			return new Section(id, title, notes, null, null, tables);
		}

		/** The tables that a file holds too. */
		public List<Table> brief() {
			return this.tables.stream().filter((table) -> !table.folded()).toList();
		}

	}

	/**
	 * A table.
	 *
	 * @param title its caption
	 * @param columns its columns, the first one names the row
	 * @param rows its rows
	 * @param folded whether the page shows it when asked to, and files do without it
	 */
	public record Table(String title, List<Column> columns, List<List<Cell>> rows, boolean folded) {

		private static final int NARROWEST = 10;

		private static final int WIDEST = 60;

		/** The shares of the columns in the width of a page, in per cent. */
		public List<Integer> widths() {
			List<Integer> asked = IntStream.range(0, this.columns.size()).map(this::longest).boxed().toList();
			int all = asked.stream().mapToInt(Integer::intValue).sum();
			return asked.stream().map((characters) -> 100 * characters / all).toList();
		}

		private int longest(int column) {
			int head = Stream.of(this.columns.get(column).title().split(" ")).mapToInt(String::length).max().orElse(0);
			int text = this.rows.stream().mapToInt((row) -> row.get(column).text().length()).max().orElse(0);
			return Math.min(WIDEST, Math.max(NARROWEST, Math.max(head + 6, text + 2)));
		}

	}

	/**
	 * A column.
	 *
	 * @param title its head
	 * @param number whether it holds figures, which stand at the right
	 * @param meaning whether it says what the figures of its row mean
	 */
	public record Column(String title, boolean number, boolean meaning) {

		static Column text(String title) {
			return new Column(title, false, false);
		}

		static Column number(String title) {
			return new Column(title, true, false);
		}

		static Column meaning(String title) {
			return new Column(title, false, true);
		}

	}

	/**
	 * A cell.
	 *
	 * @param text what it says
	 * @param url where the rows behind it are, or {@code null} where there are none
	 */
	public record Cell(String text, @Nullable String url) {

		static Cell of(String text) {
			return new Cell(text, null);
		}

	}

	/**
	 * A chart of bars; its figures are in the section's first table too.
	 *
	 * @param title what it shows
	 * @param description what it shows, for who does not see it
	 * @param upright whether its bars stand, many of them in the order of time; else they
	 * lie, each with its name
	 * @param labels what each bar is about
	 * @param series what is drawn, one or two
	 */
	public record Chart(String title, String description, boolean upright, List<String> labels, List<Series> series) {

		/** The longest bar, 1 at least. */
		public long most() {
			return Math.max(1,
					this.series.stream()
						.flatMap((series) -> series.values().stream())
						.mapToLong(Long::longValue)
						.max()
						.orElse(0));
		}

	}

	/**
	 * What a chart draws.
	 *
	 * @param name its name in the key
	 * @param values one for each label
	 */
	public record Series(String name, List<Long> values) {
	}

	/**
	 * How many calls came at which hour of which weekday.
	 *
	 * @param title what it shows
	 * @param corner what the rows are
	 * @param columns the weekdays
	 * @param rows the hours
	 * @param key which numbers each step of the colour stands for, the lowest first
	 */
	public record HeatMap(String title, String corner, List<String> columns, List<HeatRow> rows, List<HeatCell> key) {
	}

	/**
	 * An hour.
	 *
	 * @param title "07.00–08.00"
	 * @param cells one for each weekday
	 */
	public record HeatRow(String title, List<HeatCell> cells) {
	}

	/**
	 * An hour of a weekday.
	 *
	 * @param text how many calls
	 * @param level 0 for none, else 1 to 5, the most
	 * @param url the calls, or {@code null} without any
	 */
	public record HeatCell(String text, int level, @Nullable String url) {
	}

}
