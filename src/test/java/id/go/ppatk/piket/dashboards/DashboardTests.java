package id.go.ppatk.piket.dashboards;

import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.TestDatabase;
import id.go.ppatk.piket.roster.Duty;
import id.go.ppatk.piket.roster.OnDuty;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the supervisor sees first.
 */
@ApplicationTest
@FreshDatabase
class DashboardTests {

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	private static final Week WEEK = Week.parse("2026-W48");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Dashboards dashboards;

	StaffMember officer;

	Duty duty;

	@BeforeEach
	void aWeek(@Autowired TestDatabase database, @Autowired com.zaxxer.hikari.HikariDataSource pool) {
		database.reset();
		pool.getHikariPoolMXBean().softEvictConnections();
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(TUESDAY, 1, this.officer, this.fixtures.officer("DP", 2));
	}

	@Test
	void theOfficerAnswersAndInTheBreakTheSubstitute() {
		assertThat(place("DP-1").answering()).isEqualTo("Petugas DP 1");
		assertThat(place("DP-2").answering()).isNull();
		this.clock.set("2026-11-24T12:00");
		assertThat(place("DP-1").answering()).isEqualTo("Petugas DP 2");
		assertThat(place("DP-1").substituting()).isTrue();
		assertThat(open()).hasStatusOk()
			.bodyText()
			.contains("Menjawab sekarang", "Petugas DP 2", "Istirahat sampai 13.00", "Belum ada petugas");
	}

	@Test
	void outsideTheHoursAndOnDaysWithoutServiceThePageSaysSo() {
		this.clock.set("2026-11-24T18:00");
		assertThat(open()).bodyText().contains("Di luar jam layanan").doesNotContain("Menjawab sekarang");
		this.clock.set("2026-11-22T10:00");
		assertThat(open()).bodyText().contains("Hari ini tidak ada layanan.");
	}

	@Test
	void rostersAndRecapsAreInLateOrMissing() {
		assertThat(open()).bodyText()
			.contains("Belum, terlambat", "Belum, batas 27 November pukul 23.59 WIB", "Piket belum berakhir",
					"/rekap/2026-W48", "/rekap/2026-W48.xlsx");
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		this.clock.set("2026-11-26T07:00");
		assertThat(open()).bodyText()
			.contains("Terlambat 3 hari 9 jam 1 menit", "Belum disampaikan, terlambat 7 jam 1 menit",
					"1 rekap pekan ini terlambat");
	}

	@Test
	void todaysCallsAreCountedPerUnit() {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "x");
		Dashboard dashboard = this.dashboards.now();
		assertThat(dashboard.calls()).extracting("unitCode").containsExactly("DKH", "DP", "PTI", "OPR");
		assertThat(dashboard.calls()).extracting("recorded").containsExactly(0L, 1L, 0L, 0L);
		assertThat(dashboard.recorded()).isEqualTo(1);
	}

	@Test
	void onlyTheSupervisorSeesIt() {
		assertThat(this.browser.get().uri("/dasbor").with(this.fixtures.as(this.officer))).hasStatus(403);
		assertThat(this.browser.get().uri("/dasbor").with(this.fixtures.as(this.fixtures.coordinator("DP"))))
			.hasStatus(403);
	}

	@Test
	void thePageTakesAsManyStatementsForManyCallsAsForOne(@Autowired EntityManagerFactory factory) {
		long few = Statements.of(factory, this::open);
		for (int i = 7; i < 12; i++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(i, 0), "Bapak " + i, "x");
		}
		assertThat(Statements.of(factory, this::open)).isEqualTo(few).isLessThanOrEqualTo(38);
	}

	private OnDuty.Post place(String post) {
		return this.dashboards.now()
			.places()
			.stream()
			.filter((place) -> place.code().equals(post))
			.findFirst()
			.orElseThrow();
	}

	private MvcTestResult open() {
		return this.browser.get().uri("/dasbor").with(this.fixtures.as(this.fixtures.supervisor())).exchange();
	}

}
