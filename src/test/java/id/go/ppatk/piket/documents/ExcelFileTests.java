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

	private static XSSFWorkbook read(ExcelFile file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file.toBytes()));
	}

}
