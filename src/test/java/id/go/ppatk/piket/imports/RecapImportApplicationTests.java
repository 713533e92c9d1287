package id.go.ppatk.piket.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.recaps.HandInRecap;
import id.go.ppatk.piket.staff.StaffMember;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Without the application: the empty Lampiran 1, and the way back of filled ones.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class RecapImportApplicationTests {

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	private static final String PAGE = "/rekap/harian/2026-11-24/DP-1";

	private static final String COUNTS = ".import-counts";

	private static final String POST = "section.panel > p > strong";

	private static final String SHEET_DOUBTS = "section.panel > .import-doubts";

	private static final String DOUBTS = ".import-rows .import-doubts";

	/** The row of the only call in Lampiran 1. */
	private static final String ROW = ".lampiran table tbody tr";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

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
	void theEmptyFormHasTheHeadOfTheDutyAndTheTopicsAsChoices() throws IOException {
		try (XSSFWorkbook workbook = workbook(get(PAGE + "/kosong.xlsx", this.officer))) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getSheetName()).isEqualTo("Sel 24-11 DP-1");
			assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Petugas DP 1");
			assertThat(sheet.getDataValidations()).hasSize(2)
				.anySatisfy((choice) -> assertThat(choice.getValidationConstraint().getFormula1()).isEqualTo("Topik"));
			assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Topik"))).isTrue();
			assertThat(workbook.getSheet("Topik").getRow(0).getCell(0).getStringCellValue())
				.isEqualTo("Registrasi GRIPS");
			assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
		}
		try (XSSFWorkbook workbook = workbook(get("/rekap/impor/kosong.xlsx", this.officer))) {
			assertThat(workbook.getSheetAt(0).getRow(3).getCell(2).getStringCellValue())
				.isEqualTo("Direktorat Pelaporan");
		}
	}

	@Test
	void theEmptyFormFilledInComesBackAsCallsOfItsDutyOnceHoweverOften() throws IOException {
		byte[] filled;
		try (XSSFWorkbook workbook = workbook(get(PAGE + "/kosong.xlsx", this.officer))) {
			Row row = workbook.getSheetAt(0).getRow(10);
			row.getCell(1)
				.setCellValue("Bapak ABC,\ndari PJK DEF,\nNo kontak:\n081234567890 / 0215551234\nabc@def.com");
			row.getCell(2).setCellValue("07.00");
			row.getCell(3).setCellValue("07.05");
			row.getCell(4).setCellValue("Registrasi GRIPS");
			row.getCell(5).setCellValue("perubahan user.");
			row.getCell(6).setCellValue("Tuntas");
			filled = bytes(workbook);
		}
		String look = upload(filled, this.officer);
		Shown looked = shown(look);
		assertThat(looked.in(COUNTS)).isEqualTo("1 telepon baru");
		assertThat(looked.in(".import-row strong")).isEqualTo("Bapak ABC");
		assertThat(looked.in(POST)).isEqualTo("DP-1");
		assertThat(looked.in(".import-problems li")).startsWith("Registrasi GRIPS: ");
		assertThat(count("calls")).isZero();
		assertThat(post(look + "/penerapan", this.officer, Map.of())).hasRedirectedUrl(PAGE);
		Call call = this.transaction.execute((status) -> {
			Call found = this.calls.recordedOf(this.duty.getId()).get(0);
			found.getDetails();
			return found;
		});
		assertThat(call.getLateReason()).isEqualTo("Impor Lampiran 1");
		assertThat(call.isEnteredLate()).isTrue();
		assertThat(call.getAnsweredBy()).isEqualTo(this.officer.getId());
		assertThat(shown(PAGE).in(ROW)).contains("Bapak ABC,", "dari PJK DEF,", "081234567890 / 0215551234",
				"abc@def.com", "Registrasi GRIPS: perubahan user.");
		assertThat(post(look + "/penerapan", this.officer, Map.of())).hasRedirectedUrl("/rekap/impor");

		String again = upload(filled, this.officer);
		assertThat(shown(again).in(COUNTS)).isEqualTo("1 sudah tercatat");
		assertThat(shown(again).in(".import-row a")).isEqualTo(call.getNumber());
		assertThat(post(again + "/penerapan", this.officer, Map.of())).hasRedirectedUrl(PAGE);
		assertThat(count("calls")).isEqualTo(1);
	}

	@Test
	void whatTheApplicationExportedIsKnownAgain() throws IOException {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		this.fixtures.call(this.duty, this.substitute, LocalTime.of(12, 30), "Ibu GHI", "y");
		byte[] exported = get(PAGE + ".xlsx", this.officer).getResponse().getContentAsByteArray();
		assertThat(shown(upload(exported, this.officer)).in(COUNTS)).isEqualTo("2 sudah tercatat");
	}

	@Test
	void aLongCallThatGoesOnInRowsOfItsOwnIsKnownAgainAsOneCall() throws IOException {
		String problem = "Pelapor menanyakan batas waktu.\n" + "LTKM dan LTKT dan SIPESAT. ".repeat(120).strip();
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", problem);
		byte[] exported = get(PAGE + ".xlsx", this.officer).getResponse().getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(exported))) {
			assertThat(LampiranSheets.in(workbook).get(0).rows()).singleElement()
				.satisfies((row) -> assertThat(row.text(ReadSheet.Column.PROBLEM))
					.isEqualTo("Registrasi GRIPS: " + problem));
		}
		assertThat(shown(upload(exported, this.officer)).in(COUNTS)).isEqualTo("1 sudah tercatat");
	}

	@Test
	void callsWithoutAMatterComeBackAsTheirNumberOnceHoweverOften() throws IOException {
		byte[] filled;
		try (XSSFWorkbook workbook = workbook(get(PAGE + "/kosong.xlsx", this.officer))) {
			workbook.getSheetAt(0)
				.getRow(10)
				.getCell(1)
				.setCellValue("Telepon tanpa permasalahan: 3 (iseng 1, terputus 2)");
			filled = bytes(workbook);
		}
		for (int i = 0; i < 2; i++) {
			String look = upload(filled, this.officer);
			assertThat(shown(look).in(".import-closing"))
				.startsWith("Telepon tanpa permasalahan: 3 (iseng 1, terputus 2).");
			assertThat(post(look + "/penerapan", this.officer, Map.of())).hasRedirectedUrl(PAGE);
			assertThat(shown(PAGE).in(".lampiran-closing"))
				.isEqualTo("Telepon tanpa permasalahan: 3 (iseng 1, terputus 2)");
		}
		assertThat(count("calls")).isEqualTo(3);
		byte[] exported = get(PAGE + ".xlsx", this.officer).getResponse().getContentAsByteArray();
		assertThat(shown(upload(exported, this.officer)).in(".import-closing"))
			.startsWith("Telepon tanpa permasalahan: 3");
	}

	@Test
	void theSubstituteWhomTheRemarkNamesAnswered() throws IOException {
		String look = upload(byHand(List.of("Ibu GHI, Masyarakat, 081234567890", "12.30", "12.35",
				"Registrasi GRIPS: lupa sandi", "Tuntas\nDiterima petugas pengganti: Petugas DP 2")), this.officer);
		assertThat(post(look + "/penerapan", this.officer, Map.of())).hasRedirectedUrl(PAGE);
		assertThat(this.jdbc.sql("select answered_by from calls").query(Long.class).single())
			.isEqualTo(this.substitute.getId());
	}

	@Test
	void whoeverCalledInVainBeforeWasAnsweredByTheCallThatIsImported() throws IOException {
		this.jdbc.sql("""
				insert into telephony_tokens (name, token_hash, created_by, created_at)
				values ('x', 'x', (select min(id) from staff_members), now())""").update();
		this.jdbc.sql("""
				insert into ringing_calls (token_id, exchange_id, caller, caller_normalised, menu, unit_code, rang_at,
				    finished_at, form_id)
				select id, '1', '081234567890', '+6281234567890', 1, 'DP', timestamptz '2026-11-24 12:10+07',
				    timestamptz '2026-11-24 12:11+07', gen_random_uuid() from telephony_tokens""").update();
		String look = upload(byHand(List.of("Ibu GHI, Masyarakat, 081234567890", "12.30", "12.35",
				"Registrasi GRIPS: lupa sandi", "Tuntas")), this.officer);
		assertThat(post(look + "/penerapan", this.officer, Map.of())).hasRedirectedUrl(PAGE);
		assertThat(
				this.jdbc.sql("select call_back_end || ' ' || caller from ringing_calls").query(String.class).single())
			.isEqualTo("ANSWERED 0812…890");
	}

	@Test
	void doubtfulCellsAreNamedNothingIsTakenAndCorrectionsAreKept() throws IOException {
		String look = upload(byHand(
				List.of("Bapak ABC, dari PJK DEF, 081234567890", "07.00", "07.05", "Registrasi GRIPS: x", "Tuntas"),
				List.of("Ibu GHI", "jam 8", "08.05", "Lain sekali", "entah")), this.officer);
		assertThat(shown(look).in(COUNTS)).contains("1 perlu diperbaiki", "1 telepon baru");
		assertThat(shown(look).in(DOUBTS)).contains("C10: Jam \"jam 8\" tidak terbaca", "E10: Topiknya tidak dikenali",
				"F10: Hasilnya tidak dikenali", "B10: Nomor kontak tidak ada");
		Map<String, String> halfway = Map.of("s0.r1.received", "08.00", "s0.r1.finished", "08.05", "s0.r1.name",
				"Ibu GHIJ", "s0.r1.kind", "MASYARAKAT", "s0.r1.p0.text", "Lain sekali", "s0.r1.p0.outcome", "TUNTAS");
		MvcTestResult refused = post(look + "/penerapan", this.officer, halfway);
		assertThat(refused).hasStatus(422);
		assertThat(Shown.on(refused).in(".form-errors")).startsWith("Belum ada yang dicatat");
		assertThat(Shown.on(refused).values("[name='s0.r1.name']")).containsExactly("Ibu GHIJ");
		assertThat(Shown.on(refused).in(DOUBTS)).contains("E10: Topiknya tidak dikenali").doesNotContain("C10: Jam");
		assertThat(count("calls")).isZero();
		String topic = this.jdbc.sql("select id from topics where name = 'Registrasi GRIPS'")
			.query(String.class)
			.single();
		Map<String, String> whole = new HashMap<>(halfway);
		whole.put("s0.r1.p0.topic", topic);
		assertThat(post(look + "/penerapan", this.officer, whole)).hasRedirectedUrl(PAGE);
		assertThat(count("calls")).isEqualTo(2);
	}

	@Test
	void aTimeThatCouldBeTwoIsNamedAndNotRead() throws IOException {
		String look = upload(byHand(
				List.of("Bapak ABC, dari PJK DEF, 081234567890", "10.1", "10.5", "Registrasi GRIPS: x", "Tuntas")),
				this.officer);
		assertThat(Shown.on(get(look, this.officer)).each(".import-doubts li"))
			.anyMatch((doubt) -> doubt.startsWith(
					"C9: Jam \"10.1\" tidak terbaca. Tulis jam dengan dua angka menit, misalnya 10.10 atau 10.01."))
			.anyMatch((doubt) -> doubt.startsWith(
					"D9: Jam \"10.5\" tidak terbaca. Tulis jam dengan dua angka menit, misalnya 10.50 atau 10.05."));
		post(look + "/penerapan", this.officer, Map.of());
		assertThat(count("calls")).isZero();
	}

	@Test
	void aRowThatWasPutRightIsKnownAgainInTheSameFile() throws IOException {
		byte[] file = byHand(List.of("Ibu GHI, 081234567890", "jam 8", "08.05", "Registrasi GRIPS: x", "Tuntas"));
		String look = upload(file, this.officer);
		String topic = this.jdbc.sql("select id from topics where name = 'Registrasi GRIPS'")
			.query(String.class)
			.single();
		post(look + "/penerapan", this.officer,
				Map.of("s0.r0.received", "08.00", "s0.r0.finished", "08.05", "s0.r0.name", "Ibu GHI", "s0.r0.kind",
						"MASYARAKAT", "s0.r0.p0.text", "x", "s0.r0.p0.outcome", "TUNTAS", "s0.r0.p0.topic", topic));
		assertThat(count("calls")).isEqualTo(1);
		assertThat(shown(upload(file, this.officer)).in(COUNTS)).contains("1 sudah tercatat");
	}

	@Test
	void theSameRowTwiceInOneFileIsOneCall() throws IOException {
		List<String> row = List.of("Ibu GHI, 081234567890", "08.00", "08.05", "Registrasi GRIPS: x", "Tuntas");
		String look = upload(byHand(row, row), this.officer);
		assertThat(shown(look).in(COUNTS)).contains("1 telepon baru", "1 baris sama, dilewati");
		post(look + "/penerapan", this.officer, Map.of());
		assertThat(count("calls")).isEqualTo(1);
	}

	@Test
	void anHandedInRecapTakesThemAsAddendaOnlyWhenAsked(@Autowired HandInRecap handInRecap) throws IOException {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		handInRecap.handIn(this.duty, this.officer.getId(), this.clock.instant());
		String look = upload(
				byHand(List.of("Ibu GHI, 081234567890", "08.00", "08.05", "Registrasi GRIPS: x", "Tuntas")),
				this.officer);
		assertThat(shown(look).in(SHEET_DOUBTS)).contains("sudah disampaikan dan tidak berubah lagi");
		assertThat(post(look + "/penerapan", this.officer, Map.of())).hasStatus(422);
		assertThat(post(look + "/penerapan", this.officer, Map.of("s0.addendum", "true"))).hasRedirectedUrl(PAGE);
		assertThat(shown(PAGE).panel("tambahan")).startsWith("Tambahan setelah rekap disampaikan").contains("Ibu GHI");
	}

	@Test
	void aDayWithoutADutyAndAnotherUnitsFormAreRefusedInWords() throws IOException {
		byte[] file = byHand("Direktorat Pelaporan", "23 November 2026",
				List.of("Ibu GHI, 081234567890", "08.00", "08.05", "Registrasi GRIPS: x", "Tuntas"));
		assertThat(shown(upload(file, this.officer)).in(SHEET_DOUBTS))
			.contains("Tidak ada petugas piket unit ini yang ditetapkan pada Senin, 23 November 2026");
		assertRefused(byHand("Pusat Teknologi Informasi", "24 November 2026",
				List.of("Ibu GHI", "08.00", "08.05", "x", "Tuntas")), "milik Pusat Teknologi Informasi");
		assertThat(count("recap_imports")).isEqualTo(1);
	}

	@Test
	void ofTwoPostsTheOfficersIsTakenElseOneIsChosen() throws IOException {
		this.fixtures.duty(TUESDAY, 2, this.fixtures.officer("DP", 3), this.fixtures.officer("DP", 4));
		List<String> row = List.of("Ibu GHI, 081234567890", "08.00", "08.05", "Registrasi GRIPS: x", "Tuntas");
		assertThat(shown(upload(byHand(row), this.officer)).in(POST)).isEqualTo("DP-1");
		byte[] nameless;
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(byHand(row)))) {
			workbook.getSheetAt(0).getRow(2).getCell(2).setCellValue("");
			nameless = bytes(workbook);
		}
		String look = upload(nameless, this.officer);
		assertThat(shown(look).in(SHEET_DOUBTS)).contains("Pilih posnya");
		assertThat(shown(look).each("[name='s0.post'] option")).contains("DP-1", "DP-2");
		assertThat(post(look + "/penerapan", this.officer, Map.of("s0.day", "2026-11-24", "s0.post", "DP-2")))
			.hasRedirectedUrl("/rekap/harian/2026-11-24/DP-2");
	}

	@Test
	void whatMayNotBeKeptStopsARowUntilItIsExplained() throws IOException {
		String look = upload(byHand(List.of("Ibu GHI, 081234567890", "08.00", "08.05",
				"Registrasi GRIPS: no rekening 1234567890123", "Tuntas")), this.officer);
		assertThat(shown(look).in(DOUBTS)).contains("menyerupai nomor rekening");
		String topic = this.jdbc.sql("select id from topics where name = 'Registrasi GRIPS'")
			.query(String.class)
			.single();
		post(look + "/penerapan", this.officer,
				Map.of("s0.r0.received", "08.00", "s0.r0.finished", "08.05", "s0.r0.name", "Ibu GHI", "s0.r0.kind",
						"MASYARAKAT", "s0.r0.p0.text", "no rekening 1234567890123", "s0.r0.p0.outcome", "TUNTAS",
						"s0.r0.p0.topic", topic, "s0.r0.keepReason", "Nomor tiket"));
		assertThat(this.jdbc.sql("select reason from kept_warnings").query(String.class).list())
			.containsOnly("Nomor tiket");
	}

	@Test
	void filesThatAreNoFormAreRefusedInOneSentence() throws IOException {
		assertRefused("x".getBytes(), "bukan buku kerja Excel");
		assertRefused(new byte[0], "belum dipilih atau kosong");
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("A");
			assertRefused(bytes(workbook), "tidak memuat Lampiran 1");
		}
		assertRefused(byHand(), "belum berisi telepon");
	}

	private void assertRefused(byte[] file, String sentence) {
		MvcTestResult sent = sent(file, this.officer);
		assertThat(sent).hasStatus(422);
		assertThat(Shown.on(sent).in(".form-errors")).contains(sentence);
	}

	@Test
	void anUploadIsSeenByWhoSentItOnly() throws IOException {
		String look = upload(
				byHand(List.of("Ibu GHI, 081234567890", "08.00", "08.05", "Registrasi GRIPS: x", "Tuntas")),
				this.officer);
		assertThat(get(look, this.substitute)).hasStatus(404);
		assertThat(post(look + "/pembatalan", this.officer, Map.of())).hasRedirectedUrl("/rekap/impor");
		assertThat(get(look, this.officer)).hasStatus(404);
		assertThat(get("/rekap/impor", this.fixtures.supervisor())).hasStatus(403);
	}

	@Test
	void aRowThatSaysWhatTheSampleSaysIsACall() throws IOException {
		String look = upload(
				byHand(List.of("Bapak ABC,\ndari PJK DEF,\nNo kontak:\n081xxxxx / 021xxxx\nabcemail@def.com", "07.00",
						"07.05", "Registrasi GRIPS: perubahan user.", "Tuntas")),
				this.officer);
		assertThat(post(look + "/penerapan", this.officer, Map.of())).hasRedirectedUrl(PAGE);
		assertThat(shown(PAGE).in(ROW)).contains("Bapak ABC,", "dari PJK DEF,", "081xxxxx / 021xxxx",
				"abcemail@def.com", "Registrasi GRIPS: perubahan user.");
	}

	@Test
	void aNumberKeepsItsExtensionAndWhatStandsBesideIt() throws IOException {
		String look = upload(
				byHand(List.of("Ibu GHI,\ndari PJK DEF,\nNo kontak: 021 3850455 pes. 12 / 0811-955-021 (WA)", "07.00",
						"07.05", "Registrasi GRIPS: perubahan user.", "Tuntas")),
				this.officer);
		assertThat(post(look + "/penerapan", this.officer, Map.of())).hasRedirectedUrl(PAGE);
		assertThat(shown(PAGE).in(ROW)).contains("Ibu GHI,", "dari PJK DEF,",
				"021 3850455 pes. 12 / 0811-955-021 (WA)");
	}

	@Test
	@SuppressWarnings("unchecked")
	void lookingTakesAsManyStatementsForManyRowsAsForOne(@Autowired Statements statements) throws IOException {
		List<List<String>> rows = IntStream.range(0, 9)
			.mapToObj((i) -> List.of("Ibu " + i + ", 081234567890", "08.0" + i, "08.1" + i, "Registrasi GRIPS: x",
					"Tuntas"))
			.toList();
		String one = upload(byHand(rows.get(0)), this.officer);
		String many = upload(byHand(rows.toArray(List[]::new)), this.officer);
		assertThat(statements.of(() -> assertThat(get(many, this.officer)).hasStatusOk()))
			.isEqualTo(statements.of(() -> assertThat(get(one, this.officer)).hasStatusOk()));
	}

	/** Lampiran 1 kept by hand in the layout of the procedure. */
	@SafeVarargs
	private static byte[] byHand(List<String>... calls) throws IOException {
		return byHand("Direktorat Pelaporan", "24 November 2026", calls);
	}

	@SafeVarargs
	private static byte[] byHand(String unit, String day, List<String>... calls) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			XSSFSheet sheet = workbook.createSheet("Rekap");
			row(sheet, 0, List.of("FORMAT REKAPITULASI HARIAN"));
			row(sheet, 2, List.of("NAMA PETUGAS", ":", "Petugas DP 1"));
			row(sheet, 3, List.of("UNIT KERJA", ":", unit));
			row(sheet, 4, List.of("Hari Piket", ":", "Selasa"));
			row(sheet, 5, List.of("Tanggal Piket", ":", day));
			row(sheet, 6, List.of("No.", "Nama Penelepon", "Jam", "", "Permasalahan", "Keterangan"));
			row(sheet, 7, List.of("", "", "Diterima", "Selesai", "", ""));
			for (int i = 0; i < calls.length; i++) {
				Row row = row(sheet, 8 + i, List.of((i + 1) + "."));
				for (int column = 0; column < calls[i].size(); column++) {
					row.createCell(column + 1).setCellValue(calls[i].get(column));
				}
			}
			return bytes(workbook);
		}
	}

	private static Row row(XSSFSheet sheet, int line, List<String> texts) {
		Row row = sheet.createRow(line);
		for (int i = 0; i < texts.size(); i++) {
			row.createCell(i).setCellValue(texts.get(i));
		}
		return row;
	}

	private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		workbook.write(bytes);
		return bytes.toByteArray();
	}

	private static XSSFWorkbook workbook(MvcTestResult download) throws IOException {
		assertThat(download).hasStatusOk();
		return new XSSFWorkbook(new ByteArrayInputStream(download.getResponse().getContentAsByteArray()));
	}

	private String upload(byte[] file, StaffMember person) {
		MvcTestResult sent = sent(file, person);
		assertThat(sent.getResponse().getRedirectedUrl())
			.as(() -> String.join(" ", Shown.on(sent).each(".form-errors")))
			.isNotNull();
		return sent.getResponse().getRedirectedUrl();
	}

	private MvcTestResult sent(byte[] file, StaffMember person) {
		return this.browser.post()
			.uri("/rekap/impor")
			.multipart()
			.file(new MockMultipartFile("berkas", "rekap.xlsx", null, file))
			.with(csrf())
			.with(this.fixtures.as(person))
			.exchange();
	}

	private Shown shown(String url) {
		MvcTestResult answer = get(url, this.officer);
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String url, StaffMember person, Map<String, String> fields) {
		var post = this.browser.post().uri(url).with(csrf()).with(this.fixtures.as(person));
		for (Map.Entry<String, String> field : fields.entrySet()) {
			post = post.param(field.getKey(), field.getValue());
		}
		return post.exchange();
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
