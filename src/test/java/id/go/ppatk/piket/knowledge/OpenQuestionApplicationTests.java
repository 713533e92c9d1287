package id.go.ppatk.piket.knowledge;

import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What callers asked and no article answers, and which article answered which call.
 */
@ApplicationTest
@FreshDatabase
class OpenQuestionApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	CallAnswers answers;

	@Autowired
	OpenQuestionList list;

	@Autowired
	OpenQuestionWaiting waiting;

	@Autowired
	Statements statements;

	@Autowired
	TestClock clock;

	private StaffMember coordinator;

	private Long topic;

	@BeforeEach
	void nothingAsked() {
		this.clock.set("2026-11-24T09:00");
		this.jdbc.update("delete from askings");
		this.jdbc.update("delete from open_questions");
		this.coordinator = this.fixtures.coordinator("DP");
		this.topic = this.jdbc.queryForObject("select id from topics where name = 'Registrasi goAML'", Long.class);
	}

	@Test
	void theMostAskedStandsOnTopAlikeTextsCountedAsOne() {
		asked("CC-20261124-0001", "Bagaimana mengganti alamat kantor?");
		asked("CC-20261124-0002", "Berapa lama persetujuan registrasi goAML?");
		asked("CC-20261124-0003", "Berapa lama persetujuan registrasi di goAML");
		assertThat(this.list.of("DP")).extracting(OpenQuestionEntry::problem, OpenQuestionEntry::times)
			.containsExactly(tuple("Berapa lama persetujuan registrasi goAML?", 2L),
					tuple("Bagaimana mengganti alamat kantor?", 1L));
		assertThat(this.browser.get().uri("/faq/belum-terjawab").with(this.fixtures.as(this.coordinator))).hasStatusOk()
			.extracting(Shown.text("tbody"), STRING)
			.contains("2 kali", "1 kali", "Registrasi goAML");
	}

	@Test
	void theSameProblemOfTheSameCallIsMarkedOnce() {
		asked("CC-20261124-0001", "Bagaimana mengganti alamat kantor?");
		asked("CC-20261124-0001", "Bagaimana mengganti alamat kantor?");
		assertThat(this.list.of("DP")).extracting(OpenQuestionEntry::times).containsExactly(1L);
		assertThat(this.answers.isMissing("CC-20261124-0001", 1)).isTrue();
		assertThat(this.answers.isMissing("CC-20261124-0001", 2)).isFalse();
	}

	@Test
	void whatIsTakenBackLeavesNoText() {
		asked("CC-20261124-0001", "Rekening yang seharusnya tidak dicatat");
		this.answers.withdraw("CC-20261124-0001");
		assertThat(this.list.of("DP")).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from askings", Long.class)).isZero();
	}

	@Test
	void aNewArticleAnswersTheQuestionThatItWasWrittenFor() {
		asked("CC-20261124-0001", "Bagaimana mengganti alamat kantor?");
		Long id = only().id();
		Shown proposed = page("/faq/baru?belum-terjawab=" + id);
		assertThat(proposed.value("[name=question]")).isEqualTo("Bagaimana mengganti alamat kantor?");
		assertThat(proposed.value("[name=questionId]")).isEqualTo("" + id);
		assertThat(proposed.in("[name=topicId] option[selected]")).startsWith("Registrasi goAML");
		MockMvcRequestBuilder form = post("/faq").param("questionId", "" + id)
			.param("topicId", "" + this.topic)
			.param("question", "Bagaimana mengganti alamat kantor?")
			.param("answer", "Ubah data organisasi.")
			.param("validFrom", "2026-11-24");
		assertThat(form).hasStatus3xxRedirection();
		assertThat(this.list.of("DP")).isEmpty();
		assertThat(page("/faq/belum-terjawab/" + id).in("#isi")).contains("Sudah dijawab dalam FAQ");
		MvcTestResult again = post("/faq").param("questionId", "" + id)
			.param("topicId", "" + this.topic)
			.param("question", "Bagaimana mengganti alamat kantor?")
			.param("answer", "Sekali lagi")
			.param("validFrom", "2026-11-24")
			.exchange();
		assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(again);
		assertThat(page.in(".form-errors")).contains("sudah dikerjakan");
		assertThat(page.value("[name=answer]")).isEqualTo("Sekali lagi");
		assertThat(this.jdbc.queryForObject("select count(*) from articles where answer = 'Sekali lagi'", Long.class))
			.isZero();
	}

	@Test
	void anArticleThatStandsCanAnswerIt() {
		asked("CC-20261124-0001", "Dokumen registrasi goAML apa?");
		Long id = only().id();
		Long article = article("Dokumen apa untuk registrasi goAML?");
		assertThat(page("/faq/belum-terjawab/" + id).values("[name=articleId]")).contains("" + article);
		assertThat(post("/faq/belum-terjawab/" + id + "/jawaban").param("version", "0"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".alert-danger"), STRING)
			.contains("pilih pertanyaan FAQ yang menjawab");
		assertThat(
				post("/faq/belum-terjawab/" + id + "/jawaban").param("version", "0").param("articleId", "" + article))
			.hasRedirectedUrl("/faq/belum-terjawab");
		assertThat(this.list.of("DP")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, Isi alasan", "501, Paling banyak 500 karakter" })
	void itIsClosedForAReasonOnly(int length, String why) {
		asked("CC-20261124-0001", "Salah sambung?");
		MvcTestResult refused = post("/faq/belum-terjawab/" + only().id() + "/penutupan").param("version", "0")
			.param("reason", "x".repeat(length))
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in("#isi .invalid-feedback")).contains(why);
		assertThat(page.value("#reason")).isEqualTo("x".repeat(length));
		assertThat(post("/faq/belum-terjawab/" + only().id() + "/penutupan").param("version", "0")
			.param("reason", "x".repeat(500))).hasRedirectedUrl("/faq/belum-terjawab");
		assertThat(this.list.of("DP")).isEmpty();
	}

	@Test
	void twoQuestionsBecomeOneAndOneBecomesTwo() {
		asked("CC-20261124-0001", "Bagaimana mengganti alamat kantor?");
		asked("CC-20261124-0002", "Pindah gedung, apa yang diubah?");
		List<OpenQuestionEntry> two = this.list.of("DP");
		assertThat(post("/faq/belum-terjawab/" + two.get(0).id() + "/penggabungan").param("version", "0")
			.param("into", "" + two.get(1).id())).hasStatus3xxRedirection();
		assertThat(this.list.of("DP")).extracting(OpenQuestionEntry::times).containsExactly(2L);
		Long asking = this.jdbc.queryForObject("select max(id) from askings", Long.class);
		assertThat(post("/faq/belum-terjawab/" + only().id() + "/pemisahan").param("version", "0")
			.param("asking", "" + asking)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-danger"), STRING)
			.contains("orang lain mengubah pertanyaan ini");
		assertThat(post("/faq/belum-terjawab/" + only().id() + "/pemisahan").param("version", "1")
			.param("asking", "" + asking)).hasStatus3xxRedirection();
		assertThat(this.list.of("DP")).extracting(OpenQuestionEntry::times).containsExactly(1L, 1L);
	}

	@Test
	void questionsBelongToTheirUnitsCoordinatorAndTheSupervisor() {
		asked("CC-20261124-0001", "Bagaimana mengganti alamat kantor?");
		Long id = only().id();
		StaffMember other = this.fixtures.coordinator("PTI");
		assertThat(this.browser.get().uri("/faq/belum-terjawab").with(this.fixtures.as(other))).hasStatusOk()
			.extracting(Shown.text("#isi"), STRING)
			.doesNotContain("alamat kantor");
		assertThat(this.browser.get().uri("/faq/belum-terjawab/" + id).with(this.fixtures.as(other)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.post()
			.uri("/faq/belum-terjawab/" + id + "/penutupan")
			.param("version", "0")
			.param("reason", "Tidak perlu")
			.with(csrf())
			.with(this.fixtures.as(other))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.get().uri("/faq/belum-terjawab").with(this.fixtures.as(this.fixtures.supervisor())))
			.hasStatusOk()
			.extracting(Shown.text("tbody"), STRING)
			.contains("alamat kantor");
	}

	@Test
	void theCoordinatorsFirstPageSaysHowManyWait() {
		assertThat(this.waiting.waitingFor(signedIn())).isEmpty();
		asked("CC-20261124-0001", "Bagaimana mengganti alamat kantor?");
		assertThat(this.waiting.waitingFor(signedIn())).singleElement()
			.satisfies((item) -> assertThat(item.text()).isEqualTo("1 pertanyaan penelepon belum ada di FAQ"));
	}

	@Test
	void theTextOfACallIsTextOnThePage() {
		asked("CC-20261124-0001", "<script>alert(1)</script> =cmd|'/c calc'!A1 \u202E\uD83D\uDE00");
		Shown list = page("/faq/belum-terjawab");
		assertThat(list.in("tbody")).contains("<script>alert(1)");
		assertThat(list.count("script:not([src])")).isZero();
		assertThat(page("/faq/belum-terjawab/" + only().id()).count("script:not([src])")).isZero();
	}

	@Test
	void theListNeedsTheSameFewStatementsHoweverManyQuestions() {
		for (int i = 1; i < 9; i++) {
			asked("CC-20261124-000" + i, "Pertanyaan " + (char) ('a' + i) + " " + i * 7919);
		}
		assertThat(this.statements.of(() -> page("/faq/belum-terjawab")))
			.as("the list, the menu's number, a new session")
			.isEqualTo(4);
	}

	@Test
	void anArticleKnowsHowManyCallsItAnswered() {
		Long first = article("Kapan LTKM harus disampaikan?");
		Long second = article("Apa itu LTKL dan batas waktunya?");
		this.answers.recordUses("CC-20261124-0001", 1, List.of(first, second, -5L), this.clock.instant());
		this.answers.recordUses("CC-20261124-0001", 1, List.of(first), this.clock.instant());
		this.answers.recordUses("CC-20261124-0002", 1, List.of(first), this.clock.instant());
		assertThat(this.answers.articleIds("CC-20261124-0001")).containsOnly(Map.entry(1, List.of(first)));
		assertThat(page("/faq/" + first).panel("jawaban")).contains("2 telepon");
		assertThat(page("/faq/" + second).panel("jawaban")).contains("Belum pernah");
		this.answers.recordUses("CC-20261124-0001", 1, List.of(), this.clock.instant());
		assertThat(this.answers.articleIds("CC-20261124-0001")).isEmpty();
	}

	private void asked(String call, String problem) {
		this.answers.recordMissing(call, 1, this.topic, problem, this.clock.instant());
	}

	private OpenQuestionEntry only() {
		List<OpenQuestionEntry> open = this.list.of("DP");
		assertThat(open).hasSize(1);
		return open.get(0);
	}

	private Long article(String question) {
		return this.jdbc.queryForObject("select id from articles where question = ?", Long.class, question);
	}

	private TestingAuthenticationToken signedIn() {
		return new TestingAuthenticationToken(new SignedIn(this.coordinator), null);
	}

	private MockMvcRequestBuilder post(String path) {
		return this.browser.post().uri(path).with(csrf()).with(this.fixtures.as(this.coordinator));
	}

	private Shown page(String path) {
		return Shown.on(this.browser.get().uri(path).with(this.fixtures.as(this.coordinator)).exchange());
	}

}
