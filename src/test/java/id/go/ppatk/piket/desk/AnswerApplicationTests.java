package id.go.ppatk.piket.desk;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.knowledge.CallAnswers;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Answering from the FAQ while the caller speaks, and the question before closing.
 * Clauses 5.c.ii, iv, v and xiii.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class AnswerApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

	@Autowired
	CallAnswers answers;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Statements statements;

	private StaffMember officer;

	private Long article;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.article = this.jdbc.queryForObject("select id from articles where question = ?", Long.class,
				"Kapan LTKM harus disampaikan?");
	}

	@Test
	void theProblemAsItIsTypedBringsArticlesThatOpenInPlace() {
		assertThat(text(whole("/telepon/jawaban", "kapan ltkm disampaik").param("ke", "0")))
			.contains("Dipakai untuk menjawab", "value=\"" + this.article + "\"", "<details>", "Alt+J", "<mark>")
			.doesNotContain("checked");
	}

	@Test
	void aChosenArticleStaysWhateverIsTypedAfterwards() {
		assertThat(text(whole("/telepon/jawaban", "jaringan terputus").param("ke", "0")
			.param("problems[0].articles", this.article.toString())))
			.containsPattern("value=\"" + this.article + "\"[^>]*checked");
	}

	@Test
	void whatIsTypedStaysTextAndAProblemThatIsNotThereIsRefused() {
		assertThat(text(whole("/telepon/jawaban", "<script>alert(1)</script> ltkm").param("ke", "0")))
			.doesNotContain("<script>");
		assertThat(whole("/telepon/jawaban", "ltkm").param("ke", "7")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void theArticlesOfAProblemAreTwoStatementsHoweverManyFit() {
		long statements = this.statements.of(() -> text(whole("/telepon/jawaban", "ltkm pelaporan").param("ke", "0")
			.param("problems[0].articles", this.article.toString())));
		assertThat(statements).isEqualTo(2);
	}

	@Test
	void anArticleThatAnsweredIsKeptWithTheProblemAndShownWithTheCall() {
		Call call = saved(whole("/telepon", "Kapan LTKM?").param("problems[0].articles", this.article.toString())
			.param("problems[1].topicId", "6")
			.param("problems[1].text", "Alamat")
			.param("problems[1].outcome", "TUNTAS")
			.param("problems[1].articles", "-7"));
		assertThat(this.answers.articleIds(call.getNumber())).isEqualTo(Map.of(1, List.of(this.article)));
		assertThat(page("/telepon/" + call.getNumber())).contains("Dijawab dengan", "Kapan LTKM harus disampaikan?");
		assertThat(page("/telepon/" + call.getNumber() + "/perbaikan"))
			.containsPattern("name=\"problems\\[0].articles\" value=\"" + this.article + "\"");
	}

	@Test
	void whatTheFaqDoesNotAnswerGoesToTheCoordinatorWithoutTheCaller() {
		Call call = saved(whole("/telepon", "Bapak ABC dari PJK DEF, 0812 3456 7890: apakah kurs ditetapkan?")
			.param("problems[0].missing", "true"));
		assertThat(this.answers.missingProblems(call.getNumber())).containsExactly(1);
		assertThat(this.jdbc.queryForObject("select problem from askings", String.class))
			.isEqualTo("… dari …, …: apakah kurs ditetapkan?");
		assertThat(page("/telepon/" + call.getNumber())).contains("Belum ada di FAQ");
	}

	@Test
	void whatIsConfidentialIsNeverMarked() {
		Call call = saved(with(post("/telepon"), UUID.randomUUID(), "Rahasia sekali", "DIALIHKAN_SARANA")
			.param("problems[0].missing", "true")
			.param("problems[0].why", "RAHASIA")
			.param("problems[0].channel", "SURAT"));
		assertThat(this.answers.missingProblems(call.getNumber())).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from askings", Long.class)).isZero();
	}

	@Test
	void aCorrectionTakesTheMarkBackAndKeepsTheArticlesOfTheOtherProblem() {
		Call call = saved(whole("/telepon", "Kurs apa?").param("problems[0].missing", "true")
			.param("problems[0].articles", this.article.toString()));
		int version = this.calls.whole(call.getNumber()).orElseThrow().getVersion();
		assertThat(with(post("/telepon/" + call.getNumber() + "/perbaikan"), call.getFormId(), "Kurs apa?", "TUNTAS")
			.param("version", "" + version)).hasStatus3xxRedirection();
		assertThat(this.answers.missingProblems(call.getNumber())).isEmpty();
		assertThat(this.answers.articleIds(call.getNumber())).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from open_questions", Long.class)).isZero();
	}

	@Test
	void theAnswerBeforeClosingIsKeptAndShown() {
		Call call = saved(whole("/telepon", "Kapan?").param("sufficiency", "ENOUGH"));
		assertThat(call.getSufficiency()).isEqualTo(Sufficiency.ENOUGH);
		assertThat(page("/telepon/" + call.getNumber())).contains("Sebelum mengakhiri", "Sudah cukup");
		assertThat(page("/telepon/" + call.getNumber() + "/perbaikan")).containsPattern("value=\"ENOUGH\"[^>]*checked");
	}

	@Test
	void moreToAskKeepsWhatWasTypedAndOpensAnotherProblem() {
		assertThat(text(whole("/telepon/permasalahan", "Kapan?").param("sufficiency", "MORE")
			.param("problems[0].missing", "true"))).contains("Permasalahan 2", "Kapan?")
			.doesNotContainPattern("name=\"sufficiency\"[^>]*checked")
			.contains("name=\"saidBefore\" value=\"MORE\"", "Tadi dijawab: Masih ada.")
			.containsPattern("name=\"problems\\[0].missing\"[^>]*checked");
	}

	@Test
	void theGreetingFollowsTheTimeReceivedAndTheFarewellTheTimeOfClosing() {
		this.clock.set("2026-11-24T10:58");
		post("/telepon/penerimaan").param("formId", UUID.randomUUID().toString()).exchange();
		this.clock.set("2026-11-24T11:02");
		assertThat(page("/telepon/baru?nomor=CC-20261124-0001")).contains("Selamat Pagi, Call Center",
				"dan selamat Siang", "load delay:14281s");
		assertThat(page("/telepon/naskah?diterima=2026-11-24T03:58:00Z")).contains("Selamat Pagi, Call Center",
				"dan selamat Siang");
		this.clock.set("2026-11-24T15:30");
		assertThat(page("/telepon/naskah")).contains("Selamat Sore, Call Center", "dan selamat Sore", "sopan")
			.doesNotContain("load delay");
	}

	@Test
	void aTopicIsFoundByAFewLettersAndMisspelled() {
		Long ltkm = this.jdbc.queryForObject("select id from topics where name = 'LTKM'", Long.class);
		assertThat(page("/telepon/topik?ketik=ltkm")).startsWith("[" + ltkm);
		assertThat(page("/telepon/topik?ketik=registrsi")).contains("6");
		assertThat(page("/telepon/topik?ketik=" + "x".repeat(5000))).isEqualTo("[]");
	}

	private Call saved(MockMvcRequestBuilder request) {
		assertThat(request).hasStatus3xxRedirection();
		return this.calls.whole("CC-20261124-0001").orElseThrow();
	}

	private MockMvcRequestBuilder whole(String path, String problem) {
		return with(post(path), UUID.randomUUID(), problem, "TUNTAS");
	}

	private MockMvcRequestBuilder with(MockMvcRequestBuilder request, UUID formId, String problem, String outcome) {
		return request.param("formId", formId.toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "PIHAK_PELAPOR")
			.param("institution", "PJK DEF")
			.param("contact", "0812 3456 7890")
			.param("received", "08.50")
			.param("finished", "08.55")
			.param("problems[0].topicId", "6")
			.param("problems[0].text", problem)
			.param("problems[0].outcome", outcome);
	}

	private MockMvcRequestBuilder post(String path) {
		return this.browser.post().uri(path).with(this.fixtures.as(this.officer)).with(csrf());
	}

	private String page(String path) {
		return text(this.browser.get().uri(path).with(this.fixtures.as(this.officer)));
	}

	private static String text(MockMvcRequestBuilder request) {
		var answer = request.exchange();
		assertThat(answer).hasStatusOk();
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
