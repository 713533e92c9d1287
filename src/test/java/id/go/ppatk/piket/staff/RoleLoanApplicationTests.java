package id.go.ppatk.piket.staff;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.PeopleActs;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Plh. Supervisor": the role for dated absences, as somebody who has signed in meets it.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class RoleLoanApplicationTests {

	private static final String PASSWORD = "sebuah kata sandi";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	StaffMembers people;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember supervisor;

	private StaffMember officer;

	@BeforeEach
	void twoPeople() {
		this.clock.set("2026-11-24T09:00");
		this.supervisor = this.fixtures.supervisor();
		this.officer = withPassword(this.fixtures.officer("DP", 1));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-29T23:59, 403", "2026-11-30T00:00, 200", "2026-12-01T12:00, 200", "2026-12-04T23:59, 200",
			"2026-12-05T00:00, 403" })
	void theRoleHoldsFromTheFirstDayToTheLastInWib(String moment, int status) {
		lend(this.officer, "2026-11-30", "2026-12-04");
		Cookie session = signIn(this.officer);
		this.clock.set(moment);
		assertThat(get("/dasbor", session)).hasStatus(status);
	}

	@Test
	void aSessionThatCrossesMidnightGainsAndLosesTheRole() {
		lend(this.officer, "2026-11-25", "2026-11-25");
		Cookie session = signIn(this.officer);
		assertThat(get("/", session)).hasRedirectedUrl("/telepon");
		this.clock.set("2026-11-25T00:00");
		assertThat(get("/", session)).hasRedirectedUrl("/dasbor");
		assertThat(Shown.on(get("/telepon", session)).in(".navbar-person")).contains("Petugas DP 1", "Plh. Supervisor");
		this.clock.set("2026-11-26T00:00");
		assertThat(get("/", session)).hasRedirectedUrl("/telepon");
		Shown head = Shown.on(get("/telepon", session));
		assertThat(head.in(".navbar-person")).contains("Petugas DP 1").doesNotContain("Plh. Supervisor");
	}

	@Test
	void onThoseDaysTheOwnRolesStayAndWhatIsDoneStandsUnderTheOwnName() {
		lend(this.officer, "2026-11-24", "2026-11-24");
		Cookie session = signIn(this.officer);
		assertThat(post("/telepon/penerimaan", session).param("formId", "00000000-0000-0000-0000-000000000001"))
			.hasStatus3xxRedirection();
		assertThat(post("/piket/2026-W49/PTI", session).param("version", "-1")).hasStatus3xxRedirection();
		assertThat(this.jdbc.queryForObject("""
				select revisions.staff_id from week_rosters_history join revisions on revisions.id = rev
				where unit_code = 'PTI'""", Long.class)).isEqualTo(this.officer.getId());
	}

	@Test
	void aPlhNeitherLendsOnwardNorKeepsThePeople() {
		lend(this.officer, "2026-11-24", "2026-11-24");
		Cookie session = signIn(this.officer);
		assertThat(get("/pengaturan/plh", session)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/pengaturan/plh", session).param("borrowerId", "" + this.fixtures.officer("DP", 2).getId())
			.param("firstDay", "2026-11-24")
			.param("lastDay", "2026-11-24")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("/pengaturan/pegawai", session)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/pengaturan/pegawai/" + this.supervisor.getId() + "/tautan", session))
			.hasStatus(HttpStatus.FORBIDDEN);
		Shown menu = Shown.on(get("/dasbor", session));
		assertThat(menu.links(".navbar-person")).contains("/pengaturan/jam-layanan")
			.doesNotContain("/pengaturan/pegawai");
	}

	@Test
	void revokedWhileSignedInTheRoleAndTheSessionEnd() {
		lend(this.officer, "2026-11-24", "2026-11-27");
		Cookie session = signIn(this.officer);
		assertThat(get("/dasbor", session)).hasStatusOk();
		assertThat(asSupervisor("/pengaturan/plh/" + onlyLoan() + "/pencabutan")).hasRedirectedUrl("/pengaturan/plh");
		assertThat(get("/dasbor", session)).hasRedirectedUrl("/masuk");
		assertThat(get("/dasbor", signIn(this.officer))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(asSupervisor("/pengaturan/plh/" + onlyLoan() + "/pencabutan")).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("sudah dicabut sebelumnya");
		lend(this.officer, "2026-11-26", "2026-11-27");
	}

	@Test
	void lendingToSomebodyWhoIsSignedInHoldsFromTheNextSignIn() {
		Cookie session = signIn(this.officer);
		lend(this.officer, "2026-11-24", "2026-11-24");
		assertThat(get("/telepon", session)).hasRedirectedUrl("/masuk");
		assertThat(get("/dasbor", signIn(this.officer))).hasStatusOk();
	}

	@Test
	void whatIsNotAllowedIsRefusedInWordsAndStaysTyped() {
		assertThat(entry(this.supervisor, "2026-11-24", "2026-11-24")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#borrowerId-error"), STRING)
			.contains("Pilih pegawai aktif yang bukan supervisor");
		StaffMember gone = this.fixtures.officer("DP", 9);
		gone.deactivate();
		this.people.save(gone);
		assertThat(entry(gone, "2026-11-24", "2026-11-24")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#borrowerId-error"), STRING)
			.contains("Pilih pegawai aktif yang bukan supervisor");
		MvcTestResult answer = entry(this.officer, "2026-11-23", "2026-11-24").param("note", "cuti <b>tahunan</b>")
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#firstDay-error")).contains("Hari pertama tidak boleh sebelum hari ini");
		assertThat(page.value("#firstDay")).isEqualTo("23/11/2026");
		assertThat(page.value("[name=note]")).isEqualTo("cuti <b>tahunan</b>");
		assertThat(entry(this.officer, "2026-11-25", "2026-11-24")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#lastDay-error"), STRING)
			.contains("Hari terakhir tidak boleh sebelum hari pertama");
		assertThat(entry(this.officer, "", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#firstDay-error"), STRING)
			.contains("Isi tanggal");
	}

	@Test
	void nobodyIsLentTheRoleTwiceForOneDay() {
		lend(this.officer, "2026-11-24", "2026-11-27");
		MvcTestResult again = entry(this.officer, "2026-11-27", "2026-11-30").exchange();
		assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(again);
		assertThat(page.in("#borrowerId-error")).contains("sudah menjadi Plh. pada sebagian atau semua hari itu");
		assertThat(page.value("#lastDay")).isEqualTo("30/11/2026");
		lend(this.officer, "2026-11-28", "2026-11-30");
	}

	@Test
	void whatSomebodyLentEndsWithTheOwnRole() {
		lend(this.officer, "2026-11-24", "2026-11-27");
		Cookie session = signIn(this.officer);
		new PeopleActs(this.browser, this.fixtures).deactivate(this.supervisor);
		assertThat(get("/dasbor", session)).hasRedirectedUrl("/masuk");
		assertThat(get("/dasbor", signIn(this.officer))).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void thePageShowsEachLoanAndWhereItStands() {
		lend(this.officer, "2026-11-24", "2026-11-24");
		lend(this.fixtures.officer("DP", 2), "2026-11-30", "2026-12-04");
		assertThat(this.browser.get().uri("/pengaturan/plh").with(this.fixtures.as(this.supervisor))).hasStatusOk()
			.extracting(Shown.text(".table"), STRING)
			.contains("Berlaku hari ini", "Akan datang", "24 November 2026", "30 November–4 Desember 2026",
					"Ayu Utami");
		this.clock.set("2026-11-25T00:00");
		assertThat(
				Shown.on(this.browser.get().uri("/pengaturan/plh").with(this.fixtures.as(this.supervisor)).exchange())
					.in(".table"))
			.contains("Sudah berakhir");
	}

	private void lend(StaffMember borrower, String firstDay, String lastDay) {
		assertThat(entry(borrower, firstDay, lastDay)).hasRedirectedUrl("/pengaturan/plh");
	}

	private MockMvcRequestBuilder entry(StaffMember borrower, String firstDay, String lastDay) {
		return asSupervisor("/pengaturan/plh").param("borrowerId", "" + borrower.getId())
			.param("firstDay", firstDay)
			.param("lastDay", lastDay);
	}

	private MockMvcRequestBuilder asSupervisor(String path) {
		return this.browser.post().uri(path).with(this.fixtures.as(this.supervisor)).with(csrf());
	}

	private Long onlyLoan() {
		return this.jdbc.queryForObject("select id from role_loans", Long.class);
	}

	private StaffMember withPassword(StaffMember person) {
		person.choosePassword(this.passwords.encode(PASSWORD));
		return this.people.save(person);
	}

	private Cookie signIn(StaffMember person) {
		return this.browser.post()
			.uri("/masuk")
			.with(csrf())
			.param("username", person.getUsername())
			.param("password", PASSWORD)
			.exchange()
			.getResponse()
			.getCookie("SESSION");
	}

	private MvcTestResult get(String path, Cookie session) {
		return this.browser.get().uri(path).cookie(session).exchange();
	}

	private MockMvcRequestBuilder post(String path, Cookie session) {
		return this.browser.post().uri(path).cookie(session).with(csrf());
	}

}
