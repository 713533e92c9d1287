package id.go.ppatk.piket.telephony;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What a telephone exchange may tell, and what becomes of it on the desk.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class TelephonyApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TelephonyTokens tokens;

	@Autowired
	Calls calls;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember admin;

	private StaffMember officer;

	private String secret;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.admin = this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN);
		this.officer = this.fixtures.officer("DP", 1);
		this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.secret = this.tokens.make("Asterisk", this.admin.getId());
	}

	@ParameterizedTest
	@CsvSource({ "0, OPR", "1, DP", "2, PTI", "3, DKH" })
	void eachMenuArrivesAtItsUnit(int menu, String unit) {
		assertThat(rings("7." + menu, "081234567890", menu)).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.unit")
			.isEqualTo(unit);
	}

	@Test
	void theDeskOfTheUnitShowsItWithoutTheWholeNumberAndOthersDoNot() {
		rings("1", "081234567890", 1).exchange();
		assertThat(page("/telepon", this.officer)).contains("Telepon masuk dari 0812…890 sejak 09.00", "Alt+A")
			.doesNotContain("081234567890");
		assertThat(page("/telepon", this.fixtures.officer("PTI", 1))).doesNotContain("0812");
		assertThat(page("/telepon", this.fixtures.supervisor())).doesNotContain("0812");
		assertThat(page("/telepon/masuk", this.officer)).contains("0812…890").doesNotContain("<html");
		rings("2", "021 555 1234", 0).exchange();
		assertThat(page("/telepon", this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR)))
			.contains("Telepon masuk dari 021 …234");
	}

	@Test
	void acceptingItTakesACallAndFillsInTheNumber() {
		rings("1", "081234567890", 1).exchange();
		for (int i = 0; i < 2; i++) {
			assertThat(accept(this.officer)).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		}
		assertThat(this.calls.on(TODAY, 100)).hasSize(1);
		assertThat(page("/telepon/baru?nomor=CC-20261124-0001", this.officer)).contains("value=\"081234567890\"",
				", load");
		assertThat(page("/telepon", this.officer)).doesNotContain("Telepon masuk dari");
		assertThat(accept(this.fixtures.officer("DP", 2))).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("Telepon itu sudah diterima Petugas DP 1 pukul 09.00. Tidak ada yang tercatat.");
		assertThat(accept(this.fixtures.officer("PTI", 1))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.calls.on(TODAY, 100)).hasSize(1);
	}

	@Test
	void itShowsBesideTheFormOfAnotherCallWhichIsParkedForIt() {
		rings("1", "081234567890", 1).exchange();
		assertThat(page("/telepon/baru", this.officer)).contains("Telepon masuk dari 0812…890", "Alt+A",
				"name=\"masuk\"");
		String formId = UUID.randomUUID().toString();
		assertThat(post("/telepon/parkir", this.officer).param("formId", formId)
			.param("callerName", "Ibu Sedang Bicara")
			.param("masuk", this.jdbc.queryForObject("select id from ringing_calls", String.class)))
			.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(page("/telepon/baru?konsep=" + formId, this.officer)).contains("value=\"Ibu Sedang Bicara\"");
	}

	@Test
	void theEndOfAnAcceptedCallIsItsTimeFinished() {
		rings("1", "081234567890", 1).exchange();
		accept(this.officer).exchange();
		String form = "/telepon/baru?nomor=CC-20261124-0001";
		assertThat(page(form, this.officer)).doesNotContain("value=\"09.07\"");
		this.clock.set("2026-11-24T09:07");
		finished("1", "").exchange();
		this.clock.set("2026-11-24T09:30");
		assertThat(page(form, this.officer)).contains("value=\"09.07\"");
		Call call = this.calls.findByNumber("CC-20261124-0001").orElseThrow();
		assertThat(this.browser.post()
			.uri("/telepon")
			.with(this.fixtures.as(this.officer))
			.with(csrf())
			.param("formId", call.getFormId().toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "MASYARAKAT")
			.param("contact", "081234567890")
			.param("received", "09.00")
			.param("problems[0].topicId", "6")
			.param("problems[0].text", "Perubahan user.")
			.param("problems[0].outcome", "TUNTAS")).hasRedirectedUrl("/telepon");
		assertThat(this.calls.findByNumber("CC-20261124-0001").orElseThrow().getFinishedAt())
			.isEqualTo("2026-11-24T02:07:00Z");
	}

	@Test
	void afterSomeDaysTheNumbersOfCallersGoAndTheCallsStay(@Autowired RingingCalls ringing) {
		rings("1", "081234567890", 1).exchange();
		answered("1", "").exchange();
		rings("2", "081399998888", 1).exchange();
		finished("2", "").exchange();
		ringing.forget();
		assertThat(callers()).containsExactly("081234567890", "081399998888");
		this.clock.set("2026-12-01T09:01");
		ringing.forget();
		assertThat(callers()).as("whoever waits to be called back keeps the number")
			.containsExactly("0812…890", "081399998888");
		this.clock.set("2026-12-24T09:01");
		ringing.forget();
		assertThat(callers()).as("thirty days are too long ago").containsExactly("0812…890", "0813…888");
		assertThat(this.jdbc.queryForObject("select call_back_end from ringing_calls where exchange_id = '2'",
				String.class))
			.isEqualTo("EXPIRED");
	}

	private List<String> callers() {
		return this.jdbc.queryForList("select caller from ringing_calls order by exchange_id", String.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ring answer end", "ring end answer", "answer ring end", "answer end ring",
			"end ring answer", "end answer ring" })
	void inWhicheverOrderItIsToldItIsTheSameCall(String order) {
		String call = "\"caller\":\"081234567890\",\"menu\":1,\"rang\":\"2026-11-24T08:50:00+07:00\"";
		for (int twice = 0; twice < 2; twice++) {
			for (String told : order.split(" ")) {
				assertThat(switch (told) {
					case "ring" -> told("/api/telephony/calls",
							"{\"id\":\"1\",\"at\":\"2026-11-24T08:50:00+07:00\"," + call + "}");
					case "answer" -> answered("1", "{\"at\":\"2026-11-24T08:50:12+07:00\"," + call + "}");
					default -> finished("1", "{\"at\":\"2026-11-24T08:55:00+07:00\"," + call + "}");
				}).as(told).satisfies((result) -> assertThat(result.getResponse().getStatus()).isIn(200, 201));
			}
		}
		assertThat(this.jdbc.queryForList("""
				select unit_code || ' ' || extract(epoch from answered_at - rang_at)::int || ' '
				|| extract(epoch from finished_at - rang_at)::int from ringing_calls""", String.class))
			.containsExactly("DP 12 300");
	}

	@Test
	void whatWasAnsweredWaitsNoMoreAndIsStillAcceptedWithItsNumber() {
		rings("1", "081234567890", 1).exchange();
		this.clock.set("2026-11-24T09:01");
		assertThat(answered("1", "")).hasStatusOk();
		assertThat(Shown.on(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange())
			.in(".ringing-list li span")).isEqualTo("Telepon dari 0812…890 sudah diangkat pukul 09.01");
		assertThat(accept(this.officer)).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(answered("9", "")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(answered("1", "{\"at\":\"2026-11-24T08:00:00+07:00\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		refuses(answered("9", "{\"menu\":7,\"caller\":\"0812345\"}"), "menu");
		refuses(answered("9", "{\"menu\":1,\"caller\":\"x\"}"), "caller");
		assertThat(answered("1", "{\"menu\":2,\"caller\":\"081234567890\"}")).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void toldTwiceItIsOneCallAndToldOtherwiseAConflict() {
		rings("1", "081234567890", 1).exchange();
		assertThat(rings("1", "081234567890", 1)).hasStatusOk();
		assertThat(rings("1", "081234567890", 2)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("sudah diberitahukan");
		assertThat(this.jdbc.queryForObject("select count(*) from ringing_calls", Long.class)).isEqualTo(1);
	}

	@Test
	void theEndClosesItForEverybody() {
		rings("1", null, 1).exchange();
		assertThat(page("/telepon", this.officer)).contains("Telepon masuk tanpa nomor");
		assertThat(finished("1", "")).hasStatusOk();
		assertThat(finished("1", "")).hasStatusOk();
		assertThat(page("/telepon", this.officer)).doesNotContain("Telepon masuk");
		assertThat(accept(this.officer)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("sudah berakhir pukul 09.00");
		assertThat(this.calls.on(TODAY, 100)).isEmpty();
		assertThat(finished("9", "")).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("Tidak ada telepon masuk");
		rings("2", null, 1).exchange();
		assertThat(finished("2", "{\"at\":\"2026-11-24T08:00:00+07:00\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void anotherExchangeDoesNotEndIt() {
		rings("1", "081234567890", 1).exchange();
		this.secret = this.tokens.make("Lain", this.admin.getId());
		assertThat(finished("1", "")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatNobodyEndedIsForgottenAfterAWhile() {
		rings("1", "081234567890", 1).exchange();
		this.clock.set("2026-11-24T09:31");
		assertThat(page("/telepon", this.officer)).doesNotContain("Telepon masuk");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"id":"","caller":"0812345","menu":1} | id
			{"id":"a b","caller":"0812345","menu":1} | id
			{"id":7,"caller":"0812345","menu":1} | id
			{"id":"1","caller":"<script>","menu":1} | caller
			{"id":"1","caller":"12","menu":1} | caller
			{"id":"1","caller":"0812345","menu":4} | menu
			{"id":"1","caller":"0812345","menu":"1; drop"} | menu
			{"id":"1","caller":"0812345"} | menu
			{"id":"1","caller":"0812345","menu":1,"at":"kemarin"} | at
			{"id":"1","caller":"0812345","menu":1,"at":"2026-11-24T10:00:00+07:00"} | at
			{"id":"1","caller":"0812345","menu":1,"at":"2026-11-22T10:00:00+07:00"} | at
			""")
	void eachFieldIsRefusedInWords(String body, String field) {
		assertThat(told("/api/telephony/calls", body)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentTypeCompatibleWith("application/problem+json")
			.bodyJson()
			.extractingPath("$.errors")
			.asMap()
			.containsOnlyKeys(field);
	}

	@Test
	void eachFieldTakesItsLimitAndNoMore() {
		String id = "1764000000.42@piket-call_center:" + "9".repeat(48);
		assertThat(rings(id, "+62 (21) 5551-2345.678.9", 1)).hasStatus(HttpStatus.CREATED);
		assertThat(finished(id, "")).hasStatusOk();
		assertThat(rings("2", "0812 - - - - - - - - - - - - - - 3456789", 1)).hasStatus(HttpStatus.CREATED);
		assertThat(rings("3", "195", 1)).hasStatus(HttpStatus.CREATED);
		refuses(rings(id + "9", "081234567890", 1), "id");
		assertThat(finished(id + "9", "")).hasStatus(HttpStatus.NOT_FOUND);
		refuses(rings("4", "0812 - - - - - - - - - - - - - - 34567890", 1), "caller");
		refuses(rings("4", "12345678901234567", 1), "caller");
		refuses(rings("4", "19", 1), "caller");
		refuses(rings("4", "081234567890", -1), "menu");
		refuses(rings("4", "081234567890", 10), "menu");
		assertThat(this.jdbc.queryForObject("select count(*) from ringing_calls", Long.class)).isEqualTo(3);
	}

	@Test
	void aBodyTakesItsLimitAndNoMore() {
		String body = "{\"id\":\"1\",\"caller\":\"0812345\",\"menu\":1,\"lain\":\"\"}";
		String most = body.replace("\"\"}", "\"" + "x".repeat(RingingForm.LARGEST - body.length()) + "\"}");
		assertThat(told("/api/telephony/calls", most)).hasStatus(HttpStatus.CREATED);
		assertThat(told("/api/telephony/calls", most + " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("objek JSON");
		assertThat(finished("1", most + " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(told("/api/telephony/calls", "[".repeat(RingingForm.LARGEST)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(finished("1", "{\"at\":\"kemarin\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(finished("1", "{\"at\":\"2026-11-24T09:03:00+07:00\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(finished("1", "{\"at\":\"2026-11-24T09:02:00+07:00\"}")).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "0812\\u202e345", "0812😀345", "=cmd|' /C calc'!A0", "'; drop table calls; --",
			"<b>0812345</b>", "٠٨١٢٣٤٥" })
	void aCallerIsANumberOrNothing(String caller) {
		refuses(rings("1", caller, 1), "caller");
		refuses(rings("0812\\u0301".repeat(300), "0812345", 1), "id");
	}

	private static void refuses(MockMvcRequestBuilder request, String field) {
		assertThat(request).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors")
			.asMap()
			.containsOnlyKeys(field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "[]", "menu=1", "{\"id\":", "`` " })
	void whatIsNoJsonIsRefusedInWords(String body) {
		assertThat(told("/api/telephony/calls", body.strip())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("objek JSON");
		assertThat(told("/api/telephony/calls", "{\"id\":\"" + "1".repeat(5000) + "\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void withoutATokenOrWithOneThatWasRevokedNothingIsToldOrSeen() {
		assertThat(this.browser.post().uri("/api/telephony/calls").content("{}")).hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentTypeCompatibleWith("application/problem+json")
			.headers()
			.hasValue("WWW-Authenticate", "Bearer");
		post("/pengaturan/telepon/" + this.tokens.all().get(0).id() + "/pencabutan", this.admin).exchange();
		assertThat(rings("1", "081234567890", 1)).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void aTokenSeesNothingElse() {
		for (String path : new String[] { "/api/telephony/calls", "/api/telephony/calls/1", "/api/lain" }) {
			assertThat(this.browser.get().uri(path).header("Authorization", "Bearer " + this.secret))
				.hasStatus(HttpStatus.FORBIDDEN)
				.hasContentTypeCompatibleWith("application/problem+json");
		}
		assertThat(this.browser.get().uri("/telepon").header("Authorization", "Bearer " + this.secret))
			.hasRedirectedUrl("/masuk");
	}

	@Test
	void whoTellsTooMuchWaits() {
		for (int i = 0; i < TelephonyThrottle.REFUSALS_A_MINUTE; i++) {
			this.browser.post().uri("/api/telephony/calls").exchange();
		}
		assertThat(this.browser.post().uri("/api/telephony/calls")).hasStatus(HttpStatus.TOO_MANY_REQUESTS)
			.headers()
			.hasValue("Retry-After", "60");
		assertThat(rings("1", "081234567890", 1)).hasStatus(HttpStatus.CREATED);
	}

	@Test
	void theAdministratorMakesATokenThatIsShownOnce() {
		var made = post("/pengaturan/telepon", this.admin).param("name", "Asterisk Lantai 2").exchange();
		assertThat(made).hasRedirectedUrl("/pengaturan/telepon");
		String secret = (String) made.getMvcResult().getFlashMap().get("secret");
		assertThat(this.tokens.find(secret)).isPresent();
		assertThat(page("/pengaturan/telepon", this.admin)).contains("Asterisk Lantai 2").doesNotContain(secret);
		assertThat(post("/pengaturan/telepon", this.admin).param("name", " "))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#name-error"), STRING)
			.contains("Isi nama sentral telepon.");
		assertThat(this.jdbc.queryForList("select token_hash from telephony_tokens", String.class))
			.doesNotContain(secret, this.secret);
	}

	private MockMvcRequestBuilder rings(String id, String caller, int menu) {
		return told("/api/telephony/calls", "{\"id\":\"%s\",\"caller\":%s,\"menu\":%d}".formatted(id,
				(caller != null) ? "\"" + caller + "\"" : "null", menu));
	}

	private MockMvcRequestBuilder answered(String id, String body) {
		return told("/api/telephony/calls/" + id + "/answered", body);
	}

	private MockMvcRequestBuilder finished(String id, String body) {
		return told("/api/telephony/calls/" + id + "/finished", body);
	}

	private MockMvcRequestBuilder told(String path, String body) {
		return this.browser.post().uri(path).header("Authorization", "Bearer " + this.secret).content(body);
	}

	private MockMvcRequestBuilder accept(StaffMember person) {
		Long id = this.jdbc.queryForObject("select id from ringing_calls", Long.class);
		return post("/telepon/masuk/" + id + "/penerimaan", person);
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private String page(String path, StaffMember person) {
		var page = this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
		assertThat(page).hasStatusOk();
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
