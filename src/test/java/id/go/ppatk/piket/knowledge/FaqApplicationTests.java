package id.go.ppatk.piket.knowledge;

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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * Reading the FAQ and finding in it.
 */
@ApplicationTest
@FreshDatabase
class FaqApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Faq faq;

	@Autowired
	Statements statements;

	@Autowired
	TestClock clock;

	private StaffMember reader;

	@BeforeEach
	void reader() {
		this.clock.set("2026-11-24T09:00");
		this.reader = this.fixtures.officer("DP", 1);
	}

	@Test
	void everyArticleCameInAsADraft() {
		assertThat(this.jdbc.queryForList("select distinct state from articles", String.class))
			.containsExactly("DRAFT");
		MvcTestResult answer = this.browser.get().uri("/faq").with(this.fixtures.as(this.reader)).exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.each(".faq .state")).contains("Perlu diverifikasi");
		assertThat(page.each(".faq-question")).contains("Kapan LTKM harus disampaikan?")
			.doesNotContain("Bagaimana mengganti petugas pelapor atau petugas administrator di GRIPS?");
	}

	@Test
	void whatIsPastItsLastDayIsListedApart() {
		MvcTestResult answer = this.browser.get()
			.uri("/faq")
			.param("keadaan", "EXPIRED")
			.with(this.fixtures.as(this.reader))
			.exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.each(".faq-question"))
			.anyMatch((question) -> question.contains("petugas administrator di GRIPS?"))
			.doesNotContain("Kapan LTKM harus disampaikan?");
		assertThat(page.each(".faq .state")).containsOnly("Sudah tidak berlaku");
	}

	@ParameterizedTest
	@CsvSource({ "laporan transfer, Apa itu LTKL", "melaporkan pencucian, melapor dugaan pencucian uang",
			"pencucain, melapor dugaan pencucian uang", "registrsi, Dokumen apa untuk registrasi goAML",
			"UU 14/2008, permohonan informasi publik", "notar, Apakah notaris/advokat" })
	void wordsAreFoundByTheirStemTheirBeginningAndMisspelled(String searched, String question) {
		MvcTestResult found = search(searched);
		assertThat(found).hasStatusOk();
		Shown page = Shown.on(found);
		assertThat(page.each(".faq-question")).anyMatch((each) -> each.contains(question));
	}

	@Test
	void hitsAreMarked() {
		MvcTestResult found = search("LTKM");
		assertThat(found).hasStatusOk();
		Shown page = Shown.on(found);
		assertThat(page.each(".faq-question:contains(Kapan LTKM harus disampaikan?) mark")).containsExactly("LTKM");
	}

	@Test
	void theUnitNarrowsTheSearch() {
		MvcTestResult answer = this.browser.get()
			.uri("/faq")
			.param("cari", "PPATK")
			.param("unit", "DKH")
			.with(this.fixtures.as(this.reader))
			.exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.each(".faq-question")).contains("Di mana materi e-learning PPATK?")
			.doesNotContain("Bagaimana mengundang narasumber PPATK?");
	}

	@Test
	void wordsThatStandEverywhereFindNothingAndThePageSaysWhy() {
		assertThat(search("apa yang tidak")).hasStatusOk()
			.extracting(Shown.text(".empty"), STRING)
			.contains("terlalu umum");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%_%", "'; drop table articles; --", "<script>alert(1)</script>", "a & | ! ( :*", "\\",
			"\u202Eterbalik", "\uD83D\uDE00", "\u0001\u0002", "\u0000" })
	void whateverIsSearchedForIsTakenAsText(String searched) {
		MvcTestResult found = search(searched);
		assertThat(found).hasStatusOk();
		Shown page = Shown.on(found);
		assertThat(page.count("script:not([src])")).isZero();
	}

	@Test
	void aVeryLongSearchIsCut() {
		assertThat(search("e\u0301".repeat(10_000))).hasStatusOk();
	}

	@Test
	void theDeskIsGivenTheBestAnswersForWhatIsTyped() {
		assertThat(this.faq.suggest("nasabah bertanya kapan LTKM harus disampa", null, "DP")).hasSizeLessThan(6)
			.first()
			.satisfies((entry) -> {
				assertThat(entry.question().text()).isEqualTo("Kapan LTKM harus disampaikan?");
				assertThat(entry.basis()).isEqualTo("UU 8/2010 Ps 23, 25(1), 12");
				assertThat(entry.state()).isEqualTo(ArticleState.DRAFT);
				assertThat(entry.unitCode()).isEqualTo("DP");
			});
	}

	@Test
	void theDeskIsGivenTheTopicsAnswersBeforeAnythingIsTyped() {
		Long topic = this.jdbc.queryForObject("select id from topics where name = 'Penundaan Transaksi'", Long.class);
		assertThat(this.faq.suggest("", topic, "DP")).extracting((entry) -> entry.question().text())
			.containsExactly("Berapa lama PJK boleh menunda transaksi?");
		assertThat(this.faq.suggest("", null, "DP")).isEmpty();
	}

	@Test
	void suggestionsNeedOneStatement() {
		assertThat(this.statements.of(() -> this.faq.suggest("kapan LTKM", null, "DP"))).isEqualTo(1);
	}

	@Test
	void stemsAndSpellingsComeFromIndexes() {
		this.jdbc.update("""
				insert into articles (topic_id, question, answer, state, changed_at, valid_from)
				select (select id from topics where name = 'PPID'), 'Soal ' || md5(n::text), 'Isi ' || md5(n || 'x'),
				'DRAFT', now(), date '2017-08-21' from generate_series(1, 5000) n""");
		this.jdbc.execute("vacuum analyze articles");
		String statement = FaqSearch.FIND.replace(":query", "'ltkm'")
			.replace(":spellings", "'pelapran'")
			.replace(":topic", "-1")
			.replace(":preferred", "'DP'")
			.replace(":unit", "''")
			.replace(":filter", "'CURRENT'")
			.replace(":day", "date '2026-11-24'")
			.replace(":most", "5")
			.replace(":marks", "''");
		assertThat(String.join("\n", this.jdbc.queryForList("explain " + statement, String.class)))
			.contains("articles_by_stem", "articles_by_spelling", "articles_by_topic");
		this.jdbc.update("delete from articles where question like 'Soal %'");
	}

	@Test
	void thePageNeedsTheSameFewStatementsHoweverManyArticles() {
		assertThat(
				this.statements.of(() -> this.browser.get().uri("/faq").with(this.fixtures.as(this.reader)).exchange()))
			.as("FAQ, units, the menu's number, a new session")
			.isLessThanOrEqualTo(5);
		assertThat(this.statements.of(() -> search("laporan")))
			.as("FAQ, regulations, units, the menu's number, a new session")
			.isLessThanOrEqualTo(6);
	}

	private MvcTestResult search(String text) {
		return this.browser.get().uri("/faq").param("cari", text).with(this.fixtures.as(this.reader)).exchange();
	}

}
