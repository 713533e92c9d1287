package id.go.ppatk.piket.dashboards;

import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A screen in the room shows the wallboard from an address of its own, without a person.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class ScreenApplicationTests {

	private static final String SETTINGS = "/pengaturan/papan";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	StaffMember supervisor;

	@BeforeEach
	void aDay() {
		this.clock.set("2026-11-24T09:00");
		this.supervisor = this.fixtures.supervisor();
		Duty duty = this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.fixtures.officer("DP", 1),
				this.fixtures.officer("DP", 2));
		this.fixtures.call(duty, this.fixtures.officer("DP", 1), LocalTime.of(8, 0), "Bapak ABC", "Perubahan user.");
	}

	@Test
	void anAddressShowsTheBoardWithoutASessionAndWithoutACaller() {
		String path = made("Televisi Lantai 2");
		MvcTestResult answer = this.browser.get().uri(path).exchange();
		assertThat(answer).hasStatusOk();
		assertThat(answer.getRequest().getSession(false)).isNull();
		assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(answer.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
		Shown screen = Shown.on(answer);
		assertThat(screen.panel("papan-DP")).contains("Petugas DP 1", "1 telepon hari ini");
		assertThat(screen.in("body")).doesNotContain("Bapak ABC", "Perubahan user.");
		assertThat(screen.attributes(".board", "hx-get")).containsExactly(path);
		assertThat(screen.count("header, nav, form, .board a[href]")).isZero();
		MvcTestResult part = this.browser.get().uri(path).header("HX-Request", "true").exchange();
		assertThat(Shown.on(part).count("title, main")).isZero();
		assertThat(Shown.on(part).attributes(".board", "hx-get")).containsExactly(path);
	}

	@Test
	void onlyTheHashIsKeptAndTheAddressIsShownOnce() {
		String path = made("Televisi Lantai 2");
		String token = path.substring(path.lastIndexOf('/') + 1);
		assertThat(token).hasSize(43);
		assertThat(this.jdbc.queryForList("select token_hash from board_addresses", String.class)).hasSize(1)
			.allMatch((hash) -> hash.matches("[0-9a-f]{64}"));
		Shown settings = shown(SETTINGS);
		assertThat(settings.each("tbody tr")).singleElement().asString().contains("Televisi Lantai 2", "Berlaku");
		assertThat(settings.in("main")).doesNotContain(token);
	}

	@Test
	void whatWasRevokedOrNeverWasShowsNothing() {
		String path = made("Televisi Lantai 2");
		Long id = this.jdbc.queryForObject("select id from board_addresses", Long.class);
		assertThat(post(SETTINGS + "/" + id + "/pencabutan")).hasRedirectedUrl(SETTINGS);
		assertThat(shown(SETTINGS).in("tbody tr")).contains("Dicabut").doesNotContain("Berlaku");
		MvcTestResult revoked = this.browser.get().uri(path).exchange();
		assertThat(revoked).hasStatus(HttpStatus.GONE);
		assertThat(Shown.on(revoked).in("main")).contains("Alamat papan ini tidak berlaku")
			.doesNotContain("Petugas DP 1");
		assertThat(this.browser.get().uri("/layar/tidak-ada")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.browser.post().uri(path)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.get().uri("/layar/a/b")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void onlyTheSupervisorMakesAndRevokesOne() {
		for (Role role : new Role[] { Role.KOORDINATOR, Role.PETUGAS, Role.ADMIN }) {
			StaffMember person = this.fixtures.person("layar." + role.name().toLowerCase(), role.name(), "DP", role);
			assertThat(this.browser.get().uri(SETTINGS).with(this.fixtures.as(person))).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.browser.post()
				.uri(SETTINGS)
				.with(csrf())
				.with(this.fixtures.as(person))
				.param("name", "Layar saya")).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(post(SETTINGS).param("name", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#name-error"))
			.isEqualTo("Isi nama layar, misalnya Televisi Lantai 2.");
		assertThat(this.jdbc.queryForObject("select count(*) from board_addresses", Integer.class)).isZero();
	}

	@Test
	void aCallThatRingsIsSeenOnTheBoard() {
		String path = made("Televisi Lantai 2");
		assertThat(Shown.on(this.browser.get().uri(path).exchange()).count(".board-waiting")).isZero();
		this.jdbc.update("""
				insert into telephony_tokens (name, token_hash, created_by, created_at)
				values ('x', 'x', (select min(id) from staff_members), now())""");
		this.jdbc
			.update("""
					insert into ringing_calls (token_id, exchange_id, menu, unit_code, rang_at, outside_hours, form_id, caller)
					select id, 'a', 1, 'DP', timestamptz '2026-11-24 08:59:50+07', false, gen_random_uuid(), '08123456789'
					from telephony_tokens""");
		Shown screen = Shown.on(this.browser.get().uri(path).exchange());
		assertThat(screen.in("section[aria-labelledby=papan-DP] .board-waiting"))
			.isEqualTo("1 telepon berdering, belum diangkat");
		assertThat(screen.each(".board-totals li")).contains("1 telepon berdering");
		assertThat(screen.in("body")).doesNotContain("08123456789");
	}

	@Test
	void aScreenCostsFewStatements(@Autowired Statements statements) {
		String path = made("Televisi Lantai 2");
		assertThat(statements.of(() -> this.browser.get().uri(path).exchange())).isLessThanOrEqualTo(8);
	}

	/** Makes an address as the supervisor does. */
	private String made(String name) {
		MvcTestResult answer = post(SETTINGS).param("name", name).exchange();
		assertThat(answer).hasRedirectedUrl(SETTINGS);
		String address = (String) answer.getMvcResult().getFlashMap().get("made");
		return address.substring(address.indexOf("/layar/"));
	}

	private MockMvcRequestBuilder post(String url) {
		return this.browser.post().uri(url).with(csrf()).with(this.fixtures.as(this.supervisor));
	}

	private Shown shown(String url) {
		return Shown.on(this.browser.get().uri(url).with(this.fixtures.as(this.supervisor)).exchange());
	}

}
