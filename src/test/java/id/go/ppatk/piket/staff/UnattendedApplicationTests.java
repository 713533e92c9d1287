package id.go.ppatk.piket.staff;

import java.time.Duration;
import java.util.Base64;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.web.UnattendedRequests;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What a page asks while nobody is there is answered for as long as the session lasts,
 * and makes it last no longer.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class UnattendedApplicationTests {

	private static final String WAITING = "/telepon/masuk";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	StaffMembers people;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Statements statements;

	private Cookie session;

	@BeforeEach
	void signsInAndIsAwayForAQuarterOfAnHour() {
		StaffMember person = this.fixtures.officer("DP", 1);
		person.choosePassword(this.passwords.encode("sebuah kata sandi"));
		this.people.save(person);
		this.session = this.browser.post()
			.uri("/masuk")
			.with(csrf())
			.param("username", person.getUsername())
			.param("password", "sebuah kata sandi")
			.exchange()
			.getResponse()
			.getCookie("SESSION");
		passes(Duration.ofMinutes(15));
	}

	private void passes(Duration time) {
		this.jdbc.update(
				"update spring_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?",
				time.toMillis(), time.toMillis());
	}

	@Test
	void anUnattendedRequestIsAnsweredAndLeavesTheLastAccessAsItWas() {
		long before = lastAccess();
		assertThat(ask(WAITING).header(UnattendedRequests.HEADER, "true")).hasStatusOk();
		assertThat(lastAccess()).isEqualTo(before);
		assertThat(ask(WAITING)).hasStatusOk();
		assertThat(lastAccess()).isGreaterThan(before);
	}

	@Test
	void whoListensKeepsNoSessionAlive() {
		long before = lastAccess();
		assertThat(ask("/telepon/isyarat").accept(MediaType.TEXT_EVENT_STREAM).asyncExchange())
			.satisfies((listening) -> assertThat(listening.getResponse().getStatus()).isIn(200, 204));
		assertThat(lastAccess()).isEqualTo(before);
	}

	@Test
	void anUnattendedSessionEndsLikeAnyOther() {
		for (int i = 0; i < 2; i++) {
			assertThat(ask(WAITING).header(UnattendedRequests.HEADER, "true")).hasStatusOk();
			passes(Duration.ofMinutes(7));
		}
		passes(Duration.ofMinutes(2));
		assertThat(ask(WAITING).header(UnattendedRequests.HEADER, "true").header("HX-Request", "true"))
			.hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(ask("/telepon/isyarat").accept(MediaType.TEXT_EVENT_STREAM)).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void whoListensWithoutASessionIsGivenNone() {
		assertThat(this.browser.get().uri("/telepon/isyarat").accept(MediaType.TEXT_EVENT_STREAM))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.headers()
			.doesNotContainHeader(HttpHeaders.SET_COOKIE);
	}

	@Test
	void anUnattendedRequestSendsOneStatementLess() {
		long attended = this.statements.of(() -> ask(WAITING).exchange());
		long unattended = this.statements.of(() -> ask(WAITING).header(UnattendedRequests.HEADER, "true").exchange());
		assertThat(unattended).isEqualTo(attended - 1).isLessThanOrEqualTo(4);
	}

	private MockMvcRequestBuilder ask(String path) {
		return this.browser.get().uri(path).cookie(this.session);
	}

	private long lastAccess() {
		return this.jdbc.queryForObject("select last_access_time from spring_session where session_id = ?", Long.class,
				new String(Base64.getDecoder().decode(this.session.getValue())));
	}

}
