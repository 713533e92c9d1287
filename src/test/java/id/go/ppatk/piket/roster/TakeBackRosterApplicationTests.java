package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A week that was handed in is taken back until its deadline: open again, told, and
 * handed in anew with a letter of its own.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class TakeBackRosterApplicationTests {

	private static final Week WEEK = Week.parse("2026-W49");

	private static final LocalDate MONDAY = WEEK.monday();

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	WeekRosters rosters;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	StaffMember coordinator;

	StaffMember[] dp;

	@BeforeEach
	void aWeekThatIsToBeHandedIn() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
		this.fixtures.duty(MONDAY, 1, this.dp[0], this.dp[2]);
		this.fixtures.duty(MONDAY, 2, this.dp[1], this.dp[3]);
		handIn();
	}

	private void handIn() {
		this.transaction.executeWithoutResult((status) -> {
			WeekRoster roster = this.rosters.of(WEEK, "DP").orElseThrow();
			roster.submit(this.coordinator.getId(), this.clock.instant(), true);
			this.rosters.save(roster);
		});
	}

	@Test
	void whoHandsItInTakesItBackAndItIsOpenAgain() {
		assertThat(Shown.on(week(this.coordinator)).each("#DP form[action$='/DP/penarikan'] button")).hasSize(1);
		assertThat(takeBack(this.coordinator)).hasRedirectedUrl("/piket/2026-W49")
			.flash()
			.hasEntrySatisfying("notice",
					(notice) -> assertThat((String) notice).contains("ditarik kembali dan terbuka lagi"));
		Shown page = Shown.on(week(this.coordinator));
		assertThat(page.in("#DP .roster-state")).contains("Belum disampaikan",
				"Ditarik kembali oleh Koordinator DP, 24 November pukul 09.00 WIB");
		assertThat(page.each("#DP select[name=petugas-2026-11-30-1]")).hasSize(1);
		assertThat(this.rosters.of(WEEK, "DP").orElseThrow().isSubmitted()).isFalse();
	}

	@Test
	void othersDoNotTakeItBack() {
		assertThat(takeBack(this.dp[0])).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(takeBack(this.fixtures.coordinator("PTI"))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(Shown.on(week(this.dp[0])).each("form[action$='/penarikan']")).isEmpty();
		assertThat(takeBack(this.fixtures.supervisor())).hasStatus3xxRedirection();
	}

	@Test
	void afterTheDeadlineItStandsAndThePageSaysWhatToDo() {
		this.clock.set("2026-11-28T00:00");
		assertThat(Shown.on(week(this.coordinator)).each("form[action$='/penarikan']")).isEmpty();
		MvcTestResult refused = takeBack(this.coordinator);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(refused).in("#DP .form-errors")).contains("batas penyampaiannya sudah lewat",
				"Salah tulis");
		assertThat(this.rosters.of(WEEK, "DP").orElseThrow().isSubmitted()).isTrue();
	}

	@Test
	void twiceIsRefusedInWords() {
		takeBack(this.coordinator);
		MvcTestResult second = takeBack(this.coordinator);
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(second).in("#DP .form-errors")).contains("Tidak ada yang ditarik kembali");
	}

	@Test
	void theSupervisorAndThoseWhoWereNamedAreToldOnceEach() {
		takeBack(this.coordinator);
		assertThat(recipients("ROSTER_TAKEN_BACK")).containsExactlyInAnyOrder("Supervisor Call Center", "Petugas DP 1",
				"Petugas DP 2", "Petugas DP 3", "Petugas DP 4");
		assertThat(this.jdbc.sql("select distinct text from letters where kind = 'ROSTER_TAKEN_BACK' limit 1")
			.query(String.class)
			.single())
			.contains("Jadwal piket Direktorat Pelaporan untuk pekan 30 November–4 Desember 2026 ditarik kembali",
					"/piket/2026-W49");
	}

	@Test
	void theCoordinatorIsToldWhenTheSupervisorTakesItBack() {
		takeBack(this.fixtures.supervisor());
		assertThat(recipients("ROSTER_TAKEN_BACK")).contains("Koordinator DP");
	}

	@Test
	void theConfirmationFallsAwayAndHandingInAgainWritesANewLetter() {
		confirm();
		takeBack(this.coordinator);
		assertThat(this.rosters.of(WEEK, "DP").orElseThrow().getAcknowledgedAt()).isNull();
		this.clock.set("2026-11-24T10:00");
		handIn();
		confirm();
		assertThat(recipients("ROSTER_SUBMITTED")).hasSize(2);
		assertThat(recipients("ROSTER_ACKNOWLEDGED")).containsExactly("Koordinator DP", "Koordinator DP");
	}

	@Test
	void whatChangedItFallsWithIt() {
		this.fixtures.duty(MONDAY.plusDays(8), 1, this.dp[0], this.dp[2]);
		replace("2026-11-30/DP-1", this.dp[4]);
		this.browser.post()
			.uri("/piket/pergantian/pertukaran")
			.with(this.fixtures.as(this.dp[0]))
			.with(csrf())
			.param("formId", UUID.randomUUID().toString())
			.param("duty", "2026-11-30/DP-1")
			.param("other", "2026-11-30/DP-2")
			.exchange();
		assertThat(Shown.on(week(this.coordinator)).in("#DP")).contains("1 perubahan");
		assertThat(takeBack(this.coordinator)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select count(*) from replacements where undone_at is null")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("""
				select count(*) from exchanges where declined_at is null
				and (first_accepted_at is null or second_accepted_at is null)""").query(Integer.class).single())
			.isZero();
	}

	@Test
	void theVersionsKeepWhatWasHandedIn() {
		takeBack(this.coordinator);
		assertThat(this.jdbc.sql("""
				select submitted_at is not null from week_rosters_history where unit_code = 'DP' order by rev""")
			.query(Boolean.class)
			.list()).endsWith(true, false);
	}

	@Test
	void theDatabaseKnowsNoConfirmationOfWhatIsOpen() {
		takeBack(this.coordinator);
		for (String wrong : List.of("gaps_confirmed = true", "acknowledged_at = now(), acknowledged_by = taken_back_by",
				"submitted_at = taken_back_at - interval '1 second', submitted_by = taken_back_by",
				"taken_back_by = null")) {
			assertThatThrownBy(
					() -> this.jdbc.sql("update week_rosters set " + wrong + " where unit_code = 'DP'").update())
				.as(wrong)
				.isInstanceOf(DataIntegrityViolationException.class);
		}
	}

	private void replace(String duty, StaffMember replacing) {
		assertThat(this.browser.post()
			.uri("/piket/pergantian")
			.with(this.fixtures.as(this.coordinator))
			.with(csrf())
			.param("formId", UUID.randomUUID().toString())
			.param("duty", duty)
			.param("role", "OFFICER")
			.param("reason", "SAKIT")
			.param("replacing", replacing.getId().toString())).hasStatus3xxRedirection();
	}

	private void confirm() {
		assertThat(this.browser.post()
			.uri("/piket/2026-W49/DP/konfirmasi")
			.with(csrf())
			.with(this.fixtures.as(this.fixtures.supervisor()))).hasStatus3xxRedirection();
	}

	private MvcTestResult week(StaffMember person) {
		return this.browser.get().uri("/piket/2026-W49").with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult takeBack(StaffMember person) {
		return this.browser.post()
			.uri("/piket/2026-W49/DP/penarikan")
			.with(csrf())
			.with(this.fixtures.as(person))
			.exchange();
	}

	private List<String> recipients(String kind) {
		return this.jdbc.sql("select recipient_name from letters where kind = ?")
			.param(kind)
			.query(String.class)
			.list();
	}

}
