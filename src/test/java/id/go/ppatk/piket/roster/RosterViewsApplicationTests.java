package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.time.YearMonth;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The roster as a month and as one's own: "Bulan" and "Jadwal saya".
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class RosterViewsApplicationTests {

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	MonthPages months;

	@Autowired
	OwnDutiesPages own;

	StaffMember[] dp;

	@BeforeEach
	void twoWeeks() {
		this.clock.set("2026-11-24T09:00");
		this.dp = this.fixtures.officers("DP", 5);
		this.fixtures.duty(TUESDAY, 1, this.dp[0], this.dp[1]);
		this.fixtures.duty(LocalDate.parse("2026-11-26"), 1, this.dp[2], this.dp[0]);
		this.fixtures.submitRoster(Week.of(TUESDAY), this.fixtures.coordinator("DP"));
		this.fixtures.duty(LocalDate.parse("2026-11-30"), 2, this.dp[0], this.dp[3]);
	}

	@Test
	void aMonthNamesWhoHoldsEachPostOnEachDay() {
		assertThat(get("/piket/bulan")).hasRedirectedUrl("/piket/2026-11");
		Shown page = Shown.on(get("/piket/2026-11"));
		assertThat(page.in("h1")).isEqualTo("Jadwal piket November 2026");
		assertThat(page.each("tbody th")).containsExactly("2–6 November 2026", "9–13 November 2026",
				"16–20 November 2026", "23–27 November 2026", "30 November–4 Desember 2026");
		assertThat(page.links("tbody th")).contains("/piket/2026-W48");
		assertThat(page.each("td[data-day='Selasa 24'] .month-posts li")).contains("DP-1 Petugas DP 1",
				"DP-2 belum ada");
		assertThat(page.in("td.is-today .roster-date")).isEqualTo("24 · hari ini");
		assertThat(page.each(".is-planned")).as("a draft").contains("Petugas DP 1").doesNotContain("Petugas DP 3");
		assertThat(page.links(".page-head")).contains("/piket/2026-10", "/piket/2026-12");
	}

	@Test
	void aMonthSaysWhichPhoneNobodyAnswersAndWhichDayIsAHoliday() {
		this.fixtures.absence(this.dp[0], "2026-11-24T07:00", "2026-11-24T17:00");
		assertThat(Shown.on(get("/piket/2026-11")).each("td[data-day='Selasa 24'] .roster-gap"))
			.containsExactly("Kosong 60 menit");
		assertThat(Shown.on(get("/piket/2026-12")).each("td[data-day='Jumat 25']")).first()
			.asString()
			.contains("Libur: ");
	}

	@Test
	void aMonthOutsideThePiketOrTooFarAheadIsNotThere() {
		assertThat(get("/piket/2017-08")).hasStatusOk();
		assertThat(get("/piket/2017-07")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/piket/2027-11")).hasStatusOk();
		assertThat(get("/piket/2028-01")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/piket/2026-13")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(Shown.on(get("/piket/2017-08")).links(".page-head")).doesNotContain("/piket/2017-07");
	}

	@Test
	void oneSeesWhenOneServesAsWhatAndWithWhom() {
		Shown page = Shown.on(get("/piket/saya"));
		assertThat(page.each(".own-duties li")).hasSize(2)
			.first()
			.asString()
			.contains("Selasa, 24 November 2026", "hari ini", "Petugas DP-1", "Pukul 07.00–12.00 dan 13.00–17.00",
					"pengganti saat istirahat: Petugas DP 2", "Ganti petugas");
		assertThat(page.each(".own-duties li")).last()
			.asString()
			.contains("Kamis, 26 November 2026", "Pengganti DP-1", "Pukul 12.00–13.00", "petugas: Petugas DP 3",
					"Ganti pengganti");
		assertThat(page.links(".own-duties")).contains("/piket/pergantian/baru?tugas=2026-11-24/DP-1&peran=OFFICER",
				"/piket/pergantian/baru?tugas=2026-11-26/DP-1&peran=SUBSTITUTE");
		assertThat(page.in("nav.tabs [aria-current]")).isEqualTo("Jadwal saya");
	}

	@Test
	void whoServesNowhereIsToldWhereToLook() {
		assertThat(Shown.on(this.browser.get().uri("/piket/saya").with(this.fixtures.as(this.dp[4])).exchange())
			.in(".empty")).contains("Belum ada piket Anda");
	}

	@Test
	void bothCostTheSameFewStatementsHoweverMuchThereIs(@Autowired Statements statements) {
		SignedIn me = new SignedIn(this.dp[0]);
		long month = statements.of(() -> this.months.of(YearMonth.of(2026, 11)));
		long mine = statements.of(() -> this.own.of(me));
		this.fixtures.duty(LocalDate.parse("2026-12-01"), 1, this.dp[0], this.dp[1]);
		this.fixtures.duty(LocalDate.parse("2026-12-02"), 2, this.dp[0], this.dp[4]);
		this.fixtures.submitRoster(Week.of(LocalDate.parse("2026-12-01")), this.fixtures.coordinator("DP"));
		assertThat(statements.of(() -> this.months.of(YearMonth.of(2026, 11)))).isEqualTo(month).isLessThanOrEqualTo(4);
		assertThat(statements.of(() -> this.own.of(me))).isEqualTo(mine).isLessThanOrEqualTo(4);
	}

	private MvcTestResult get(String path) {
		return this.browser.get().uri(path).with(this.fixtures.as(this.dp[0])).exchange();
	}

}
