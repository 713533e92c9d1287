package id.go.ppatk.piket.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.ReplacementPlan;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Pemerataan tugas": who really served how often, and who sees it.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class FairnessPageApplicationTests {

	private static final String NAMES = ".fairness tbody th span:not(.roster-date)";

	private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	FairnessPages pages;

	@Autowired
	Replacements replacements;

	@Autowired
	Absences absences;

	@Autowired
	TransactionTemplate transaction;

	StaffMember[] dp;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.dp = this.fixtures.officers("DP", 4);
	}

	@Test
	void dutiesSubstitutionsAndFridaysAreCountedAndWhoNeverServedIsThere() {
		this.fixtures.duty(FRIDAY, 1, this.dp[0], this.dp[1]);
		this.fixtures.duty(MONDAY, 1, this.dp[0], this.dp[2]);
		assertThat(row(this.dp[0])).isEqualTo(row("Petugas DP 1", new Tally(2, 0, 1, 0), 0, 0));
		assertThat(row(this.dp[1])).isEqualTo(row("Petugas DP 2", new Tally(0, 1, 0, 0), 0, 0));
		assertThat(row(this.dp[3])).isEqualTo(row("Petugas DP 4", Tally.NONE, 0, 0));
		assertThat(part().spread()).isEqualTo(2);
	}

	@Test
	void theDayBeforeAHolidayIsCounted() {
		this.fixtures.duty(LocalDate.parse("2026-08-14"), 1, this.dp[0], this.dp[1]);
		assertThat(row(this.dp[0]).tally()).as("17 August is a Monday").isEqualTo(new Tally(1, 0, 1, 1));
	}

	@Test
	void aWholeDayReplacementMovesTheDuty() {
		Duty duty = this.fixtures.duty(FRIDAY, 1, this.dp[0], this.dp[1]);
		replace(duty, LocalTime.of(7, 0), LocalTime.of(17, 0), this.dp[0], this.dp[2]);
		assertThat(row(this.dp[0])).isEqualTo(row("Petugas DP 1", Tally.NONE, 0, 1));
		assertThat(row(this.dp[2])).isEqualTo(row("Petugas DP 3", new Tally(1, 0, 1, 0), 1, 0));
	}

	@Test
	void whatWasUndoneCountsForNothing() {
		Duty duty = this.fixtures.duty(FRIDAY, 1, this.dp[0], this.dp[1]);
		replace(duty, LocalTime.of(7, 0), LocalTime.of(17, 0), this.dp[0], this.dp[2]);
		this.jdbc.update("update replacements set undone_at = now(), undone_by = filed_by");
		assertThat(row(this.dp[0])).isEqualTo(row("Petugas DP 1", new Tally(1, 0, 1, 0), 0, 0));
	}

	@Test
	void whoStoodInForAnAbsentOfficerServed() {
		this.fixtures.duty(FRIDAY, 1, this.dp[0], this.dp[1]);
		Instant starts = FRIDAY.atStartOfDay(Indonesian.WIB).toInstant();
		this.transaction
			.executeWithoutResult((status) -> this.absences.save(new Absence(UUID.randomUUID(), this.dp[0].getId(),
					"DP", ChangeReason.SAKIT, starts, starts.plusSeconds(86_400), null, this.dp[0].getId(), starts)));
		assertThat(row(this.dp[0]).tally()).isEqualTo(Tally.NONE);
		assertThat(row(this.dp[1]).tally()).isEqualTo(new Tally(1, 0, 1, 0));
	}

	@Test
	void officersAndCoordinatorsSeeTheirUnitAndTheSupervisorAll() {
		this.fixtures.officer("PTI", 1);
		Shown own = shown("", this.dp[0]);
		assertThat(own.in("h1")).isEqualTo("Pemerataan tugas");
		assertThat(own.in(".roster-state")).startsWith("27 Mei–24 November 2026");
		assertThat(own.each(NAMES)).contains("Petugas DP 1").doesNotContain("Petugas PTI 1");
		assertThat(shown("", this.fixtures.coordinator("PTI")).each(NAMES)).contains("Petugas PTI 1")
			.doesNotContain("Petugas DP 1");
		assertThat(shown("", this.fixtures.supervisor()).each(NAMES)).contains("Petugas PTI 1", "Petugas DP 1");
	}

	@Test
	void anyPeriodMayBeAskedFor() {
		this.fixtures.duty(FRIDAY, 1, this.dp[0], this.dp[1]);
		Shown friday = shown("?dari=2026-11-20&sampai=2026-11-20", this.dp[0]);
		assertThat(friday.in(".roster-state .state")).isEqualTo("Selisih tugas terbanyak dan tersedikit: 1");
		assertThat(friday.in(".fairness-chart .bar-duties[width='100.0']")).isEmpty();
		assertThat(shown("?dari=2026-11-21&sampai=2026-11-22", this.dp[0]).in(".roster-state .state"))
			.isEqualTo("Selisih tugas terbanyak dan tersedikit: 0");
	}

	@Test
	void aBadPeriodIsAnsweredInOneSentenceAndKept() {
		Shown reversed = refused("?dari=2026-11-20&sampai=2026-11-19");
		assertThat(reversed.in("#masa-ditolak"))
			.isEqualTo("Tanggal mulai harus sebelum atau sama dengan tanggal akhir.");
		assertThat(reversed.values("#dari")).containsExactly("2026-11-20");
		assertThat(reversed.values("#sampai")).containsExactly("2026-11-19");
		for (String period : new String[] { "?dari=entah", "?sampai=2026-02-30", "?dari=-999999999-01-01",
				"?sampai=9999-12-31" }) {
			assertThat(refused(period).in("#masa-ditolak")).startsWith("Tanggal tidak terbaca");
		}
		assertThat(refused("?dari=2018-01-01&sampai=2026-01-01").in("#masa-ditolak"))
			.startsWith("Masa paling panjang 5 tahun");
	}

	private Shown refused(String period) {
		MvcTestResult answer = get(period, this.dp[0]);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return Shown.on(answer);
	}

	private Shown shown(String period, StaffMember person) {
		MvcTestResult answer = get(period, person);
		assertThat(answer).hasStatusOk();
		return Shown.on(answer);
	}

	@Test
	void aLongPeriodNeedsNoMoreStatementsThanAShortOne(@Autowired Statements statements) {
		SignedIn supervisor = new SignedIn(this.fixtures.supervisor());
		long few = statements.of(() -> this.pages.between(FRIDAY, FRIDAY, supervisor));
		MONDAY.datesUntil(FRIDAY.plusDays(1)).forEach((day) -> this.fixtures.duty(day, 1, this.dp[0], this.dp[1]));
		assertThat(statements.of(() -> this.pages.between(MONDAY.minusYears(4), FRIDAY, supervisor))).isEqualTo(few)
			.isLessThanOrEqualTo(10);
	}

	private Fairness.Part part() {
		return this.pages
			.between(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-11-24"), new SignedIn(this.dp[0]))
			.parts()
			.get(0);
	}

	private Fairness.Row row(StaffMember person) {
		return part().rows().stream().filter((row) -> row.name().equals(person.getName())).findFirst().orElseThrow();
	}

	private Fairness.Row row(String name, Tally tally, int taken, int given) {
		Long id = Stream.of(this.dp)
			.filter((person) -> person.getName().equals(name))
			.findFirst()
			.orElseThrow()
			.getId();
		return new Fairness.Row(id, name, true, tally, taken, given);
	}

	private void replace(Duty duty, LocalTime from, LocalTime until, StaffMember replaced, StaffMember replacing) {
		this.transaction
			.executeWithoutResult((status) -> this.replacements.save(new Replacement(
					UUID.randomUUID(), duty, new ReplacementPlan(DutyRole.OFFICER, from, until, replaced.getId(),
							replacing.getId(), ChangeReason.SAKIT, null),
					null, replaced.getId(), this.clock.instant())));
	}

	private MvcTestResult get(String query, StaffMember person) {
		return this.browser.get().uri("/piket/pemerataan" + query).with(this.fixtures.as(person)).exchange();
	}

}
