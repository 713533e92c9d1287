package id.go.ppatk.piket.knowledge;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The regulations: written down with a file or a link, found with the FAQ, linked from
 * articles.
 */
@ApplicationTest
@FreshDatabase
class RegulationApplicationTests {

	private static final String PDF = "%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Statements statements;

	@Autowired
	TestClock clock;

	private StaffMember coordinator;

	@BeforeEach
	void none() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.jdbc.update("delete from article_regulations");
		this.jdbc.update("delete from regulation_files");
		this.jdbc.update("delete from regulations");
	}

	@Test
	void anEmptyListSaysWhatToDo() {
		assertThat(page("/faq/ketentuan").in(".empty")).contains("unggah berkas PDF atau isi tautannya");
		MvcTestResult answer = this.browser.get()
			.uri("/faq/ketentuan")
			.with(this.fixtures.as(this.fixtures.officer("DP", 1)))
			.exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in(".empty")).contains("Koordinator atau supervisor dapat menambahkannya");
		assertThat(page.links("#isi")).doesNotContain("/faq/ketentuan/baru");
	}

	@Test
	void itsFileIsADownloadThatCannotRunAnything() {
		assertThat(form("Nomor 1", "Judul", "").file(pdf("..\\..\\UU 8 Tahun 2010\r\n.PDF", PDF)))
			.hasRedirectedUrl("/faq/ketentuan");
		MockHttpServletResponse response = this.browser.get()
			.uri("/faq/ketentuan/" + id("Nomor 1") + "/berkas")
			.with(this.fixtures.as(this.fixtures.officer("PTI", 1)))
			.exchange()
			.getResponse();
		assertThat(response.getContentAsByteArray()).isEqualTo(PDF.getBytes(StandardCharsets.UTF_8));
		assertThat(response.getContentType()).isEqualTo("application/pdf");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment").doesNotContain("..", "\r", "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><script>alert(1)</script>", "%PDF-1.7 tanpa akhir", "MZ\u0000%%EOF", "%!PS %%EOF" })
	void whatIsNoPdfByItsContentIsRefusedWhateverItsName(String content) {
		MvcTestResult refused = form("Nomor 2", "Judul yang diketik", "").file(pdf("laporan.pdf", content)).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in("#file-error")).contains("bukan PDF");
		assertThat(page.value("[name=title]")).isEqualTo("Judul yang diketik");
		assertThat(page.each("form.panel .hint")).anyMatch((hint) -> hint.contains("pilih lagi sebelum menyimpan"));
	}

	@Test
	void aFileHasALimit() {
		String large = PDF + " ".repeat(10 * 1024 * 1024 - PDF.length() - 5) + "%%EOF";
		assertThat(form("Nomor 3", "Judul", "").file(pdf("a.pdf", large))).hasStatus3xxRedirection();
		assertThat(form("Nomor 4", "Judul", "").file(pdf("a.pdf", large + " ")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#file-error"), STRING)
			.contains("Berkas paling besar 10 MB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://jdih.ppatk.go.id", "javascript:alert(1)", "https://", "data:text/html,x",
			"https://a b", "//jdih.ppatk.go.id", "https://nama@jdih.ppatk.go.id/" })
	void aLinkLeadsToAPageByHttps(String link) {
		assertThat(form("Nomor 5", "Judul", link)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#link-error"), STRING)
			.contains("diawali https://");
	}

	@Test
	void aNumberIsWrittenDownOnce() {
		form("UU 8/2010", "Judul", "https://jdih.ppatk.go.id/1").exchange();
		MvcTestResult refused = form("uu 8/2010", "Lagi", "").exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in("#number-error")).contains("Nomor ini sudah tercatat");
		assertThat(page.value("[name=title]")).isEqualTo("Lagi");
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, Isi nomor", "121, 1, Paling banyak 120 karakter", "1, 0, Isi judul",
			"1, 301, Paling banyak 300 karakter" })
	void fieldsHaveTheirLimits(int number, int title, String why) {
		assertThat(form("n".repeat(number), "t".repeat(title), "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".invalid-feedback"), STRING)
			.contains(why);
		assertThat(form("m".repeat(120), "t".repeat(300), "")).hasStatus3xxRedirection();
	}

	@Test
	void otherTextIsShownAsText() {
		form("<b>1</b> \u202E", "<script>alert(1)</script> '; drop table regulations; --", "").exchange();
		Shown list = page("/faq/ketentuan");
		assertThat(list.in("#isi")).contains("<script>alert(1)");
		assertThat(list.count("script:not([src]), #isi b")).isZero();
		assertThat(page("/faq/ketentuan/" + this.jdbc.queryForObject("select id from regulations", Long.class))
			.count("script:not([src])")).isZero();
		assertThat(form("a\u0000", "b", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#number-error"), STRING)
			.contains("karakter kendali");
	}

	@Test
	void itIsFoundTogetherWithTheFaq() {
		form("UU 99/2030", "Pencegahan pendanaan terorisme", "").exchange();
		assertThat(page("/faq?cari=UU+99/2030").panel("ketentuan")).contains("Ketentuan (1)", "UU 99/2030");
		assertThat(page("/faq?cari=mencegah").panel("ketentuan")).contains("Ketentuan (1)");
		assertThat(page("/faq?cari=pendanan").panel("ketentuan")).contains("Ketentuan (1)");
		assertThat(page("/faq/ketentuan?cari=terorisme").in(".askings")).contains("UU 99/2030");
		assertThat(page("/faq/ketentuan?cari=kehutanan").in(".empty")).contains("Tidak ada ketentuan yang cocok");
	}

	@Test
	void anArticleIsLinkedToManyAndSaysWhichNoLongerHold() {
		form("UU 1", "Yang pertama", "").exchange();
		form("UU 2", "Yang kedua", "").exchange();
		this.jdbc.update("update regulations set state = 'REVOKED' where number = 'UU 2'");
		Long article = this.jdbc.queryForObject("select id from articles where question like 'Berapa lama PJK%'",
				Long.class);
		Integer version = this.jdbc.queryForObject("select version from articles where id = ?", Integer.class, article);
		assertThat(this.browser.post()
			.uri("/faq/" + article + "/perbaikan")
			.with(csrf())
			.with(this.fixtures.as(this.coordinator))
			.param("version", "" + version)
			.param("topicId",
					"" + this.jdbc.queryForObject("select topic_id from articles where id = ?", Long.class, article))
			.param("question", "Berapa lama PJK boleh menunda?")
			.param("answer", "Lima hari kerja")
			.param("validFrom", "2010-10-22")
			.param("regulationIds", "" + id("UU 1"), "" + id("UU 2"))).hasRedirectedUrl("/faq/" + article);
		assertThat(page("/faq/" + article).beside("Ketentuan")).contains("UU 1, Yang pertama", "UU 2, Yang kedua",
				"Dicabut");
		assertThat(page("/faq/ketentuan/" + id("UU 1")).panel("jawaban")).contains("Berapa lama PJK boleh menunda?");
		assertThat(page("/faq/" + article + "/perbaikan").values("[name=regulationIds][checked]"))
			.contains("" + id("UU 1"));
	}

	@Test
	void theSecondOfTwoSeesBothVersionsAndTheFileStays() {
		form("UU 3", "Judul", "").file(pdf("tiga.pdf", PDF)).exchange();
		String path = "/faq/ketentuan/" + id("UU 3") + "/perbaikan";
		String version = "" + this.jdbc.queryForObject("select version from regulations", Integer.class);
		assertThat(form(path, "UU 3", "Judul dari yang pertama", "").param("version", version))
			.hasRedirectedUrl("/faq/ketentuan");
		MvcTestResult second = form(path, "UU 3", "Judul dari yang kedua", "").param("version", version).exchange();
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(second);
		assertThat(page.each(".alert-warning dd")).contains("Judul dari yang pertama", "tiga.pdf");
		assertThat(page.value("[name=title]")).isEqualTo("Judul dari yang kedua");
	}

	@Test
	void theListNeedsTheSameFewStatementsHoweverMany() {
		for (int i = 1; i < 6; i++) {
			form("Nomor " + i, "Judul " + i, "").exchange();
		}
		assertThat(this.statements.of(() -> page("/faq/ketentuan"))).as("the list, the menu's number, a new session")
			.isEqualTo(4);
	}

	private MockMultipartMvcRequestBuilder form(String number, String title, String link) {
		return form("/faq/ketentuan", number, title, link);
	}

	private MockMultipartMvcRequestBuilder form(String path, String number, String title, String link) {
		return this.browser.post()
			.uri(path)
			.multipart()
			.with(csrf())
			.with(this.fixtures.as(this.coordinator))
			.param("number", number)
			.param("title", title)
			.param("issuedOn", "2010-10-22")
			.param("state", "IN_FORCE")
			.param("link", link);
	}

	private static MockMultipartFile pdf(String name, String content) {
		return new MockMultipartFile("file", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
	}

	private Long id(String number) {
		return this.jdbc.queryForObject("select id from regulations where number = ?", Long.class, number);
	}

	private Shown page(String path) {
		return Shown.on(this.browser.get().uri(URI.create(path)).with(this.fixtures.as(this.coordinator)).exchange());
	}

}
