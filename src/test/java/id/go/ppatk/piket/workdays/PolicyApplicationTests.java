package id.go.ppatk.piket.workdays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Dated service policies: a new one applies from its date, days past keep theirs.
 */
@ApplicationTest
@FreshDatabase
class PolicyApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	ServicePolicies policies;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TestClock clock;

	@BeforeEach
	void oneWithoutFollower() {
		this.clock.set("2026-11-24T09:00");
		this.jdbc.update("delete from service_policies where valid_from > '2017-08-21'");
		this.jdbc.update("update service_policies set valid_to = null");
	}

	@Test
	void aNewPolicyAppliesFromItsDateAndTheEarlierOneUntilTheDayBefore() {
		assertThat(post("/pengaturan/jam-layanan", "2027-02-08", "15.00")).hasStatus3xxRedirection();
		ServiceCalendar calendar = this.calendars.around(LocalDate.parse("2027-02-05"));
		assertThat(calendar.policy(LocalDate.parse("2027-02-05")).getCloses()).isEqualTo(LocalTime.of(17, 0));
		assertThat(calendar.policy(LocalDate.parse("2027-02-08")).getCloses()).isEqualTo(LocalTime.of(15, 0));
		assertThat(calendar.policy(LocalDate.parse("2027-02-08")).posts("DP")).extracting(ServicePost::getExtension)
			.containsExactly("7101", null);
	}

	@Test
	void aPolicyWithALastDayGivesWayToTheTermsBeforeIt() {
		assertThat(confirmed("/pengaturan/jam-layanan", "2027-02-08", "2027-03-09", "15.00")).hasStatus3xxRedirection();
		assertThat(this.policies.allWithPosts())
			.extracting(ServicePolicy::getValidFrom, ServicePolicy::getValidTo, ServicePolicy::getCloses)
			.containsExactly(tuple(LocalDate.parse("2017-08-21"), LocalDate.parse("2027-02-07"), LocalTime.of(17, 0)),
					tuple(LocalDate.parse("2027-02-08"), LocalDate.parse("2027-03-09"), LocalTime.of(15, 0)),
					tuple(LocalDate.parse("2027-03-10"), null, LocalTime.of(17, 0)));
		ServiceCalendar calendar = this.calendars.around(LocalDate.parse("2027-03-16"));
		assertThat(calendar.policy(LocalDate.parse("2027-03-16")).getPosts())
			.extracting((post) -> post.getUnitCode() + "-" + post.getNumber())
			.containsExactly("DKH-1", "DP-1", "DP-2", "PTI-1");
		assertThat(calendar.policy(LocalDate.parse("2027-03-19")).breakEnds(LocalDate.parse("2027-03-19")))
			.isEqualTo(LocalTime.of(13, 30));
	}

	@Test
	void aPolicyIsPutBetweenDatedOnes() {
		confirmed("/pengaturan/jam-layanan", "2027-06-01", "", "16.00");
		confirmed("/pengaturan/jam-layanan", "2027-02-08", "2027-03-09", "15.00");
		confirmed("/pengaturan/jam-layanan", "2027-05-03", "", "14.00");
		assertThat(this.policies.allWithPosts())
			.extracting((policy) -> policy.getValidFrom() + " " + policy.getValidTo() + " " + policy.getCloses())
			.containsExactly("2017-08-21 2027-02-07 17:00", "2027-02-08 2027-03-09 15:00",
					"2027-03-10 2027-05-02 17:00", "2027-05-03 2027-05-31 14:00", "2027-06-01 null 16:00");
	}

	@ParameterizedTest
	@CsvSource({ "2027-06-01, , Sudah ada aturan yang mulai",
			"2027-05-20, 2027-05-19, Tanggal akhir tidak boleh sebelum",
			"2027-05-20, 2027-06-01, aturan lain sudah mulai berlaku" })
	void aPolicyDoesNotReachOverAnother(String from, String until, String why) {
		confirmed("/pengaturan/jam-layanan", "2027-06-01", "", "16.00");
		MvcTestResult answer = post("/pengaturan/jam-layanan", from, "15.00")
			.param("validUntil", (until != null) ? until : "")
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#isi")).contains(why);
		assertThat(page.value("[name=closes]")).isEqualTo("15.00");
	}

	@Test
	void whatANewPolicyTouchesIsShownBeforeItIsSaved() {
		MockMvcRequestBuilder request = this.browser.post()
			.uri("/pengaturan/jam-layanan")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf());
		terms(request, "2026-12-07", "17.00", "CALENDAR_DAY_BEFORE");
		MvcTestResult answer = request.param("validUntil", "2026-12-11").exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in(".impact"))
			.contains("Batas jadwal piket pekan 7–11 Desember 2026 berubah dari Jumat, 4 Desember 2026 pukul 23.59 WIB "
					+ "menjadi Minggu, 6 Desember 2026 pukul 23.59 WIB.");
		assertThat(page.count("#understood")).isOne();
		assertThat(this.policies.allWithPosts()).hasSize(1);
	}

	@Test
	void theDeadlinesAreAtTheTimesOfTheDatedPolicy() {
		Shown proposed = page("/pengaturan/jam-layanan/baru");
		assertThat(proposed.value("[name=rosterDeadlineTime]")).isEqualTo("23.59");
		assertThat(proposed.value("[name=recapDeadlineTime]")).isEqualTo("23.59");
		assertThat(due("2027-02-08", "1500", "9.30")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".impact"), STRING)
			.contains("berubah dari Jumat, 12 Februari 2027 pukul 23.59 WIB menjadi Jumat, 12 Februari 2027 pukul "
					+ "15.00 WIB.");
		assertThat(confirmed(() -> due("2027-02-08", "1500", "9.30"))).hasStatus3xxRedirection();
		assertThat(page("/pengaturan/jam-layanan").each("dd")).contains(
				"Hari layanan terakhir sebelum pekan, 23.59 WIB", "Hari layanan berikutnya, 23.59 WIB",
				"Hari layanan terakhir sebelum pekan, 15.00 WIB", "Hari layanan berikutnya, 09.30 WIB");
		Long added = this.policies.allWithPosts().get(1).getId();
		Shown kept = page("/pengaturan/jam-layanan/" + added);
		assertThat(kept.value("[name=rosterDeadlineTime]")).isEqualTo("15.00");
		assertThat(kept.value("[name=recapDeadlineTime]")).isEqualTo("09.30");
		ServiceCalendar calendar = this.calendars.around(LocalDate.parse("2027-02-15"));
		assertThat(calendar.rosterDeadline(Week.parse("2027-W07"))).hasValue(Instant.parse("2027-02-12T08:00:00Z"));
		assertThat(calendar.recapDeadline(LocalDate.parse("2027-02-16")))
			.isEqualTo(Instant.parse("2027-02-17T02:30:00Z"));
	}

	@ParameterizedTest
	@CsvSource({ "24.00, 23.59", "23.59, ''", "petang, 23.59" })
	void aDeadlineIsATimeOfDay(String rosterDeadlineTime, String recapDeadlineTime) {
		assertThat(due("2027-02-08", rosterDeadlineTime, recapDeadlineTime)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#isi"), STRING)
			.contains("Tulis jam seperti 07.00.");
		assertThat(this.policies.allWithPosts()).hasSize(1);
	}

	@Test
	void aPolicyCannotApplyFromADayThatHasBegun() {
		MvcTestResult answer = post("/pengaturan/jam-layanan", "2026-11-24", "15.00").exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#validFrom-error")).contains("Tanggal harus setelah hari ini");
		assertThat(page.value("[name=closes]")).isEqualTo("15.00");
	}

	@Test
	void aBreakLiesWithinTheHours() {
		assertThat(post("/pengaturan/jam-layanan", "2027-02-08", "12.30")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#breakEnds-error"), STRING)
			.contains("Istirahat harus berada dalam jam layanan");
	}

	@Test
	void theSecondOfTwoSeesWhatTheFirstMadeOfIt() {
		post("/pengaturan/jam-layanan", "2027-02-08", "15.00").exchange();
		ServicePolicy added = this.policies.allWithPosts().get(1);
		String path = "/pengaturan/jam-layanan/" + added.getId();
		String version = "" + added.getVersion();
		assertThat(post(path, "2027-02-08", "15.30").param("version", version)).hasStatus3xxRedirection();
		int now = this.policies.withPosts(added.getId()).orElseThrow().getVersion();
		assertThat(now).isGreaterThan(added.getVersion());
		MvcTestResult answer = post(path, "2027-02-08", "16.00").param("version", version).exchange();
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(answer);
		assertThat(page.each(".alert-warning dd")).contains("07.00–15.30", "Hari layanan berikutnya, 23.59 WIB");
		assertThat(page.value("[name=closes]")).isEqualTo("16.00");
		assertThat(page.value("form.panel [name=version]")).isEqualTo(String.valueOf(now));
	}

	@Test
	void aPolicyThatHasBegunIsNotChanged() {
		assertThat(post("/pengaturan/jam-layanan/1", "2017-08-21", "15.00").param("version", "0"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private MockMvcRequestBuilder post(String path, String from, String closes) {
		return terms(this.browser.post().uri(path).with(this.fixtures.as(this.fixtures.supervisor())).with(csrf()),
				from, closes, "LAST_SERVICE_DAY");
	}

	private MockMvcRequestBuilder due(String from, String rosterDeadlineTime, String recapDeadlineTime) {
		return terms(this.browser.post()
			.uri("/pengaturan/jam-layanan")
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf()), from, "17.00", "LAST_SERVICE_DAY", rosterDeadlineTime, recapDeadlineTime);
	}

	private Shown page(String path) {
		MvcTestResult answer = this.browser.get()
			.uri(path)
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.exchange();
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	/** Sends it, and again with the confirmation when the answer asks for one. */
	private MvcTestResult confirmed(String path, String from, String until, String closes) {
		return confirmed(() -> post(path, from, closes).param("validUntil", until));
	}

	private static MvcTestResult confirmed(Supplier<MockMvcRequestBuilder> request) {
		MvcTestResult first = request.get().exchange();
		var asked = Pattern.compile("name=\"understood\" value=\"(\\w+)\"")
			.matcher(new String(first.getResponse().getContentAsByteArray()));
		return asked.find() ? request.get().param("understood", asked.group(1)).exchange() : first;
	}

	private static MockMvcRequestBuilder terms(MockMvcRequestBuilder request, String from, String closes,
			String rosterDeadline) {
		return terms(request, from, closes, rosterDeadline, "23.59", "23.59");
	}

	private static MockMvcRequestBuilder terms(MockMvcRequestBuilder request, String from, String closes,
			String rosterDeadline, String rosterDeadlineTime, String recapDeadlineTime) {
		return request.param("validFrom", from)
			.param("opens", "07.00")
			.param("closes", closes)
			.param("breakStarts", "1200")
			.param("breakEnds", "13:00")
			.param("fridayBreakStarts", "11.30")
			.param("fridayBreakEnds", "13.30")
			.param("siangFrom", "11.00")
			.param("soreFrom", "15.00")
			.param("rosterDeadline", rosterDeadline)
			.param("rosterDeadlineTime", rosterDeadlineTime)
			.param("recapDeadline", "NEXT_SERVICE_DAY")
			.param("recapDeadlineTime", recapDeadlineTime)
			.param("due.callBack", "5")
			.param("due.escalation", "5")
			.param("due.otherUnit", "10")
			.param("due.pic", "30")
			.param("due.transfer", "5")
			.param("extensions[DKH]", "-")
			.param("extensions[DP]", "7101, -")
			.param("extensions[PTI]", "7103");
	}

}
