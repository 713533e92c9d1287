package id.go.ppatk.piket.proposals;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Keinginan petugas": kept by the person, by the coordinator, by nobody else.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class WishPageApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	StaffMember[] dp;

	StaffMember coordinator;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 2);
	}

	@Test
	void anOfficerKeepsTheOwnWishAndSeesNobodyElses() {
		assertThat(post("", this.coordinator, this.dp[1], "FRIDAY", "")).hasStatus3xxRedirection();
		assertThat(post("", this.dp[0], this.dp[0], "WEDNESDAY", "2026-12-31")).hasRedirectedUrl("/piket/keinginan")
			.flash()
			.containsEntry("notice", "Keinginan Petugas DP 1 dicatat: bukan hari Rabu.");
		assertThat(Shown.on(get(this.dp[0])).in("tbody")).contains("bukan hari Rabu", "sampai 31 Desember 2026")
			.doesNotContain("Petugas DP 2", "bukan hari Jumat");
		assertThat(Shown.on(get(this.dp[0])).each("select[name=staffId] option")).containsExactly("Petugas DP 1");
		assertThat(Shown.on(get(this.coordinator)).in("tbody")).contains("bukan hari Rabu", "bukan hari Jumat",
				"Petugas DP 2");
	}

	@Test
	void theSameDayAgainChangesItsEnd() {
		post("", this.dp[0], this.dp[0], "WEDNESDAY", "2026-12-31");
		post("", this.dp[0], this.dp[0], "WEDNESDAY", "");
		assertThat(count("wishes where until_date is null")).isOne();
		assertThat(count("wishes_history")).isEqualTo(2);
	}

	@Test
	void itIsRemovedByThePersonAndStaysInHistory() {
		post("", this.dp[0], this.dp[0], "WEDNESDAY", "");
		Long id = this.jdbc.queryForObject("select id from wishes", Long.class);
		assertThat(post("/" + id + "/penghapusan", this.dp[1], null, null, null)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("/" + id + "/penghapusan", this.dp[0], null, null, null)).hasRedirectedUrl("/piket/keinginan");
		assertThat(post("/" + id + "/penghapusan", this.dp[0], null, null, null)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(count("wishes")).isZero();
		assertThat(count("wishes_history where revtype = 2 and weekday = 3")).isOne();
	}

	@Test
	void nobodyWishesForSomebodyOfAnotherUnitOrForAColleague() {
		StaffMember other = this.fixtures.officer("PTI", 1);
		assertThat(post("", this.coordinator, other, "MONDAY", "")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("", this.dp[0], this.dp[1], "MONDAY", "")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("", this.fixtures.supervisor(), other, "MONDAY", "")).hasStatus3xxRedirection();
	}

	@Test
	void whatIsMissingOrUnreadableIsSaidAndKept() {
		Shown missing = refused(null, null, "");
		assertThat(missing.in("#staffId-error")).isEqualTo("Pilih petugasnya.");
		assertThat(missing.in("#weekday-error")).isEqualTo("Pilih harinya.");
		Shown past = refused(this.dp[0], "MONDAY", "2026-11-23");
		assertThat(past.in("#until-error")).startsWith("Tanggal ini sudah berlalu");
		assertThat(past.values("[name=until]")).containsExactly("2026-11-23");
		assertThat(past.in("select[name=weekday] option[selected]")).isEqualTo("Senin");
		assertThat(refused(this.dp[0], "MONDAY", "entah kapan").in("#until-error"))
			.startsWith("Tulis tanggal seperti 1/12/2026");
		assertThat(post("", this.coordinator, this.dp[0], "SATURDAY", "")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(count("wishes")).isZero();
	}

	private Shown refused(StaffMember person, String weekday, String until) {
		MvcTestResult answer = post("", this.coordinator, person, weekday, until);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return Shown.on(answer);
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

	private MvcTestResult get(StaffMember person) {
		return this.browser.get().uri("/piket/keinginan").with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String path, StaffMember by, StaffMember whose, String weekday, String until) {
		var request = this.browser.post().uri("/piket/keinginan" + path).with(csrf()).with(this.fixtures.as(by));
		if (whose != null) {
			request = request.param("staffId", whose.getId().toString());
		}
		if (weekday != null) {
			request = request.param("weekday", weekday);
		}
		if (until != null) {
			request = request.param("until", until);
		}
		return request.exchange();
	}

}
