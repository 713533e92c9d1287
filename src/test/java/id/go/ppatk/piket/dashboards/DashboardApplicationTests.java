package id.go.ppatk.piket.dashboards;

import java.time.LocalDate;
import java.time.LocalTime;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.OnDuty;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the supervisor sees first.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class DashboardApplicationTests {

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
	void aWeek() {
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
		assertThat(page().panel("bertugas")).contains("Istirahat sampai 13.00");
		assertThat(page().each("section[aria-labelledby=bertugas] tbody tr"))
			.contains("DP DP-1 Petugas DP 2 Petugas DP 1 Petugas DP 2")
			.anyMatch((row) -> row.startsWith("DP DP-2 Belum ada petugas"));
		assertThat(page().each("section[aria-labelledby=bertugas] th")).contains("Menjawab sekarang");
	}

	@Test
	void outsideTheHoursAndOnDaysWithoutServiceThePageSaysSo() {
		this.clock.set("2026-11-24T18:00");
		assertThat(page().panel("bertugas")).contains("Di luar jam layanan").doesNotContain("Menjawab sekarang");
		this.clock.set("2026-11-22T10:00");
		assertThat(page().panel("bertugas")).contains("Hari ini tidak ada layanan.");
	}

	@Test
	void rostersAndRecapsAreInLateOrMissing() {
		assertThat(page().panel("jadwal")).contains("Belum, terlambat", "Belum, batas 27 November pukul 23.59 WIB");
		assertThat(page().titles("section[aria-labelledby=rekap-pekan]")).contains("Piket belum berakhir");
		assertThat(page().links(".page-head")).containsExactly("/rekap/2026-W48", "/rekap/2026-W48.xlsx");
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		this.clock.set("2026-11-26T07:00");
		assertThat(page().panel("jadwal")).contains("Terlambat 3 hari 9 jam 1 menit");
		assertThat(page().titles("section[aria-labelledby=rekap-pekan]"))
			.contains("Belum disampaikan, terlambat 7 jam 1 menit");
		assertThat(page().panel("menunggu")).contains("Rekap DP-1 Selasa, 24 November 2026 terlambat disampaikan");
	}

	@Test
	void todaysCallsAreCountedPerUnit() {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "x");
		Dashboard dashboard = dashboard();
		assertThat(dashboard.units()).extracting("unitCode").containsExactly("DKH", "DP", "PTI", "OPR");
		assertThat(dashboard.units()).extracting("recorded").containsExactly(0L, 1L, 0L, 0L);
		assertThat(dashboard.recorded()).isEqualTo(1);
	}

	@Test
	void theWeekIsComparedWithOthersUpToTheSameMoment() {
		this.fixtures.firstRoster();
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "x");
		call("2026-11-17", "08:59");
		call("2026-11-16", "16:00");
		call("2026-11-17", "09:01");
		call("2026-11-20", "08:00");
		call("2026-11-10", "08:00");
		call("2026-10-27", "08:00");
		call("2026-10-20", "08:00");
		Pace pace = dashboard().pace();
		assertThat(pace.weeks()).isEqualTo(4);
		assertThat(pace.thisWeek()).isEqualTo(1);
		assertThat(pace.lastWeek()).isEqualTo(2);
		assertThat(pace.average()).isEqualTo(1.0);
		assertThat(pace.lines()).filteredOn((line) -> line.unitCode().equals("DP"))
			.containsExactly(new Pace.Line("DP", 1, 2, 1.0));
		assertThat(page().panel("pekan-dibandingkan")).contains("dihitung dari Senin sampai Selasa pukul 09.00",
				"Rata-rata dari 4 pekan berlayanan", "1,0");
	}

	@Test
	void weeksWithoutServiceAndBeforeThePiketAreNotInTheAverage() {
		this.fixtures.firstRoster();
		this.clock.set("2017-08-22T09:00");
		assertThat(dashboard().pace().weeks()).isZero();
		assertThat(dashboard().pace().average()).isNull();
		assertThat(page().panel("pekan-dibandingkan")).contains("Rata-rata belum ada");
		this.clock.set("2017-09-05T09:00");
		assertThat(dashboard().pace().weeks()).isEqualTo(2);
	}

	@Test
	void callsThatRingAndThatAreOpenAreCountedPerUnit(@Autowired JdbcClient jdbc) {
		jdbc.sql("""
				insert into telephony_tokens (name, token_hash, created_by, created_at)
				values ('x', 'x', (select min(id) from staff_members), now())""").update();
		jdbc.sql(
				"""
						insert into ringing_calls (token_id, exchange_id, caller, menu, unit_code, rang_at, form_id)
						select id, 'a', null, 1, 'DP', timestamptz '2026-11-24 08:59+07', gen_random_uuid() from telephony_tokens
						union all
						select id, 'b', null, 1, 'DP', timestamptz '2026-11-24 08:00+07', gen_random_uuid() from telephony_tokens""")
			.update();
		assertThat(dashboard().units()).extracting(UnitNow::ringing).containsExactly(0L, 1L, 0L, 0L);
		assertThat(dashboard().ringing()).isEqualTo(1);
	}

	@Test
	void howCallersWereReceivedTodayIsNotAvailableUntilTheExchangeTells(@Autowired JdbcClient jdbc) {
		assertThat(page().panel("penerimaan")).contains("tidak tersedia");
		jdbc.sql("""
				insert into telephony_tokens (name, token_hash, created_by, created_at)
				values ('x', 'x', (select min(id) from staff_members), now())""").update();
		jdbc.sql("""
				insert into ringing_calls (token_id, exchange_id, menu, unit_code, rang_at, answered_at, finished_at,
				    outside_hours, form_id)
				select id, number, 1, 'DP', rang, rang + waited, rang + interval '2 minutes', outside, gen_random_uuid()
				from telephony_tokens, (values
				    ('a', timestamptz '2026-11-24 08:00+07', interval '10 seconds', false),
				    ('b', timestamptz '2026-11-24 08:10+07', interval '50 seconds', false),
				    ('c', timestamptz '2026-11-24 08:20+07', null, false),
				    ('d', timestamptz '2026-11-24 06:20+07', null, true)) told (number, rang, waited, outside)""")
			.update();
		assertThat(page().each("section[aria-labelledby=penerimaan] tbody tr"))
			.contains("DP 2 1 1 dari 3 30 detik 46 detik 1", "PTI 0 0 tidak tersedia tidak tersedia tidak tersedia 0");
		assertThat(page().in("section[aria-labelledby=penerimaan] tfoot tr"))
			.isEqualTo("Jumlah 2 1 1 dari 3 30 detik 46 detik 1");
		assertThat(page().panel("penerimaan")).contains("1 dari 2 jam layanan: Selasa 08.00–09.00.");
		Shown board = Shown.on(this.browser.get().uri("/papan").with(this.fixtures.as(this.officer)).exchange());
		assertThat(board.panel("papan-penerimaan")).contains("1 dari 3", "30 detik", "46 detik");
		assertThat(board.panel("papan-DP")).contains("terjawab 2, tak terjawab 1");
		assertThat(board.panel("papan-PTI")).contains("terjawab 0, tak terjawab 0");
	}

	@Test
	void anOpenPageAsksForItsInnerPartAlone() {
		assertThat(this.browser.get()
			.uri("/dasbor")
			.header("HX-Request", "true")
			.with(this.fixtures.as(this.fixtures.supervisor()))).hasStatusOk()
			.bodyText()
			.contains("data-every=\"30\"", "keadaan pukul 09.00 WIB")
			.doesNotContain("<html", "<nav");
	}

	@Test
	void whatStaysUnservedAheadWaitsWithTheActBesideIt() {
		this.fixtures.submitRoster(WEEK, this.fixtures.coordinator("DP"));
		assertThat(page().panel("menunggu")).contains("Rabu, 25 November 2026");
		assertThat(page().links(".waiting")).contains("/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=OFFICER")
			.noneMatch((link) -> link.contains("tugas=2026-11-23/DP-1") || link.contains("tugas=2026-11-24/DP-1&"));
	}

	@Test
	void onlyTheSupervisorSeesIt() {
		assertThat(this.browser.get().uri("/dasbor").with(this.fixtures.as(this.officer))).hasStatus(403);
		assertThat(this.browser.get().uri("/dasbor").with(this.fixtures.as(this.fixtures.coordinator("DP"))))
			.hasStatus(403);
	}

	@Test
	void thePageTakesAsManyStatementsForManyCallsAsForOne(@Autowired Statements statements) {
		long few = statements.of(this::open);
		for (int i = 7; i < 12; i++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(i, 0), "Bapak " + i, "x");
		}
		assertThat(statements.of(this::open)).isEqualTo(few).isLessThanOrEqualTo(27);
	}

	private OnDuty.Post place(String post) {
		return dashboard().places().stream().filter((place) -> place.code().equals(post)).findFirst().orElseThrow();
	}

	private void call(String day, String time) {
		Duty duty = this.fixtures.duty(LocalDate.parse(day), 1, this.officer, this.fixtures.officer("DP", 2));
		this.fixtures.call(duty, this.officer, LocalTime.parse(time), "Bapak " + day, "x");
	}

	private Dashboard dashboard() {
		SignedIn supervisor = new SignedIn(this.fixtures.supervisor());
		return this.dashboards
			.now(UsernamePasswordAuthenticationToken.authenticated(supervisor, null, supervisor.getAuthorities()));
	}

	private Shown page() {
		MvcTestResult answer = open();
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	private MvcTestResult open() {
		return this.browser.get().uri("/dasbor").with(this.fixtures.as(this.fixtures.supervisor())).exchange();
	}

}
