package id.go.ppatk.piket.workdays;

import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Dated service policies: a new one applies from its date, days past keep theirs.
 */
@ApplicationTest
@FreshDatabase
class PolicyTests {

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
		this.jdbc.update("delete from service_policies where id > 1");
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
	void aPolicyCannotApplyFromADayThatHasBegun() {
		assertThat(post("/pengaturan/jam-layanan", "2026-11-24", "15.00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Tanggal harus setelah hari ini", "value=\"15.00\"");
	}

	@Test
	void aBreakLiesWithinTheHours() {
		assertThat(post("/pengaturan/jam-layanan", "2027-02-08", "12.30")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
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
		assertThat(post(path, "2027-02-08", "16.00").param("version", version)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("07.00–15.30", "value=\"16.00\"", "name=\"version\" value=\"" + now + "\"");
	}

	@Test
	void aPolicyThatHasBegunIsNotChanged() {
		assertThat(post("/pengaturan/jam-layanan/1", "2017-08-21", "15.00").param("version", "0"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private MockMvcRequestBuilder post(String path, String from, String closes) {
		return this.browser.post()
			.uri(path)
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.with(csrf())
			.param("validFrom", from)
			.param("opens", "07.00")
			.param("closes", closes)
			.param("breakStarts", "1200")
			.param("breakEnds", "13:00")
			.param("fridayBreakStarts", "11.30")
			.param("fridayBreakEnds", "13.30")
			.param("siangFrom", "11.00")
			.param("soreFrom", "15.00")
			.param("rosterDeadline", "LAST_SERVICE_DAY")
			.param("recapDeadline", "NEXT_SERVICE_DAY")
			.param("extensionsDkh", "-")
			.param("extensionsDp", "7101, -")
			.param("extensionsPti", "7103");
	}

}
