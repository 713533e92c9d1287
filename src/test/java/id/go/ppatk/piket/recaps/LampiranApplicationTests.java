package id.go.ppatk.piket.recaps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.CallerIdentity;
import id.go.ppatk.piket.documents.RenderedPdf;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.topics.Topics;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Lampiran 1 as page, .xlsx and .pdf: the same in all of them, and what was handed in
 * stays as it was.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
@RenderedPdf
class LampiranApplicationTests {

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	private static final String PAGE = "/rekap/harian/2026-11-24/DP-1";

	/** The sample row of the procedure, line by line. */
	private static final List<String> SAMPLE_CALLER = List.of("Bapak ABC,", "dari PJK DEF,", "No kontak:",
			"081xxxxx / 021xxxx", "abcemail@def.com");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	StaffMember officer;

	Duty duty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T07:06");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(TUESDAY, 1, this.officer, this.fixtures.officer("DP", 2));
	}

	@Test
	void theSampleOfTheProcedureComesOutAsItStandsThere(@Autowired Topics topics) throws IOException {
		Long grips = topics.validOn(TUESDAY)
			.stream()
			.filter((topic) -> topic.getFullName().equals("Registrasi GRIPS"))
			.findFirst()
			.orElseThrow()
			.getId();
		assertThat(this.browser.post()
			.uri("/telepon")
			.with(csrf())
			.with(this.fixtures.as(this.officer))
			.param("formId", UUID.randomUUID().toString())
			.param("callDate", "2026-11-24")
			.param("callerName", "Bapak ABC")
			.param("callerKind", "PIHAK_PELAPOR")
			.param("institution", "PJK DEF")
			.param("contact", "081xxxxx / 021xxxx")
			.param("email", "abcemail@def.com")
			.param("received", "07.00")
			.param("finished", "07.05")
			.param("problems[0].topicId", grips.toString())
			.param("problems[0].text", "perubahan user.")
			.param("problems[0].outcome", "TUNTAS")
			.exchange()).hasStatus3xxRedirection();

		assertThat(get(PAGE, this.officer)).bodyText().satisfies((page) -> {
			String cells = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"))
				.replaceAll("<a .*?</a>", "")
				.replaceAll("<[^>]+>", "\n");
			assertThat(cells.lines().map(String::strip).filter((line) -> !line.isEmpty()))
				.containsExactlyElementsOf(Stream
					.of(List.of("1."), SAMPLE_CALLER,
							List.of("07.00", "07.05", "Registrasi GRIPS: perubahan user.", "Tuntas"))
					.flatMap(List::stream)
					.toList());
		});
		try (XSSFWorkbook workbook = workbook(this.officer)) {
			assertThat(texts(workbook.getSheetAt(0), 9)).containsExactly("1.", String.join("\n", SAMPLE_CALLER),
					"07.00", "07.05", "Registrasi GRIPS: perubahan user.", "Tuntas");
		}
		assertThat(pdfText(this.officer))
			.contains("No. Nama Penelepon Permasalahan Keterangan", "Diterima Selesai", "Jam",
					"1. Bapak ABC, 07.00 07.05 Registrasi GRIPS: perubahan user. Tuntas")
			.containsSubsequence(SAMPLE_CALLER);
	}

	@Test
	void headAndFootAreTheSameInAllThree() throws IOException {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		this.clock.set("2026-11-24T17:00");
		handIn("obstacles", "Jaringan lambat.\nAC mati.");
		String page = get(PAGE, this.officer).getResponse().getContentAsString();
		String pdf = pdfText(this.officer);
		try (XSSFWorkbook workbook = workbook(this.officer)) {
			String sheet = allTexts(workbook.getSheetAt(0));
			for (String text : List.of("Rekapitulasi Telepon Harian", "NAMA PETUGAS", "Petugas DP 1", "UNIT KERJA",
					"Direktorat Pelaporan", "Hari Piket", "Selasa", "Tanggal Piket", "24 November 2026",
					"Kendala sarana/prasarana", "Jaringan lambat.", "AC mati.", "Petugas piket,")) {
				assertThat(page).contains(text);
				assertThat(pdf).contains(text);
				assertThat(sheet).contains(text);
			}
		}
	}

	@Test
	void theSheetIsThePaperForm() throws IOException {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "panjang ".repeat(60));
		try (XSSFWorkbook workbook = workbook(this.officer)) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
			assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
			assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
			assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("8:9");
			assertThat(workbook.getPrintArea(0)).endsWith("!$A$1:$F$18");
			assertThat(sheet.getMergedRegions()).extracting(Object::toString)
				.anyMatch((region) -> region.contains("C8:D8"))
				.anyMatch((region) -> region.contains("A8:A9"));
			assertThat(sheet.getColumnWidth(1)).isEqualTo(30 * 256);
			assertThat(sheet.getRow(9).getCell(4).getCellStyle().getWrapText()).isTrue();
			assertThat(sheet.getRow(9).getHeightInPoints()).isGreaterThan(9 * 12f);
		}
	}

	@Test
	void aProblemOfThreeThousandSignsAndTenLongOnesAreWholeOnPageInSheetAndOnPaper() throws IOException {
		String one = numbered("satu", 3000);
		List<String> ten = IntStream.rangeClosed(1, 10).mapToObj((i) -> numbered("masalah" + i, 3000)).toList();
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", one);
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Ibu DEF", ten.toArray(String[]::new));
		this.clock.set("2026-11-24T17:00");
		handIn();
		Shown page = Shown.on(get(PAGE, this.officer));
		assertThat(page.in(".lampiran tbody")).contains(one).contains(ten);
		assertThat(pdfText(this.officer).split("\\s+")).contains(one.split(" "))
			.contains(String.join(" ", ten).split(" "));
		try (XSSFWorkbook workbook = workbook(this.officer)) {
			XSSFSheet sheet = workbook.getSheetAt(0);
			assertThat(column(sheet, 4)).contains("Registrasi GRIPS: " + one)
				.contains(IntStream.rangeClosed(1, 10)
					.mapToObj((i) -> i + ". Registrasi GRIPS: " + ten.get(i - 1))
					.collect(Collectors.joining("\n")));
			assertThat(column(sheet, 0)).startsWith("No.1.1.\nlanj.1.\nlanj.2.2.\nlanj.2.\nlanj.");
			sheet.forEach((row) -> assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(409.5f));
		}
	}

	/** Words of which none is another's double, so that none can be missing unseen. */
	private static String numbered(String word, int length) {
		StringBuilder text = new StringBuilder();
		for (int i = 1; text.length() < length; i++) {
			text.append((i > 1) ? " " : "").append(word).append('x').append(i);
		}
		return text.toString();
	}

	/** What the cells of a column of the table say, one after the other. */
	private static String column(XSSFSheet sheet, int column) {
		StringBuilder text = new StringBuilder();
		for (int row = 7; row <= sheet.getLastRowNum(); row++) {
			Cell cell = (sheet.getRow(row) != null) ? sheet.getRow(row).getCell(column) : null;
			text.append((cell != null) ? cell.getStringCellValue() : "");
		}
		return text.toString();
	}

	@Test
	void thePdfHasTheHeadOnEachPageAndItsFontInside() throws IOException {
		for (int i = 0; i < 40; i++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0).plusMinutes(10L * i), "Bapak " + i, "x");
		}
		try (PDDocument pdf = Loader.loadPDF(pdf(this.officer))) {
			assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
			assertThat(pdf.getPage(0).getMediaBox().getWidth()).isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				PDFTextStripper stripper = new PDFTextStripper();
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				String text = stripper.getText(pdf);
				assertThat(text).contains(page + " / " + pdf.getNumberOfPages(), "Selasa, 24 November 2026 · DP-1");
				assertThat(text.contains("Bapak ")).isEqualTo(text.contains("Permasalahan"));
				for (var name : pdf.getPage(page - 1).getResources().getFontNames()) {
					PDFont font = pdf.getPage(page - 1).getResources().getFont(name);
					assertThat(font.isEmbedded()).isTrue();
				}
			}
		}
	}

	@Test
	void whatTheFontLacksIsMarkedAndNeverBreaksThePdf() throws IOException {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Ibu Ñuñez Šćepanović",
				"<b>emoji</b> 👩‍👩‍👧 dan 王 & \u0001 #1");
		assertThat(pdfText(this.officer)).contains("Ibu Ñuñez Šćepanović,", "<b>emoji</b> □ dan □ & #1",
				"□: tanda yang tidak tersedia");
	}

	@Test
	void theFilesThatWereHandedInStayTheSameByteForByte() throws Exception {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		this.clock.set("2026-11-24T17:00");
		handIn();
		byte[] xlsx = get(PAGE + ".xlsx", this.officer).getResponse().getContentAsByteArray();
		byte[] pdf = pdf(this.officer);
		this.clock.set("2026-12-24T17:00");
		this.jdbc.sql("update topics set name = name || ' (baru)'").update();
		assertThat(get(PAGE + ".xlsx", this.officer).getResponse().getContentAsByteArray()).isEqualTo(xlsx);
		assertThat(pdf(this.officer)).isEqualTo(pdf);
		Shown page = Shown.on(get(PAGE, this.officer));
		assertThat(page.values(".frozen-files data")).containsExactly("XLSX " + sum(xlsx), "PDF " + sum(pdf));
		assertThat(page.in("#isi")).contains("sama persis dengan yang disampaikan").doesNotContain(sum(xlsx));
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update recap_files set content = 'x'").update())
			.withMessageContaining("never changes");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from recap_files").update());
	}

	@Test
	void aRecapFromBeforeThereWasAPdfGetsItsOwnOnceAndKeepsIt() throws IOException {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		this.clock.set("2026-11-24T17:00");
		handIn();
		this.jdbc.sql("alter table recap_files disable trigger recap_files_frozen").update();
		this.jdbc.sql("delete from recap_files where format = 'PDF'").update();
		this.jdbc.sql("alter table recap_files enable trigger recap_files_frozen").update();
		byte[] pdf = pdf(this.officer);
		assertThat(pdf(this.officer)).isEqualTo(pdf);
	}

	@Test
	void theCoordinatorHandsInForTheAbsentOfficerAndTheFormSaysSo() throws IOException {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		this.clock.set("2026-11-24T17:00");
		handIn(this.fixtures.coordinator("DP"));
		String marked = "Disampaikan oleh Koordinator DP atas nama petugas piket.";
		assertThat(Shown.on(get(PAGE, this.officer)).in("#isi")).contains(marked,
				"oleh Koordinator DP atas nama Petugas DP 1");
		assertThat(pdfText(this.officer).replaceAll("\\s+", " ")).contains(marked);
		try (XSSFWorkbook workbook = workbook(this.officer)) {
			assertThat(allTexts(workbook.getSheetAt(0))).contains(marked);
		}
	}

	/**
	 * Whoever may not see a caller gets a copy without the caller; also of a recap that
	 * was frozen before rows were marked.
	 */
	@Test
	void aProtectedCallerIsInTheFilesOnlyForThoseWhoMaySee() throws IOException {
		this.jdbc.sql("update topics set protects_caller = true where unit_code = 'DP'").update();
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		this.clock.set("2026-11-24T17:00");
		handIn();
		this.jdbc.sql("alter table daily_recaps disable trigger daily_recaps_frozen").update();
		this.jdbc
			.sql("""
					update daily_recaps set content = jsonb_set(content, '{rows}', (
					select jsonb_agg(row - 'callerProtected' - 'answeredById') from jsonb_array_elements(content->'rows') row))""")
			.update();
		this.jdbc.sql("alter table daily_recaps enable trigger daily_recaps_frozen").update();
		StaffMember other = this.fixtures.officer("DP", 2);
		assertThat(pdfText(this.officer)).contains("Bapak ABC");
		assertThat(pdfText(other)).doesNotContain("Bapak ABC", "0812").contains("Registrasi GRIPS");
		assertThat(Shown.on(get(PAGE, other)).in("#isi")).doesNotContain("Bapak ABC");
		try (XSSFWorkbook workbook = workbook(other)) {
			assertThat(allTexts(workbook.getSheetAt(0))).doesNotContain("Bapak ABC");
		}
		assertThat(this.jdbc.sql("select count(*) from identity_looks where place = ?")
			.param(CallerIdentity.SeenIn.REKAP_PDF.name())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void thePdfIsForTheOwnUnitAndTheSupervisor() {
		assertThat(get(PAGE + ".pdf", this.fixtures.coordinator("PTI"))).hasStatus(403);
		assertThat(get(PAGE + ".pdf", this.fixtures.supervisor())).hasStatusOk();
		assertThat(get("/rekap/harian/2026-11-24/DP-2.pdf", this.fixtures.supervisor())).hasStatus(404);
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private void handIn(String... fields) {
		handIn(this.officer, fields);
	}

	private void handIn(StaffMember person, String... fields) {
		var post = this.browser.post().uri(PAGE + "/penyampaian").with(csrf()).with(this.fixtures.as(person));
		for (int i = 0; i < fields.length; i += 2) {
			post = post.param(fields[i], fields[i + 1]);
		}
		assertThat(post.exchange()).hasStatus3xxRedirection();
	}

	private XSSFWorkbook workbook(StaffMember person) throws IOException {
		return new XSSFWorkbook(
				new ByteArrayInputStream(get(PAGE + ".xlsx", person).getResponse().getContentAsByteArray()));
	}

	private byte[] pdf(StaffMember person) {
		MvcTestResult download = get(PAGE + ".pdf", person);
		assertThat(download).hasStatusOk();
		assertThat(download.getResponse().getContentType()).isEqualTo("application/pdf");
		return download.getResponse().getContentAsByteArray();
	}

	private String pdfText(StaffMember person) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(pdf(person))) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(pdf);
		}
	}

	private static List<String> texts(XSSFSheet sheet, int row) {
		return Stream.iterate(0, (column) -> column < 6, (column) -> column + 1)
			.map((column) -> sheet.getRow(row).getCell(column).getStringCellValue())
			.toList();
	}

	private static String allTexts(XSSFSheet sheet) {
		StringBuilder texts = new StringBuilder();
		sheet.forEach((row) -> {
			for (Cell cell : row) {
				texts.append(cell).append('\n');
			}
		});
		return texts.toString();
	}

	private static String sum(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}

}
