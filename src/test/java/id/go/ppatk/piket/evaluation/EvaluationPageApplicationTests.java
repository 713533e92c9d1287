package id.go.ppatk.piket.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.documents.RenderedPdf;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * "Evaluasi" and the rows behind its figures, as the supervisor sees them.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
@RenderedPdf
class EvaluationPageApplicationTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@BeforeEach
	void today() {
		this.clock.set("2026-11-24T09:00");
		this.fixtures.firstRoster();
	}

	@Test
	void figuresStandWithWhatTheyMeanAndOpenTheirRows() {
		aCall("Bapak ABC");
		MvcTestResult answer = get("/evaluasi");
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in(".evaluation-period")).contains("25 Agustus–24 November 2026",
				"Dibandingkan dengan 25 Mei–24 Agustus 2026");
		assertThat(page.each("tr:has(th:containsOwn(Tuntas pada kontak pertama)) td")).contains("100% (1 dari 1)")
			.anyMatch(
					(text) -> text.contains("Telepon yang semua permasalahannya berhasil Tuntas, dari semua telepon."));
		assertThat(page.links("table"))
			.anyMatch((link) -> link.startsWith("/evaluasi/rincian?ukuran=tuntas&dari=2026-08-25&sampai=2026-11-24"));
		assertThat(page.count("td.heat-0")).isPositive();
		assertThat(page.count("td.heat-5")).isPositive();
		assertThat(page.count("tr:has(th:containsOwn(Waktu tunggu penelepon))")).isZero();
		assertThat(page.in("#ringkasan > .hint")).startsWith("Belum ada data pada masa ini untuk ")
			.contains("Waktu tunggu penelepon, separuh", "Telepon yang tidak terjawab");
		assertThat(page.in("#penerimaan > .hint")).startsWith("Sentral telepon tidak melaporkan telepon");
		assertThat(page.count("#penerimaan table")).isZero();
		assertThat(page.in("#isi").split("(?i)tidak tersedia", -1)).as("said once").hasSize(2);
		assertThat(page.in("#isi")).doesNotContain("NaN", "Bapak ABC");
		assertThat(page.count("[style]")).isZero();
		MvcTestResult rowsAnswer = get("/evaluasi/rincian?ukuran=tuntas&dari=2026-08-25&sampai=2026-11-24");
		assertThat(rowsAnswer).hasStatusOk();
		Shown rows = Shown.on(rowsAnswer);
		assertThat(rows.links("tbody")).contains("/telepon/CC-20261123-0001");
		assertThat(rows.in("tbody")).contains("durasi percakapan 5 menit", "Tuntas");
		assertThat(rows.in("#isi")).doesNotContain("Bapak ABC");
	}

	@Test
	void fiveFiguresStandAboveAllWithWhatTheyMeanAndTheCardsBelowAreFoundByName() {
		aCall("Bapak ABC");
		Shown page = Shown.on(get("/evaluasi?dari=2026-11-23&sampai=2026-11-24"));
		assertThat(page.each(".evaluation-headlines li")).hasSize(5)
			.satisfies(
					(figures) -> assertThat(figures.get(0)).startsWith("Jumlah telepon 1 dalam 2 hari")
						.endsWith("Telepon yang selesai dicatat petugas."),
					(figures) -> assertThat(figures.get(1)).startsWith("Tuntas pada kontak pertama 100% 1 dari 1")
						.endsWith("Semua permasalahannya terjawab pada telepon itu juga."),
					(figures) -> assertThat(figures.get(2)).startsWith("Cakupan layanan").contains(" jam dari "));
		assertThat(page.links(".evaluation-headlines"))
			.anyMatch((link) -> link.startsWith("/evaluasi/rincian?ukuran=tuntas&dari=2026-11-23"));
		assertThat(page.links(".evaluation-contents")).startsWith("#temuan", "#ringkasan")
			.hasSize(17)
			.allSatisfy((link) -> assertThat(page.count(link)).isEqualTo(1));
		assertThat(page.each("#jam .heat-key .heat-step")).containsExactly("0", "1");
		assertThat(page.each("#topik > .table-scroll")).as("the chart is seen, the table on asking").isEmpty();
		assertThat(page.each("#topik details summary")).containsExactly("Arti", "Topik");
		assertThat(page.in("#topik .evaluation-meaning p")).startsWith("Permasalahan yang dicatat menurut topik");
	}

	@Test
	void bothFilesOfTheReportSayWhatThePageSays() throws IOException {
		aCall("Bapak ABC");
		MvcTestResult word = get("/evaluasi/laporan.docx?dari=2026-11-23&sampai=2026-11-24");
		assertThat(word).hasStatusOk()
			.headers()
			.hasHeaderSatisfying("Content-Disposition",
					(values) -> assertThat(values).singleElement().asString().contains("Laporan%20Evaluasi"));
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(word.getResponse().getContentAsByteArray()))) {
			assertThat(new XWPFWordExtractor(document).getText())
				.contains("Masa evaluasi: 23–24 November 2026", "100% (1 dari 1)", "tidak tersedia")
				.doesNotContain("Bapak ABC");
			assertThat(document.getAllPictures()).hasSize(4);
		}
		MvcTestResult printed = get("/evaluasi/laporan.pdf?dari=2026-11-23&sampai=2026-11-24");
		assertThat(printed).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
		try (PDDocument document = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(document))
				.contains("Masa evaluasi: 23–24 November 2026", "100% (1 dari 1)", "tidak tersedia", "Rekomendasi")
				.doesNotContain("Bapak ABC", "□");
			int pictures = 0;
			for (PDPage page : document.getPages()) {
				for (COSName name : page.getResources().getXObjectNames()) {
					pictures += page.getResources().isImageXObject(name) ? 1 : 0;
				}
			}
			assertThat(pictures).isEqualTo(4);
		}
		for (String file : new String[] { "docx", "pdf" }) {
			assertThat(get("/evaluasi/laporan." + file + "?dari=2027-01-01&sampai=2027-01-02")).hasStatusOk();
			assertThat(get("/evaluasi/laporan." + file + "?dari=2026-11-24&sampai=2026-11-23"))
				.hasStatus(HttpStatus.BAD_REQUEST);
		}
	}

	@Test
	void aPeriodWithoutACallSaysSo() {
		MvcTestResult answer = get("/evaluasi?dari=2026-11-23&sampai=2026-11-23");
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in("#temuan")).contains("Belum ada telepon yang tercatat pada 23 November 2026.");
		assertThat(page.each("td.count")).contains("–").doesNotContain("tidak tersedia");
		assertThat(page.each(".evaluation-headlines strong")).startsWith("0", "–");
		assertThat(page.in("#isi")).doesNotContain("NaN", "∞", "null");
		assertThat(get("/evaluasi/rincian?ukuran=telepon&dari=2026-11-23&sampai=2026-11-23")).hasStatusOk()
			.extracting(Shown.text(".empty"), STRING)
			.contains("Tidak ada baris pada masa ini.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "dari=2027-01-01&sampai=2027-03-31", "dari=2026-12-28&sampai=2027-01-01",
			"dari=2017-08-01&sampai=2017-08-22", "dari=2026-11-21&sampai=2026-11-22" })
	void aPeriodToComeAWeekOverNewYearTheFirstDaysAndAWeekendAreReadable(String period) {
		assertThat(get("/evaluasi?" + period)).hasStatusOk()
			.extracting(Shown.text("#temuan"), STRING)
			.contains("Belum ada telepon");
	}

	@Test
	void aUnitWithoutStaffHasNoFairnessRatherThanZero() {
		MvcTestResult answer = get("/evaluasi");
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.each("#pemerataan tr:has(th:containsOwn(PTI – Pusat Teknologi Informasi)) td")).startsWith("0",
				"–");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/evaluasi?", "/evaluasi/rincian?ukuran=telepon&" })
	void whatCannotBeEvaluatedIsAnsweredInOneSentenceAndKept(String page) {
		MvcTestResult turnedAnswer = get(page + "dari=2026-11-20&sampai=2026-11-19");
		assertThat(turnedAnswer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown turned = Shown.on(turnedAnswer);
		assertThat(turned.in("#masa-ditolak")).contains("Tanggal mulai harus sebelum atau sama dengan tanggal akhir.");
		assertThat(turned.value("#dari")).isEqualTo("2026-11-20");
		assertThat(get(page + "dari=2000-01-01&sampai=2100-01-01")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#masa-ditolak"), STRING)
			.contains("Masa paling panjang 10 tahun");
		MvcTestResult unreadAnswer = get(page + "dari=entah");
		assertThat(unreadAnswer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown unread = Shown.on(unreadAnswer);
		assertThat(unread.in("#masa-ditolak")).contains("Tanggal tidak terbaca");
		assertThat(unread.value("#dari")).isEqualTo("entah");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ukuran=cuaca", "ukuran=hari&nilai=2026-02-30", "ukuran=topik&nilai=x",
			"ukuran=jam&nilai=9-99", "ukuran=durasi&nilai=-1", "ukuran=tuntas&nilai=x", "ukuran=hasil&nilai=x",
			"ukuran=kendala", "ukuran=tuntas&unit=x", "ukuran=tuntas&unit=XYZ", "ukuran=pergantian&unit=DP",
			"ukuran=telepon&pada=2016-01", "ukuran=telepon&pada=x", "" })
	void whatIsNoMeasureIsNotFound(String query) {
		assertThat(get("/evaluasi/rincian?" + query)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatTheOtherPeriodAndOneUnitHadIsListedAndLeadsBackToTheSameComparison() {
		aCall("Bapak ABC");
		String query = "dari=2026-11-24&sampai=2026-11-24&bandingDari=2026-11-23&bandingSampai=2026-11-23";
		assertThat(Shown.on(get("/evaluasi?" + query)).links("table"))
			.contains("/evaluasi/rincian?ukuran=telepon&unit=DP&pada=banding&" + query);
		MvcTestResult answer = get("/evaluasi/rincian?ukuran=hasil&nilai=TUNTAS&unit=DP&pada=banding&" + query);
		assertThat(answer).hasStatusOk();
		Shown rows = Shown.on(answer);
		assertThat(rows.links("tbody")).contains("/telepon/CC-20261123-0001");
		assertThat(rows.in(".page-head .subtitle")).contains("23 November 2026");
		assertThat(rows.titles(".page-head .subtitle")).contains("Direktorat Pelaporan");
		assertThat(rows.in("tbody")).contains("Tuntas");
		assertThat(rows.links(".crumbs")).anyMatch((link) -> link.startsWith("/evaluasi?" + query));
		assertThat(rows.in("#isi")).doesNotContain("Bapak ABC");
		assertThat(Shown.on(get("/evaluasi/rincian?ukuran=hasil&nilai=TUNTAS&unit=PTI&pada=banding&" + query))
			.in(".empty")).contains("Tidak ada baris pada masa ini.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tindak-lanjut", "tindak-lanjut-selesai", "pos", "kekosongan", "pergantian", "jadwal",
			"jadwal-belum", "rekap", "rekap-belum", "petugas", "tugas&nilai=1", "kendala&nilai=OTHER", "topik&nilai=1",
			"pertanyaan&nilai=1", "menu&nilai=DP", "jam&nilai=1-09", "durasi&nilai=60" })
	void rowsAboutDutiesAreListedToo(String measure) {
		aCall("Bapak ABC");
		this.clock.set("2026-11-26T09:00");
		assertThat(get("/evaluasi/rincian?dari=2026-11-23&sampai=2026-11-27&ukuran=" + measure)).hasStatusOk();
	}

	private void aCall(String name) {
		StaffMember officer = this.fixtures.officer("DP", 1);
		Duty duty = this.fixtures.duty(MONDAY, 1, officer, this.fixtures.officer("DP", 2));
		this.fixtures.call(duty, officer, LocalTime.of(9, 0), name, "x");
	}

	private MvcTestResult get(String url) {
		return this.browser.get().uri(url).with(this.fixtures.as(this.fixtures.supervisor())).exchange();
	}

}
