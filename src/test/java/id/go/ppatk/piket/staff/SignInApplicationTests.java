package id.go.ppatk.piket.staff;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The way in.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SignInApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	StaffMembers people;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	SessionRepository<? extends Session> sessions;

	@Test
	void whoIsNotSignedInIsSentToTheSignInPage() {
		assertThat(this.browser.get().uri("/telepon")).hasStatus3xxRedirection().hasRedirectedUrl("/masuk");
	}

	@Test
	void theSignInPageShowsTheContractsLabels() {
		assertThat(this.browser.get().uri("/masuk")).hasStatusOk()
			.extracting(Shown.text(".sign-in"), STRING)
			.contains("Nama pengguna", "Kata sandi", "Masuk");
	}

	@Test
	void aRequestThatEndsAfterTheSignInTakesNobodyOut() {
		StaffMember person = this.fixtures.officer("DP", 1);
		person.choosePassword(this.passwords.encode("sebuah kata sandi"));
		this.people.save(person);
		Cookie before = visited(this.sessions);
		Request stillAnswered = begin(this.sessions, before);
		Cookie after = this.browser.post()
			.uri("/masuk")
			.cookie(before)
			.with(csrf())
			.param("username", person.getUsername())
			.param("password", "sebuah kata sandi")
			.exchange()
			.getResponse()
			.getCookie("SESSION");
		stillAnswered.end();
		assertThat(this.browser.get().uri("/profil").cookie(after)).hasStatusOk();
		assertThat(this.browser.get().uri("/profil").cookie(before)).hasRedirectedUrl("/masuk");
	}

	@Test
	void whoSignsInComesBackToThePageThatWasAskedFor() {
		StaffMember person = this.fixtures.supervisor();
		person.choosePassword(this.passwords.encode("sebuah kata sandi"));
		this.people.save(person);
		MvcTestResult asked = this.browser.get().uri("/rekap/2026-W48?unit=DP").exchange();
		assertThat(asked).hasRedirectedUrl("/masuk");
		assertThat(signIn(person, asked.getResponse().getCookies())).hasRedirectedUrl("/rekap/2026-W48?unit=DP");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//example.org/", "https://example.org/", "/\\example.org" })
	void nobodyIsLedToAnotherServer(String elsewhere) {
		StaffMember person = this.fixtures.supervisor();
		person.choosePassword(this.passwords.encode("sebuah kata sandi"));
		this.people.save(person);
		Cookie forged = new Cookie("PIKET-TUJUAN",
				Base64.getUrlEncoder().withoutPadding().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8)));
		assertThat(signIn(person, forged)).hasRedirectedUrl("/");
	}

	private MvcTestResult signIn(StaffMember person, Cookie... cookies) {
		return this.browser.post()
			.uri("/masuk")
			.cookie(cookies)
			.with(csrf())
			.param("username", person.getUsername())
			.param("password", "sebuah kata sandi")
			.exchange();
	}

	/** A session that somebody has before they sign in. */
	private static <S extends Session> Cookie visited(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		return new Cookie("SESSION",
				Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
	}

	/** Finds its session as every request does; saves it, as it does, when it ends. */
	private static <S extends Session> Request begin(SessionRepository<S> sessions, Cookie cookie) {
		S session = sessions.findById(new String(Base64.getDecoder().decode(cookie.getValue())));
		session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(1));
		return () -> sessions.save(session);
	}

	private interface Request {

		void end();

	}

}
