package id.go.ppatk.piket.periods;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.recaps.Sight;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Period;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Workbooks of long periods, written in the background.
 */
@ApplicationTest
@FreshDatabase
class RecapExportTests {

	private static final String YEAR = "dari=2026-01-01&sampai=2026-12-31";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	WriteExports writeExports;

	@Autowired
	AskForExport exports;

	@Autowired
	RecapExports stored;

	StaffMember officer;

	Duty duty;

	@BeforeEach
	void aDay(@Autowired TestDatabase database, @Autowired com.zaxxer.hikari.HikariDataSource pool) {
		database.reset();
		pool.getHikariPoolMXBean().softEvictConnections();
		this.clock.set("2026-11-24T17:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.officer, this.fixtures.officer("DP", 2));
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Perubahan user.");
		this.fixtures.call(this.duty, this.officer, LocalTime.of(9, 0), "Ibu DEF", "Registrasi.");
	}

	@Test
	void itIsAskedForWrittenInTheBackgroundAndFetched() throws IOException {
		String address = ask(YEAR, UUID.randomUUID(), this.fixtures.supervisor());
		assertThat(get(address, this.fixtures.supervisor())).hasStatusOk()
			.bodyText()
			.contains("Menunggu giliran", "0 dari 2 baris", "hx-trigger=\"every 1s\"", "Hentikan");
		assertThat(get(address + ".xlsx", this.fixtures.supervisor())).hasStatus(404);
		this.writeExports.writeAll();
		assertThat(get(address, this.fixtures.supervisor())).bodyText()
			.contains("Siap diunduh", address + ".xlsx")
			.doesNotContain("hx-trigger");
		MvcTestResult file = get(address + ".xlsx", this.fixtures.supervisor());
		assertThat(file.getResponse().getHeader("Content-Disposition"))
			.contains("Rekap%20Call%20Center%202026-01-01_2026-12-31.xlsx");
		byte[] bytes = file.getResponse().getContentAsByteArray();
		assertThat(file.getResponse().getHeader("Content-Length")).isEqualTo("" + bytes.length);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(workbook.getSheet("Semua Telepon").getLastRowNum()).isEqualTo(2);
			String page = get("/rekap/periode?" + YEAR, this.fixtures.supervisor()).getResponse().getContentAsString();
			assertThat(PageAndSheet.rowsOfPage(page)).allSatisfy(
					(row) -> assertThat(PageAndSheet.rowsOfSheet(workbook.getSheet("Ringkasan"))).contains(row));
		}
		assertThat(get("/rekap", this.fixtures.supervisor())).bodyText().contains("Berkas Excel yang diminta", address);
	}

	@Test
	void onlyWhoAskedForItFetchesItAndOnlyWhileTheyMaySeeAsMuch() {
		StaffMember coordinator = this.fixtures.coordinator("DP");
		String address = ask(YEAR, UUID.randomUUID(), coordinator);
		this.writeExports.writeAll();
		assertThat(get(address + ".xlsx", coordinator)).hasStatusOk();
		for (String path : new String[] { address, address + ".xlsx" }) {
			assertThat(get(path, this.fixtures.supervisor())).hasStatus(404);
			assertThat(get(path, this.fixtures.coordinator("PTI"))).hasStatus(404);
		}
		assertThat(post(address + "/penghentian", this.fixtures.supervisor())).hasStatus(404);
		StaffMember deputy = this.fixtures.person("plh", "Plh.", "PTI", Role.KOORDINATOR);
		Long all = this.exports.ask(UUID.randomUUID(), recap(null), new Sight(deputy.getId(), null, true)).getId();
		assertThat(get("/rekap/ekspor/" + all, deputy)).hasStatus(404);
		assertThat(get("/rekap", this.fixtures.supervisor())).bodyText().doesNotContain("Berkas Excel yang diminta");
	}

	@Test
	void whatIsStoppedHasNoFileAndIsNotWritten() {
		StaffMember supervisor = this.fixtures.supervisor();
		String address = ask(YEAR, UUID.randomUUID(), supervisor);
		assertThat(post(address + "/penghentian", supervisor)).hasRedirectedUrl(address);
		this.writeExports.writeAll();
		assertThat(get(address, supervisor)).bodyText().contains("Dihentikan").doesNotContain("Hentikan<");
		assertThat(get(address + ".xlsx", supervisor)).hasStatus(404);
		assertThat(parts()).isZero();
		assertThat(post(address + "/penghentian", supervisor)).hasRedirectedUrl(address);
	}

	@Test
	void whatIsStoppedWhileItIsWrittenLeavesNothing(@Autowired RecapExportParts parts) {
		Long id = id(ask(YEAR, UUID.randomUUID(), this.fixtures.supervisor()));
		RecapExport export = this.stored.findById(id).orElseThrow();
		this.jdbc.sql("update recap_exports set state = 'RUNNING', attempt = 1 where id = ?").param(id).update();
		try (RecapExportParts.Writing writing = parts.writing(id, 1)) {
			writing.write(new byte[3 * 1024 * 1024], 0, 3 * 1024 * 1024);
			assertThat(parts()).isEqualTo(3);
			post("/rekap/ekspor/" + id + "/penghentian", this.fixtures.supervisor());
			writing.write(new byte[100], 0, 100);
			assertThatExceptionOfType(NoLongerWanted.class).isThrownBy(writing::close);
		}
		catch (NoLongerWanted ex) {
			// the stream closes itself once more
		}
		assertThat(parts()).isZero();
		assertThat(export.isFor(new Sight(export.getSight().staffId(), "DP", false))).isFalse();
	}

