package id.go.ppatk.piket.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of names of a week as a workbook.
 */
@ApplicationTest
@FreshDatabase
class RosterWorkbookApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	private StaffMember officer;

	@BeforeEach
	void aDuty() {
		this.clock.set("2026-12-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
	}

	@Test
	void everyPostOfEveryDayIsALineWithItsNamesOrTheReasonWhyNot() throws IOException {
		this.fixtures.duty(LocalDate.parse("2026-12-28"), 2, this.officer, this.fixtures.officer("DP", 2));
		this.fixtures.submitRoster(Week.parse("2026-W53"), this.fixtures.coordinator("DP"));
		List<String> lines = lines(get("2026-W53"));
		assertThat(lines).first().isEqualTo("Jadwal piket 28 Desember 2026–1 Januari 2027");
		assertThat(lines).contains("Tempat: Ruangan Layanan Bantuan, Lantai 2",
				"Direktorat Pelaporan||Disampaikan terlambat 9 jam 1 menit – Kamis, 24 Desember 2026 pukul 09.00 WIB, oleh Koordinator DP",
				"Hari|Tanggal|Unit kerja|Pos|Petugas|Pengganti|Keterangan",
				"Senin|28-12-2026|Direktorat Pelaporan|1|||Kosong 600 menit",
				"Senin|28-12-2026|Direktorat Pelaporan|2|Petugas DP 1|Petugas DP 2|",
				"Jumat|01-01-2027|Pusat Teknologi Informasi|1|||Libur: Tahun Baru Masehi");
		assertThat(lines.stream().filter((line) -> line.matches("(Senin|Selasa|Rabu|Kamis|Jumat)\\|.*"))).hasSize(20);
	}

	@Test
	void aWeekOutsideThePiketHasNone() {
		assertThat(get("2016-W40")).hasStatus(404);
		assertThat(get("2026-W54")).hasStatus(400);
	}

	private MvcTestResult get(String week) {
		return this.browser.get().uri("/piket/" + week + ".xlsx").with(this.fixtures.as(this.officer)).exchange();
	}

	private static List<String> lines(MvcTestResult answer) throws IOException {
		assertThat(answer).hasStatusOk();
		List<String> lines = new ArrayList<>();
		DataFormatter formatter = new DataFormatter();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			workbook.getSheetAt(0).forEach((row) -> {
				List<String> cells = new ArrayList<>();
				for (int i = 0; i < row.getLastCellNum(); i++) {
					cells.add(formatter.formatCellValue(row.getCell(i)));
				}
				lines.add(String.join("|", cells));
			});
		}
		return lines;
	}

}
