package id.go.ppatk.piket.proposals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
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
import id.go.ppatk.piket.duties.Place;
import id.go.ppatk.piket.duties.WeekRoster;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Usulkan jadwal" as the coordinator meets it: asked for, looked at, applied, discarded.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class ProposalPageApplicationTests {

	private static final String ASKING = "form[action='/piket/2026-W49/DP/usulan']";

	private static final String STATE = "#usulan .roster-state .state";

	private static final String BUTTONS = "#usulan button";

	private static final String ASKS_AGAIN = "[hx-get]";

	private static final Week WEEK = Week.parse("2026-W49");

	private static final LocalDate MONDAY = WEEK.monday();

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	PlanReader plans;

	@Autowired
	Proposals proposals;

	@Autowired
	ProposalPages pages;

	@Autowired
	WeekRosters rosters;

	@Autowired
	Absences absences;

	@Autowired
	Wishes wishes;

	@Autowired
	TransactionTemplate transaction;

	StaffMember coordinator;

	StaffMember[] dp;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 6);
	}

	@Test
	void itIsAskedForBesideTheFormOfTheUnit() {
		Shown week = Shown.on(get("/piket/2026-W49", this.coordinator));
		assertThat(week.in("form[action='/piket/2026-W49/DP/usulan'] button")).isEqualTo("Usulkan jadwal");
		assertThat(week.count("form[action$=/usulan]")).isOne();
		assertThat(Shown.on(get("/piket/2026-W49", this.dp[0])).count("form[action$=/usulan]")).isZero();
	}

	@Test
	void askingLeadsToTheProposalWhichCanBeStopped() {
		String address = post("/piket/2026-W49/DP/usulan", this.coordinator, "pekan", "2").getResponse()
			.getRedirectedUrl();
		assertThat(address).matches("/piket/usulan/\\d+");
		Shown asked = Shown.on(get(address, this.coordinator));
		assertThat(asked.in("h1")).endsWith("30 November–11 Desember 2026");
		assertThat(asked.in("#usulan .subtitle")).contains("Direktorat Pelaporan", "diminta Koordinator DP");
		assertThat(post(address + "/penghentian", this.coordinator)).hasStatus3xxRedirection()
			.hasRedirectedUrl(address);
		Shown stopped = Shown.on(get(address, this.coordinator));
		assertThat(stopped.count(ASKS_AGAIN)).isZero();
		assertThat(stopped.each(BUTTONS)).doesNotContain("Hentikan");
	}

	@Test
	void whileItIsWorkedOnThePageAsksForItsInnerPartAndThenNoMore() {
		Proposal proposal = begun(1, false);
		Shown running = Shown.on(get("/piket/usulan/" + proposal.getId(), this.coordinator));
		assertThat(running.count("main #usulan[hx-get='/piket/usulan/" + proposal.getId() + "']")).isOne();
		assertThat(running.in(STATE)).isEqualTo("Sedang disusun");
		assertThat(running.each(BUTTONS)).contains("Hentikan").doesNotContain("Terapkan ke jadwal");
		MvcTestResult part = this.browser.get()
			.uri("/piket/usulan/" + proposal.getId())
			.header("HX-Request", "true")
			.with(this.fixtures.as(this.coordinator))
			.exchange();
		assertThat(Shown.on(part).count("#usulan[hx-trigger='every 1s']")).isOne();
		assertThat(Shown.on(part).count("title, header, main")).isZero();
		this.transaction.executeWithoutResult(
				(status) -> this.proposals.lock(proposal.getId()).orElseThrow().stop(this.clock.instant()));
		Shown stopped = Shown.on(get("/piket/usulan/" + proposal.getId(), this.coordinator));
		assertThat(stopped.in(STATE)).isEqualTo("Dihentikan");
		assertThat(stopped.count(ASKS_AGAIN)).isZero();
	}

	@Test
	void aWrongNumberOfWeeksIsSaidAndNothingTypedIsLost() {
		for (String weeks : List.of("", "0", "14", "x", "-1")) {
			MvcTestResult answer = post("/piket/2026-W49/DP/usulan", this.coordinator, "pekan", weeks, "pindahkan",
					"true");
			assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			Shown refused = Shown.on(answer);
			assertThat(refused.in(ASKING + " .form-errors")).contains("isi jumlah pekan antara 1 dan 13");
			assertThat(refused.values(ASKING + " [name=pekan]")).containsExactly(weeks);
			assertThat(refused.count(ASKING + " [name=pindahkan][checked]")).isOne();
		}
		assertThat(count("proposals")).isZero();
	}

	@Test
	void whereNothingIsOpenNothingIsProposed() {
		MvcTestResult full = post("/piket/2026-W47/DP/usulan", this.coordinator, "pekan", "1");
		assertThat(full).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(full).in(".form-errors")).contains("Tidak ada yang diusulkan");
		MvcTestResult nobody = post("/piket/2026-W49/PTI/usulan", this.fixtures.supervisor(), "pekan", "1");
		assertThat(nobody).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(nobody).in("form[action='/piket/2026-W49/PTI/usulan'] .form-errors"))
			.contains("belum memiliki petugas aktif");
	}

	@Test
	void onlyTheUnitsCoordinatorAndTheSupervisorMayHaveIt() {
		Proposal proposal = found(1, false);
		String address = "/piket/usulan/" + proposal.getId();
		StaffMember other = this.fixtures.coordinator("PTI");
		assertThat(post("/piket/2026-W49/DP/usulan", other, "pekan", "1")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(address, other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(address + "/penerapan", other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(address + "/pembuangan", other)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(address, this.dp[0])).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(address, this.fixtures.supervisor())).hasStatusOk();
		assertThat(get("/piket/usulan/999999", this.coordinator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(Shown.on(get("/piket/usulan", other)).links("main")).doesNotContain(address);
		assertThat(Shown.on(get("/piket/usulan", this.coordinator)).links("main")).contains(address);
	}

	@Test
	void aFinishedProposalSaysWhyEachNameStandsBesideWhatStands() {
		this.fixtures.duty(MONDAY, 1, this.dp[0], this.dp[1]);
		this.transaction.executeWithoutResult(
				(status) -> this.wishes.save(new Wish(this.dp[2].getId(), DayOfWeek.WEDNESDAY, null)));
		Proposal proposal = found(1, false);
		Shown finished = Shown.on(get("/piket/usulan/" + proposal.getId(), this.coordinator));
		assertThat(finished.each(".proposal-score li")).contains("Tidak ada ketentuan yang dilanggar.",
				"Semua tempat terisi.");
		assertThat(finished.each(".proposal-why summary")).isNotEmpty().containsOnly("Mengapa nama ini?");
		assertThat(finished.each(".proposal-why li")).anyMatch((why) -> why.contains("paling jarang bertugas: 0 kali"))
			.anyMatch((why) -> why.contains("tidak ada keinginan yang dilanggar"));
		assertThat(finished.each(BUTTONS)).contains("Terapkan ke jadwal");
		assertThat(finished.panel("pemerataan")).contains("Jumlah tugas merata, tugas yang lalu ikut dihitung.");
	}

	@Test
	void applyingWritesTheDraftOfEachWeekAndHandsNothingIn() {
		this.fixtures.duty(MONDAY, 1, this.dp[0], this.dp[1]);
		Proposal proposal = found(2, false);
		assertThat(post("/piket/usulan/" + proposal.getId() + "/penerapan", this.coordinator)).hasStatus3xxRedirection()
			.flash()
			.containsEntry("notice", "38 nama dari usulan ditulis ke konsep jadwal. Jadwal belum disampaikan.");
		for (Week week : List.of(WEEK, WEEK.next())) {
			WeekRoster roster = this.rosters.of(week, "DP").orElseThrow();
			assertThat(roster.isSubmitted()).isFalse();
			assertThat(roster.getDuties()).hasSize(10).allMatch(Duty::isComplete);
		}
		assertThat(duty(MONDAY, 1).getOfficerId()).isEqualTo(this.dp[0].getId());
		Shown applied = Shown.on(get("/piket/usulan/" + proposal.getId(), this.coordinator));
		assertThat(applied.in(STATE)).isEqualTo("Sudah diterapkan");
		assertThat(applied.each(BUTTONS)).doesNotContain("Terapkan ke jadwal");
		MvcTestResult again = post("/piket/usulan/" + proposal.getId() + "/penerapan", this.coordinator);
		assertThat(again).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(again).in(".form-errors")).contains("sudah diterapkan atau dibuang");
	}

	@Test
	void whatSomebodyFilledMeanwhileStaysAndIsSaid() {
		Proposal proposal = found(1, false);
		Long proposed = proposed(proposal, MONDAY, 1, DutyRole.OFFICER);
		StaffMember other = Stream.of(this.dp).filter((person) -> !person.getId().equals(proposed)).findFirst().get();
		this.fixtures.duty(MONDAY, 1, other, person(proposed));
		MvcTestResult applied = post("/piket/usulan/" + proposal.getId() + "/penerapan", this.coordinator);
		assertThat(applied).hasStatus3xxRedirection();
		assertThat(applied.getMvcResult().getFlashMap().get("left")).asString()
			.contains("Senin, 30 November 2026, Pos 1: isian petugas sudah diubah sejak usulan diminta dan tetap: "
					+ other.getName());
		assertThat(duty(MONDAY, 1).getOfficerId()).isEqualTo(other.getId());
		assertThat(duty(MONDAY.plusDays(1), 1).isComplete()).isTrue();
	}

	@Test
	void aWeekThatWasHandedInMeanwhileIsLeftAlone() {
		Proposal proposal = found(1, false);
		this.fixtures.duty(MONDAY, 1, this.dp[0], this.dp[1]);
		this.fixtures.submitRoster(WEEK, this.coordinator);
		MvcTestResult refused = post("/piket/usulan/" + proposal.getId() + "/penerapan", this.coordinator);
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		assertThat(Shown.on(refused).in(".form-errors")).contains("Tidak ada nama yang ditulis ke jadwal");
		assertThat(Shown.on(refused).in("main > .alert-warning li"))
			.contains("Pekan 30 November–4 Desember 2026: jadwal sudah disampaikan");
		assertThat(this.rosters.of(WEEK, "DP").orElseThrow().getDuties()).hasSize(1);
		assertThat(this.proposals.findById(proposal.getId()).orElseThrow().isReady()).isTrue();
	}

	@Test
	void whoBecameAbsentMeanwhileIsNotNamedAndTheOtherDaysAre() {
		Proposal proposal = found(1, false);
		Long absent = proposed(proposal, MONDAY, 1, DutyRole.OFFICER);
		absent(absent, MONDAY);
		MvcTestResult applied = post("/piket/usulan/" + proposal.getId() + "/penerapan", this.coordinator);
		assertThat(applied).hasStatus3xxRedirection();
		assertThat(applied.getMvcResult().getFlashMap().get("left")).asString().contains("Senin, 30 November 2026");
		assertThat(this.rosters.of(WEEK, "DP").orElseThrow().getDuties()).hasSize(8)
			.noneMatch((duty) -> duty.getDutyDate().equals(MONDAY));
	}

	@Test
	void nobodyIsProposedWhileAbsentOrOnDutyElsewhere() {
		absent(this.dp[0].getId(), MONDAY);
		Proposal proposal = found(1, false);
		assertThat(proposal.getCells()).filteredOn((cell) -> cell.getPlace().day().equals(MONDAY))
			.flatExtracting((cell) -> cell.getProposed(DutyRole.OFFICER),
					(cell) -> cell.getProposed(DutyRole.SUBSTITUTE))
			.hasSize(4)
			.doesNotContain(this.dp[0].getId());
	}

	@Test
	void namesThatAreFilledAreMovedOnlyWhenToldTo() {
		WEEK.weekdays().forEach((day) -> this.fixtures.duty(day, 1, this.dp[0], this.dp[1]));
		assertThat(found(1, false).getCells()).filteredOn((cell) -> cell.getPlace().post() == 1)
			.allMatch((cell) -> this.dp[0].getId().equals(cell.getProposed(DutyRole.OFFICER)));
		assertThat(found(1, true).getCells()).filteredOn((cell) -> cell.getPlace().post() == 1)
			.anyMatch((cell) -> !this.dp[0].getId().equals(cell.getProposed(DutyRole.OFFICER)));
	}

	@Test
	void whatIsDiscardedIsGoneForGood() {
		Proposal proposal = found(1, false);
		assertThat(post("/piket/usulan/" + proposal.getId() + "/pembuangan", this.coordinator))
			.hasRedirectedUrl("/piket/2026-W49");
		assertThat(post("/piket/usulan/" + proposal.getId() + "/pembuangan", this.coordinator))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(post("/piket/usulan/" + proposal.getId() + "/penerapan", this.coordinator))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(count("duties")).isZero();
	}

	@Test
	void thePageNeedsTheSameFewStatementsHoweverLongItIs(@Autowired Statements statements) {
		Proposal one = found(1, false);
		Proposal many = found(6, false);
		long few = statements.of(() -> this.pages.of(this.proposals.whole(one.getId()).orElseThrow()));
		assertThat(statements.of(() -> this.pages.of(this.proposals.whole(many.getId()).orElseThrow()))).isEqualTo(few)
			.isLessThanOrEqualTo(14);
	}

	/** A proposal that is about to be worked on. */
	private Proposal begun(int weeks, boolean moving) {
		Plan plan = this.plans.read("DP", WEEK, new Week(MONDAY.plusWeeks(weeks - 1)), moving);
		return this.transaction.execute((status) -> this.proposals
			.save(new Proposal("DP", WEEK, weeks, moving, this.coordinator.getId(), this.clock.instant(), plan)));
	}

	/** A proposal that is finished. */
	private Proposal found(int weeks, boolean moving) {
		Proposal begun = begun(weeks, moving);
		Plan plan = new PlanSolver(new TerminationConfig().withMoveCountLimit(2000L))
			.solve(this.plans.read("DP", WEEK, new Week(MONDAY.plusWeeks(weeks - 1)), moving), (better) -> {
			});
		this.transaction.executeWithoutResult((status) -> {
			Proposal proposal = this.proposals.lock(begun.getId()).orElseThrow();
			proposal.improve(plan);
			proposal.finish(this.clock.instant());
		});
		return this.proposals.whole(begun.getId()).orElseThrow();
	}

	private static Long proposed(Proposal proposal, LocalDate day, int post, DutyRole role) {
		return proposal.getCells()
			.stream()
			.filter((cell) -> cell.getPlace().equals(new Place(day, post)))
			.findFirst()
			.orElseThrow()
			.getProposed(role);
	}

	private StaffMember person(Long id) {
		return Stream.of(this.dp).filter((person) -> person.getId().equals(id)).findFirst().orElseThrow();
	}

	private void absent(Long staffId, LocalDate day) {
		Instant starts = day.atStartOfDay(Indonesian.WIB).toInstant();
		this.transaction.executeWithoutResult(
				(status) -> this.absences.save(new Absence(UUID.randomUUID(), staffId, "DP", ChangeReason.CUTI, starts,
						starts.plusSeconds(86_400), null, this.coordinator.getId(), this.clock.instant())));
	}

	private Duty duty(LocalDate day, int post) {
		return this.rosters.of(Week.of(day), "DP").orElseThrow().duty(day, post).orElseThrow();
	}

	private int count(String table) {
		return this.jdbc.queryForObject("select count(*) from " + table, Integer.class);
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String path, StaffMember person, String... form) {
		var request = this.browser.post().uri(path).with(csrf()).with(this.fixtures.as(person));
		for (int i = 0; i < form.length; i += 2) {
			request = request.param(form[i], form[i + 1]);
		}
		return request.exchange();
	}

}