	@Test
	void workThatWasBrokenOffIsBegunAnew() {
		Long id = id(ask(YEAR, UUID.randomUUID(), this.fixtures.supervisor()));
		this.jdbc.sql("update recap_exports set state = 'RUNNING', attempt = 1, rows_written = 1 where id = ?")
			.param(id)
			.update();
		this.jdbc.sql("insert into recap_export_parts (export_id, position, content) values (?, 0, 'half')")
			.param(id)
			.update();
		this.writeExports.writeAll();
		RecapExport export = this.stored.findById(id).orElseThrow();
		assertThat(export.isReady()).isTrue();
		assertThat(export.getAttempt()).isEqualTo(2);
		assertThat(
				get("/rekap/ekspor/" + id + ".xlsx", this.fixtures.supervisor()).getResponse().getContentAsByteArray())
			.startsWith('P', 'K');
		assertThatIllegalStateException().isThrownBy(export::begin);
		assertThatIllegalStateException().isThrownBy(() -> export.stop(this.clock.instant()));
		assertThatIllegalStateException().isThrownBy(() -> export.finish(2, 1, 1, this.clock.instant()));
	}

	@Test
	void eachHasOneUnderWayAndTheSameFormAsksOnce() {
		UUID form = UUID.randomUUID();
		String first = ask(YEAR, form, this.fixtures.supervisor());
		assertThat(ask(YEAR, form, this.fixtures.supervisor())).isEqualTo(first);
		assertThat(ask("dari=2026-11-01&sampai=2026-11-30", UUID.randomUUID(), this.fixtures.supervisor()))
			.isEqualTo(first);
		assertThat(ask(YEAR, UUID.randomUUID(), this.fixtures.coordinator("DP"))).isNotEqualTo(first);
		this.writeExports.writeAll();
		assertThat(ask(YEAR, form, this.fixtures.supervisor())).isEqualTo(first);
		assertThat(ask(YEAR, UUID.randomUUID(), this.fixtures.supervisor())).isNotEqualTo(first);
	}

	@Test
	void itIsForgottenAfterAWeek() {
		Long id = id(ask(YEAR, UUID.randomUUID(), this.fixtures.supervisor()));
		this.writeExports.writeAll();
		this.clock.set("2026-12-01T16:59");
		this.exports.removeOld();
		assertThat(parts()).isPositive();
		this.clock.set("2026-12-01T17:01");
		this.exports.removeOld();
		assertThat(parts()).isZero();
		assertThat(get("/rekap/ekspor/" + id, this.fixtures.supervisor())).hasStatus(404);
	}

	@Test
	void aFileOfManyCallsIsNotMadeWhileSomebodyWaits() {
		this.jdbc.sql("""
				insert into calls (form_id, number, state, unit_code, duty_id, answered_by, call_date, received_at,
				    finished_at, caller_name, caller_kind, institution, recorded_at)
				select gen_random_uuid(), 'CC-20261124-' || (10000 + seq), 'RECORDED', 'DP', ?, ?, date '2026-11-24',
				    timestamptz '2026-11-24 10:00+07' + seq * interval '1 second', timestamptz '2026-11-24 12:00+07',
				    'Penelepon', 'MASYARAKAT', null, now() from generate_series(1, 5000) seq""")
			.params(this.duty.getId(), this.officer.getId())
			.update();
		assertThat(get("/rekap/2026-11", this.fixtures.supervisor())).hasStatusOk()
			.bodyText()
			.contains("Siapkan Excel", "action=\"/rekap/ekspor\"", "value=\"2026-11-01\"")
			.doesNotContain("/rekap/2026-11.xlsx");
		assertThat(get("/rekap/2026-11.xlsx", this.fixtures.supervisor())).hasRedirectedUrl("/rekap/2026-11");
		assertThat(get("/rekap/periode.xlsx?" + YEAR, this.fixtures.supervisor()))
			.hasRedirectedUrl("/rekap/periode?" + YEAR);
	}

	@Test
	void whatIsNoPeriodIsRefused() {
		assertThat(this.browser.post()
			.uri("/rekap/ekspor?dari=2026-12-31&sampai=2026-01-01&formId=" + UUID.randomUUID())
			.with(csrf())
			.with(this.fixtures.as(this.fixtures.supervisor()))).hasStatus(422)
			.bodyText()
			.contains("Tanggal akhir tidak boleh sebelum tanggal awal.");
	}

	private PeriodRecap recap(String unitCode) {
		return new PeriodRecap(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")), unitCode,
				Map.of(), CallFigures.of(List.of(), List.of()), List.of(), List.of(), null, this.clock.instant());
	}

	private long parts() {
		return this.jdbc.sql("select count(*) from recap_export_parts").query(Long.class).single();
	}

	private static Long id(String address) {
		return Long.valueOf(address.substring(address.lastIndexOf('/') + 1));
	}

	private String ask(String period, UUID formId, StaffMember person) {
		return post("/rekap/ekspor?" + period + "&formId=" + formId, person).getResponse().getRedirectedUrl();
	}

	private MvcTestResult post(String url, StaffMember person) {
		return this.browser.post().uri(url).with(csrf()).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

}
