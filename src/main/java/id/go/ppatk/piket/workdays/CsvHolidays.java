package id.go.ppatk.piket.workdays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV list of holidays, one day a line; the first line names the columns, in
 * Indonesian or in English.
 */
final class CsvHolidays {

	/** The columns as the page names them. */
	static final List<String> COLUMNS = List.of("Tanggal", "Nama", "Jenis", "Dasar hukum", "Keadaan");

	private enum Column {

		DATE("tanggal", "date"), NAME("nama", "name"), KIND("jenis", "kind"), DECREE("dasar hukum", "decree"),
		STATE("keadaan", "status");

		private final List<String> titles;

		Column(String... titles) {
			this.titles = List.of(titles);
		}

		static Optional<Column> of(String title) {
			String known = title.strip().toLowerCase(Locale.ROOT);
			return List.of(values()).stream().filter((column) -> column.titles.contains(known)).findFirst();
		}

	}

	private final HolidayFile file;

	private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

	private CSVFormat format;

	private int width;

	CsvHolidays(HolidayFile file) {
		this.file = file;
	}

	void read(List<String> lines) {
		this.format = CSVFormat.DEFAULT.builder().setDelimiter(lines.get(0).contains(";") ? ';' : ',').get();
		readTitles(lines.get(0));
		for (int i = 1; i < lines.size(); i++) {
			if (!lines.get(i).isBlank()) {
				int number = i + 1;
				cells(lines.get(i)).filter((cells) -> cells.size() == this.width)
					.ifPresentOrElse((cells) -> day(number, cells),
							() -> this.file.wrong(number, "holiday-import.columns-differ", this.width));
			}
		}
	}

	private void readTitles(String line) {
		List<String> titles = cells(line).orElse(List.of());
		this.width = titles.size();
		for (int i = 0; i < titles.size(); i++) {
			Optional<Column> column = Column.of(titles.get(i));
			if (column.isEmpty() || this.columns.put(column.get(), i) != null) {
				throw new ListRefused(1, "holiday-import.columns", String.join(", ", COLUMNS));
			}
		}
		if (!this.columns.keySet().containsAll(List.of(Column.DATE, Column.NAME, Column.KIND))) {
			throw new ListRefused(1, "holiday-import.columns", String.join(", ", COLUMNS));
		}
	}

	/** The cells of one line; a cell does not go on in the next line. */
	private Optional<List<String>> cells(String line) {
		try (CSVParser parser = CSVParser.parse(line, this.format)) {
			return parser.stream().findFirst().map((row) -> row.stream().toList());
		}
		catch (IOException | UncheckedIOException ex) {
			return Optional.empty();
		}
	}

	private void day(int line, List<String> cells) {
		LocalDate date = date(line, cell(cells, Column.DATE));
		Optional<Holiday.Kind> kind = kind(cell(cells, Column.KIND));
		String state = cell(cells, Column.STATE).toLowerCase(Locale.ROOT);
		if (date == null) {
			return;
		}
		if (kind.isEmpty()) {
			this.file.wrong(line, "holiday-import.kind");
		}
		else if (!List.of("", "pasti", "final", "sementara", "provisional").contains(state)) {
			this.file.wrong(line, "holiday-import.state");
		}
		else {
			this.file.add(line, date, cell(cells, Column.NAME), kind.get(), cell(cells, Column.DECREE),
					state.isEmpty() ? null : List.of("sementara", "provisional").contains(state));
		}
	}

	private String cell(List<String> cells, Column column) {
		Integer place = this.columns.get(column);
		return (place != null) ? cells.get(place).strip() : "";
	}

	/** A list of holidays is read long before its year, so each date has its own. */
	@Nullable private LocalDate date(int line, String text) {
		try {
			return TypedDate.readWithYear(text);
		}
		catch (Unreadable ex) {
			this.file.wrong(line, "holiday-import.date", ex);
			return null;
		}
	}

	private static Optional<Holiday.Kind> kind(String text) {
		return List.of(Holiday.Kind.values())
			.stream()
			.filter((kind) -> kind.name().replace('_', ' ').equalsIgnoreCase(text))
			.findFirst();
	}

}
