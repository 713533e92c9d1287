package id.go.ppatk.piket.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.NoMatter;
import id.go.ppatk.piket.documents.RenderedPdf;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.topics.Topic;
import id.go.ppatk.piket.topics.Topics;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Calls without a matter: one key, no name, counted apart.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
@RenderedPdf
class NoMatterApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String RECAP = "/rekap/harian/2026-11-24/DP-1";

	private static final String CLOSING = "Telepon tanpa permasalahan: 3 (iseng 1, terputus 2)";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

	private StaffMember officer;

	private Duty duty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
	}

	@Test
	void theFormHasAKeyForEachKind() {
		String form = take();
		Shown page = shown(form);
		assertThat(page.each(".no-matter-keys button")).containsExactly("Iseng", "Terputus", "Salah sambung",
				"Uji sambungan");
		assertThat(page.attributes(".no-matter-keys button", "aria-keyshortcuts")).containsExactly("Alt+I", "Alt+U",
				"Alt+N", "Alt+L");
	}

	@Test
	void onePressWritesTheCallDownAndAsksForNoName() {
		UUID form = UUID.randomUUID();
		take(form);
		this.clock.set("2026-11-24T09:01");
		assertThat(close(form, NoMatter.TERPUTUS)).hasRedirectedUrl("/telepon");
		Call call = this.calls.whole("CC-20261124-0001").orElseThrow();
		assertThat(call.getState()).isEqualTo(Call.State.NO_MATTER);
		assertThat(call.getNoMatter()).isEqualTo(NoMatter.TERPUTUS);
		assertThat(call.getDutyId()).isEqualTo(this.duty.getId());
		assertThat(call.getFinishedAt()).isAfter(call.getReceivedAt());
		assertThat(close(form, NoMatter.TERPUTUS)).hasRedirectedUrl("/telepon");
		assertThat(this.calls.findByNumber("CC-20261124-0002")).isEmpty();
	}

	@Test
	void oneThatNobodyTookIsWrittenDownToo() {
		assertThat(post("/telepon/tanpa-permasalahan").param("formId", UUID.randomUUID().toString())
			.param("jenis", "ISENG")
			.param("callDate", "24/11/2026")
			.param("received", "08.10")
			.param("finished", "08.11")).hasRedirectedUrl("/telepon");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getNoMatter()).isEqualTo(NoMatter.ISENG);
		assertThat(post("/telepon/tanpa-permasalahan").param("formId", UUID.randomUUID().toString())
			.param("jenis", "ISENG")
			.param("callDate", "24/11/2026")
			.param("received", "25.10")).hasStatus(422);
		assertThat(post("/telepon/tanpa-permasalahan").param("formId", UUID.randomUUID().toString())
			.param("jenis", "LAIN")).hasStatus(400);
	}

	@Test
	void theDeskCountsThemApart() {
		threeOfThemAndOneCall();
		Shown desk = shown("/telepon");
		assertThat(desk.in("#telepon-hari-ini")).isEqualTo("Telepon hari ini (1)");
		assertThat(desk.in(".desk-calls > .hint")).isEqualTo(CLOSING);
		assertThat(desk.each("tbody tr"))
			.anyMatch((row) -> row.contains("Tanpa permasalahan") && row.contains("Iseng"));
		assertThat(desk.in("tbody")).doesNotContain("Tidak bersedia");
	}

	@Test
	void itIsTakenBackWithWhatWasTypedUntilTheRecapIsHandedIn() {
		UUID form = UUID.randomUUID();
		take(form);
		assertThat(post("/telepon/konsep").param("formId", form.toString()).param("callerName", "Bapak ABC"))
			.hasStatusOk();
		close(form, NoMatter.ISENG);
		assertThat(shown("/telepon").count(".unfinished")).isZero();
		assertThat(shown("/telepon/CC-20261124-0001").in(".state")).isEqualTo("Tanpa permasalahan: Iseng");
		assertThat(post("/telepon/CC-20261124-0001/pembukaan"))
			.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(shown("/telepon/baru?nomor=CC-20261124-0001").value("[name=callerName]")).isEqualTo("Bapak ABC");
		close(form, NoMatter.TERPUTUS);
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getNoMatter()).isEqualTo(NoMatter.TERPUTUS);
		handIn();
		assertThat(post("/telepon/CC-20261124-0001/pembukaan")).hasRedirectedUrl("/telepon/CC-20261124-0001");
		assertThat(close(form, NoMatter.ISENG)).hasRedirectedUrl("/telepon");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getNoMatter()).isEqualTo(NoMatter.TERPUTUS);
		Shown call = shown("/telepon/CC-20261124-0001");
		assertThat(call.in("main")).contains("sudah disampaikan").doesNotContain("Urungkan");
	}

	@Test
	void oneThatHasAMatterAfterAllIsWrittenDownAndOneThatHasIsNotClosed(@Autowired Topics topics) {
		Topic own = topics.validOn(TODAY)
			.stream()
			.filter((topic) -> topic.getUnitCode().equals("DP"))
			.findFirst()
			.get();
		UUID form = UUID.randomUUID();
		take(form);
		close(form, NoMatter.ISENG);
		assertThat(post("/telepon").param("formId", form.toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "PIHAK_PELAPOR")
			.param("institution", "PJK DEF")
			.param("contact", "0812 3456 7890")
			.param("received", "09.00")
			.param("problems[0].topicId", own.getId().toString())
			.param("problems[0].text", "Lupa sandi.")
			.param("problems[0].outcome", "TUNTAS")).hasRedirectedUrl("/telepon");
		Call call = this.calls.whole("CC-20261124-0001").orElseThrow();
		assertThat(call.getState()).isEqualTo(Call.State.RECORDED);
		assertThat(call.getNoMatter()).isNull();
		assertThat(close(form, NoMatter.ISENG)).hasRedirectedUrl("/telepon");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getState()).isEqualTo(Call.State.RECORDED);
	}

	@Test
	void lampiran1HasThemAsOneClosingLineOnPageInSheetAndOnPaper() throws IOException {
		threeOfThemAndOneCall();
		handIn();
		Shown page = shown(RECAP);
		assertThat(page.in(".lampiran-closing")).isEqualTo(CLOSING);
		assertThat(page.count(".lampiran-table tbody tr")).isEqualTo(1);
		try (XSSFWorkbook workbook = workbook(RECAP + ".xlsx")) {
			assertThat(texts(workbook.getSheetAt(0))).containsOnlyOnce(CLOSING).contains("Bapak ABC");
		}
		try (PDDocument pdf = Loader.loadPDF(get(RECAP + ".pdf").getResponse().getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf)).containsOnlyOnce(CLOSING).contains("Bapak ABC");
		}
	}

	@Test
	void aDayWithNothingElseIsNotNihil() {
		take(UUID.randomUUID());
		close(this.calls.findByNumber("CC-20261124-0001").orElseThrow().getFormId(), NoMatter.ISENG);
		this.clock.set("2026-11-24T17:00");
		Shown page = shown(RECAP);
		assertThat(page.count("#nil")).isZero();
		assertThat(page.in(".lampiran")).doesNotContain("Belum ada telepon");
		assertThat(post(RECAP + "/penyampaian").param("reviewed", "0")).hasStatus(409);
		handIn();
		assertThat(shown(RECAP).in(".lampiran-closing")).isEqualTo("Telepon tanpa permasalahan: 1 (iseng 1)");
	}

	@Test
	void oneAfterTheHandInIsAnAdditionAndTheFormStaysAsItWas() throws IOException {
		threeOfThemAndOneCall();
		handIn();
		post("/telepon/tanpa-permasalahan").param("formId", UUID.randomUUID().toString())
			.param("jenis", "SALAH_SAMBUNG")
			.param("callDate", "24/11/2026")
			.param("received", "16.00")
			.param("finished", "16.01")
			.exchange();
		assertThat(shown(RECAP).each(".lampiran-closing")).containsExactly(CLOSING,
				"Telepon tanpa permasalahan: 1 (salah sambung 1)");
		try (XSSFWorkbook workbook = workbook(RECAP + ".xlsx")) {
			assertThat(texts(workbook.getSheetAt(0))).contains(CLOSING).doesNotContain("salah sambung");
		}
		try (XSSFWorkbook workbook = workbook("/rekap/2026-W48.xlsx", this.fixtures.supervisor())) {
			assertThat(texts(workbook.getSheet("Sel 24-11 DP-1"))).contains(CLOSING, "(salah sambung 1)");
		}
	}

	@Test
	void theWeekCountsThemApartOnPageAndInTheWorkbook() throws IOException {
		threeOfThemAndOneCall();
		StaffMember supervisor = this.fixtures.supervisor();
		for (String address : List.of("/rekap/2026-W48", "/rekap/2026-11")) {
			Shown page = Shown.on(get(address, supervisor));
			assertThat(page.each(".no-matters tr")).containsExactly("Iseng 1", "Terputus 2", "Salah sambung 0",
					"Uji sambungan 0");
			assertThat(page.in("tfoot tr")).endsWith(" 1");
		}
		try (XSSFWorkbook workbook = workbook("/rekap/2026-W48.xlsx", supervisor)) {
			assertThat(texts(workbook.getSheet("Ringkasan"))).contains("Telepon tanpa permasalahan");
			assertThat(workbook.getSheet("Semua Telepon").getLastRowNum()).isEqualTo(1);
		}
	}

	@Test
	void theSearchFindsThemByKindOnPageAndAsAWorkbook() throws IOException {
		threeOfThemAndOneCall();
		assertThat(shown("/telepon/cari?tanpa=semua").count(".found-calls tbody tr")).isEqualTo(3);
		assertThat(shown("/telepon/cari?tanpa=ISENG").each(".found-calls tbody tr")).singleElement()
			.satisfies((row) -> assertThat(row).contains("Tanpa permasalahan", "Iseng"));
		assertThat(shown("/telepon/cari?dari=24/11/2026").count(".found-calls tbody tr")).isEqualTo(1);
		try (XSSFWorkbook workbook = workbook("/telepon/cari.xlsx?tanpa=TERPUTUS")) {
			assertThat(texts(workbook.getSheetAt(0))).contains("Tanpa permasalahan: Terputus");
		}
	}

	private void threeOfThemAndOneCall() {
		for (NoMatter why : List.of(NoMatter.TERPUTUS, NoMatter.ISENG, NoMatter.TERPUTUS)) {
			UUID form = UUID.randomUUID();
			take(form);
			close(form, why);
		}
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lupa sandi.");
	}

	private String take() {
		return "/telepon/baru?nomor=" + take(UUID.randomUUID());
	}

	private String take(UUID form) {
		MvcTestResult answer = post("/telepon/penerimaan").param("formId", form.toString()).exchange();
		return answer.getResponse().getRedirectedUrl().replaceFirst(".*=", "");
	}

	private MvcTestResult close(UUID form, NoMatter why) {
		return post("/telepon/tanpa-permasalahan").param("formId", form.toString())
			.param("jenis", why.name())
			.param("callDate", "2026-11-24")
			.param("received", "09.00")
			.exchange();
	}

	private void handIn() {
		this.clock.set("2026-11-24T17:00");
		assertThat(post(RECAP + "/penyampaian")).hasStatus3xxRedirection();
	}

	private MockMvcRequestBuilder post(String address) {
		return this.browser.post().uri(address).with(csrf()).with(this.fixtures.as(this.officer));
	}

	private Shown shown(String address) {
		return Shown.on(get(address));
	}

	private MvcTestResult get(String address) {
		return get(address, this.officer);
	}

	private MvcTestResult get(String address, StaffMember person) {
		MvcTestResult answer = this.browser.get().uri(address).with(this.fixtures.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return answer;
	}

	private XSSFWorkbook workbook(String address) throws IOException {
		return workbook(address, this.officer);
	}

	private XSSFWorkbook workbook(String address, StaffMember person) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(get(address, person).getResponse().getContentAsByteArray()));
	}

	private static String texts(XSSFSheet sheet) {
		StringBuilder texts = new StringBuilder();
		sheet.forEach((row) -> {
			for (Cell cell : row) {
				texts.append(cell).append('\n');
			}
		});
		return texts.toString();
	}

}
