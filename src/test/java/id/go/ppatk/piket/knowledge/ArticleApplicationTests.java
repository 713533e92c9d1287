package id.go.ppatk.piket.knowledge;

import java.time.Instant;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The life of an article: written, verified, changed, ended, each version kept.
 */
@ApplicationTest
@FreshDatabase
class ArticleApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Faq faq;

	@Autowired
	TestClock clock;

	private StaffMember coordinator;

	private String topic;

	@BeforeEach
	void coordinator() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.topic = topic("Penundaan Transaksi");
	}

	@Test
	void anAnswerIsVerifiedOnceAndAChangeOfItAsksForItAgain() {
		String path = added("Apa itu penundaan?", "Jawaban pertama");
		assertThat(post(path + "/verifikasi").param("version", "0")).hasRedirectedUrl(path);
		assertThat(page(path).panel("keadaan"))
			.contains("Diverifikasi oleh Koordinator DP, Selasa, 24 November 2026 pukul 09.00 WIB");
		assertThat(post(path + "/verifikasi").param("version", "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".alert-danger"), STRING)
			.contains("sudah diverifikasi");
		this.clock.set("2026-11-25T10:00");
		assertThat(write(path + "/perbaikan", "Apa itu penundaan?", "Jawaban kedua").param("version", "1"))
			.hasRedirectedUrl(path);
		assertThat(page(path).panel("jawaban")).contains("Jawaban kedua");
		assertThat(page(path).panel("keadaan")).contains("Belum diperiksa").doesNotContain("Diverifikasi oleh");
		Shown history = page(path + "/riwayat");
		assertThat(history.panel("versi-3")).contains("Versi 3", "Jawaban pertama", "Jawaban kedua",
				"Rabu, 25 November 2026 pukul 10.00 WIB, oleh Koordinator DP");
		assertThat(history.each(".panel .state")).contains("Diverifikasi");
	}

	@Test
	void anotherTopicOrAnotherLastDayKeepsTheVerification() {
		String path = added("Apa itu?", "Jawaban");
		post(path + "/verifikasi").param("version", "0").exchange();
		write(path + "/perbaikan", "Apa itu?", "Jawaban").param("version", "1")
			.param("validTo", "2027-12-31")
			.exchange();
		Shown page = page(path);
		assertThat(page.panel("keadaan")).contains("Diverifikasi oleh");
		assertThat(page.panel("jawaban")).contains("sampai dengan 31 Desember 2027");
	}

	@Test
	void whatCameWithTheApplicationIsTheFirstVersion() {
		Long id = this.jdbc.queryForObject("select id from articles where question = 'Kapan LTKM harus disampaikan?'",
				Long.class);
		assertThat(page("/faq/" + id + "/riwayat").panel("versi-1")).contains("Versi 1", "Bawaan aplikasi",
				"Kapan LTKM harus disampaikan?");
	}

	@Test
	void anAnswerPastItsLastDayIsNoLongerOffered() {
		String path = added("Berapa lama kuintal?", "Satu kuintal");
		assertThat(this.faq.suggest("kuintal", null, "DP")).hasSize(1);
		assertThat(post(path + "/pengakhiran").param("version", "0").param("lastDay", "2026-11-24"))
			.hasRedirectedUrl(path);
		assertThat(this.faq.suggest("kuintal", null, "DP")).hasSize(1);
		this.clock.set("2026-11-25T00:00");
		assertThat(this.faq.suggest("kuintal", null, "DP")).isEmpty();
		Shown page = page(path);
		assertThat(page.panel("keadaan")).contains("Sudah tidak berlaku");
		assertThat(page.attributes("form", "action"))
			.noneMatch((action) -> action.endsWith("/pengakhiran") || action.endsWith("/verifikasi"));
		assertThat(post(path + "/verifikasi").param("version", "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".alert-danger"), STRING)
			.contains("sudah berakhir");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-11-23", "kemarin", "2026-02-30" })
	void theLastDayIsADayThatIsNotBeforeTheFirst(String lastDay) {
		String path = added("Apa?", "Itu");
		assertThat(post(path + "/pengakhiran").param("version", "0").param("lastDay", lastDay))
			.satisfies((result) -> assertThat(result.getResponse().getStatus()).isIn(400, 422));
		assertThat(page(path).panel("jawaban")).contains("Sejak 24 November 2026");
	}

	@Test
	void theSecondOfTwoSeesBothVersions() {
		String path = added("Apa itu?", "Mula");
		assertThat(page(path + "/perbaikan").value("form.panel [name=version]")).isEqualTo("0");
		write(path + "/perbaikan", "Apa itu?", "Dari yang pertama").param("version", "0").exchange();
		MvcTestResult second = write(path + "/perbaikan", "Apa itu?", "Dari yang kedua").param("version", "0")
			.exchange();
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(second);
		assertThat(page.each(".alert-warning dd")).contains("Dari yang pertama");
		assertThat(page.value("[name=answer]")).isEqualTo("Dari yang kedua");
		assertThat(page.value("form.panel [name=version]")).isEqualTo("1");
		MvcTestResult staleAnswer = post(path + "/verifikasi").param("version", "0").exchange();
		assertThat(staleAnswer).hasStatus(HttpStatus.CONFLICT);
		Shown stale = Shown.on(staleAnswer);
		assertThat(stale.in(".alert-danger")).contains("Tidak ada yang berubah");
		assertThat(stale.panel("jawaban")).contains("Dari yang pertama");
	}

	@Test
	void aCoordinatorKeepsTheOwnUnitsArticlesOnlyTheSupervisorAll() {
		String path = added("Apa itu?", "Jawaban");
		StaffMember other = this.fixtures.coordinator("PTI");
		assertThat(this.browser.get().uri(path + "/perbaikan").with(this.fixtures.as(other)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.post()
			.uri(path + "/verifikasi")
			.param("version", "0")
			.with(csrf())
			.with(this.fixtures.as(other))).hasStatus(HttpStatus.FORBIDDEN);
		MvcTestResult answer = write("/faq", "Apa?", "Itu", other).exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#topicId-error")).contains("Pilih topik");
		assertThat(page.value("[name=answer]")).isEqualTo("Itu");
		MvcTestResult read = this.browser.get().uri(path).with(this.fixtures.as(other)).exchange();
		assertThat(read).hasStatusOk();
		Shown shown = Shown.on(read);
		assertThat(shown.attributes("form", "action")).noneMatch((action) -> action.endsWith("/verifikasi"));
		assertThat(this.browser.post()
			.uri(path + "/verifikasi")
			.param("version", "0")
			.with(csrf())
			.with(this.fixtures.as(this.fixtures.supervisor()))).hasRedirectedUrl(path);
	}

	@Test
	void whatChangedSinceAMomentIsToldToTheUnit() {
		this.clock.set("2026-12-01T09:00");
		Instant before = this.clock.instant();
		this.clock.set("2026-12-01T09:05");
		added("Yang lama?", "Ya");
		this.clock.set("2026-12-01T09:10");
		added("Yang baru?", "Ya");
		assertThat(this.faq.changedSince("DP", before)).extracting(FaqChange::question)
			.containsExactly("Yang baru?", "Yang lama?");
		assertThat(this.faq.changedSince("DP", this.clock.instant())).extracting(FaqChange::question)
			.containsExactly("Yang baru?");
		assertThat(this.faq.changedSince("PTI", before)).isEmpty();
	}

	static Stream<Arguments> refused() {
		return Stream.of(Arguments.of("", "Jawaban", "Isi pertanyaan"), Arguments.of("Apa?", " \n ", "Isi jawaban"),
				Arguments.of("a".repeat(501), "Jawaban", "Paling banyak 500 karakter"),
				Arguments.of("Apa?", "b".repeat(4001), "Paling banyak 4000 karakter"),
				Arguments.of("Apa?", "e" + "\u0301".repeat(10_000), "Paling banyak 4000 karakter"),
				Arguments.of("Apa\u0000?", "Jawaban", "karakter kendali"),
				Arguments.of("Apa?", "Jawaban\u0007", "karakter kendali"));
	}

	@ParameterizedTest
	@MethodSource
	void refused(String question, String answer, String why) {
		MvcTestResult refused = write("/faq", question, answer).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.each(".invalid-feedback")).anyMatch((said) -> said.contains(why));
		assertThat(page.value("[name=answer]")).isEqualTo(answer.strip());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table articles; --", "=cmd|'/c calc'!A1",
			"\u202Eterbalik\u202C", "\uD83D\uDE00 emoji", "e\u0301\u0301\u0301", "${7*7} __${7*7}__",
			"{0} #{faq.title}" })
	void otherTextIsKeptAndShownAsItIs(String text) {
		String path = added(text, text);
		Shown page = page(path);
		assertThat(page.panel("jawaban")).contains(text);
		assertThat(page.count("script:not([src])")).isZero();
		assertThat(page("/faq?cari=alert+drop+terbalik+emoji+calc").count("script:not([src])")).isZero();
	}

	@Test
	void fieldsAtTheirLimitAreKept() {
		String path = added("q".repeat(500), ("a".repeat(79) + "\r\n").repeat(50));
		assertThat(page(path).in("h1")).isEqualTo("q".repeat(500));
	}

	private String added(String question, String answer) {
		String path = write("/faq", question, answer).exchange().getResponse().getRedirectedUrl();
		assertThat(path).matches("/faq/\\d+");
		return path;
	}

	private MockMvcRequestBuilder write(String path, String question, String answer) {
		return write(path, question, answer, this.coordinator);
	}

	private MockMvcRequestBuilder write(String path, String question, String answer, StaffMember by) {
		return this.browser.post()
			.uri(path)
			.with(csrf())
			.with(this.fixtures.as(by))
			.param("topicId", this.topic)
			.param("question", question)
			.param("answer", answer)
			.param("basis", "")
			.param("validFrom", "2026-11-24");
	}

	private MockMvcRequestBuilder post(String path) {
		return this.browser.post().uri(path).with(csrf()).with(this.fixtures.as(this.coordinator));
	}

	private Shown page(String path) {
		return Shown.on(this.browser.get().uri(path).with(this.fixtures.as(this.coordinator)).exchange());
	}

	private String topic(String name) {
		return String.valueOf(this.jdbc.queryForObject("select id from topics where name = ?", Long.class, name));
	}

}
