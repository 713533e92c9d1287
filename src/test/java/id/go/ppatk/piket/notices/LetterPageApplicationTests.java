package id.go.ppatk.piket.notices;

import java.time.Instant;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Pemberitahuan": what was sent, waits and failed.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class LetterPageApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Outbox outbox;

	@Autowired
	Letters letters;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void noLetters() {
		this.clock.set("2026-11-24T09:00");
	}

	@Test
	void itSaysThatLettersWaitForAServer() {
		MvcTestResult answer = get("", this.fixtures.supervisor());
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in(".alert-warning")).contains("Server e-mail belum diatur", "Tidak ada surat yang hilang");
		assertThat(page.in(".empty")).contains("Tidak ada surat dengan keadaan dan perihal ini.");
	}

	@Test
	void theSupervisorReadsLettersAndTheAdministratorOnlyThatTheyExist() {
		Long id = write(1);
		assertThat(Shown.on(get("", this.fixtures.supervisor())).in("tbody")).contains("Rahasia 1",
				"Jadwal piket disampaikan", "supervisor@contoh.go.id", "Menunggu");
		Shown page = Shown.on(get("/" + id, this.fixtures.supervisor()));
		assertThat(page.in("h1")).contains("Rahasia 1");
		assertThat(page.in(".letter-text")).contains("Isi <b>rahasia");
		StaffMember admin = this.fixtures.person("admin", "Admin", "PTI", Role.ADMIN);
		Shown listed = Shown.on(get("", admin));
		assertThat(listed.in("tbody")).contains("Jadwal piket disampaikan");
		assertThat(listed.in("#isi")).doesNotContain("Rahasia");
		Shown letter = Shown.on(get("/" + id, admin));
		assertThat(letter.in("#isi")).contains("Isi surat hanya dapat dibaca oleh supervisor.")
			.doesNotContain("ahasia 1", "<b>");
		assertThat(get("/4711", admin)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theSubjectLeadsToTheLetterWithoutTheTokenOfItsReplies() {
		Long id = write("Tindak lanjut TL-20261124-0001 [0123456789ab]");
		Shown list = Shown.on(get("", this.fixtures.supervisor()));
		assertThat(list.in("tbody th a")).isEqualTo("Tindak lanjut TL-20261124-0001");
		assertThat(list.links("tbody th")).containsExactly("/pemberitahuan/" + id);
		assertThat(list.each("tbody td.time")).containsExactly("24 Nov 09.00");
		assertThat(Shown.on(get("/" + id, this.fixtures.supervisor())).in("h1"))
			.isEqualTo("Tindak lanjut TL-20261124-0001");
	}

	@Test
	void whatFailedShowsTheServersWordsAndIsSentAgain() {
		Long id = write(1);
		fail(id, "550 5.1.1 <script>Kotak surat tidak dikenal");
		StaffMember supervisor = this.fixtures.supervisor();
		Shown page = Shown.on(get("?keadaan=FAILED", supervisor));
		assertThat(page.in("tbody")).contains("550 5.1.1 <script>Kotak surat tidak dikenal");
		assertThat(page.in(".letters-failed")).contains("Kirim ulang semua yang gagal (1)");
		assertThat(Shown.on(get("?keadaan=SENT", supervisor)).in("#isi")).doesNotContain("Kotak surat");
		assertThat(Shown.on(get("?keadaan=FAILED&jenis=WEEK_FINAL", supervisor)).in("#isi"))
			.doesNotContain("Kotak surat");
		assertThat(Shown.on(this.browser.get().uri("/dasbor").with(this.fixtures.as(supervisor)).exchange())
			.in(".waiting")).contains("1 surat gagal dikirim");
		assertThat(post("/" + id + "/pengiriman", supervisor)).hasRedirectedUrl("/pemberitahuan");
		assertThat(this.letters.findById(id).orElseThrow().getState()).isEqualTo(Letter.State.WAITING);
		assertThat(this.jdbc.sql("select address from letters").query(String.class).single())
			.as("where the supervisor is reached now")
			.isEqualTo("ayu.utami@ppatk.go.id");
		fail(id, "550 lagi");
		assertThat(post("/pengiriman", supervisor)).hasRedirectedUrl("/pemberitahuan");
		assertThat(this.letters.findById(id).orElseThrow().getState()).isEqualTo(Letter.State.WAITING);
	}

	@Test
	void whatWasSentIsNotSentAgain() {
		Long id = write(1);
		this.transaction.executeWithoutResult((status) -> this.letters.findById(id).orElseThrow().sent(Instant.now()));
		assertThat(post("/" + id + "/pengiriman", this.fixtures.supervisor())).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("/4711/pengiriman", this.fixtures.supervisor())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("?keadaan=ENTAH", this.fixtures.supervisor())).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void pagesFollowEachOtherAndTakeAsManyStatementsForManyLettersAsForOne(@Autowired Statements statements) {
		StaffMember supervisor = this.fixtures.supervisor();
		write(1);
		long one = statements.of(() -> get("", supervisor));
		for (int number = 2; number <= 60; number++) {
			write(number);
		}
		assertThat(statements.of(() -> get("", supervisor))).isEqualTo(one);
		Long last = this.jdbc.sql("select id from letters order by id desc offset 49 limit 1")
			.query(Long.class)
			.single();
		Shown page = Shown.on(get("", supervisor));
		assertThat(page.each("tbody th a")).contains("Rahasia 60", "Rahasia 11").doesNotContain("Rahasia 10");
		assertThat(page.links(".pages")).singleElement().asString().contains("sebelum=" + last);
		Shown second = Shown.on(get("?sebelum=" + last, supervisor));
		assertThat(second.each("tbody th a")).contains("Rahasia 10", "Rahasia 1").doesNotContain("Rahasia 11");
		assertThat(second.in(".pages")).contains("Ke halaman pertama").doesNotContain("Halaman berikutnya");
	}

	private Long write(int number) {
		return write("Rahasia " + number);
	}

	private Long write(String subject) {
		this.transaction.executeWithoutResult((status) -> this.outbox.write(
				new Draft(LetterKind.ROSTER_SUBMITTED, "surat-" + subject, subject, "Isi <b>rahasia"),
				List.of(new Recipient(null, "Supervisor", "supervisor@contoh.go.id"))));
		return this.jdbc.sql("select max(id) from letters").query(Long.class).single();
	}

	private void fail(Long id, String words) {
		this.transaction.executeWithoutResult(
				(status) -> this.letters.findById(id).orElseThrow().refused(words, this.clock.instant()));
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri("/pemberitahuan" + path).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String path, StaffMember person) {
		return this.browser.post().uri("/pemberitahuan" + path).with(csrf()).with(this.fixtures.as(person)).exchange();
	}

}
