package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * A list of people as a spreadsheet holds it: .xlsx (its first sheet) or .csv, with the
 * columns of {@link #COLUMNS} in the first line.
 */
final class PeopleList {

	static final List<String> COLUMNS = List.of("Nama", "Nama pengguna", "Unit", "Peran", "E-mail");

	private static final int MOST_LINES = 500;

	private static final int MOST_LETTERS = 300;

	private PeopleList() {
	}

	/**
	 * A line of the list.
	 *
	 * @param number the line's number as the spreadsheet shows it
	 * @param form the person
	 * @param unknownRole what stands under "Peran" and is no role
	 */
	record Line(int number, PersonForm form, Optional<String> unknownRole) {
	}

	/** The file cannot be read, has other columns, or is too long. */
	static class Unreadable extends RuntimeException {

		Unreadable(Throwable cause) {
			super(cause);
		}

		Unreadable() {
		}

	}

	/**
	 * Reads the lines that are not empty.
	 * @throws Unreadable when it is no such list
	 */
	static List<Line> read(String filename, InputStream content) {
		try {
			List<List<String>> rows = filename.toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(content)
					: workbook(content);
			if (rows.isEmpty() || !rows.get(0).equals(COLUMNS) || rows.size() > MOST_LINES + 1) {
				throw new Unreadable();
			}
			List<Line> lines = new ArrayList<>();
			for (int i = 1; i < rows.size(); i++) {
				if (rows.get(i).stream().anyMatch((cell) -> !cell.isEmpty())) {
					lines.add(line(i + 1, rows.get(i)));
				}
			}
			return lines;
		}
		catch (IOException | IllegalArgumentException | POIXMLException ex) {
			throw new Unreadable(ex);
		}
	}

	private static List<List<String>> csv(InputStream content) throws IOException {
		String text = new String(content.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
		char delimiter = text.startsWith("Nama;") ? ';' : ',';
		try (var parser = CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter)
			.setIgnoreEmptyLines(false)
			.get()
			.parse(new StringReader(text))) {
			return parser.stream().map(PeopleList::cells).toList();
		}
	}

	private static List<String> cells(CSVRecord row) {
		return padded(row.stream().toList());
	}

	private static List<List<String>> workbook(InputStream content) throws IOException {
		DataFormatter formatter = new DataFormatter();
		try (Workbook workbook = WorkbookFactory.create(content)) {
			List<List<String>> rows = new ArrayList<>();
			for (Row row : workbook.getSheetAt(0)) {
				while (rows.size() < row.getRowNum() && rows.size() <= MOST_LINES) {
					rows.add(padded(List.of()));
				}
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < COLUMNS.size(); column++) {
					cells.add(formatter.formatCellValue(row.getCell(column)));
				}
				rows.add(padded(cells));
			}
			return rows;
		}
	}

	private static List<String> padded(List<String> cells) {
		List<String> padded = new ArrayList<>();
		for (int column = 0; column < COLUMNS.size(); column++) {
			String cell = (column < cells.size()) ? cells.get(column).strip() : "";
			padded.add(cell.substring(0, Math.min(cell.length(), MOST_LETTERS)));
		}
		return padded;
	}

	private static Line line(int number, List<String> cells) {
		Map<String, Role> known = Arrays.stream(Role.values()).collect(Collectors.toMap(Enum::name, (role) -> role));
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Optional<String> unknown = Optional.empty();
		for (String typed : cells.get(3).split("[,;/]")) {
			Role role = known.get(typed.strip().toUpperCase(Locale.ROOT));
			if (role != null) {
				roles.add(role);
			}
			else if (!typed.isBlank()) {
				unknown = Optional.of(typed.strip());
			}
		}
		return new Line(number, new PersonForm(cells.get(0), cells.get(1), cells.get(2).toUpperCase(Locale.ROOT),
				cells.get(4), roles, null), unknown);
	}

}
