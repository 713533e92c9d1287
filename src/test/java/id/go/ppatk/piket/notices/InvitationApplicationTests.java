package id.go.ppatk.piket.notices;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Invitations and forgotten passwords where there is a mail server.
 */
@ApplicationTest(properties = "spring.mail.host=127.0.0.1")
@FreshDatabase(eachTest = true)
class InvitationApplicationTests {

	private static final Pattern LINK = Pattern.compile("/kata-sandi/[A-Za-z0-9_-]{43}");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	StaffMembers people;

	@Autowired
	Letters letters;

	@Autowired
	LetterLinks links;

	@Autowired
	MailSettings settings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private StaffMember admin;

	@BeforeEach
	void nothingWaits() throws Exception {
		MailServer.empty();
		this.clock.set("2026-11-24T09:00");
		this.admin = this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN);
	}

	@Test
	void whoIsAddedGetsTheLinkByLetterAndThePageSaysWhereItStands() throws Exception {
		String page = add("rina", "rina@contoh.go.id");
		assertThat(Shown.on(get(page)).in(".invitation")).contains("Menunggu");
		assertThat(Shown.on(get(page)).each(".one-time-link")).isEmpty();
		String link = onlyLinkSent();
		assertThat(Shown.on(get(page)).in(".invitation")).contains("Terkirim");
		assertThat(choose(link)).hasRedirectedUrl("/masuk");
		assertThat(choose(link)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void neitherTheListOfLettersNorTheDatabaseHoldsTheLink() throws Exception {
		add("rina", "rina@contoh.go.id");
		Long id = this.jdbc.sql("select id from letters").query(Long.class).single();
		String link = onlyLinkSent();
		assertThat(Shown.on(get("/pemberitahuan/" + id, this.fixtures.supervisor())).in(".letter-text"))
			.contains("/kata-sandi/********")
			.doesNotContain(link);
		assertThat(this.jdbc.sql("select text || html from letters").query(String.class).single())
			.doesNotContainPattern(LINK);
	}

	@Test
	void anInvitationThatIsSentAgainBearsANewLinkAndTheOldOneIsVoid() throws Exception {
		String page = add("rina", "rina@contoh.go.id");
		String old = onlyLinkSent();
		MailServer.empty();
		assertThat(Shown.on(get(page)).each("form[action$=undangan] button")).containsExactly("Kirim ulang undangan");
		assertThat(post(page + "/undangan")).hasRedirectedUrl(page);
		assertThat(this.browser.get().uri(old)).as("before the new one leaves").hasStatus(HttpStatus.NOT_FOUND);
		String now = onlyLinkSent();
		assertThat(now).isNotEqualTo(old);
		assertThat(this.browser.get().uri(now)).hasStatusOk();
		this.clock.set("2026-11-27T09:00");
		assertThat(this.browser.get().uri(now)).as("after three days").hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anInvitationIsNotSentToWhoWasHandedALinkOrLeftMeanwhile() throws Exception {
		String handed = add("rina", "rina@contoh.go.id");
		String left = add("sari", "sari@contoh.go.id");
		this.clock.set("2026-11-24T09:05");
		post(handed + "/tautan").exchange();
		post(left + "/penonaktifan").exchange();
		send();
		for (MimeMessage letter : MailServer.received()) {
			assertThat(letter.getSubject()).doesNotStartWith("Undangan");
		}
		assertThat(Shown.on(get(handed)).in(".invitation")).contains("Ditarik");
		assertThat(Shown.on(get(left)).in(".invitation")).contains("Ditarik");
	}

	@Test
	void whoHasNoAddressIsShownTheLink() {
		String page = "/pengaturan/pegawai/" + this.fixtures.officer("DP", 1).getId();
		assertThat(Shown.on(get(page)).each("form[action$=undangan]")).isEmpty();
		MvcTestResult added = form("tanpa", "").exchange();
		assertThat(added.getMvcResult().getFlashMap().get("link")).asString().containsPattern(LINK);
		assertThat(letters()).isZero();
	}

	@Test
	void aListInvitesThoseWhoAreNewAndHaveAnAddress() throws Exception {
		this.fixtures.person("lama", "Lama", "DP", Role.PETUGAS);
		String csv = "Nama,Username,Unit,Peran,Email\nLama,lama,DP,PETUGAS,lama@contoh.go.id\n"
				+ "Rina,rina,DP,PETUGAS,rina@contoh.go.id\nTanpa,tanpa,DP,PETUGAS,\n";
		MvcTestResult imported = this.browser.post()
			.uri("/pengaturan/pegawai/impor")
			.with(this.fixtures.as(this.admin))
			.with(csrf())
			.multipart()
			.file(new MockMultipartFile("berkas", "daftar.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
			.param("invited", "true")
			.exchange();
		assertThat(imported.getMvcResult().getFlashMap().get("notice")).asString()
			.startsWith("3 pegawai diimpor; 1 undangan");
		onlyLinkSent();
		assertThat(MailServer.received().get(0).getAllRecipients()[0]).hasToString("Rina <rina@contoh.go.id>");
	}

	@Test
	void whoForgotThePasswordGetsAShortLinkAndWhoeverAsksTheSameAnswer() throws Exception {
		person("rina", "rina@contoh.go.id", true);
		person("pergi", "pergi@contoh.go.id", false);
		for (String name : List.of(" Rina ", "pergi", "tidak.ada", "'; --")) {
			assertThat(forgot(name, "10.0.0.1")).hasRedirectedUrl("/kata-sandi/lupa?dikirim");
		}
		assertThat(forgot("", "10.0.0.1")).hasRedirectedUrl("/kata-sandi/lupa?kosong");
		assertThat(letters()).isEqualTo(1);
		String link = onlyLinkSent();
		assertThat(MailServer.received().get(0).getAllRecipients()[0].toString()).contains("rina@contoh.go.id");
		this.clock.set("2026-11-24T09:59");
		assertThat(this.browser.get().uri(link)).hasStatusOk();
		this.clock.set("2026-11-24T10:00");
		assertThat(this.browser.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(Shown.on(this.browser.get().uri("/kata-sandi/lupa?dikirim").exchange()).in(".alert-success"))
			.startsWith("Bila nama pengguna itu terdaftar");
	}

	@Test
	void whoeverAsksForALinkVoidsNoneThatWasHandedOver() throws Exception {
		StaffMember person = person("rina", "rina@contoh.go.id", true);
		String handed = String
			.valueOf(post("/pengaturan/pegawai/" + person.getId() + "/tautan").exchange()
				.getMvcResult()
				.getFlashMap()
				.get("link"))
			.replaceFirst("^https?://[^/]+", "");
		this.clock.set("2026-11-24T09:05");
		forgot("rina", "10.0.0.2");
		String sent = onlyLinkSent();
		assertThat(this.browser.get().uri(handed)).hasStatusOk();
		assertThat(choose(sent)).hasRedirectedUrl("/masuk");
		assertThat(this.browser.get().uri(handed)).as("once a password is chosen").hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whoAsksTooOftenWaitsWhetherTheNameIsKnownOrNot() {
		person("rina", "rina@contoh.go.id", true);
		for (String name : List.of("rina", "tidak.ada")) {
			for (int i = 0; i < 3; i++) {
				assertThat(forgot(name, "10.0.1." + i)).hasRedirectedUrl("/kata-sandi/lupa?dikirim");
			}
			assertThat(forgot(name, "10.0.1.9")).hasRedirectedUrl("/kata-sandi/lupa?tunggu=20");
		}
		assertThat(Shown.on(this.browser.get().uri("/kata-sandi/lupa?tunggu=20").exchange()).in(".alert-warning"))
			.contains("Tunggu 20 menit");
	}

	@Test
	void oneAddressThatAsksWithManyNamesWaits() {
		for (int i = 0; i < 20; i++) {
			assertThat(forgot("nama" + i, "10.0.2.1")).hasRedirectedUrl("/kata-sandi/lupa?dikirim");
		}
		assertThat(forgot("nama.lain", "10.0.2.1")).hasRedirectedUrl("/kata-sandi/lupa?tunggu=1");
	}

	private String add(String username, String email) {
		MvcTestResult added = form(username, email).exchange();
		assertThat(added).hasStatus3xxRedirection();
		return added.getResponse().getRedirectedUrl();
	}

	private MockMvcRequestBuilder form(String username, String email) {
		return post("/pengaturan/pegawai").param("name", username)
			.param("username", username)
			.param("unitCode", "DP")
			.param("roles", "PETUGAS")
			.param("email", email)
			.param("invited", "true");
	}

	private StaffMember person(String username, String email, boolean active) {
		StaffMember person = this.fixtures.person(username, username, "DP", Role.PETUGAS);
		this.jdbc.sql("update staff_members set email = ?, active = ? where id = ?")
			.params(email, active, person.getId())
			.update();
		return person;
	}

	private MvcTestResult forgot(String username, String address) {
		return this.browser.post().uri("/kata-sandi/lupa").with(csrf()).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		}).param("username", username).exchange();
	}

	private MvcTestResult choose(String link) {
		return this.browser.post()
			.uri(link)
			.with(csrf())
			.param("password", "sebuah kata sandi")
			.param("repeated", "sebuah kata sandi")
			.exchange();
	}

	private MockMvcRequestBuilder post(String path) {
		return this.browser.post().uri(path).with(this.fixtures.as(this.admin)).with(csrf());
	}

	private MvcTestResult get(String path) {
		return get(path, this.admin);
	}

	private MvcTestResult get(String path, StaffMember reader) {
		return this.browser.get().uri(path).with(this.fixtures.as(reader)).exchange();
	}

	private int letters() {
		return this.jdbc.sql("select count(*) from letters").query(Integer.class).single();
	}

	private void send() {
		new SendLetters(this.letters, Optional.of(MailServer.sender()), this.settings,
				new PracticeAddress(new MockEnvironment()), this.links, () -> "Piket", this.transaction, this.clock)
			.send(() -> true);
	}

	/** The path of the link in the one letter that leaves now, the same in both parts. */
	private String onlyLinkSent() throws Exception {
		send();
		assertThat(MailServer.received()).hasSize(1);
		MimeMessage letter = MailServer.received().get(0);
		String raw = new String(letter.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("=\r\n", "");
		List<String> found = LINK.matcher(raw).results().map(MatchResult::group).distinct().toList();
		assertThat(found).hasSize(1);
		return found.get(0);
	}

}
