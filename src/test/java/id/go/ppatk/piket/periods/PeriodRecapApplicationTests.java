package id.go.ppatk.piket.periods;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.HandedOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.recaps.RecapRow;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Period;
import id.go.ppatk.piket.workdays.Week;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A month and any other period, as a page and as a workbook of the same record.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class PeriodRecapApplicationTests {

	/** The days, months or years by which calls are counted. */
	private static final String LINES = "section[aria-labelledby=per-unit] tbody th";

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	PeriodRecaps recaps;

	@Autowired
	PeriodCalls calls;

	StaffMember officer;

	Duty duty;

	@BeforeEach
	void someWeeks() {
		this.clock.set("2026-11-24T17:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(TUESDAY, 1, this.officer, this.fixtures.officer("DP", 2));
		Duty earlier = this.fixtures.duty(LocalDate.parse("2026-10-06"), 1, this.officer,
				this.fixtures.officer("DP", 2));
		Duty other = this.fixtures.duty(TUESDAY, 1, this.fixtures.officer("PTI", 1), this.fixtures.officer("PTI", 2));
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Perubahan user.");
		this.fixtures.call(this.duty, this.fixtures.officer("DP", 2), LocalTime.of(12, 5), "Ibu DEF", "=1+1");
		this.fixtures.call(earlier, this.officer, LocalTime.of(9, 0), "Bapak Oktober", "Registrasi.");
		this.fixtures.call(other, this.fixtures.officer("PTI", 1), LocalTime.of(8, 0), "Ibu PTI", "Jaringan.");
	}

	@Test
	void aMonthIsAPageAndAWorkbookWithTheSameFiguresAndItsDuties() throws IOException {
		Shown month = shown("/rekap/2026-11");
		assertThat(month.in("h1")).isEqualTo("Rekap bulan November 2026");
		assertThat(month.in(".page-head .state")).isEqualTo("Sementara");
		assertThat(month.in(".page-head .actions")).contains("Bulan sebelumnya").doesNotContain("Bulan berikutnya");
		assertThat(month.each(LINES)).contains("Selasa, 24 November");
		assertThat(month.in("main")).doesNotContain("Bapak ABC");
		assertSame("/rekap/2026-11", "/rekap/2026-11.xlsx");
		try (XSSFWorkbook workbook = download("/rekap/2026-11.xlsx", this.fixtures.supervisor())) {
			assertThat(workbook.getSheet("Sel 24-11 DP-1")).isNotNull();
			assertThat(workbook.getSheet("Semua Telepon").getLastRowNum()).isEqualTo(3);
		}
	}

	@Test
	void aLongPeriodIsCountedByMonthsOrYearsAndItsWorkbookHasTheSameFigures() throws IOException {
		String months = "?dari=2026-10-01&sampai=2026-11-30";
		assertThat(shown("/rekap/periode" + months).in("h1")).isEqualTo("Rekap periode 1 Oktober–30 November 2026");
		assertThat(shown("/rekap/periode" + months).each(LINES)).containsExactly("Oktober 2026", "November 2026");
		assertSame("/rekap/periode" + months, "/rekap/periode.xlsx" + months);
		String century = "?dari=1950-01-01&sampai=2049-12-31";
		assertThat(shown("/rekap/periode" + century).each(LINES)).startsWith("2017").endsWith("2026");
		assertSame("/rekap/periode" + century, "/rekap/periode.xlsx" + century);
		assertThat(this.recaps.figures(new Period(LocalDate.parse("1950-01-01"), LocalDate.parse("2049-12-31")), null)
			.calls()
			.total()).isEqualTo(4);
	}

	@Test
	void theCallsThatAreReadOneByOneAreTheCallsOfTheWeek() throws IOException {
		this.clock.set("2026-11-24T18:00");
		assertThat(this.browser.post()
			.uri("/rekap/harian/2026-11-24/DP-1/penyampaian")
			.with(csrf())
			.with(this.fixtures.as(this.officer))).hasStatus3xxRedirection();
		this.fixtures.call(this.duty, this.officer, LocalTime.of(16, 0), "Ibu Terlambat", "x");
		Period week = Period.of(Week.of(TUESDAY));
		assertThat(read(week, null)).hasSize(4).containsExactlyElementsOf(this.recaps.whole(week, null).calls());
		assertThat(read(week, "DP")).hasSize(3).containsExactlyElementsOf(this.recaps.whole(week, "DP").calls());
		assertThat(this.recaps.figures(week, null).calls()).isEqualTo(this.recaps.whole(week, null).figures().calls());
		assertThat(this.recaps.figures(week, "DP").compliance())
			.isEqualTo(this.recaps.whole(week, "DP").figures().compliance());
	}

	@Test
	void whatWasHandedOnIsCountedWithWhatIsOverdue(@Autowired HandOn handOn, @Autowired Calls calls)
			throws IOException {
		Long call = calls.findByNumber("CC-20261124-0001").orElseThrow().getId();
		StaffMember pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		handOn.to(new Addressee("DAT", pic.getId()),
				new Handing(UUID.randomUUID(), HandoffKind.DAT_DPR, call, 1, "Tanya DAT."), this.officer.getId(), "DP");
		this.clock.set("2026-11-30T17:00");
		assertThat(this.recaps.figures(Period.of(Week.of(TUESDAY)), null).handoffs())
			.containsExactly(new HandedOn("DP", "DAT", 1, 1, 1));
		assertThat(this.recaps.figures(Period.of(Week.of(TUESDAY)), "PTI").handoffs()).isEmpty();
		assertThat(this.recaps.figures(Period.of(Week.of(TUESDAY).previous()), null).handoffs()).isEmpty();
		assertThat(shown("/rekap/2026-11").panel("diteruskan")).contains("DP ke DAT");
		assertSame("/rekap/2026-11", "/rekap/2026-11.xlsx");
	}

	@Test
	void aCoordinatorGetsTheOwnUnitOnly() throws IOException {
		StaffMember coordinator = this.fixtures.coordinator("PTI");
		try (XSSFWorkbook workbook = download("/rekap/periode.xlsx?dari=2026-01-01&sampai=2026-11-30", coordinator)) {
			XSSFSheet calls = workbook.getSheet("Semua Telepon");
			assertThat(calls.getLastRowNum()).isEqualTo(1);
			assertThat(calls.getRow(1).getCell(8).getStringCellValue()).isEqualTo("Ibu PTI");
		}
		assertThat(get("/rekap/periode?dari=2026-01-01&sampai=2026-11-30", this.officer)).hasStatus(403);
	}

	@Test
	void whoMayNotSeeACallerGetsTheCallWithoutAndEachLookIsRecorded(@Autowired JdbcClient jdbc) throws IOException {
		jdbc.sql("update call_problems set topic_id = (select id from topics where name = 'Pengaduan Masyarakat')")
			.update();
		String address = "/rekap/periode.xlsx?dari=2026-01-01&sampai=2026-11-30";
		try (XSSFWorkbook workbook = download(address, this.fixtures.coordinator("DP"))) {
			assertThat(PageAndSheet.rowsOfSheet(workbook.getSheet("Semua Telepon")).toString())
				.doesNotContain("Bapak ABC", "0812");
		}
		assertThat(looks(jdbc)).isZero();
		try (XSSFWorkbook workbook = download(address, this.fixtures.supervisor())) {
			assertThat(PageAndSheet.rowsOfSheet(workbook.getSheet("Semua Telepon")).toString()).contains("Bapak ABC",
					"0812");
		}
		assertThat(looks(jdbc)).isEqualTo(4);
	}

	private static long looks(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from identity_looks where place = 'REKAP_EXCEL'").query(Long.class).single();
	}

	@Test
	void aPeriodThatIsNoneGetsOneClearSentenceAndKeepsWhatWasTyped() {
		refused("?dari=2026-11-30&sampai=2026-11-01", "Tanggal akhir tidak boleh sebelum tanggal awal.");
		refused("?dari=2010-01-01&sampai=2017-08-20", "Periode ini berakhir sebelum piket dimulai");
		refused("?dari=2026-11-25&sampai=2027-01-31", "Periode ini belum berjalan");
		refused("?dari=2026-02-30&sampai=2026-11-01", "Tanggal 30 Februari tidak ada");
		refused("?dari=&sampai=", "Tulis tanggal seperti 1/12/2026");
		refused("", "Tulis tanggal seperti 1/12/2026");
		assertThat(get("/rekap/2026-12", this.fixtures.supervisor())).hasStatus(404);
		assertThat(get("/rekap/2017-07", this.fixtures.supervisor())).hasStatus(404);
		assertThat(get("/rekap/2026-13", this.fixtures.supervisor())).hasStatus(400);
	}

	private Shown shown(String address) {
		MvcTestResult answer = get(address, this.fixtures.supervisor());
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	private void refused(String query, String sentence) {
		MvcTestResult refused = get("/rekap/periode" + query, this.fixtures.supervisor());
		assertThat(refused).hasStatus(422);
		assertThat(Shown.on(refused).each(".period-form .invalid-feedback"))
			.anyMatch((said) -> said.contains(sentence));
		assertThat(Shown.on(refused).values(".period-form input"))
			.satisfies((typed) -> assertThat(typed.contains("30/11/2026")).isEqualTo(query.contains("2026-11-30")));
		assertThat(get("/rekap/periode.xlsx" + query, this.fixtures.supervisor())).hasStatus(422);
	}

	@Test
	void aPeriodWithoutACallIsReadable() throws IOException {
		String none = "?dari=2018-01-01&sampai=2018-12-31";
		assertThat(shown("/rekap/periode" + none).panel("per-topik"))
			.contains("Belum ada telepon yang tercatat pada periode ini.");
		assertSame("/rekap/periode" + none, "/rekap/periode.xlsx" + none);
	}

	@Test
	void aPeriodTakesAsManyStatementsForManyCallsAsForOne(@Autowired Statements statements) {
		Runnable year = () -> get("/rekap/periode?dari=2026-01-01&sampai=2026-12-31", this.fixtures.supervisor());
		long few = statements.of(year);
		for (int i = 9; i < 16; i++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(i, 0), "Bapak " + i, "x");
		}
		assertThat(statements.of(year)).isEqualTo(few).isLessThan(16);
	}

	private void assertSame(String page, String workbook) throws IOException {
		String shown = get(page, this.fixtures.supervisor()).getResponse().getContentAsString();
		try (XSSFWorkbook read = download(workbook, this.fixtures.supervisor())) {
			assertThat(PageAndSheet.rowsOfPage(shown)).hasSizeGreaterThan(10)
				.allSatisfy((row) -> assertThat(PageAndSheet.rowsOfSheet(read.getSheet("Ringkasan"))).contains(row));
		}
	}

	private List<RecapRow> read(Period period, String unitCode) throws IOException {
		List<RecapRow> rows = new ArrayList<>();
		this.calls.read(period, unitCode, (count, calls) -> {
			calls.forEachRemaining((next) -> rows.add(next.call()));
			assertThat(count).isEqualTo(rows.size());
		});
		return rows;
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private XSSFWorkbook download(String url, StaffMember person) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(get(url, person).getResponse().getContentAsByteArray()));
	}

}
