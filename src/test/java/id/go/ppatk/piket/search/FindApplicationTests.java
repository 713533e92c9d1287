package id.go.ppatk.piket.search;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The one search: what it finds of each kind, for whom, and that no name and no number
 * that is sought stands in an address.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class FindApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String WORDS = "main input[name=kata]";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	HandOn handOn;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember officer;

	private StaffMember pic;

	private Call call;

	private String handoff;

	@BeforeEach
	void aDay() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		Duty duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 2));
		this.call = this.fixtures.call(duty, this.officer, LocalTime.of(8, 0), "Bapak Budi Santoso",
				"Cara melaporkan valas.");
		this.handoff = this.handOn
			.to(new Addressee("DAT", null),
					new Handing(UUID.randomUUID(), HandoffKind.DAT_DPR, this.call.getId(), 1, "Mohon tafsir kurs."),
					this.officer.getId(), "DP")
			.getNumber();
	}

	@Test
	void whatIsTypedInTheHeadIsSentInABodyAndStandsInNoAddress() {
		MvcTestResult asked = ask("Budi Santoso");
		assertThat(asked).hasRedirectedUrl("/cari?ke=1");
		Shown page = opened("/cari?ke=1", session(asked));
		assertThat(page.value(WORDS)).isEqualTo("Budi Santoso");
		assertThat(page.links("main .found")).contains("/telepon/" + this.call.getNumber());
		assertThat(page.links("body")).noneMatch((link) -> link.contains("Budi"));
		assertThat(Shown.on(opened("/cari", this.officer)).attributes("form[action='/cari']", "method"))
			.containsExactly("post", "post");
	}

	@Test
	void theLastSearchesCanBeGoneBackToByTheirNumber() {
		Cookie session = session(ask("Budi"));
		assertThat(ask("valas", session)).hasRedirectedUrl("/cari?ke=2");
		assertThat(opened("/cari?ke=1", session).value(WORDS)).isEqualTo("Budi");
		assertThat(opened("/cari?ke=2", session).value(WORDS)).isEqualTo("valas");
		assertThat(opened("/cari?ke=3", session).value(WORDS)).as("one that never was").isEmpty();
		assertThat(Shown.on(opened("/cari?ke=1", this.officer)).value(WORDS)).as("of another session").isEmpty();
		assertThat(ask("  ", session)).hasRedirectedUrl("/cari");
	}

	@ParameterizedTest
	@CsvSource({ "Budi Santosa, Bapak Budi Santoso", "081234567890, Bapak Budi Santoso",
			"abcemail@def.com, Bapak Budi Santoso", "CC-20261124-0001, Bapak Budi Santoso",
			"PJK DEF, Bapak Budi Santoso", "valas, Bapak Budi Santoso" })
	void aCallIsFoundByWhoCalledWhatItWasAboutAndItsNumber(String words, String caller) {
		assertThat(links(words, this.officer)).contains("/telepon/" + this.call.getNumber());
		assertThat(sought(words, this.officer).each("main .found li").toString()).contains(caller, "24 November 2026",
				"Petugas DP 1");
	}

	@Test
	void callsOfOtherUnitsAndOfNobodysBusinessAreNotFound() {
		for (StaffMember other : List.of(this.fixtures.officer("PTI", 1), this.pic,
				this.fixtures.person("admin", "Admin", "PTI", Role.ADMIN))) {
			for (String words : List.of("Budi Santoso", "valas", "CC-20261124-0001", "081234567890")) {
				assertThat(links(words, other)).as(other.getName() + " " + words)
					.doesNotContain("/telepon/" + this.call.getNumber());
			}
		}
		assertThat(links("valas", this.fixtures.supervisor())).contains("/telepon/" + this.call.getNumber());
	}

	@Test
	void whoCalledUnderPengaduanMasyarakatIsMaskedNotFoundByNameAndALookIsKept() {
		this.jdbc
			.update("update call_problems set topic_id = (select id from topics where name = 'Pengaduan Masyarakat')");
		StaffMember colleague = this.fixtures.officer("DP", 2);
		assertThat(links("Budi Santoso", colleague)).isEmpty();
		assertThat(sought("valas", colleague).each("main .found li").toString()).contains("Identitas disamarkan")
			.doesNotContain("Budi");
		assertThat(looks()).isEmpty();
		assertThat(links("Budi Santoso", this.officer)).contains("/telepon/" + this.call.getNumber());
		assertThat(looks()).isNotEmpty().containsOnly(this.call.getNumber() + " CARI");
	}

	private List<String> looks() {
		return this.jdbc.queryForList("select call_number || ' ' || place from identity_looks", String.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tafsir kurs", "TL-20261124-0001", "tl 20261124 1", "CC-20261124-0001" })
	void aHandOffIsFoundByItsNumberAndWhatIsAskedByBothEndsOfIt(String words) {
		for (StaffMember end : List.of(this.officer, this.fixtures.officer("DP", 2), this.pic,
				this.fixtures.supervisor())) {
			assertThat(links(words, end)).as(end.getName()).contains("/tindak-lanjut/" + this.handoff);
		}
		assertThat(links(words, this.fixtures.officer("PTI", 1))).doesNotContain("/tindak-lanjut/" + this.handoff);
	}

	@Test
	void aHandOffIsFoundByItsCallerForWhoMaySeeWhoCalled() {
		this.fixtures.person("pic.dat.2", "PIC DAT 2", "DAT", Role.PIC);
		assertThat(links("Budi Santoso", this.officer)).contains("/tindak-lanjut/" + this.handoff);
		assertThat(links("0812 3456 7890", this.fixtures.supervisor())).contains("/tindak-lanjut/" + this.handoff);
		assertThat(links("Budi Santoso", this.pic)).as("not the PIC's own").isEmpty();
		assertThat(sought("kurs", this.pic).each("main .found li").toString()).doesNotContain("Budi");
		this.jdbc.update("update handoffs set to_staff = ?", this.pic.getId());
		assertThat(links("Budi Santoso", this.pic)).contains("/tindak-lanjut/" + this.handoff);
	}

	@Test
	void aPercentSignIsNoWildcard() {
		assertThat(links("%", this.fixtures.supervisor())).doesNotContain("/tindak-lanjut/" + this.handoff);
	}

	@Test
	void whoServesAPostAndWhenAColleagueServesNext() {
		assertThat(sought("dp-1", this.pic).each("main .found li")).first()
			.asString()
			.startsWith("Petugas DP 1 hari ini bertugas sebagai petugas DP-1");
		assertThat(sought("petugas dp 2", this.pic).each("main .found li")).first()
			.asString()
			.startsWith("Petugas DP 2 · DP hari ini bertugas sebagai pengganti DP-1");
		this.fixtures.officer("PTI", 1);
		assertThat(sought("petugas pti 1", this.pic).each("main .found li")).first()
			.asString()
			.isEqualTo("Petugas PTI 1 · PTI tidak ada tugas piket sampai dengan 7 Desember 2026");
		assertThat(links("petugas dp 1", this.officer)).contains("/piket/2026-W48");
	}

	@ParameterizedTest
	@ValueSource(strings = { "24 November 2026", "24/11/2026", "hari ini", "pekan ini", "2026-w48", "pekan 48" })
	void aWeekIsFoundByADayOfItAndByItsNumber(String words) {
		assertThat(links(words, this.fixtures.supervisor())).contains("/piket/2026-W48", "/rekap/2026-W48");
		assertThat(links(words, this.pic)).contains("/piket/2026-W48").noneMatch((link) -> link.startsWith("/rekap"));
	}

	@Test
	void theRecapsOfADayAreFoundByWhoReadsThem() {
		assertThat(links("23 November 2026", this.officer)).contains("/rekap/harian/2026-11-23");
		assertThat(links("25 November 2026", this.officer)).as("a day to come")
			.contains("/piket/2026-W48")
			.noneMatch((link) -> link.startsWith("/rekap"));
	}

	@Test
	void articlesRegulationsAndPagesAreFoundByTheirWords() {
		assertThat(this.browser.post()
			.uri("/faq/ketentuan")
			.multipart()
			.param("number", "UU 99/2099")
			.param("title", "Pencatatan wesel")
			.param("issuedOn", "2026-01-02")
			.param("link", "https://contoh.go.id/uu")
			.param("state", "IN_FORCE")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(links("wesel", this.pic)).anyMatch((link) -> link.matches("/faq/ketentuan/[0-9]+"));
		assertThat(links("laporan transaksi", this.pic)).anyMatch((link) -> link.matches("/faq/[0-9]+"));
		assertThat(links("hari libur", this.fixtures.supervisor())).contains("/pengaturan/libur");
		assertThat(links("hari libur", this.pic)).doesNotContain("/pengaturan/libur");
	}

	@Test
	void itTakesAsManyStatementsForManyAsForOne(@Autowired Statements statements) {
		Duty duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 2));
		handOnAboutValas(duty, 1);
		long one = statements.of(() -> sought("valas", this.officer));
		for (int minute = 2; minute < 20; minute++) {
			handOnAboutValas(duty, minute);
		}
		assertThat(statements.of(() -> sought("valas", this.officer))).isEqualTo(one).isLessThan(40);
	}

	private void handOnAboutValas(Duty duty, int minute) {
		Call more = this.fixtures.call(duty, this.officer, LocalTime.of(8, minute), "Ibu " + minute, "Kurs valas.");
		this.handOn.to(new Addressee("DAT", null),
				new Handing(UUID.randomUUID(), HandoffKind.DAT_DPR, more.getId(), 1, "Soal valas."),
				this.officer.getId(), "DP");
	}

	@Test
	void whereNothingIsFoundThePageSaysSoAndWhatToTry() {
		Shown page = sought("zzzzqqq", this.officer);
		assertThat(page.in("main [role=status]")).isEqualTo("Tidak ada hasil untuk “zzzzqqq”");
		assertThat(page.in("main .empty")).contains("Coba kata lain");
		assertThat(Shown.on(opened("/cari", this.officer)).in("main .empty")).contains("Cari telepon");
	}

	@Test
	void anAddressThatThereIsNotOffersTheSearchAndAWayBack() {
		assertThat(opened("/tidak-ada", this.officer)).hasStatus(HttpStatus.NOT_FOUND);
		Shown page = Shown.on(this.browser.get()
			.uri("/error")
			.accept(MediaType.TEXT_HTML)
			.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
			.with(this.fixtures.as(this.officer))
			.exchange());
		assertThat(page.in(".error-status")).isEqualTo("404");
		assertThat(page.attributes("main form", "action")).containsExactly("/cari");
		assertThat(page.links("main")).containsExactly("/");
	}

	private MvcTestResult ask(String words, Cookie... session) {
		MockMvcTester.MockMvcRequestBuilder request = this.browser.post()
			.uri("/cari")
			.param("kata", words)
			.with(this.fixtures.as(this.officer))
			.with(csrf());
		return ((session.length > 0) ? request.cookie(session) : request).exchange();
	}

	private static Cookie session(MvcTestResult answer) {
		return answer.getResponse().getCookie("SESSION");
	}

	private Shown opened(String address, Cookie session) {
		return Shown
			.on(this.browser.get().uri(address).cookie(session).with(this.fixtures.as(this.officer)).exchange());
	}

	private List<String> links(String words, StaffMember person) {
		return sought(words, person).links("main .found");
	}

	private MvcTestResult opened(String address, StaffMember person) {
		return this.browser.get().uri(address).with(this.fixtures.as(person)).exchange();
	}

	private Shown sought(String words, StaffMember person) {
		return Shown.on(this.browser.get().uri("/cari").param("kata", words).with(this.fixtures.as(person)).exchange());
	}

}
