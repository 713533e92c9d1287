package id.go.ppatk.piket.telephony;

import java.io.UnsupportedEncodingException;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What an open desk hears, and what its person chose to hear.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class SignalApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	DeskSignals signals;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	OpenDesks desks;

	@Autowired
	Statements statements;

	private StaffMember officer;

	@BeforeEach
	void isThere() {
		this.officer = this.fixtures.officer("DP", 1);
	}

	@Test
	void aDeskHearsThatTheCallsOfItsUnitHaveChangedAndNothingOfThem() {
		MvcTestResult listening = listen(this.officer);
		MvcTestResult elsewhere = listen(this.fixtures.officer("PTI", 1));
		this.transaction.executeWithoutResult((status) -> this.signals.changed("DP"));
		await().until(() -> said(listening).contains("event:changed"));
		assertThat(said(listening)).isEqualTo("""
				event:choices
				data:{"sound":false,"notice":false}

				event:changed
				data:

				""");
		assertThat(said(elsewhere)).doesNotContain("changed");
		assertThat(listening).hasContentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
			.headers()
			.hasValue("X-Accel-Buffering", "no")
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
	}

	@Test
	void itIsOpenedWithOneStatement() {
		listen(this.officer);
		assertThat(this.statements.sent(() -> ask(this.officer).asyncExchange())).hasSize(1);
	}

	@Test
	void aDeskHearsOfSoundAndNoticeWhatItsPersonChose() {
		assertThat(choose(this.officer).param("bunyi", "true")).hasRedirectedUrl("/profil/dering");
		assertThat(said(listen(this.officer))).contains("{\"sound\":true,\"notice\":false}");
		assertThat(profile(this.officer)).contains("Anda mendengar bunyi pendek.");
		assertThat(choose(this.officer).param("layar", "true")).hasRedirectedUrl("/profil/dering");
		assertThat(said(listen(this.officer))).contains("{\"sound\":false,\"notice\":true}");
		assertThat(profile(this.officer)).contains("Anda melihat pemberitahuan di layar komputer.");
		assertThat(profile(this.fixtures.officer("DP", 2)))
			.contains("Telepon masuk hanya tampil di meja telepon, tanpa bunyi dan pemberitahuan.");
	}

	@Test
	void whoTakesNoCallsIsAskedNothingOnTheProfile() {
		assertThat(profile(this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC)))
			.doesNotContain("Bunyi dan pemberitahuan telepon masuk");
	}

	@Test
	void theChoicesStandAsTheyWereSaved() {
		choose(this.officer).param("bunyi", "true").exchange();
		Shown page = Shown.on(this.browser.get().uri("/profil/dering").with(this.fixtures.as(this.officer)).exchange());
		assertThat(page.count("#bunyi[checked]")).isEqualTo(1);
		assertThat(page.count("#layar:not([checked])")).isEqualTo(1);
	}

	private MvcTestResult listen(StaffMember person) {
		await().until(() -> ask(person).asyncExchange().getResponse().getStatus() == HttpStatus.OK.value());
		return ask(person).asyncExchange();
	}

	private MockMvcRequestBuilder ask(StaffMember person) {
		return this.browser.get()
			.uri("/telepon/isyarat")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.with(this.fixtures.as(person));
	}

	private MockMvcRequestBuilder choose(StaffMember person) {
		return this.browser.post().uri("/profil/dering").with(this.fixtures.as(person)).with(csrf());
	}

	/** What the profile says of things that other pages keep. */
	private List<String> profile(StaffMember person) {
		return Shown.on(this.browser.get().uri("/profil").with(this.fixtures.as(person)).exchange())
			.each("section[aria-labelledby^=milik] > *");
	}

	private static String said(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
