package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Replacement;
import id.go.ppatk.piket.duties.Replacements;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * Tukar piket: one act that both accept. Officer 1 has Wednesday's first post, officer 2
 * Thursday's.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class ExchangeApplicationTests {

	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

	private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Replacements replacements;

	StaffMember[] dp;

	ChangesActs acts;

	@BeforeEach
	void aWeekThatWasHandedIn(@Autowired MockMvcTester browser) {
		this.acts = new ChangesActs(browser, this.fixtures);
		this.clock.set("2026-11-24T09:00");
		this.dp = this.fixtures.officers("DP", 5);
		this.fixtures.duty(WEDNESDAY, 1, this.dp[0], this.dp[2]);
		this.fixtures.duty(THURSDAY, 1, this.dp[1], this.dp[3]);
		this.fixtures.submitRoster(Week.of(WEDNESDAY), this.fixtures.coordinator("DP"));
	}

	@Test
	void itHoldsOnceBothHaveAccepted() {
		assertThat(this.acts.get("/piket/pergantian/pertukaran/baru?tugas=2026-11-25/DP-1", this.dp[0])).hasStatusOk()
			.extracting(Shown.text("select[name=other]"), STRING)
			.contains("Kamis, 26 November 2026, Pos 1: Petugas DP 2");
		assertThat(propose(this.dp[0], "2026-11-26/DP-1")).hasStatus3xxRedirection();
		assertThat(standing()).isEmpty();
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[1])).in("[aria-labelledby=menunggu]"))
			.contains("Petugas DP 1 mengusulkan tukar piket");
		assertThat(answer("persetujuan", this.dp[0])).as("has accepted by proposing").hasStatus(HttpStatus.CONFLICT);
		assertThat(answer("persetujuan", this.dp[4])).as("is none of the two").hasStatus(HttpStatus.FORBIDDEN);
		assertThat(answer("persetujuan", this.dp[1])).hasStatus3xxRedirection();
		assertThat(standing())
			.extracting((half) -> half.getDutyDate() + " " + half.getReplacedId() + " " + half.getReplacingId() + " "
					+ half.getReason())
			.containsExactly(WEDNESDAY + " " + this.dp[0].getId() + " " + this.dp[1].getId() + " TUKAR_PIKET",
					THURSDAY + " " + this.dp[1].getId() + " " + this.dp[0].getId() + " TUKAR_PIKET");
	}

	@Test
	void whatACoordinatorProposesBothHaveToAccept() {
		assertThat(propose(this.fixtures.coordinator("DP"), "2026-11-26/DP-1")).hasStatus3xxRedirection();
		assertThat(answer("persetujuan", this.dp[1])).hasStatus3xxRedirection();
		assertThat(standing()).isEmpty();
		assertThat(answer("persetujuan", this.dp[0])).hasStatus3xxRedirection();
		assertThat(standing()).hasSize(2);
	}

	@Test
	void oneRefusalEndsIt() {
		propose(this.dp[0], "2026-11-26/DP-1");
		assertThat(answer("penolakan", this.dp[1])).hasStatus3xxRedirection();
		assertThat(answer("persetujuan", this.dp[1])).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("sudah diputuskan atau ditarik");
		assertThat(standing()).isEmpty();
	}

	@Test
	void bothHalvesAreUndoneTogetherAndOnlyWhileNeitherHasBegun() {
		propose(this.dp[0], "2026-11-26/DP-1");
		answer("persetujuan", this.dp[1]);
		Long thursday = standing().get(1).getId();
		this.clock.set("2026-11-25T08:00");
		assertThat(this.acts.undo(thursday, this.dp[0])).hasStatus(HttpStatus.CONFLICT);
		assertThat(standing()).hasSize(2);
		this.clock.set("2026-11-24T10:00");
		assertThat(this.acts.undo(thursday, this.dp[0])).hasStatus3xxRedirection();
		assertThat(standing()).isEmpty();
	}

	@Test
	void whatNoLongerHoldsWhenTheSecondAcceptsIsRefusedInWords() {
		propose(this.dp[0], "2026-11-26/DP-1");
		this.fixtures.absence(this.dp[1], "2026-11-25T00:00", "2026-11-26T00:00");
		assertThat(answer("persetujuan", this.dp[1])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Petugas DP 2 tidak dapat menggantikan: berhalangan 25 November 2026.");
		assertThat(standing()).isEmpty();
	}

	@Test
	void twoPostsOfOneDayAreTradedToo() {
		this.jdbc.execute("truncate duties, week_rosters cascade");
		this.fixtures.duty(WEDNESDAY, 1, this.dp[0], this.dp[2]);
		this.fixtures.duty(WEDNESDAY, 2, this.dp[1], this.dp[3]);
		this.fixtures.submitRoster(Week.of(WEDNESDAY), this.fixtures.coordinator("DP"));
		assertThat(propose(this.dp[0], "2026-11-25/DP-2")).hasStatus3xxRedirection();
		assertThat(answer("persetujuan", this.dp[1])).hasStatus3xxRedirection();
		assertThat(standing()).hasSize(2);
		assertThat(this.acts.undo(standing().get(0).getId(), this.dp[0])).hasStatus3xxRedirection();
		assertThat(standing()).isEmpty();
	}

	@Test
	void nobodyProposesTheDutyOfSomebodyElse() {
		assertThat(this.acts.get("/piket/pergantian/pertukaran/baru?tugas=2026-11-25/DP-1", this.dp[4]))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(propose(this.dp[4], "2026-11-26/DP-1")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(propose(this.dp[0], "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#other-error"), STRING)
			.contains("Pilih tugas yang diambil.");
		assertThat(propose(this.dp[0], "2026-11-25/DP-1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("dua tugas dari dua petugas yang berbeda");
	}

	private List<Replacement> standing() {
		return this.replacements.between(WEDNESDAY, THURSDAY);
	}

	private MvcTestResult propose(StaffMember by, String other) {
		return this.acts.post("/piket/pergantian/pertukaran", by, "formId", UUID.randomUUID().toString(), "duty",
				"2026-11-25/DP-1", "other", other);
	}

	private MvcTestResult answer(String answer, StaffMember by) {
		Long id = this.jdbc.queryForObject("select max(id) from exchanges", Long.class);
		return this.acts.post("/piket/pergantian/pertukaran/" + id + "/" + answer, by);
	}

}
