package id.go.ppatk.piket.telephony;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who called in vain is known, called back, and rests when the same number was answered.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class MissedCallsApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String WAITING = "section[aria-labelledby=dihubungi-kembali]";

	private static final String ALL = "section[aria-labelledby=semua-tak-terjawab]";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TelephonyTokens tokens;

	@Autowired
	RingingCalls ringing;

	@Autowired
	Calls calls;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember officer;

	private Long token;

	private int told;

	@BeforeEach
	void anExchange() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.tokens.make("Asterisk", this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN).getId());
		this.token = this.tokens.all().get(0).id();
	}

	private Long rang(String caller, String time, String unit) {
		String id = "panggilan-" + ++this.told;
		Instant at = Instant.parse("2026-11-24T" + time + ":00+07:00");
		this.ringing.add(this.token, new RingingForm(id, caller, 1, at), unit);
		this.ringing.finish(this.token, id, at.plusSeconds(45));
		return this.jdbc.queryForObject("select id from ringing_calls where exchange_id = ?", Long.class, id);
	}

	@Test
	void theUnitSeesWhoCalledInVainAndHowLongTheyWaited() {
		rang("081234567890", "08:40", "DP");
		rang("081234567890", "08:52", "DP");
		rang("021 5551234", "08:45", "PTI");
		rang(null, "08:46", "DP");
		Shown page = shown(this.officer);
		assertThat(page.each(WAITING + " tbody tr")).singleElement()
			.asString()
			.contains("0812…890", "24 November pukul 08.52 WIB", "2 kali sejak 24 November pukul 08.40 WIB", "45 detik",
					"Hubungi kembali");
		assertThat(page.each(ALL + " tbody tr")).hasSize(3).anyMatch((row) -> row.contains("tanpa nomor"));
		assertThat(page.in("main")).doesNotContain("081234567890", "021 5551234", "021 …234");
		assertThat(shown(this.fixtures.officer("DKH", 1)).in(WAITING)).contains("Tidak ada penelepon");
	}

	@Test
	void theMenuCountsThemAndTheNumberLeadsToThem() {
		rang("081234567890", "08:40", "DP");
		Shown page = shown(this.officer);
		assertThat(page.in(".nav-count")).isEqualTo("1 menunggu pada Tak terjawab");
		assertThat(page.attributes(".nav-count", "href")).containsExactly("/telepon/tak-terjawab");
	}

	@Test
	void theSupervisorSeesAllUnitsAndCallsNobodyBack() {
		Long id = rang("081234567890", "08:40", "DP");
		rang("0215551234", "08:45", "PTI");
		StaffMember supervisor = this.fixtures.supervisor();
		Shown page = shown(supervisor);
		assertThat(page.each(WAITING + " tbody tr")).hasSize(2).noneMatch((row) -> row.contains("Hubungi kembali"));
		assertThat(page.each(WAITING + " tbody .unit-badge")).containsExactly("DP", "PTI");
		assertThat(post(id, "panggilan", supervisor)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(id, "penutupan", supervisor).param("alasan", "x")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theMenuAndTheFirstPageCountCallersAndNotCalls() {
		rang("081234567890", "08:40", "DP");
		rang("0812-3456-7890", "08:52", "DP");
		rang("081399998888", "08:53", "DP");
		rang("081377776666", "06:10", "DP");
		MvcTestResult desk = get("/telepon", this.officer);
		assertThat(Shown.on(desk).each("[aria-labelledby=menunggu] li"))
			.contains("2 penelepon tak terjawab menunggu dihubungi kembali Lihat");
		assertThat(Shown.on(desk).each("nav a[href='/telepon/tak-terjawab']")).first().asString().contains("2");
		assertThat(Shown.on(get("/telepon", this.fixtures.officer("PTI", 1))).each("[aria-labelledby=menunggu] li"))
			.noneMatch((line) -> line.contains("tak terjawab"));
	}

	@Test
	void callingBackOpensTheFormWithTheNumberAndEndsWhenItIsWrittenDown() {
		Long id = rang("081234567890", "08:40", "DP");
		rang("+6281234567890", "08:52", "PTI");
		assertThat(post(id, "panggilan", this.officer)).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(post(id, "panggilan", this.officer)).as("pressed twice")
			.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		Shown form = Shown.on(get("/telepon/baru?nomor=CC-20261124-0001", this.officer));
		assertThat(form.value("[name=contact]")).isEqualTo("081234567890");
		assertThat(form.value("[name=finished]")).as("the end of the call that was missed is not that of this one")
			.isEmpty();
		assertThat(shown(this.fixtures.officer("DP", 2)).in(WAITING))
			.contains("Sedang dihubungi Petugas DP 1 sejak pukul 09.00");
		assertThat(post(id, "panggilan", this.fixtures.officer("DP", 2))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Penelepon itu sedang dihubungi Petugas DP 1 sejak pukul 09.00.");
		this.clock.set("2026-11-24T09:06");
		writeDown("CC-20261124-0001", "0812 3456 7890");
		assertThat(shown(this.officer).each(WAITING + " tbody tr")).isEmpty();
		assertThat(shown(this.officer).each(ALL + " tbody tr")).singleElement()
			.asString()
			.contains("0812…890", "Sudah dihubungi kembali", "Petugas DP 1");
		assertThat(shown(this.fixtures.officer("PTI", 1)).each(ALL + " tbody tr")).singleElement()
			.asString()
			.contains("+628…890", "Terjawab kemudian");
		assertThat(this.jdbc.queryForList("select caller from ringing_calls order by id", String.class))
			.containsExactly("0812…890", "+628…890");
		assertThat(post(id, "panggilan", this.officer)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("sudah tidak menunggu dihubungi kembali (Sudah dihubungi kembali");
	}

	@Test
	void aFormThatIsGivenUpLeavesTheCallerToTheNext() {
		Long id = rang("081234567890", "08:40", "DP");
		post(id, "panggilan", this.officer).exchange();
		assertThat(this.browser.post()
			.uri("/telepon/CC-20261124-0001/pembatalan")
			.with(this.fixtures.as(this.officer))
			.with(csrf())).hasStatus3xxRedirection();
		StaffMember next = this.fixtures.officer("DP", 2);
		assertThat(shown(next).in(WAITING)).contains("Dicoba Petugas DP 1, 24 November pukul 09.00 WIB");
		assertThat(post(id, "panggilan", next)).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0002");
		assertThat(Shown.on(get("/telepon/baru?nomor=CC-20261124-0002", next)).value("[name=contact]"))
			.isEqualTo("081234567890");
	}

	@Test
	void theSameNumberAnsweredLaterEndsItHoweverItIsWritten() {
		rang("62811955021", "08:40", "DP");
		this.ringing.add(this.token, new RingingForm("lagi", "0811955021", 2, Instant.parse("2026-11-24T01:50:00Z")),
				"PTI");
		this.ringing.answer(this.token, "lagi", Instant.parse("2026-11-24T01:50:20Z"));
		assertThat(shown(this.officer).in(WAITING)).contains("Tidak ada penelepon");
		assertThat(shown(this.officer).in(ALL)).contains("6281…021", "Terjawab kemudian");
		rang("0811955021", "08:55", "DP");
		assertThat(shown(this.officer).each(WAITING + " tbody tr")).as("who calls in vain again waits again")
			.hasSize(1);
	}

	@Test
	void aCallThatWasWrittenDownWhileItRangWasAnswered() {
		rang("081234567890", "08:58", "DP");
		takeAndWriteDown("08:58");
		assertThat(this.jdbc.queryForObject("""
				select answered_at >= rang_at and call_back_end is null and masked from ringing_calls""",
				Boolean.class))
			.isTrue();
		assertThat(shown(this.officer).each(ALL + " tbody tr")).isEmpty();
	}

	@Test
	void whatRangOutsideTheHoursOfServiceStandsApart() {
		rang("081234567890", "06:30", "DP");
		rang("081399998888", "17:00", "DP");
		Shown page = shown(this.officer);
		assertThat(page.each(WAITING + " tbody tr")).isEmpty();
		assertThat(page.in("#di-luar-jam")).isEqualTo("Menelepon di luar jam layanan (2)");
		assertThat(this.jdbc.queryForObject("select bool_and(outside_hours) from ringing_calls", Boolean.class))
			.isTrue();
	}

	@Test
	void aDayThatTurnsOutToBeAHolidayLeavesNobodyAtFault() {
		rang("081234567890", "08:40", "DP");
		String understood = Shown.on(holiday("").exchange()).value("#understood");
		assertThat(holiday(understood)).hasStatus3xxRedirection();
		assertThat(this.jdbc.queryForObject("select bool_and(outside_hours) from ringing_calls", Boolean.class))
			.isTrue();
		assertThat(shown(this.officer).each(WAITING + " tbody tr")).isEmpty();
	}

	private MockMvcRequestBuilder holiday(String understood) {
		return this.browser.post()
			.uri("/pengaturan/libur")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("date", "2026-11-24")
			.param("name", "Cuti bersama")
			.param("kind", "LIBUR_NASIONAL")
			.param("decree", "Keppres 1/2026")
			.param("understood", understood);
	}

	@Test
	void givingUpNeedsAReasonThatStays() {
		Long id = rang("081234567890", "08:40", "DP");
		rang("081234567890", "08:52", "DP");
		MvcTestResult refused = post(id, "penutupan", this.officer).param("alasan", "  ").exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Long latest = this.jdbc.queryForObject("select max(id) from ringing_calls", Long.class);
		MvcTestResult tooLong = post(latest, "penutupan", this.officer).param("alasan", "x".repeat(301)).exchange();
		assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(tooLong).value("#alasan-" + latest)).hasSize(301);
		assertThat(Shown.on(tooLong).count("#alasan-" + latest + "-salah")).isEqualTo(1);
		assertThat(post(id, "penutupan", this.fixtures.officer("PTI", 1)).param("alasan", "x"))
			.hasStatus3xxRedirection();
		assertThat(shown(this.officer).each(WAITING + " tbody tr")).as("another unit ends nothing").hasSize(1);
		assertThat(post(latest, "penutupan", this.officer).param("alasan", "Nomor layanan iklan"))
			.hasRedirectedUrl("/telepon/tak-terjawab");
		assertThat(shown(this.officer).each(WAITING + " tbody tr")).isEmpty();
		assertThat(shown(this.officer).each(ALL + " tbody tr")).hasSize(2)
			.allMatch((row) -> row.contains("Tidak perlu dihubungi") && row.contains("Nomor layanan iklan"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/telepon/tak-terjawab?sebelum=x", "/telepon/tak-terjawab?sebelum=99999999999999999999" })
	void anAddressThatNobodyOffersIsRefused(String path) {
		assertThat(get(path, this.officer)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@CsvSource({ "0", "999999999999999999" })
	void whoWasNeverMissedIsNotFound(Long id) {
		assertThat(post(id, "panggilan", this.officer)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void ofManyTheLatestStandFirstAndTheRestOnTheNextPage() {
		for (int i = 0; i < MissedCallsPages.LINES + 1; i++) {
			rang(null, "08:%02d".formatted(i), "DP");
		}
		Shown first = shown(this.officer);
		assertThat(first.each(ALL + " tbody tr")).hasSize(MissedCallsPages.LINES);
		String next = first.links("nav.pages").get(0);
		assertThat(Shown.on(get(next, this.officer)).each(ALL + " tbody tr")).singleElement()
			.asString()
			.contains("pukul 08.00");
	}

	private void writeDown(String number, String contact) {
		Call call = this.calls.findByNumber(number).orElseThrow();
		assertThat(form(call.getFormId().toString(), contact, "09.00")).hasRedirectedUrl("/telepon");
	}

	private void takeAndWriteDown(String received) {
		assertThat(form(UUID.randomUUID().toString(), "081234567890", received.replace(':', '.')))
			.hasStatus3xxRedirection();
	}

	private MockMvcRequestBuilder form(String formId, String contact, String received) {
		return this.browser.post()
			.uri("/telepon")
			.with(this.fixtures.as(this.officer))
			.with(csrf())
			.param("formId", formId)
			.param("callerName", "Bapak ABC")
			.param("callerKind", "MASYARAKAT")
			.param("contact", contact)
			.param("received", received)
			.param("problems[0].topicId", "6")
			.param("problems[0].text", "Perubahan user.")
			.param("problems[0].outcome", "TUNTAS");
	}

	private MockMvcRequestBuilder post(Long id, String act, StaffMember person) {
		return this.browser.post()
			.uri("/telepon/tak-terjawab/" + id + "/" + act)
			.with(this.fixtures.as(person))
			.with(csrf());
	}

	private Shown shown(StaffMember person) {
		MvcTestResult page = get("/telepon/tak-terjawab", person);
		assertThat(page).hasStatusOk();
		return Shown.on(page);
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

}
