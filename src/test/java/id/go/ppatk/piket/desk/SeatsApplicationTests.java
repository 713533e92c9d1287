package id.go.ppatk.piket.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.ServiceCalendars;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The substitute takes over the desk for the break, the officer comes back. Clause 3.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SeatsApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String PASSWORD = "sebuah kata sandi";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

	@Autowired
	Successors successors;

	@Autowired
	OnDuty onDuty;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember officer;

	private StaffMember substitute;

	@BeforeEach
	void people() {
		this.clock.set("2026-11-24T12:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 3);
		this.fixtures.officer("DP", 2);
		this.fixtures.duty(TODAY, 1, this.officer, this.substitute);
		this.jdbc.update("update staff_members set password_hash = ?", this.passwords.encode(PASSWORD));
	}

	@ParameterizedTest
	@CsvSource({ "09:00, 1, Petugas DP 3", "12:00, 1, Petugas DP 3", "12:59, 3, Petugas DP 1", "13:00, 3, Petugas DP 1",
			"16:00, 1, Petugas DP 3" })
	void whoseTurnItIsStandsFirst(String time, int seated, String next) {
		this.clock.set("2026-11-24T" + time);
		SignedIn me = new SignedIn((seated == 1) ? this.officer : this.substitute);
		var posts = this.onDuty.at(this.clock.instant(), this.calendars.around(TODAY));
		assertThat(this.successors.after(me, posts, LocalTime.parse(time))).hasSize(2)
			.first()
			.matches(Successors.Successor::next)
			.extracting(Successors.Successor::name)
			.isEqualTo(next);
	}

	@Test
	void eachCallBearsTheNameOfWhoAnsweredIt() {
		Cookie session = signIn(this.officer);
		take(session);
		MvcTestResult changed = change(session, this.substitute, PASSWORD);
		assertThat(changed).hasRedirectedUrl("/telepon");
		Cookie next = changed.getResponse().getCookie("SESSION");
		assertThat(next.getValue()).isNotEqualTo(session.getValue());
		take(next);
		assertThat(this.calls.findByNumber("CC-20261124-0001").orElseThrow().getAnsweredBy())
			.isEqualTo(this.officer.getId());
		assertThat(this.calls.findByNumber("CC-20261124-0002").orElseThrow().getAnsweredBy())
			.isEqualTo(this.substitute.getId());
		assertThat(this.browser.get().uri("/telepon/baru?nomor=CC-20261124-0001").cookie(next))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.get().uri("/telepon").cookie(session)).hasRedirectedUrl("/masuk");
	}

	@Test
	void whoComesBackSitsBeforeTheirOpenForm() {
		Cookie session = signIn(this.officer);
		UUID formId = take(session);
		this.browser.post()
			.uri("/telepon/konsep")
			.cookie(session)
			.with(csrf())
			.param("formId", formId.toString())
			.param("callerName", "Bapak A")
			.exchange();
		Cookie next = change(session, this.substitute, PASSWORD).getResponse().getCookie("SESSION");
		MvcTestResult back = change(next, this.officer, PASSWORD);
		assertThat(back).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(Shown
			.on(this.browser.get()
				.uri("/telepon/baru?nomor=CC-20261124-0001")
				.cookie(back.getResponse().getCookie("SESSION"))
				.exchange())
			.value("[name=callerName]")).isEqualTo("Bapak A");
	}

	@Test
	void aWrongPasswordChangesNothingAndIsCounted() {
		Cookie session = signIn(this.officer);
		for (int i = 0; i < 5; i++) {
			assertThat(change(session, this.substitute, "salah")).hasRedirectedUrl("/telepon")
				.flash()
				.extractingByKey("seatRefused")
				.asString()
				.contains("Kata sandi tidak cocok");
		}
		assertThat(change(session, this.substitute, PASSWORD)).hasRedirectedUrl("/telepon")
			.flash()
			.extractingByKey("seatRefused")
			.asString()
			.contains("Terlalu banyak percobaan");
		assertThat(this.browser.get().uri("/telepon").cookie(session)).hasStatusOk()
			.extracting(Shown.text("section[aria-labelledby=naskah]"), STRING)
			.contains("Petugas DP 1");
	}

	@Test
	void aRefusalLeadsBackToTheFormAndNowhereElse() {
		Cookie session = signIn(this.officer);
		assertThat(change(session, this.substitute, "salah", "/telepon/baru?nomor=CC-20261124-0001"))
			.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(change(session, this.substitute, "salah", "//jahat.example")).hasRedirectedUrl("/telepon");
	}

	@Test
	void onlyOfficersOfTheUnitSitDown() {
		Cookie session = signIn(this.officer);
		for (StaffMember other : new StaffMember[] { this.fixtures.officer("PTI", 1), this.fixtures.supervisor(),
				this.officer }) {
			assertThat(change(session, other, PASSWORD)).hasStatus(HttpStatus.FORBIDDEN);
		}
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

	private UUID take(Cookie session) {
		UUID formId = UUID.randomUUID();
		assertThat(this.browser.post()
			.uri("/telepon/penerimaan")
			.cookie(session)
			.with(csrf())
			.param("formId", formId.toString())).hasStatus3xxRedirection();
		return formId;
	}

	private MvcTestResult change(Cookie session, StaffMember person, String password) {
		return change(session, person, password, "/telepon");
	}

	private MvcTestResult change(Cookie session, StaffMember person, String password, String from) {
		return this.browser.post()
			.uri("/telepon/pergantian")
			.cookie(session)
			.with(csrf())
			.param("petugas", person.getId().toString())
			.param("password", password)
			.param("dari", from)
			.exchange();
	}

}
