package id.go.ppatk.piket.recaps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Locks;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallNumbers;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Lampiran 1 of a duty: read, downloaded, handed in, frozen. Clause 5.b of the procedure.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class DailyRecapApplicationTests {

	/** The calls in Lampiran 1. */
	private static final String ROWS = ".lampiran tbody tr";

	private static final String HAND_IN = "section[aria-labelledby=penyampaian]";

	private static final String OBSTACLES = "textarea[name=obstacles]";

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	private static final String PAGE = "/rekap/harian/2026-11-24/DP-1";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	StaffMember officer;

	StaffMember substitute;

	Duty duty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T17:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 2);
		this.duty = this.fixtures.duty(TUESDAY, 1, this.officer, this.substitute);
	}

	@Test
	void thePageIsTheFormOfLampiran1() {
		Call call = call(7, "Bapak ABC", "Perubahan user.");
		this.fixtures.call(this.duty, this.substitute, LocalTime.of(12, 30), "Ibu GHI", "Lupa sandi.");
		Shown shown = shown(this.officer);
		assertThat(shown.in(".lampiran-head")).contains("NAMA PETUGAS", "UNIT KERJA", "Hari Piket", "Tanggal Piket",
				"Direktorat Pelaporan", "Selasa", "24 November 2026");
		assertThat(shown.in(".lampiran thead")).contains("Nama Penelepon", "Diterima", "Selesai", "Permasalahan",
				"Keterangan");
		assertThat(shown.each(ROWS)).hasSize(2);
		assertThat(shown.each(ROWS).get(0)).contains("Bapak ABC,", "dari PJK DEF,", "No kontak:", "0812 3456 7890",
				"abcemail@def.com", "07.00", "07.05", "Registrasi GRIPS: Perubahan user.", "Tuntas", call.getNumber());
		assertThat(shown.each(ROWS).get(1)).contains("Diterima petugas pengganti: Petugas DP 2");
		assertThat(shown.panel("penyampaian")).contains("Sampaikan rekap");
		assertThat(shown.in(".lampiran-foot")).contains("Kendala sarana/prasarana");
	}

	@Test
	void theWorkbookSaysWhatThePageSays() throws IOException {
		call(7, "Bapak ABC", "=1+1");
		MvcTestResult download = get(PAGE + ".xlsx", this.officer);
		assertThat(download).hasStatusOk();
		assertThat(download.getResponse().getHeader("Content-Disposition")).contains("2026-11-24");
		try (XSSFWorkbook workbook = workbook(download)) {
			XSSFSheet sheet = workbook.getSheet("Sel 24-11 DP-1");
			assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Petugas DP 1");
			assertThat(sheet.getRow(9).getCell(1).getStringCellValue())
				.isEqualTo("Bapak ABC,\ndari PJK DEF,\nNo kontak:\n0812 3456 7890\nabcemail@def.com");
			assertThat(sheet.getRow(9).getCell(2).getStringCellValue()).isEqualTo("07.00");
			assertThat(sheet.getRow(9).getCell(4).getCellType()).isEqualTo(CellType.STRING);
			assertThat(sheet.getRow(9).getCell(4).getStringCellValue()).isEqualTo("Registrasi GRIPS: =1+1");
		}
	}

	@Test
	void handedInItNoLongerChangesAndLaterCallsStandBelow() {
		call(7, "Bapak ABC", "Perubahan user.");
		assertThat(handIn(this.officer, "obstacles", "Jaringan lambat")).hasStatus3xxRedirection()
			.hasRedirectedUrl(PAGE);
		byte[] bytes = get(PAGE + ".xlsx", this.officer).getResponse().getContentAsByteArray();
		this.clock.set("2026-11-27T09:00");
		Call later = call(16, "Ibu Terlambat", "Dicatat kemudian.");
		assertThat(later.isAddedAfterRecap()).isTrue();
		Shown shown = shown(this.officer);
		assertThat(shown.in(".lampiran-foot")).contains("Jaringan lambat");
		assertThat(shown.each(".page-head .state")).contains("Disampaikan tepat waktu");
		assertThat(shown.panel("tambahan")).contains("Tambahan setelah rekap disampaikan", "Ibu Terlambat");
		assertThat(shown.each(HAND_IN)).isEmpty();
		assertThat(get(PAGE + ".xlsx", this.officer).getResponse().getContentAsByteArray()).isEqualTo(bytes);
	}

	@Test
	void theDatabaseRefusesToChangeWhatWasHandedIn() {
		handIn(this.officer, "nil", "true");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update daily_recaps set obstacles = 'x'").update())
			.withMessageContaining("never changes");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from daily_recaps").update());
	}

	@Test
	void theNoticeSaysByHowMuchItIsLate() {
		call(7, "Bapak ABC", "x");
		this.clock.set("2026-11-26T01:59");
		assertThat(handIn(this.officer).getMvcResult().getFlashMap().get("notice").toString())
			.isEqualTo("Rekap diterima. Disampaikan terlambat 2 jam.");
	}

	@Test
	void beforeTheEndOfTheDutyItIsRefusedAndThePageSaysFromWhen() {
		this.clock.set("2026-11-24T16:59");
		call(7, "Bapak ABC", "x");
		assertThat(shown(this.officer).in(HAND_IN)).contains("mulai Selasa, 24 November 2026 pukul 17.00 WIB");
		assertRefused(handIn(this.officer), 422, "piket belum berakhir");
		assertThat(recaps()).isZero();
	}

	@Test
	void withoutCallsNihilMustBeDeclared() {
		assertThat(shown(this.officer).in("label[for=nil]")).isEqualTo("Nihil – tidak ada telepon masuk");
		Shown refused = assertRefused(handIn(this.officer, "obstacles", "AC mati"), 422, "Nihil");
		assertThat(refused.in(OBSTACLES)).isEqualTo("AC mati");
		assertThat(handIn(this.officer, "nil", "true")).hasStatus3xxRedirection();
		assertThat(recaps()).isEqualTo(1);
	}

	@Test
	void nihilIsRefusedWhenACallCameInMeanwhile() {
		call(7, "Bapak ABC", "x");
		Shown refused = assertRefused(handIn(this.officer, "nil", "true", "obstacles", "AC mati"), 409, "1 telepon");
		assertThat(refused.in(OBSTACLES)).isEqualTo("AC mati");
		assertThat(refused.in(ROWS)).contains("Bapak ABC");
		assertThat(recaps()).isZero();
	}

	@Test
	void aCallThatIsStillToBeWrittenDownStopsTheHandIn(@Autowired Calls calls, @Autowired CallNumbers numbers) {
		String number = numbers.next(TUESDAY);
		calls.save(new Call(UUID.randomUUID(), number, this.officer.getId(), "DP", this.duty.getId(),
				this.clock.instant().minusSeconds(60)));
		Shown refused = assertRefused(handIn(this.officer, "nil", "true"), 422, "belum selesai dicatat");
		assertThat(refused.links(HAND_IN)).contains("/telepon/" + number);
	}

	@Test
	void tooLongAnObstacleIsRefusedInWordsAndKept() {
		call(7, "Bapak ABC", "x");
		MvcTestResult answer = handIn(this.officer, "obstacles", "y".repeat(2001));
		assertThat(answer).hasStatus(422);
		assertThat(Shown.on(answer).in("#obstacles-error")).containsIgnoringCase("paling banyak 2.000 karakter");
		assertThat(Shown.on(answer).in(OBSTACLES)).isEqualTo("y".repeat(2001));
	}

	private Shown shown(StaffMember person) {
		MvcTestResult answer = get(PAGE, person);
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	private static Shown assertRefused(MvcTestResult answer, int status, String sentence) {
		assertThat(answer).hasStatus(status);
		Shown shown = Shown.on(answer);
		assertThat(shown.in("main > .form-errors")).contains(sentence);
		return shown;
	}

	@Test
	void aDoubleClickHandsInOnceAndAnotherFormIsTold() {
		call(7, "Bapak ABC", "x");
		String form = UUID.randomUUID().toString();
		assertThat(handIn(this.officer, "formId", form)).hasStatus3xxRedirection();
		assertThat(handIn(this.officer, "formId", form)).hasStatus3xxRedirection();
		assertRefused(handIn(this.officer), 409, "sudah disampaikan sebelumnya");
		assertThat(recaps()).isEqualTo(1);
	}

	@Test
	void onlyTheOfficerAndTheCoordinatorOfTheUnitHandIn() {
		call(7, "Bapak ABC", "x");
		assertThat(handIn(this.substitute)).hasStatus(403);
		assertThat(handIn(this.fixtures.coordinator("PTI"))).hasStatus(403);
		assertThat(handIn(this.fixtures.supervisor())).hasStatus(403);
		assertThat(recaps()).isZero();
		assertThat(handIn(this.fixtures.coordinator("DP"))).hasStatus3xxRedirection();
	}

	@Test
	void onlyTheOwnUnitAndTheSupervisorRead() {
		assertThat(get(PAGE, this.fixtures.officer("PTI", 1))).hasStatus(403);
		assertThat(get(PAGE + ".xlsx", this.fixtures.coordinator("PTI"))).hasStatus(403);
		assertThat(get(PAGE, this.substitute)).hasStatusOk();
		assertThat(shown(this.fixtures.supervisor()).each(HAND_IN)).isEmpty();
	}

	@Test
	void whatDoesNotExistIsNotFoundAndWhatIsNoDateIsABadRequest() {
		StaffMember supervisor = this.fixtures.supervisor();
		assertThat(get("/rekap/harian/2026-11-24/DP-2", supervisor)).hasStatus(404);
		assertThat(get("/rekap/harian/2026-11-24/XYZ", supervisor)).hasStatus(404);
		assertThat(get("/rekap/harian/2031-11-24", supervisor)).hasStatus(404);
		assertThat(get("/rekap/harian/2015-11-24", supervisor)).hasStatus(404);
		assertThat(get("/rekap/harian/2026-02-30", supervisor)).hasStatus(400);
		assertThat(get("/rekap/harian/entah/DP-1", supervisor)).hasStatus(400);
	}

	@Test
	void theDayListsTheDutiesThatOneMaySee() {
		this.fixtures.duty(TUESDAY, 1, this.fixtures.officer("PTI", 1), this.fixtures.officer("PTI", 2));
		Shown all = Shown.on(get("/rekap/harian/2026-11-24", this.fixtures.supervisor()));
		assertThat(all.each("tbody th span")).containsExactlyInAnyOrder("DP-1", "PTI-1");
		assertThat(all.in("tbody")).contains("Belum disampaikan", "Petugas PTI 1");
		assertThat(Shown.on(get("/rekap/harian/2026-11-24", this.fixtures.coordinator("DP"))).each("tbody th span"))
			.containsExactly("DP-1");
		assertThat(get("/rekap/harian/2026-11-24", this.officer)).hasRedirectedUrl(PAGE);
		assertThat(get("/rekap/harian/2026-11-22", this.officer)).hasStatusOk();
	}

	@Test
	void theWayInLeadsTheOfficerToTheRecapThatWaits() {
		this.clock.set("2026-11-25T09:00");
		assertThat(get("/rekap/harian", this.officer)).hasRedirectedUrl(PAGE);
		handIn(this.officer, "nil", "true");
		assertThat(get("/rekap/harian", this.officer)).hasRedirectedUrl("/rekap/harian/2026-11-25");
		assertThat(get("/rekap/harian", this.fixtures.supervisor())).hasRedirectedUrl("/rekap/harian/2026-11-25");
	}

	@Test
	void aMissingRecapWaitsForTheOfficerAndLateForCoordinatorAndSupervisor(@Autowired MissingRecaps missing) {
		assertThat(missing.waitingFor(as(this.officer))).singleElement()
			.satisfies((item) -> assertThat(item.text()).isEqualTo("Rekap Selasa, 24 November 2026 belum disampaikan"))
			.satisfies((item) -> assertThat(item.urgent()).isFalse());
		assertThat(missing.waitingFor(as(this.fixtures.coordinator("DP")))).isEmpty();
		this.clock.set("2026-11-26T07:00");
		assertThat(missing.waitingFor(as(this.officer))).singleElement()
			.satisfies((item) -> assertThat(item.urgent()).isTrue());
		assertThat(missing.waitingFor(as(this.fixtures.coordinator("DP")))).hasSize(1);
		assertThat(missing.waitingFor(as(this.fixtures.coordinator("PTI")))).isEmpty();
		assertThat(missing.waitingFor(as(this.fixtures.supervisor()))).hasSize(1);
		handIn(this.officer, "nil", "true");
		assertThat(missing.waitingFor(as(this.officer))).isEmpty();
	}

	/** A call that is being saved holds the sheet: the hand-in waits and contains it. */
	@Test
	void aCallThatIsBeingSavedIsInTheRecap(@Autowired CallSheets sheets) throws Exception {
		CompletableFuture<MvcTestResult> handIn = this.transaction.execute((status) -> {
			sheets.lock(this.duty.getId());
			CompletableFuture<MvcTestResult> waiting = CompletableFuture.supplyAsync(() -> handIn(this.officer));
			Locks.awaitSomebodyWaiting(this.jdbc);
			call(16, "Ibu Terakhir", "Masih sempat.");
			return waiting;
		});
		assertThat(handIn.get(20, TimeUnit.SECONDS)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select content::text from daily_recaps").query(String.class).single())
			.contains("Ibu Terakhir");
	}

	@Test
	void thePageTakesAsManyStatementsForManyCallsAsForOne(@Autowired Statements statements) {
		call(7, "Bapak ABC", "x");
		long one = statements.of(this::open);
		for (int i = 8; i < 17; i++) {
			call(i, "Bapak " + i, "x");
		}
		assertThat(statements.of(this::open)).isEqualTo(one).isLessThan(19);
	}

	private void open() {
		assertThat(get(PAGE, this.officer)).hasStatusOk();
	}

	private Call call(int hour, String caller, String problem) {
		return this.fixtures.call(this.duty, this.officer, LocalTime.of(hour, 0), caller, problem);
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult handIn(StaffMember person, String... fields) {
		var post = this.browser.post().uri(PAGE + "/penyampaian").with(csrf()).with(this.fixtures.as(person));
		for (int i = 0; i < fields.length; i += 2) {
			post = post.param(fields[i], fields[i + 1]);
		}
		return post.exchange();
	}

	private int recaps() {
		return this.jdbc.sql("select count(*) from daily_recaps").query(Integer.class).single();
	}

	private static Authentication as(StaffMember person) {
		return new TestingAuthenticationToken(new SignedIn(person), null);
	}

	private static XSSFWorkbook workbook(MvcTestResult download) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(download.getResponse().getContentAsByteArray()));
	}

}
