package id.go.ppatk.piket.periods;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The rows of figures of a page and of a sheet, each as its label and its numbers, to be
 * compared.
 */
final class PageAndSheet {

	private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);

	private static final Pattern LABEL = Pattern.compile("<th scope=\"row\"[^>]*>(.*?)</th>", Pattern.DOTALL);

	private static final Pattern NUMBER = Pattern.compile("<td class=\"count\">(?:<a [^>]*>)?(\\d+)(?:</a>)?</td>");

	private PageAndSheet() {
	}

	/** What the summary of a page counts. */
	static List<List<String>> rowsOfPage(String page) {
		String summary = page.substring(page.indexOf("<div class=\"period-summary"));
		List<List<String>> rows = new ArrayList<>();
		Matcher row = ROW.matcher(summary);
		while (row.find()) {
			Matcher label = LABEL.matcher(row.group(1));
			if (label.find()) {
				List<String> cells = new ArrayList<>(List.of(label.group(1).replaceAll("<[^>]*>", "").strip()));
				NUMBER.matcher(row.group(1)).results().forEach((number) -> cells.add(number.group(1)));
				rows.add(cells);
			}
		}
		return rows;
	}

	static List<List<String>> rowsOfSheet(Sheet sheet) {
		List<List<String>> rows = new ArrayList<>();
		for (Row row : sheet) {
			List<String> cells = new ArrayList<>();
			row.forEach((cell) -> cells.add((cell.getCellType() == CellType.NUMERIC)
					? Long.toString((long) cell.getNumericCellValue()) : cell.toString()));
			rows.add(cells);
		}
		return rows;
	}

}
