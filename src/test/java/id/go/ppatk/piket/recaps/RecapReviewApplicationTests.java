package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The supervisor acknowledges a recap or asks for an addendum; the officer answers.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class RecapReviewApplicationTests {

	private static final String STATE = ".page-head .state[data-state^=recap-review]";

	private static final String REVIEW = "section[aria-labelledby=pemeriksaan]";

	private static final String ADDITION = "textarea[name=addition]";

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
	MissingRecaps waiting;

	StaffMember officer;

	StaffMember supervisor;

	Duty duty;

	@BeforeEach
	void handedIn(@Autowired HandInRecap handInRecap) {
		this.clock.set("2026-11-24T17:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.supervisor = this.fixtures.supervisor();
		this.duty = this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.officer, this.fixtures.officer("DP", 2));
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		handInRecap.handIn(this.duty, this.officer.getId(), this.clock.instant());
	}

	@Test
	void theSupervisorAcknowledgesOnceAndEverybodySeesIt() {
		assertThat(texts(this.supervisor)).containsExactly("1 rekap belum diperiksa");
		Shown before = Shown.on(get(PAGE, this.supervisor));
		assertThat(before.in(STATE)).isEqualTo("Belum diperiksa");
		assertThat(before.each(REVIEW + " button")).contains("Terima");
		assertThat(post("/penerimaan", this.supervisor)).hasRedirectedUrl(PAGE);
		assertThat(post("/penerimaan", this.supervisor)).hasRedirectedUrl(PAGE);
		Shown after = Shown.on(get(PAGE, this.officer));
		assertThat(after.in(REVIEW)).contains("Diterima oleh Ayu Utami, Selasa, 24 November 2026 pukul 17.00 WIB.");
		assertThat(after.count(REVIEW + " button")).isZero();
		Shown day = Shown.on(get("/rekap/harian/2026-11-24", this.supervisor));
		assertThat(day.in("tbody td .state[data-state='recap-review.ACKNOWLEDGED']")).isEqualTo("Diterima");
		assertThat(day.count("tbody td .bi-check2-all")).isOne();
		assertThat(texts(this.supervisor)).isEmpty();
	}

	@Test
	void anAddendumIsAskedForAnsweredAndThenAcknowledged() {
		assertThat(post("/permintaan-tambahan", this.supervisor, "remark", "Keterangan telepon pertama kurang."))
			.hasRedirectedUrl(PAGE);
		assertThat(texts(this.officer))
			.containsExactly("Supervisor meminta tambahan pada rekap DP-1, Selasa, 24 November 2026");
		assertThat(texts(this.fixtures.coordinator("DP"))).hasSize(1);
		assertThat(texts(this.fixtures.coordinator("PTI"))).isEmpty();
		assertThat(Shown.on(get("/dasbor", this.supervisor)).each(".state[data-state='recap-review.ASKED']"))
			.containsOnly("Tambahan diminta")
			.isNotEmpty();
		assertRefused(post("/penerimaan", this.supervisor), 409, "belum masuk");
		assertThat(Shown.on(get(PAGE, this.officer)).in(REVIEW + " li")).contains("Keterangan telepon pertama kurang.",
				"Belum dijawab");

		String request = this.jdbc.sql("select id from addendum_requests").query(String.class).single();
		assertThat(post("/tambahan", this.officer, "requestId", request, "addition", "Pemohon sudah dihubungi."))
			.hasRedirectedUrl(PAGE);
		assertThat(texts(this.officer)).isEmpty();
		assertThat(texts(this.supervisor)).containsExactly("1 rekap belum diperiksa");
		Shown answered = Shown.on(get(PAGE, this.supervisor));
		assertThat(answered.in(STATE)).isEqualTo("Tambahan sudah masuk");
		assertThat(answered.panel("tambahan-rekap")).contains("Pemohon sudah dihubungi. (Petugas DP 1,");
		assertThat(answered.in(REVIEW + " li")).contains("Sudah dijawab");
		assertThat(post("/penerimaan", this.supervisor)).hasRedirectedUrl(PAGE);
	}

	@Test
	void askingTwiceIsOneRequestAndASecondOneWaits() {
		String form = UUID.randomUUID().toString();
		assertThat(post("/permintaan-tambahan", this.supervisor, "formId", form, "remark", "A")).hasRedirectedUrl(PAGE);
		assertThat(post("/permintaan-tambahan", this.supervisor, "formId", form, "remark", "A")).hasRedirectedUrl(PAGE);
		assertRefused(post("/permintaan-tambahan", this.supervisor, "remark", "B"), 409, "masih ada permintaan");
		assertThat(count("addendum_requests")).isEqualTo(1);
	}

	@Test
	void anAddendumOfOnesOwnNeedsAReasonAndKeepsWhatWasTyped() {
		Shown refused = assertRefused(post("/tambahan", this.officer, "addition", "AC mati sejak siang."), 422,
				"sebutkan alasannya");
		assertThat(refused.in(ADDITION)).isEqualTo("AC mati sejak siang.");
		MvcTestResult tooLong = post("/tambahan", this.officer, "addition", "y".repeat(2001), "reason", "lupa");
		assertThat(tooLong).hasStatus(422);
		assertThat(Shown.on(tooLong).in("#addition-error")).containsIgnoringCase("paling banyak 2.000 karakter");
		assertThat(Shown.on(tooLong).in(ADDITION)).isEqualTo("y".repeat(2001));
		assertThat(post("/tambahan", this.officer, "addition", "AC mati sejak siang.", "reason", "Lupa dicatat"))
			.hasRedirectedUrl(PAGE);
		assertThat(Shown.on(get(PAGE, this.supervisor)).panel("tambahan-rekap")).contains("AC mati sejak siang.",
				"Alasan: Lupa dicatat");
	}

	@Test
	void anAnswerToARequestThatIsAnsweredAlreadyIsRefusedAndKept() {
		post("/permintaan-tambahan", this.supervisor, "remark", "A");
		String request = this.jdbc.sql("select id from addendum_requests").query(String.class).single();
		post("/tambahan", this.officer, "requestId", request, "addition", "Pertama.");
		Shown refused = assertRefused(
				post("/tambahan", this.fixtures.coordinator("DP"), "requestId", request, "addition", "Kedua."), 409,
				"permintaan ini sudah dijawab");
		assertThat(refused.in(ADDITION)).isEqualTo("Kedua.");
		assertThat(refused.count("[name=reason]")).as("the reason that an addendum of one's own needs").isOne();
		assertThat(count("recap_addenda")).isEqualTo(1);
	}

	@Test
	void aRemarkIsNeeded() {
		MvcTestResult refused = post("/permintaan-tambahan", this.supervisor, "remark", " ");
		assertThat(refused).hasStatus(422);
		assertThat(Shown.on(refused).in("#remark-error")).isEqualTo("Tuliskan apa yang perlu ditambahkan.");
	}

	private static Shown assertRefused(MvcTestResult answer, int status, String sentence) {
		assertThat(answer).hasStatus(status);
		Shown shown = Shown.on(answer);
		assertThat(shown.in("main > .form-errors")).contains(sentence);
		return shown;
	}

	@Test
	void onlyTheOfficerAndTheCoordinatorAddAndOnlyTheSupervisorReviews() {
		assertThat(post("/tambahan", this.fixtures.officer("DP", 2), "addition", "x", "reason", "x")).hasStatus(403);
		assertThat(post("/tambahan", this.fixtures.coordinator("PTI"), "addition", "x", "reason", "x")).hasStatus(403);
		assertThat(post("/tambahan", this.supervisor, "addition", "x", "reason", "x")).hasStatus(403);
		assertThat(post("/penerimaan", this.fixtures.coordinator("DP"))).hasStatus(403);
	}

	@Test
	void whatWasNotHandedInIsNotReviewed() {
		this.fixtures.duty(LocalDate.parse("2026-11-25"), 1, this.officer, this.fixtures.officer("DP", 2));
		assertRefused(this.browser.post()
			.uri("/rekap/harian/2026-11-25/DP-1/penerimaan")
			.with(csrf())
			.with(this.fixtures.as(this.supervisor))
			.exchange(), 409, "belum disampaikan");
	}

	@Test
	void theDatabaseRefusesToChangeAReview() {
		post("/penerimaan", this.supervisor);
		post("/permintaan-tambahan", this.supervisor, "remark", "A");
		for (String table : List.of("recap_acknowledgements", "addendum_requests")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql("delete from " + table).update())
				.withMessageContaining("a row of " + table + " never changes");
		}
	}

	private List<String> texts(StaffMember person) {
		return this.waiting.waitingFor(new TestingAuthenticationToken(new SignedIn(person), null))
			.stream()
			.map(Waiting::text)
			.toList();
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private MvcTestResult get(String url, StaffMember person) {
		return this.browser.get().uri(url).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String noun, StaffMember person, String... fields) {
		var post = this.browser.post().uri(PAGE + noun).with(csrf()).with(this.fixtures.as(person));
		for (int i = 0; i < fields.length; i += 2) {
			post = post.param(fields[i], fields[i + 1]);
		}
		return post.exchange();
	}

}
