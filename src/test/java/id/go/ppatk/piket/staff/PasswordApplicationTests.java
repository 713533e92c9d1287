package id.go.ppatk.piket.staff;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
 * Passwords, one-time links, and what happens to who fails too often.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class PasswordApplicationTests {

	private static final String PASSWORD = "sebuah kata sandi";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	PasswordLinks links;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	StaffMembers people;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TestClock clock;

	private StaffMember person;

	@BeforeEach
	void person() {
		this.clock.set("2026-11-24T09:00");
		this.person = this.fixtures.officer("DP", 1);
	}

	@Test
	void aLinkSetsThePasswordOnce() {
		String link = link(this.person.getId());
		assertThat(this.browser.get().uri(link)).hasStatusOk()
			.extracting(Shown.text("h1"), STRING)
			.contains("Petugas DP 1");
		assertThat(choose(link, PASSWORD, PASSWORD)).hasRedirectedUrl("/masuk");
		assertThat(signIn(this.person.getUsername(), PASSWORD, "10.0.0.1")).hasRedirectedUrl("/");
		assertThat(choose(link, PASSWORD, PASSWORD)).hasStatus(HttpStatus.NOT_FOUND)
			.extracting(Shown.text(".error-page"), STRING)
			.contains("Minta tautan baru");
	}

	@Test
	void aLinkEndsAfterADayAndWhenANewerOneIsMade() {
		String older = link(this.person.getId());
		String newer = link(this.person.getId());
		assertThat(this.browser.get().uri(older)).hasStatus(HttpStatus.NOT_FOUND);
		this.clock.set("2026-11-25T08:59");
		assertThat(this.browser.get().uri(newer)).hasStatusOk();
		this.clock.set("2026-11-25T09:00");
		assertThat(this.browser.get().uri(newer)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void noLinkStandsInTheDatabase() {
		String link = link(this.person.getId());
		assertThat(this.jdbc.queryForList("select token_hash from password_links", String.class))
			.noneMatch(link::contains);
	}

	@Test
	void aWeakOrMistypedPasswordIsRefusedInWords() {
		String link = link(this.person.getId());
		assertThat(choose(link, "pendek", "pendek")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#password-error"), STRING)
			.contains("paling sedikit 12 karakter");
		assertThat(choose(link, PASSWORD, PASSWORD + "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#repeated-error"), STRING)
			.contains("Kedua isian tidak sama");
		assertThat(choose(link, "é".repeat(37), "é".repeat(37))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#password-error"), STRING)
			.contains("terlalu panjang");
	}

	@Test
	void theFirstLinkMakesTheFirstAdministrator() {
		String link = link(null);
		assertThat(this.browser.post()
			.uri(link)
			.with(csrf())
			.param("name", "Admin Pertama")
			.param("username", "admin.pertama")
			.param("password", PASSWORD)
			.param("repeated", PASSWORD)).hasRedirectedUrl("/masuk");
		assertThat(this.people.findByUsername("admin.pertama").orElseThrow().getRoles()).containsExactly(Role.ADMIN);
		assertThat(signIn("admin.pertama", PASSWORD, "10.0.0.1")).hasRedirectedUrl("/");
	}

	@Test
	void oneChangesOnesOwnPasswordWithTheOldOne() {
		choose(link(this.person.getId()), PASSWORD, PASSWORD);
		StaffMember current = this.people.findByUsername(this.person.getUsername()).orElseThrow();
		for (String old : new String[] { "salah", PASSWORD }) {
			assertThat(this.browser.post()
				.uri("/profil/kata-sandi")
				.with(this.fixtures.as(current))
				.with(csrf())
				.param("old", old)
				.param("password", "kata sandi yang baru")
				.param("repeated", "kata sandi yang baru"))
				.hasStatus(old.equals(PASSWORD) ? HttpStatus.FOUND : HttpStatus.UNPROCESSABLE_CONTENT);
		}
		assertThat(signIn(current.getUsername(), "kata sandi yang baru", "10.0.0.1")).hasRedirectedUrl("/");
	}

	@Test
	void afterFiveFailuresEvenTheRightPasswordHasToWait() {
		choose(link(this.person.getId()), PASSWORD, PASSWORD);
		for (int i = 0; i < SignInAttempts.FAILURES_BY_NAME; i++) {
			assertThat(signIn(this.person.getUsername(), "salah", "10.0.0.2")).hasRedirectedUrl("/masuk?gagal");
		}
		assertThat(signIn(this.person.getUsername(), PASSWORD, "10.0.0.2")).hasRedirectedUrl("/masuk?tunggu=1");
		assertThat(Shown.on(this.browser.get().uri("/masuk?tunggu=1").exchange()).in(".alert-warning"))
			.contains("Tunggu 1 menit");
		assertThat(signIn(this.person.getUsername(), PASSWORD, "10.0.0.3")).hasRedirectedUrl("/");
	}

	@Test
	void unknownNamesAreSlowedDownAlike() {
		for (int i = 0; i < SignInAttempts.FAILURES_BY_NAME; i++) {
			signIn("tidak.ada", "salah", "10.0.0.4");
		}
		assertThat(signIn("tidak.ada", "salah", "10.0.0.4")).hasRedirectedUrl("/masuk?tunggu=1");
	}

	@Test
	void oneAddressThatTriesManyNamesIsSlowedDown() {
		for (int i = 0; i < SignInAttempts.FAILURES_BY_ADDRESS; i++) {
			signIn("nama" + i, "salah", "10.0.0.5");
		}
		assertThat(signIn("nama.lain", "salah", "10.0.0.5")).hasRedirectedUrl("/masuk?tunggu=1");
	}

	private String link(Long staffId) {
		return this.links.make(staffId, null).replace("http://localhost:8080", "");
	}

	private MvcTestResult choose(String link, String password, String repeated) {
		return this.browser.post()
			.uri(link)
			.with(csrf())
			.param("password", password)
			.param("repeated", repeated)
			.exchange();
	}

	private MvcTestResult signIn(String username, String password, String address) {
		return this.browser.post().uri("/masuk").with(csrf()).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).param("username", username).param("password", password).exchange();
	}

}
