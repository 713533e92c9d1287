package id.go.ppatk.piket.staff;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;

import id.go.ppatk.piket.documents.UploadedWorkbook;
import id.go.ppatk.piket.staff.PeopleHeads.Column;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A list of people as a spreadsheet holds it: .xlsx (its first sheet) or .csv, with heads
 * in the first line ({@link PeopleHeads}).
 */
final class PeopleList {

	/** The heads of the example. */
	static final List<String> COLUMNS = Stream.of(Column.values()).map(Column::head).toList();

	static final int MOST_LINES = 500;

	private static final int MOST_COLUMNS = 40;

	private static final int MOST_LETTERS = 300;

	private PeopleList() {
	}

	/**
	 * A line of the list.
	 *
	 * @param number the line's number as the spreadsheet shows it
	 * @param form the person; without a unit when that is not known
	 * @param unknownRole what stands under "Peran" and is no role
	 * @param unknownUnit what stands under "Unit" and is no unit
	 */
	record Line(int number, PersonForm form, Optional<String> unknownRole, Optional<String> unknownUnit) {
	}

	/** A list of one person, as a .csv. */
	static String example() {
		return String.join(",", COLUMNS) + "\r\n" + "Petugas Contoh,petugas.contoh,DP,PETUGAS,contoh@ppatk.go.id\r\n";
	}

	/**
	 * Reads the lines that are not empty.
	 * @throws UnreadableList when it is no such list
	 */
	static List<Line> read(String filename, byte[] content, UnitNames units) {
		List<List<String>> rows = filename.toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(content) : workbook(content);
		if (rows.isEmpty()) {
			throw new UnreadableList("import.empty");
		}
		if (rows.size() > MOST_LINES + 1) {
			throw new UnreadableList("import.too-long", MOST_LINES);
		}
		PeopleHeads heads = new PeopleHeads(rows.get(0));
		List<Line> lines = new ArrayList<>();
		for (int i = 1; i < rows.size(); i++) {
			if (rows.get(i).stream().anyMatch((cell) -> !cell.isEmpty())) {
				lines.add(line(i + 1, rows.get(i), heads, units));
			}
		}
		return lines;
	}

	private static List<List<String>> csv(byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
		try (CSVParser parser = CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter(text.lines().findFirst().orElse("")))
			.setIgnoreEmptyLines(false)
			.get()
			.parse(new StringReader(text))) {
			return parser.stream().limit(MOST_LINES + 2).map((row) -> cells(row.toList())).toList();
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new UnreadableList("import.quote");
		}
	}

	private static char delimiter(String heads) {
		char found = ',';
		for (char other : new char[] { ';', '\t' }) {
			if (count(heads, other) > count(heads, found)) {
				found = other;
			}
		}
		return found;
	}

	private static long count(String text, char letter) {
		return text.chars().filter((one) -> one == letter).count();
	}

	private static List<List<String>> workbook(byte[] content) {
		DataFormatter formatter = new DataFormatter();
		try (Workbook workbook = UploadedWorkbook.open(content)) {
			List<List<String>> rows = new ArrayList<>();
			for (Row row : workbook.getSheetAt(0)) {
				while (rows.size() < row.getRowNum() && rows.size() <= MOST_LINES) {
					rows.add(List.of());
				}
				if (rows.size() > MOST_LINES + 1) {
					break;
				}
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < row.getLastCellNum() && column < MOST_COLUMNS; column++) {
					cells.add(formatter.formatCellValue(row.getCell(column)));
				}
				rows.add(cells(cells));
			}
			return rows;
		}
		catch (UploadedWorkbook.Refused ex) {
			throw ex.messageKey().equals("upload.no-excel") ? new UnreadableList("import.unreadable", MOST_LINES)
					: new UnreadableList(ex.messageKey(), UploadedWorkbook.MOST_MEGABYTES);
		}
		catch (IOException ex) {
			throw new UnreadableList("upload.broken");
		}
	}

	private static List<String> cells(List<String> row) {
		return row.stream()
			.limit(MOST_COLUMNS)
			.map(String::strip)
			.map((cell) -> cell.substring(0, Math.min(cell.length(), MOST_LETTERS)))
			.toList();
	}

	private static Line line(int number, List<String> cells, PeopleHeads heads, UnitNames units) {
		Map<String, Role> known = Arrays.stream(Role.values()).collect(Collectors.toMap(Enum::name, (role) -> role));
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Optional<String> unknownRole = Optional.empty();
		for (String typed : heads.of(Column.ROLES, cells).split("[,;/]")) {
			Role role = known.get(typed.strip().toUpperCase(Locale.ROOT).replaceFirst("\\s+PIKET$", ""));
			if (role != null) {
				roles.add(role);
			}
			else if (!typed.isBlank()) {
				unknownRole = Optional.of(typed.strip());
			}
		}
		String unit = heads.of(Column.UNIT, cells);
		Optional<String> code = units.code(unit);
		return new Line(number,
				new PersonForm(heads.of(Column.NAME, cells), heads.of(Column.USERNAME, cells), code.orElse(""),
						heads.of(Column.EMAIL, cells), roles, null),
				unknownRole, unit.isEmpty() || code.isPresent() ? Optional.empty() : Optional.of(unit));
	}

	/**
	 * A list of people cannot be read as a whole.
	 */
	static class UnreadableList extends RuntimeException {

		private final List<Reason> reasons;

		/**
		 * Why.
		 *
		 * @param messageKey the message that says it
		 * @param argument what it names
		 */
		record Reason(String messageKey, Object... argument) {
		}

		UnreadableList(List<Reason> reasons) {
			super(reasons.get(0).messageKey());
			this.reasons = reasons;
		}

		UnreadableList(String messageKey, Object... argument) {
			this(List.of(new Reason(messageKey, argument)));
		}

		List<Reason> reasons() {
			return this.reasons;
		}

	}

}
