package id.go.ppatk.piket.desk;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Nothing that was typed of a call is lost, and nobody but its officer reads it.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class DraftApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String NUMBER = "CC-20261124-0001";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

	@Autowired
	JdbcTemplate jdbc;

	private final UUID formId = UUID.randomUUID();

	private StaffMember officer;

	private StaffMember colleague;

	private StaffMember other;

	@BeforeEach
	void aCallWasTaken() {
		this.clock.set("2026-11-24T10:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.colleague = this.fixtures.officer("DP", 3);
		this.fixtures.duty(TODAY, 1, this.officer, this.colleague);
		this.other = this.fixtures.officer("DP", 5);
		this.fixtures.duty(TODAY, 2, this.other, this.fixtures.officer("DP", 6));
		take(this.formId);
		this.clock.set("2026-11-24T10:15");
	}

	private void take(UUID formId) {
		post("/telepon/penerimaan", this.officer).param("formId", formId.toString()).exchange();
	}

	@Test
	void whatWasTypedIsThereAgain() {
		assertThat(draft(this.officer, this.formId, "Bapak A", "Lupa \u202Esandi =1+1")).hasStatusOk()
			.bodyJson()
			.extractingPath("savedAt")
			.isEqualTo("10.15");
		this.clock.set("2026-11-24T10:40");
		assertThat(page("/telepon/baru?nomor=" + NUMBER, this.officer)).contains("Bapak A", "Lupa sandi =1+1",
				"Isian dipulihkan, terakhir tersimpan pukul 10.15.");
		this.clock.set("2026-11-25T07:00");
		assertThat(page("/telepon/baru?nomor=" + NUMBER, this.officer))
			.contains("Isian dipulihkan, terakhir tersimpan 24 November pukul 10.15 WIB.");
	}

	@Test
	void aFormWithoutANumberIsFoundOnTheDeskAndCanBeThrownAway() {
		UUID other = UUID.randomUUID();
		draft(this.officer, other, "Ibu B", "Soal").exchange();
		assertThat(page("/telepon", this.officer)).contains("Ibu B", "/telepon/baru?konsep=" + other, NUMBER, "Alt+2");
		assertThat(page("/telepon/baru?konsep=" + other, this.officer)).contains("Ibu B", "Isian dipulihkan");
		assertThat(post("/telepon/konsep/" + other + "/pembuangan", this.colleague)).hasRedirectedUrl("/telepon");
		assertThat(page("/telepon", this.officer)).contains("Ibu B");
		assertThat(post("/telepon/konsep/" + other + "/pembuangan", this.officer)).hasRedirectedUrl("/telepon")
			.satisfies((answer) -> assertThat(answer.getMvcResult().getFlashMap().get("thrownAway")).isEqualTo(other));
		assertThat(page("/telepon", this.officer)).doesNotContain("Ibu B");
		assertThat(page("/telepon/baru?konsep=" + other, this.officer)).doesNotContain("Ibu B");
	}

	@Test
	void whatWasThrownAwayIsBroughtBackByItsOwnerUntilTheNextDay() {
		UUID other = UUID.randomUUID();
		draft(this.officer, other, "Ibu B", "Soal").exchange();
		assertThat(post("/telepon/konsep/" + other + "/pembuangan", this.officer)).flash()
			.containsEntry("thrownAway", other);
		post("/telepon/konsep/" + other + "/pemulihan", this.colleague).exchange();
		assertThat(page("/telepon", this.officer)).doesNotContain("Ibu B");
		assertThat(post("/telepon/konsep/" + other + "/pemulihan", this.officer))
			.hasRedirectedUrl("/telepon/baru?konsep=" + other);
		assertThat(page("/telepon/baru?konsep=" + other, this.officer)).contains("Ibu B");
		post("/telepon/konsep/" + other + "/pembuangan", this.officer).exchange();
		this.clock.set("2026-11-25T10:16");
		UUID later = UUID.randomUUID();
		draft(this.officer, later, "Ibu C", "Soal").exchange();
		post("/telepon/konsep/" + later + "/pembuangan", this.officer).exchange();
		assertThat(drafts()).as("only the later one").isOne();
	}

	@Test
	void nobodyElseWritesOrReadsIt() {
		draft(this.officer, this.formId, "Bapak A", "Soal").exchange();
		UUID other = UUID.randomUUID();
		draft(this.officer, other, "Ibu B", "Soal").exchange();
		assertThat(draft(this.colleague, this.formId, "Orang lain", "x")).hasStatus(HttpStatus.CONFLICT);
		assertThat(draft(this.colleague, other, "Orang lain", "x")).hasStatus(HttpStatus.CONFLICT);
		assertThat(draft(this.fixtures.coordinator("DP"), this.formId, "Orang lain", "x"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(get("/telepon/baru?konsep=" + other, this.colleague)).hasRedirectedUrl("/telepon");
		assertThat(get("/telepon/baru?konsep=" + this.formId, this.colleague)).hasRedirectedUrl("/telepon");
		assertThat(page("/telepon/baru?nomor=" + NUMBER, this.fixtures.coordinator("DP"))).doesNotContain("Bapak A");
		assertThat(page("/telepon/belum-selesai", this.fixtures.supervisor())).contains(NUMBER, "Petugas DP 1")
			.doesNotContain("Bapak A", "Ibu B");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/telepon", "/telepon/konsep", "/telepon/parkir", "/telepon/permasalahan",
			"/telepon/penerimaan", "/telepon/penerus?ke=0", "/telepon/jawaban?ke=0", "/telepon/konsep/%s/pembuangan" })
	void nobodysDraftIsTouchedByAnothersForm(String path) {
		UUID form = UUID.randomUUID();
		draft(this.officer, form, "Ibu B", "Soal pertama").exchange();
		sendAsAnother(path, form);
		assertThat(page("/telepon/baru?konsep=" + form, this.officer)).contains("Ibu B", "Soal pertama")
			.doesNotContain("Bapak A");
		assertThat(draft(this.officer, form, "Ibu B", "Soal kedua")).hasStatusOk();
		assertThat(page("/telepon/baru?konsep=" + form, this.officer)).contains("Soal kedua");
	}

	private void sendAsAnother(String path, UUID form) {
		whole(post(path.formatted(form), this.other), form).exchange();
	}

	@Test
	void theOperatorConnectsNoCallUnderAnothersForm() {
		UUID form = UUID.randomUUID();
		draft(this.officer, form, "Ibu B", "Soal pertama").exchange();
		StaffMember operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		assertThat(post("/telepon/sambungan", operator).param("formId", form.toString()).param("unit", "DP"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(draft(this.officer, form, "Ibu B", "Soal kedua")).hasStatusOk();
	}

	@Test
	void aCorrectionThatSomebodyWillTypeIsNotTakenByAnothersForm() {
		whole(post("/telepon", this.officer)).exchange();
		UUID form = FormDrafts.correction(NUMBER, new SignedIn(this.officer));
		for (String path : List.of("/telepon", "/telepon/konsep", "/telepon/penerimaan")) {
			sendAsAnother(path, form);
		}
		assertThat(draft(this.officer, this.formId, "Bapak A", "Soal baru").param("perbaikan", NUMBER)
			.param("version", "1")).hasStatusOk();
		assertThat(page("/telepon/" + NUMBER + "/perbaikan", this.officer)).contains("Soal baru");
	}

	@Test
	void whatIsTooLongIsRefusedAndTheDraftBeforeItStays() {
		draft(this.officer, this.formId, "Bapak A", "Soal").exchange();
		assertThat(draft(this.officer, this.formId, "Bapak C", "x".repeat(4001)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		MockMvcRequestBuilder many = draft(this.officer, this.formId, "Bapak C", "x");
		for (int i = 1; i <= CallForm.MOST_PROBLEMS; i++) {
			many = many.param("problems[" + i + "].text", "x");
		}
		assertThat(many).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(draft(this.officer, this.formId, "Bapak C", "x").param("received", "x".repeat(1000)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(page("/telepon/baru?nomor=" + NUMBER, this.officer)).contains("Bapak A");
	}

	@Test
	void ofWhatIsConfidentialNothingIsKept() {
		draft(this.officer, this.formId, "Bapak A", "Rahasia besar").param("problems[0].outcome", "DIALIHKAN_SARANA")
			.param("problems[0].why", "RAHASIA")
			.param("problems[0].remark", "Rahasia lain")
			.exchange();
		assertThat(this.jdbc.queryForObject("select fields::text from call_drafts", String.class)).contains("Bapak A")
			.doesNotContain("Rahasia");
	}

	@Test
	void aDraftEndsWithItsCall() {
		draft(this.officer, this.formId, "Bapak A", "Soal").exchange();
		assertThat(whole(post("/telepon", this.officer))).hasRedirectedUrl("/telepon");
		assertThat(drafts()).isZero();
		assertThat(draft(this.officer, this.formId, "Bapak A", "Terlambat")).hasStatus(HttpStatus.CONFLICT);
		assertThat(drafts()).isZero();
	}

	@Test
	void aCallThatIsCancelledWithSomethingTypedIsAskedForOnceAndKeepsIt() {
		MvcTestResult asked = typed(post("/telepon/" + NUMBER + "/pembatalan", this.officer), this.formId, "Bapak A",
				"Soal")
			.param("problems[1].text", "Soal kedua")
			.exchange();
		assertThat(asked).hasStatusOk();
		assertThat(Shown.on(asked).in(".form-errors")).contains("Telepon " + NUMBER + " sudah berisi isian");
		assertThat(Shown.on(asked).value("[name=callerName]")).isEqualTo("Bapak A");
		assertThat(state()).isEqualTo("OPEN");
		assertThat(typed(post("/telepon/" + NUMBER + "/pembatalan", this.officer), this.formId, "Bapak A", "Soal")
			.param("problems[1].text", "Soal kedua")
			.param("yakin", "true")).hasRedirectedUrl("/telepon");
		assertThat(state()).isEqualTo("CANCELLED");
		MvcTestResult desk = get("/telepon", this.officer).exchange();
		assertThat(Shown.on(desk).count(".unfinished")).isZero();
		assertThat(Shown.on(desk).count("form[action='/telepon/" + NUMBER + "/pemulihan']")).isOne();
		assertThat(post("/telepon/" + NUMBER + "/pemulihan", this.officer))
			.hasRedirectedUrl("/telepon/baru?nomor=" + NUMBER);
		assertThat(state()).isEqualTo("OPEN");
		MvcTestResult form = get("/telepon/baru?nomor=" + NUMBER, this.officer).exchange();
		assertThat(Shown.on(form).value("[name=callerName]")).isEqualTo("Bapak A");
		assertThat(Shown.on(form).each("textarea[name$=text]")).containsExactly("Soal", "Soal kedua");
	}

	@Test
	void aCallOfWhichNothingWasTypedIsCancelledAtOnce() {
		assertThat(post("/telepon/" + NUMBER + "/pembatalan", this.officer).param("formId", this.formId.toString())
			.param("callerName", "")
			.param("callerKind", "")
			.param("received", "10.00")
			.param("problems[0].number", "0")
			.param("problems[0].outcome", "TUNTAS")).hasRedirectedUrl("/telepon");
		assertThat(state()).isEqualTo("CANCELLED");
		assertThat(drafts()).isZero();
	}

	@Test
	void fromItsPageACallIsCancelledAsCarefullyAndBroughtBack() {
		draft(this.officer, this.formId, "Bapak A", "Soal").exchange();
		for (StaffMember person : new StaffMember[] { this.officer, this.fixtures.coordinator("DP") }) {
			MvcTestResult asked = post("/telepon/" + NUMBER + "/pembatalan", person).exchange();
			assertThat(Shown.on(asked).in(".form-errors")).contains("sudah berisi isian");
		}
		assertThat(post("/telepon/" + NUMBER + "/pembatalan", this.officer).param("yakin", "true"))
			.hasRedirectedUrl("/telepon");
		MvcTestResult page = get("/telepon/" + NUMBER, this.officer).exchange();
		assertThat(Shown.on(page).in("form[action$='/pemulihan'] button")).isEqualTo("Kembalikan");
		assertThat(post("/telepon/" + NUMBER + "/pemulihan", this.colleague)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(drafts()).isOne();
	}

	private String state() {
		return this.jdbc.queryForObject("select state from calls where number = ?", String.class, NUMBER);
	}

	private int drafts() {
		return this.jdbc.queryForObject("select count(*) from call_drafts", Integer.class);
	}

	@Test
	void aCorrectionIsKeptUntilItIsSavedAndFoundOnTheDesk() {
		whole(post("/telepon", this.officer)).exchange();
		String path = "/telepon/" + NUMBER + "/perbaikan";
		assertThat(draft(this.officer, this.formId, "Bapak A", "Soal baru").param("perbaikan", NUMBER)
			.param("version", "1")).hasStatusOk();
		assertThat(page(path, this.officer)).contains("Soal baru", "Isian dipulihkan", "name=\"perbaikan\"");
		assertThat(page("/telepon", this.officer)).contains("href=\"" + path, "Perbaikan, terakhir diketik");
		assertThat(
				get("/telepon/baru?konsep=" + this.jdbc.queryForObject("select form_id from call_drafts", UUID.class),
						this.officer))
			.hasRedirectedUrl(path);
		assertThat(draft(this.colleague, this.formId, "Bapak B", "Bukan milik saya").param("perbaikan", NUMBER))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(page("/telepon/" + NUMBER, this.officer)).doesNotContain("Soal baru");
		int version = this.calls.findByNumber(NUMBER).orElseThrow().getVersion();
		assertThat(whole(post(path, this.officer)).param("version", "" + version))
			.hasRedirectedUrl("/telepon/" + NUMBER);
		assertThat(drafts()).isZero();
	}

	@Test
	void aParkedCallWaitsWhileTheNextIsWrittenDown() {
		assertThat(typed(post("/telepon/parkir", this.officer), this.formId, "Bapak A", "Soal"))
			.hasRedirectedUrl("/telepon");
		String next = UUID.randomUUID().toString();
		assertThat(
				typed(post("/telepon/parkir", this.officer), this.formId, "Bapak A", "Soal").param("berikutnya", next))
			.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0002");
		assertThat(page("/telepon/baru?nomor=CC-20261124-0002", this.officer)).contains("Bapak A, PJK DEF", "Alt+1",
				"sedang dibuka");
		MvcTestResult refused = typed(post("/telepon/parkir", this.officer), this.formId, "Bapak A", "x".repeat(4001))
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.value("[name=callerName]")).isEqualTo("Bapak A");
		assertThat(page.in("[id='problems[0].text-error']")).contains("Paling banyak 4000 karakter");
	}

	@Test
	void theNextMorningItWaitsForItsOfficerAndTheSupervisor() {
		assertThat(page("/telepon", this.officer)).doesNotContain("dari hari sebelumnya");
		this.clock.set("2026-11-25T07:00");
		assertThat(page("/telepon", this.officer)).contains("1 telepon dari hari sebelumnya belum selesai dicatat",
				NUMBER);
		assertThat(page("/dasbor", this.fixtures.supervisor())).contains(
				"1 telepon dari hari sebelumnya belum selesai dicatat oleh penerimanya", "/telepon/belum-selesai");
		assertThat(page("/telepon", this.colleague)).doesNotContain("dari hari sebelumnya");
	}

	@Test
	void aPageAsksWhoIsSignedInAndWhatHasArrived() {
		whole(post("/telepon", this.officer)).exchange();
		String path = "/telepon/sesi?formulir=" + this.formId + "&formulir=" + UUID.randomUUID();
		assertThat(get(path, this.officer)).hasStatusOk().bodyJson().satisfies((json) -> {
			json.assertThat().extractingPath("user").isEqualTo("petugas.dp.1");
			json.assertThat().extractingPath("token").asString().isNotBlank();
			json.assertThat().extractingPath("recorded").asMap().containsOnlyKeys(this.formId.toString());
		});
		assertThat(get(path, this.colleague)).bodyJson().extractingPath("recorded").asMap().isEmpty();
	}

	@Test
	void aCallFormThatMetAnEndedSessionIsOpenedAgain() {
		String address = "/telepon/baru?konsep=" + this.formId;
		assertThat(this.browser.post().uri("/telepon").param("formId", this.formId.toString()))
			.hasRedirectedUrl(address);
		assertThat(this.browser.post()
			.uri("/telepon")
			.with(this.fixtures.as(this.officer))
			.param("formId", this.formId.toString())).hasRedirectedUrl(address);
		assertThat(this.browser.post().uri("/telepon").param("formId", "//jahat")).hasRedirectedUrl("/masuk?berakhir");
		assertThat(this.browser.post()
			.uri("/telepon/konsep")
			.header("X-Requested-With", "XMLHttpRequest")
			.with(this.fixtures.as(this.officer))
			.param("formId", this.formId.toString())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(address, this.officer)).hasRedirectedUrl("/telepon/baru?nomor=" + NUMBER);
	}

	@Test
	void aScriptWhoseSessionHasEndedIsToldSoAndBeginsNoOther() {
		assertThat(this.browser.get().uri("/telepon/masuk").header("HX-Request", "true"))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.doesNotContainHeader("Set-Cookie")
			.satisfies((answer) -> assertThat(answer.getRequest().getSession(false)).isNull());
		assertThat(this.browser.get().uri("/telepon/sesi").header("X-Requested-With", "XMLHttpRequest"))
			.hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(this.browser.post().uri("/telepon/konsep").header("X-Requested-With", "XMLHttpRequest"))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.doesNotContainHeader("Set-Cookie")
			.satisfies((answer) -> assertThat(answer.getRequest().getSession(false)).isNull());
		assertThat(this.browser.get().uri("/telepon/masuk")).hasRedirectedUrl("/masuk");
	}

	private MockMvcRequestBuilder draft(StaffMember person, UUID formId, String caller, String problem) {
		return typed(post("/telepon/konsep", person), formId, caller, problem);
	}

	private MockMvcRequestBuilder typed(MockMvcRequestBuilder request, UUID formId, String caller, String problem) {
		return request.param("formId", formId.toString())
			.param("callerName", caller)
			.param("institution", "PJK DEF")
			.param("problems[0].text", problem);
	}

	private MockMvcRequestBuilder whole(MockMvcRequestBuilder request) {
		return whole(request, this.formId);
	}

	private MockMvcRequestBuilder whole(MockMvcRequestBuilder request, UUID formId) {
		return typed(request, formId, "Bapak A", "Soal").param("callerKind", "PIHAK_PELAPOR")
			.param("contact", "0812 3456 7890")
			.param("received", "10.00")
			.param("problems[0].topicId", "6")
			.param("problems[0].outcome", "TUNTAS");
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private MockMvcRequestBuilder get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person));
	}

	private String page(String path, StaffMember person) {
		var response = get(path, person).exchange().getResponse();
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		try {
			return response.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

}
