package id.go.ppatk.piket.imports;

import java.time.LocalDate;
import java.util.Map;

import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.imports.ReadSheet.Column;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lampiran 1 is found and read as people keep it.
 */
class LampiranSheetsTests {

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final Sheet sheet = this.workbook.createSheet("Selasa");

	@Test
	void theLayoutOfTheProcedureIsReadWithItsGarbledHeadsAndWithoutItsSample() {
		row(0, "LAMPIRAN 1.");
		row(1, "FORMAT REKAPITULASI HARIAN");
		row(2, "NAMA PETUGAS : Petugas DP 1");
		row(3, "UNIT KERJA :", "", "Direktorat Pelaporan");
		row(4, "Hari Piket :", "Selasa");
		row(5, "Tanggal Piket :", "", "24 November 2026");
		row(6, "No.", "Nama Penelepon", "Jam", "", "Tomasalanan", "3");
		row(7, "", "", "Diterima", "Selesai", "", "");
		this.sheet.addMergedRegion(new CellRangeAddress(6, 6, 2, 3));
		this.sheet.addMergedRegion(new CellRangeAddress(6, 7, 0, 0));
		row(8, "1.", "Contoh:", "Contoh", "Contoh", "Contoh", "Contoh");
		row(9, "", "Bapak ABC,", "07.00", "07.05", "Registrasi GRIPS:", "Tuntas");
		row(10, "", "dari PJK DEF,", "", "", "perubahan user.", "");
		row(11, "", "No kontak:");
		row(12, "2.", "Ibu GHI, dari Bank JKL, 0812 3456 7890", "08:10", "0815", "Registrasi GRIPS: lupa sandi",
				"Tuntas");
		row(13, "3.");
		row(14, "dst");
		ReadSheet read = LampiranSheets.in(this.workbook).get(0);
		assertThat(read.officer()).isEqualTo("Petugas DP 1");
		assertThat(read.unit()).isEqualTo("Direktorat Pelaporan");
		assertThat(read.day()).isEqualTo(LocalDate.parse("2026-11-24"));
		assertThat(read.samples()).containsExactly("B9");
		assertThat(read.rows()).singleElement().satisfies((row) -> {
			assertThat(row.line()).isEqualTo(13);
			assertThat(row.text(Column.RECEIVED)).isEqualTo("08:10");
			assertThat(row.text(Column.FINISHED)).isEqualTo("0815");
			assertThat(row.text(Column.REMARK)).isEqualTo("Tuntas");
			assertThat(row.cell(Column.PROBLEM)).isEqualTo("E13");
		});
	}

	@Test
	void columnsStandInAnyOrderAndACallMayGoOnBelow() {
		row(0, "Keterangan", "Permasalahan", "Selesai", "Diterima", "Nama Penelepon", "No");
		row(1, "Tuntas", "Registrasi GRIPS:", "07.05", "07.00", "Bapak MNO,", "1");
		row(2, "", "lupa sandi", "", "", "dari PJK PQR", "");
		assertThat(LampiranSheets.in(this.workbook).get(0).rows()).singleElement().satisfies((row) -> {
			assertThat(row.text(Column.CALLER)).isEqualTo("Bapak MNO,\ndari PJK PQR");
			assertThat(row.text(Column.PROBLEM)).isEqualTo("Registrasi GRIPS:\nlupa sandi");
		});
	}

	@Test
	void theClosingLineThatCountsCallsWithoutAMatterIsNoCall() {
		row(0, "No.", "Nama Penelepon", "Diterima", "Selesai", "Permasalahan", "Keterangan");
		row(1, "1.", "Bapak MNO", "07.00", "07.05", "Registrasi GRIPS: lupa sandi", "Tuntas");
		row(2, "Telepon tanpa permasalahan: 4 (iseng 1, Salah sambung: 2)", "", "", "", "", "");
		row(3, "Kendala sarana/prasarana: –");
		ReadSheet read = LampiranSheets.in(this.workbook).get(0);
		assertThat(read.rows()).singleElement()
			.satisfies((row) -> assertThat(row.text(Column.PROBLEM)).isEqualTo("Registrasi GRIPS: lupa sandi"));
		assertThat(read.closing()).isEqualTo(
				new ReadSheet.Closing("A3", 4, new NoMatters(Map.of(NoMatter.ISENG, 1L, NoMatter.SALAH_SAMBUNG, 2L))));
	}

