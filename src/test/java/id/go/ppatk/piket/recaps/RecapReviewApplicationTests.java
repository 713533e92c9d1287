package id.go.ppatk.piket.recaps;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
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
		assertThat(get(PAGE, this.supervisor)).bodyText().contains("Belum diperiksa", "Tandai diterima");
		assertThat(post("/penerimaan", this.supervisor)).hasRedirectedUrl(PAGE);
		assertThat(post("/penerimaan", this.supervisor)).hasRedirectedUrl(PAGE);
		assertThat(get(PAGE, this.officer)).bodyText()
			.contains("Ditandai diterima oleh Ayu Utami, Selasa, 24 November 2026 pukul 17.00 WIB.")
			.doesNotContain("Tandai diterima<");
		assertThat(get("/rekap/harian/2026-11-24", this.supervisor)).bodyText().contains("bi-check2-all", "Diterima");
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
		assertThat(get("/dasbor", this.supervisor)).bodyText().contains("Tambahan diminta");
		assertThat(post("/penerimaan", this.supervisor)).hasStatus(409).bodyText().contains("belum masuk");
		assertThat(get(PAGE, this.officer)).bodyText().contains("Keterangan telepon pertama kurang.", "Belum dijawab");

		String request = this.jdbc.sql("select id from addendum_requests").query(String.class).single();
		assertThat(post("/tambahan", this.officer, "requestId", request, "addition", "Pemohon sudah dihubungi."))
			.hasRedirectedUrl(PAGE);
		assertThat(texts(this.officer)).isEmpty();
		assertThat(texts(this.supervisor)).containsExactly("1 rekap belum diperiksa");
		assertThat(get(PAGE, this.supervisor)).bodyText()
			.contains("Tambahan sudah masuk", "Pemohon sudah dihubungi. (Petugas DP 1,", "Sudah dijawab");
		assertThat(post("/penerimaan", this.supervisor)).hasRedirectedUrl(PAGE);
	}

	@Test
	void askingTwiceIsOneRequestAndASecondOneWaits() {
		String form = UUID.randomUUID().toString();
		assertThat(post("/permintaan-tambahan", this.supervisor, "formId", form, "remark", "A")).hasRedirectedUrl(PAGE);
		assertThat(post("/permintaan-tambahan", this.supervisor, "formId", form, "remark", "A")).hasRedirectedUrl(PAGE);
		assertThat(post("/permintaan-tambahan", this.supervisor, "remark", "B")).hasStatus(409)
			.bodyText()
			.contains("masih ada permintaan");
		assertThat(count("addendum_requests")).isEqualTo(1);
	}

	@Test
	void anAddendumOfOnesOwnNeedsAReasonAndKeepsWhatWasTyped() {
		assertThat(post("/tambahan", this.officer, "addition", "AC mati sejak siang.")).hasStatus(422)
			.bodyText()
			.contains("sebutkan alasannya", "AC mati sejak siang.");
		assertThat(post("/tambahan", this.officer, "addition", "y".repeat(2001), "reason", "lupa")).hasStatus(422)
			.bodyText()
			.contains("paling banyak 2.000 karakter", "y".repeat(2001));
		assertThat(post("/tambahan", this.officer, "addition", "AC mati sejak siang.", "reason", "Lupa dicatat"))
			.hasRedirectedUrl(PAGE);
		assertThat(get(PAGE, this.supervisor)).bodyText().contains("AC mati sejak siang.", "Alasan: Lupa dicatat");
	}

	@Test
	void anAnswerToARequestThatIsAnsweredAlreadyIsRefusedAndKept() {
		post("/permintaan-tambahan", this.supervisor, "remark", "A");
		String request = this.jdbc.sql("select id from addendum_requests").query(String.class).single();
		post("/tambahan", this.officer, "requestId", request, "addition", "Pertama.");
		assertThat(post("/tambahan", this.fixtures.coordinator("DP"), "requestId", request, "addition", "Kedua."))
			.hasStatus(409)
			.bodyText()
			.contains("permintaan ini sudah dijawab", "Kedua.", "name=\"reason\"");
		assertThat(count("recap_addenda")).isEqualTo(1);
	}

	@Test
	void aRemarkIsNeeded() {
		assertThat(post("/permintaan-tambahan", this.supervisor, "remark", " ")).hasStatus(422)
			.bodyText()
			.contains("Tuliskan apa yang perlu ditambahkan.");
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
		assertThat(this.browser.post()
			.uri("/rekap/harian/2026-11-25/DP-1/penerimaan")
			.with(csrf())
			.with(this.fixtures.as(this.supervisor))
			.exchange()).hasStatus(409).bodyText().contains("belum disampaikan");
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
