package id.go.ppatk.piket.periods;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Period;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Workbooks of periods with many calls, written into the answer while they are read.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class PeriodStreamApplicationTests {

	private static final int MANY = 6000;

	private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-11-24"));

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PeriodRecaps recaps;

	@BeforeEach
	void manyCalls(@Autowired TestClock clock) {
		clock.set("2026-11-24T17:00");
		StaffMember officer = this.fixtures.officer("DP", 1);
		Duty duty = this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, officer, this.fixtures.officer("DP", 2));
		Duty earlier = this.fixtures.duty(LocalDate.parse("2026-10-06"), 1, officer, this.fixtures.officer("DP", 2));
		this.fixtures.call(duty, officer, LocalTime.of(8, 0), "Bapak ABC", "Perubahan user.");
		this.fixtures.call(earlier, officer, LocalTime.of(9, 0), "Ibu DEF", "Registrasi.");
		this.jdbc
			.sql("""
					with many as (
					    insert into calls (form_id, number, state, unit_code, duty_id, answered_by, call_date, received_at,
					        finished_at, caller_name, caller_kind, institution, recorded_at)
					    select gen_random_uuid(), 'CC-20261124-' || (10000 + seq), 'RECORDED', 'DP', ?, ?, date '2026-11-24',
					        timestamptz '2026-11-24 10:00+07' + seq * interval '1 second',
					        timestamptz '2026-11-24 12:00+07', 'Penelepon ' || seq, 'MASYARAKAT', null, now()
					    from generate_series(1, ?) seq returning id)
					insert into call_problems (call_id, position, topic_id, problem, outcome)
					select id, 1, (select id from topics where name = 'Pengaduan Masyarakat'), md5(id::text), 'TUNTAS'
					from many""")
			.params(duty.getId(), officer.getId(), MANY)
			.update();
	}

	@Test
	void aMonthOfManyCallsHasTheFiguresOfItsPageAndEveryCall() throws IOException {
		StaffMember supervisor = this.fixtures.supervisor();
		String page = get("/rekap/2026-11", supervisor).getResponse().getContentAsString();
		assertThat(page).contains("href=\"/rekap/2026-11.xlsx\"", "Excel untuk periode ini memuat ringkasan");
		MvcTestResult file = get("/rekap/2026-11.xlsx", supervisor);
		assertThat(file).hasStatusOk()
			.hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains("Rekap%20Call%20Center%202026-11.xlsx");
		try (XSSFWorkbook workbook = read(file)) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
			assertThat(workbook.getSheet("Semua Telepon").getLastRowNum()).isEqualTo(MANY + 1);
			assertThat(PageAndSheet.rowsOfPage(page)).hasSizeGreaterThan(5)
				.allSatisfy(
						(row) -> assertThat(PageAndSheet.rowsOfSheet(workbook.getSheet("Ringkasan"))).contains(row));
		}
		assertThat(looks()).isEqualTo(MANY);
	}

	@Test
	void aLongerPeriodHasTheCallsInTheOrderReceivedAndWithoutTheCallersThatAreNotForItsReader() throws IOException {
		String address = "/rekap/periode.xlsx?dari=2026-01-01&sampai=2026-11-24";
		try (XSSFWorkbook workbook = read(get(address, this.fixtures.coordinator("DP")))) {
			assertThat(workbook.getSheet("Semua Telepon").getLastRowNum()).isEqualTo(MANY + 2);
			assertThat(workbook.getSheet("Semua Telepon").getRow(1).getCell(8).getStringCellValue())
				.isEqualTo("Ibu DEF");
			assertThat(workbook.getSheet("Semua Telepon").getRow(2).getCell(8).getStringCellValue())
				.isEqualTo("Bapak ABC");
			assertThat(workbook.getSheet("Semua Telepon").getRow(3).getCell(8).getStringCellValue())
				.doesNotContain("Penelepon 1");
		}
		assertThat(looks()).isZero();
	}

	@Test
	void whoLeavesEndsTheReadingAndWhatTheySawUntilThenIsKept(@Autowired PeriodWorkbook workbook) {
		Sight supervisor = new Sight(this.fixtures.supervisor().getId(), null, true);
		PeriodRecap recap = this.recaps.figures(YEAR, null);
		for (int i = 0; i < 5; i++) {
			assertThatIOException().isThrownBy(() -> workbook.write(recap, supervisor, new Leaving()));
		}
		assertThat(looks()).isBetween(5L, 5L * MANY / 2);
	}

	/** Takes some of the file. */
	private static final class Leaving extends OutputStream {

		private int left = 60_000;

		@Override
		public void write(int value) throws IOException {
			if (--this.left < 0) {
				throw new IOException("Broken pipe");
			}
		}

	}

	@Test
	void whatFailsBeforeTheFirstByteLeavesTheAnswerToThePageThatSaysSo(@Autowired PeriodDownloads downloads) {
		SignedIn supervisor = new SignedIn(this.fixtures.supervisor());
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.jdbc.sql("alter table call_contacts rename to gone").update();
		try {
			assertThatIOException()
				.isThrownBy(() -> downloads.of(this.recaps.figures(YEAR, null), supervisor, response))
				.withRootCauseInstanceOf(java.sql.SQLException.class);
		}
		finally {
			this.jdbc.sql("alter table gone rename to call_contacts").update();
		}
		assertThat(response.isCommitted()).isFalse();
		assertThat(response.getHeaderNames()).isEmpty();
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	private long looks() {
		return this.jdbc.sql("select count(*) from identity_looks where place = 'REKAP_EXCEL'")
			.query(Long.class)
			.single();
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private static XSSFWorkbook read(MvcTestResult file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
	}

}
