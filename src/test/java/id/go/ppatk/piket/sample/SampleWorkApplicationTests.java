package id.go.ppatk.piket.sample;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.StaffMembers;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands when demo mode starts on Tuesday, 24 November 2026, 09.00.
 */
@ApplicationTest(properties = "piket.demo=true")
class SampleWorkApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	SampleWork work;

	@Autowired
	StaffMembers people;

	@Autowired
	WeekRosters rosters;

	@Autowired
	Duties duties;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	MockMvcTester browser;

	@AfterEach
	void backToToday() {
		this.clock.set("2026-11-24T09:00");
	}

	@Test
	void todayTheNamedOfficersAreOnDuty() {
		assertThat(this.duties.on(TODAY))
			.extracting((duty) -> duty.getPostCode() + " " + username(duty.getOfficerId()) + " "
					+ username(duty.getSubstituteId()))
			.containsExactly("DKH-1 petugas.dkh.1 petugas.dkh.2", "DP-1 petugas.dp.1 petugas.dp.3",
					"DP-2 petugas.dp.2 petugas.dp.4", "PTI-1 petugas.pti.1 petugas.pti.2");
	}

	private String username(Long id) {
		return this.people.findById(id).orElseThrow().getUsername();
	}

	@Test
	void thisWeekAndTwoBeforeAreHandedInAndTheNextIsOpen() {
		for (String week : List.of("2026-W46", "2026-W47", "2026-W48")) {
			assertThat(this.rosters.of(Week.parse(week))).hasSize(3).allMatch((roster) -> roster.isSubmitted());
		}
		assertThat(this.rosters.of(Week.parse("2026-W45"))).isEmpty();
		assertThat(this.rosters.of(Week.parse("2026-W49"))).isEmpty();
	}

	@Test
	void somebodyWhomNoRosterNamesIsAbsentThisWeekAndTheNext() {
		assertThat(this.jdbc.queryForList("""
				select username || ' ' || reason || ' ' || (starts_at at time zone 'Asia/Jakarta')::date
				from absences join staff_members on staff_members.id = staff_id order by starts_at""", String.class))
			.containsExactly("petugas.dp.6 PERJALANAN_DINAS 2026-11-25", "petugas.dp.5 CUTI 2026-11-30");
	}

	@Test
	void rostersOfEarlierWeeksAreConfirmedAndSomeOfThisWeekWait() {
		assertThat(this.rosters.of(Week.parse("2026-W47"))).allMatch((roster) -> roster.getAcknowledgedAt() != null);
		assertThat(this.rosters.of(Week.parse("2026-W48"))).filteredOn((roster) -> roster.getAcknowledgedAt() != null)
			.extracting((roster) -> roster.getUnitCode())
			.containsExactly("DKH");
	}

	@Test
	void theExchangeToldOfEveryCallAndWhoCalledInVainTodayWaits() {
		assertThat(this.jdbc.queryForObject("""
				select count(*) from calls where call_date < '2026-11-24' and not exists (
				    select from ringing_calls
				    where ringing_calls.form_id = calls.form_id and accepted_by = answered_by)""", Integer.class))
			.isZero();
		assertThat(this.jdbc.queryForList("""
				select distinct unit_code from ringing_calls where accepted_by is null and answered_at is null
				and call_back_end is null and not outside_hours and exchange_id like '%.sia-sia.%' order by 1""",
				String.class))
			.containsExactly("DP", "PTI");
		assertThat(this.jdbc.queryForObject("""
				select count(*) from ringing_calls where rang_at > timestamptz '2026-11-24 09:00+07'
				or outside_hours and extract(hour from rang_at at time zone 'Asia/Jakarta') between 7 and 16""",
				Integer.class))
			.isZero();
	}

	@Test
	void everyDutyThatIsOverHasCallsAndNoCallLiesAhead() {
		assertThat(this.jdbc.queryForObject("""
				select count(*) from duties where duty_date < '2026-11-24'
				and not exists (select 1 from calls where duty_id = duties.id)""", Integer.class)).isZero();
		assertThat(this.jdbc.queryForObject(
				"select count(*) from calls where finished_at > timestamptz '2026-11-24 09:00+07'", Integer.class))
			.isZero();
	}

	@Test
	void recapsAreHandedInButForTheOneThatItsOfficerStillOwes() {
		assertThat(this.jdbc.queryForList("""
				select duty_date || ' ' || unit_code || '-' || post from duties where duty_date < '2026-11-24'
				and not exists (select 1 from daily_recaps where duty_id = duties.id)""", String.class))
			.containsExactly("2026-11-23 DP-1");
	}

	@Test
	void whatCallsLeftOpenIsHandedOnByLegalMovesAndTwoAreOverdue() {
		assertThat(this.jdbc.queryForList("select distinct state from handoffs", String.class)).contains("OPEN",
				"ANSWERED", "CLOSED");
		assertThat(this.jdbc.queryForList("select distinct kind from handoffs", String.class))
			.contains("DIHUBUNGI_KEMBALI", "UNIT_LAIN", "DAT_DPR");
		assertThat(this.jdbc.queryForObject("""
				select count(*) from handoffs
				where closed_at is null and due_at < timestamptz '2026-11-24 09:00+07'""", Integer.class)).isEqualTo(2);
		assertThat(this.jdbc.queryForObject("""
				select count(*) from handoff_moves where moved_at > timestamptz '2026-11-24 09:00+07'""",
				Integer.class))
			.isZero();
	}

	@Test
	void aSecondStartAddsNothing() {
		int calls = calls();
		this.work.afterSingletonsInstantiated();
		assertThat(calls()).isEqualTo(calls);
		assertThat(this.jdbc.queryForObject("select count(*) from staff_members", Integer.class)).isEqualTo(20);
	}

	@Test
	void aStartOnALaterSundayAddsTheWeekThatIsOver() {
		this.clock.set("2026-12-06T08:00");
		this.work.afterSingletonsInstantiated();
		assertThat(this.rosters.of(Week.parse("2026-W49"))).hasSize(3);
		assertThat(this.jdbc.queryForObject("select count(*) from calls where call_date = '2026-12-04'", Integer.class))
			.isPositive();
		this.jdbc
			.execute("truncate calls, call_contacts, call_problems, call_sheets, daily_recaps, ringing_calls cascade");
		this.jdbc.execute("delete from duties where duty_date > '2026-11-29'");
		this.jdbc.execute("delete from week_rosters where week_start > '2026-11-29'");
		this.clock.set("2026-11-24T09:00");
		this.work.afterSingletonsInstantiated();
	}

	@Test
	void theEvaluationTellsAStoryInWhichNothingIsZeroPerCent(@Autowired Fixtures fixtures) {
		Shown page = Shown.on(this.browser.get()
			.uri("/evaluasi")
			.with(fixtures.as(this.people.findByUsername("supervisor").orElseThrow()))
			.exchange());
		assertThat(page.each(".evaluation-headlines strong")).hasSize(5).doesNotContain("0%", "–", "0");
		assertThat(page.each("#ringkasan tbody td:nth-child(2), #faq tbody td, #penutup tbody td, #ketepatan tbody td"))
			.hasSizeGreaterThan(20)
			.noneMatch((figure) -> figure.equals("0%") || figure.startsWith("0% "));
		assertThat(page.count("#kendala tbody tr")).isPositive();
		assertThat(page.each("#penerimaan tbody tr:first-child td")).hasSize(6).doesNotContain("–");
	}

	@Test
	void theSignInPageListsTheAccounts() {
		assertThat(Shown.on(this.browser.get().uri("/masuk").exchange()).panel("contoh")).contains("petugas.dp.6",
				"koordinator.pti", "pic.dpr", "Ayu Utami", "piket-demo");
	}

	private int calls() {
		return this.jdbc.queryForObject("select count(*) from calls", Integer.class);
	}

}
