package id.go.ppatk.piket.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * What every workbook shares.
 */
class ExcelFileTests {

	@Test
	void whatIsTypedStaysTextAndNeverBecomesAFormula() throws IOException {
		for (String typed : List.of("=1+1", "+62812", "-1", "@SUM(A1)", "\t=1")) {
			try (ExcelFile file = new ExcelFile("x")) {
				file.sheet("A").row(Look.CELL, typed);
				try (XSSFWorkbook read = read(file)) {
					Cell cell = read.getSheetAt(0).getRow(0).getCell(0);
					assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
					assertThat(cell.getStringCellValue()).isEqualTo(typed);
					assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
				}
			}
		}
	}

	@Test
	void sheetsHaveNamesThatExcelTakesAndNoneTwice() throws IOException {
		try (ExcelFile file = new ExcelFile("x")) {
			file.sheet("Sel 24-11 DP-1");
			file.sheet("sel 24-11 dp-1");
			file.sheet("a/b".repeat(20));
			file.sheet("a/b".repeat(20));
			try (XSSFWorkbook read = read(file)) {
				assertThat(read.getSheetName(0)).isEqualTo("Sel 24-11 DP-1");
				assertThat(read.getSheetName(1)).isEqualTo("sel 24-11 dp-1 (2)");
				assertThat(read.getSheetName(3)).hasSizeLessThanOrEqualTo(31).endsWith("(2)");
			}
		}
	}