	/** As our own workbook parts it: a call whose texts had no room in one row. */
	@Test
	void aCallThatGoesOnForWantOfRoomIsOneCallAsItWas() {
		row(0, "No.", "Nama Penelepon", "Diterima", "Selesai", "Permasalahan", "Keterangan");
		row(1, "1.", "Bapak MNO", "07.00", "07.05", "Registrasi GRIPS: lupa ", "Tuntas");
		row(2, "1.\nlanj.", "", "", "", "sandi\n", "");
		row(3, "1. lanj.", "", "", "", "dan pengg", " – sudah");
		row(4, "1. lanjutan", "", "", "", "una.", "");
		row(5, "2.", "Ibu STU", "08.00", "08.05", "Lain", "Tuntas");
		assertThat(LampiranSheets.in(this.workbook).get(0).rows()).hasSize(2).first().satisfies((row) -> {
			assertThat(row.text(Column.PROBLEM)).isEqualTo("Registrasi GRIPS: lupa sandi\ndan pengguna.");
			assertThat(row.text(Column.REMARK)).isEqualTo("Tuntas – sudah");
			assertThat(row.text(Column.NUMBER)).isEqualTo("1.");
		});
	}

	@Test
	void timesAreReadFromTimeCellsAndFromNumbersThatMeantThem() {
		row(0, "No", "Nama Penelepon", "Diterima", "Selesai", "Permasalahan", "Keterangan");
		CellStyle time = this.workbook.createCellStyle();
		time.setDataFormat(this.workbook.createDataFormat().getFormat("hh:mm"));
		Row row = row(1, "1", "A", "", "", "x", "y");
		row.getCell(2).setCellValue((7 * 60 + 5) / 1440.0);
		row.getCell(2).setCellStyle(time);
		row.getCell(3).setCellValue(712);
		Row other = row(2, "2", "B", "", "", "x", "y");
		other.getCell(2).setCellValue(7.3);
		other.getCell(3).setCellValue("07.45 WIB");
		var rows = LampiranSheets.in(this.workbook).get(0).rows();
		assertThat(rows.get(0).text(Column.RECEIVED)).isEqualTo("07.05");
		assertThat(rows.get(0).text(Column.FINISHED)).isEqualTo("07.12");
		assertThat(rows.get(1).text(Column.RECEIVED)).isEqualTo("07.30");
		assertThat(rows.get(1).text(Column.FINISHED)).isEqualTo("07.45");
	}

	@Test
	void daysAreReadAsPeopleWriteThem() {
		for (String typed : new String[] { "Selasa, 24 November 2026", "24-11-2026", "24/11/2026", "2026-11-24",
				"24 Nov 2026", "24.11.2026", "24 Nopember 2026", "24-11-26", "Selasa 24/11/2026",
				"24 November 2026 (Selasa)" }) {
			row(0, "Tanggal Piket", ":", typed);
			row(1, "Nama Penelepon", "Permasalahan");
			assertThat(LampiranSheets.in(this.workbook).get(0).day()).as(typed).isEqualTo("2026-11-24");
		}
		for (String typed : new String[] { "31 Februari 2026", "Rabu, 24 November 2026", "11/24/2026",
				"24 November" }) {
			row(0, "Tanggal Piket", ":", typed);
			assertThat(LampiranSheets.in(this.workbook).get(0).day()).as(typed).isNull();
		}
	}

	@Test
	void whatHasOtherHeadsIsNoLampiran() {
		row(0, "Nama", "Alamat");
		assertThat(LampiranSheets.in(this.workbook)).isEmpty();
	}

	private Row row(int line, String... texts) {
		Row row = this.sheet.createRow(line);
		for (int i = 0; i < texts.length; i++) {
			row.createCell(i).setCellValue(texts[i]);
		}
		return row;
	}

}