	@Test
	void valuesKeepTheirKindAndLinesStandBelowEachOther() throws IOException {
		try (ExcelFile file = new ExcelFile("x")) {
			file.sheet("A")
				.row(Look.CELL, 5L, LocalDate.parse("2026-11-24"), LocalTime.of(7, 5), List.of("a", "b"), null,
						"x".repeat(40_000));
			try (XSSFWorkbook read = read(file)) {
				var row = read.getSheetAt(0).getRow(0);
				assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(5);
				assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-11-24T00:00");
				assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalTime()).isEqualTo("07:05");
				assertThat(row.getCell(3).getStringCellValue()).isEqualTo("a\nb");
				assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.BLANK);
				assertThat(row.getCell(5).getStringCellValue()).hasSize(32_767).endsWith("x […]");
			}
		}
	}

	@Test
	void sheetsPrintOnA4LandscapeWithTheHeadOnEachPage() throws IOException {
		try (ExcelFile file = new ExcelFile("x")) {
			file.sheet("A").row(Look.HEADER, "Nomor").head(1);
			try (XSSFWorkbook read = read(file)) {
				var sheet = read.getSheetAt(0);
				assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
				assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
				assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
			}
		}
	}

	@Test
	void aTextIsNotCutThroughACharacter() throws IOException {
		try (ExcelFile file = new ExcelFile("x")) {
			file.sheet("A").row(Look.CELL, "😀".repeat(20_000));
			try (XSSFWorkbook read = read(file)) {
				String text = read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
				assertThat(text).hasSizeLessThanOrEqualTo(32_767).endsWith("😀 […]");
			}
		}
	}

	@Test
	void aFilterHoldsForAllRowsOfTheTable() throws IOException {
		try (ExcelFile file = new ExcelFile("x")) {
			file.sheet("A").row(Look.HEADER, "a", "b").filter(2).row(Look.CELL, 1, 2).row(Look.CELL, 3, 4);
			try (XSSFWorkbook read = read(file)) {
				assertThat(read.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B3");
			}
		}
	}

	@Test
	void aStreamedTableKeepsWhatStandsBeforeItAndGoesOnInAnotherSheetWhenOneIsFull() throws IOException {
		try (ExcelFile file = new ExcelFile("x")) {
			file.sheet("Ringkasan").row(Look.HEADER, "Unit", "Telepon").row(Look.CELL, "DP", 5).bars("Unit", 0, 1, 1);
			ExcelTable table = new ExcelTable(301, file, "Semua", new int[] { 10, 10 }, "Nomor", "Isi");
			AtomicInteger written = new AtomicInteger();
			table.stream(650, () -> table.row(Look.CELL, written.incrementAndGet(), "=1+" + written));
			assertThat(written).hasValue(0);
			try (XSSFWorkbook read = read(file)) {
				assertThat(read.getNumberOfSheets()).isEqualTo(4);
				assertThat(read.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(5);
				assertThat(read.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
				assertThat(read.getSheet("Semua").getLastRowNum()).isEqualTo(300);
				assertThat(read.getSheet("Semua (2)").getLastRowNum()).isEqualTo(300);
				assertThat(read.getSheet("Semua (3)").getLastRowNum()).isEqualTo(50);
				assertThat(read.getSheet("Semua (3)").getRow(50).getCell(0).getNumericCellValue()).isEqualTo(650);
				for (int i = 1; i < 4; i++) {
					assertThat(read.getSheetAt(i).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Nomor");
					assertThat(read.getSheetAt(i).getPaneInformation().isFreezePane()).isTrue();
					assertThat(read.getSheetAt(i).getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
				}
				assertThat(read.getSheet("Semua").getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B301");
			}
		}
	}

	@Test
	void rowsThatAreStreamedHaveTheStylesOfOthers() throws IOException {
		try (ExcelFile file = new ExcelFile("x")) {
			ExcelTable table = new ExcelTable(file, "A", new int[] { 10, 10, 10 }, "a", "b", "c");
			LocalDate day = LocalDate.parse("2026-11-24");
			table.row(Look.MARKED, day, LocalTime.of(7, 5), "=1+1");
			table.stream(1, () -> table.row(Look.MARKED, day, LocalTime.of(7, 5), "=1+1"));
			try (XSSFWorkbook read = read(file)) {
				for (int column = 0; column < 3; column++) {
					assertThat(read.getSheetAt(0).getRow(2).getCell(column).getCellStyle())
						.isEqualTo(read.getSheetAt(0).getRow(1).getCell(column).getCellStyle());
				}
				assertThat(read.getSheetAt(0).getRow(2).getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
			}
		}
	}

	@Test
	void aStreamThatIsBrokenOffAsksForNoMoreRows() {
		AtomicInteger written = new AtomicInteger();
		try (ExcelFile file = new ExcelFile("x")) {
			ExcelTable table = new ExcelTable(file, "A", new int[] { 10 }, "a");
			table.stream(100_000, () -> table.row(Look.CELL, UUID.randomUUID() + " " + written.incrementAndGet()));
			assertThatIOException().isThrownBy(() -> file.write(new OutputStream() {

				private int left = 100_000;

				@Override
				public void write(int value) throws IOException {
					if (--this.left < 0) {
						throw new IOException("gone");
					}
				}

			}));
		}
		assertThat(written).hasValueBetween(100, 50_000);
	}

	@Test
	void whatIsOverTheLimitsOfARowOrCellGoesOnBelow() throws IOException {
		String problem = "Pelapor bertanya tentang batas waktu LTKM. ".repeat(1000);
		String remark = "A\n".repeat(100);
		try (ExcelFile file = new ExcelFile("x")) {
			ExcelSheet sheet = file.sheet("A").widths(6, 20, 40, 40);
			int rows = sheet.whole(Look.CELL, List.of("lanj."), "1.", LocalTime.of(7, 5), problem, remark);
			sheet.row(Look.CELL, "2.");
			try (XSSFWorkbook read = read(file)) {
				XSSFSheet written = read.getSheetAt(0);
				assertThat(written.getLastRowNum()).isEqualTo(rows).isGreaterThan(20);
				assertThat(text(written, 0, 0, rows)).isEqualTo("1." + "lanj.".repeat(rows - 1));
				assertThat(text(written, 2, 0, rows)).isEqualTo(problem);
				assertThat(text(written, 3, 0, rows)).isEqualTo(remark);
				assertThat(written.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
				for (int row = 0; row < rows; row++) {
					assertHighEnough(written, row, 2);
					assertHighEnough(written, row, 3);
				}
			}
		}
	}

	@Test
	void aTextAcrossColumnsGoesOnBelowToo() throws IOException {
		String text = "Baris\n".repeat(100) + "akhir";
		try (ExcelFile file = new ExcelFile("x")) {
			file.sheet("A").widths(20, 20).across(Look.NOTE, 1, text);
			try (XSSFWorkbook read = read(file)) {
				XSSFSheet written = read.getSheetAt(0);
				assertThat(text(written, 0, 0, 4)).isEqualTo(text);
				assertThat(written.getMergedRegions()).hasSize(4);
				assertHighEnough(written, 0, 0);
			}
		}
	}

	@Test
	void aRowOfATableThatGoesOnKeepsItsFirstColumns() throws IOException {
		String text = "Baris\n".repeat(50);
		try (ExcelFile file = new ExcelFile("x")) {
			ExcelTable table = new ExcelTable(7, file, "A", new int[] { 10, 10, 20, 9 }, "a", "b", "c", "d").again(2);
			table.row(Look.CELL, "CC-1", LocalTime.of(7, 5), text, 5);
			table.row(Look.CELL, "CC-2", LocalTime.of(7, 6), text, 6);
			table.row(Look.CELL, "CC-3", LocalTime.of(7, 7), "x", 7);
			table.row(Look.CELL, "CC-4", LocalTime.of(7, 8), text, 8);
			try (XSSFWorkbook read = read(file)) {
				assertThat(text(read.getSheetAt(0), 0, 1, 6)).isEqualTo("CC-1CC-1CC-2CC-2CC-3");
				assertThat(text(read.getSheetAt(0), 2, 1, 3)).isEqualTo(text);
				assertThat(read.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue())
					.isEqualTo(read.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue());
				assertThat(read.getSheetAt(0).getRow(2).getCell(3).getCellType()).isEqualTo(CellType.BLANK);
				assertThat(text(read.getSheetAt(1), 0, 1, 3)).isEqualTo("CC-4CC-4");
			}
		}
	}

	@Test
	void aStreamedRowGoesOnAsLongAsAllOthersHaveRoom() throws IOException {
		String text = "Baris\n".repeat(50);
		try (ExcelFile file = new ExcelFile("x")) {
			ExcelTable table = new ExcelTable(6, file, "A", new int[] { 10, 20 }, "a", "b");
			AtomicInteger written = new AtomicInteger();
			table.stream(4, () -> table.row(Look.CELL, written.incrementAndGet(), text));
			try (XSSFWorkbook read = read(file)) {
				assertThat(read.getNumberOfSheets()).isEqualTo(1);
				assertThat(read.getSheetAt(0).getLastRowNum()).isEqualTo(5);
				assertThat(text(read.getSheetAt(0), 1, 1, 6)).isEqualTo(text.repeat(4));
				assertThat(read.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B6");
			}
		}
	}

	/** What the cells of a column say, one after the other. */
	private static String text(XSSFSheet sheet, int column, int from, int until) {
		StringBuilder text = new StringBuilder();
		for (int row = from; row < until; row++) {
			text.append(sheet.getRow(row).getCell(column).getStringCellValue());
		}
		return text.toString();
	}

	/** As high as Excel allows at most, and as its lines need at least. */
	private static void assertHighEnough(XSSFSheet sheet, int row, int column) {
		String text = sheet.getRow(row).getCell(column).getStringCellValue();
		int lines = CellLines.of(text, sheet.getColumnWidth(column) / 256.0 * 5.25 - 4, 32_767).size();
		assertThat(text).hasSizeLessThanOrEqualTo(32_767);
		assertThat(sheet.getRow(row).getHeightInPoints()).isBetween(lines * 12.75f, 409.5f);
	}

	private static XSSFWorkbook read(ExcelFile file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file.toBytes()));
	}

}
