package id.go.ppatk.piket.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
import id.go.ppatk.piket.duties.RosterAcknowledged;
import id.go.ppatk.piket.duties.WeekChanges;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import id.go.ppatk.piket.workdays.Week;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A week that was handed in, as it really holds: replacements, absences, gaps, and the
 * supervisor's confirmation.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
@RecordApplicationEvents
class HeldWeekApplicationTests {

	private static final Week WEEK = Week.parse("2026-W48");

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Replacements replacements;

	@Autowired
	Absences absences;

	@Autowired
	RosterPages pages;

	@Autowired
	WeekRosters rosters;

	@Autowired
	TransactionTemplate transaction;

	StaffMember coordinator;

	StaffMember[] dp;

	@BeforeEach
	void aWeekThatWasHandedIn() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
		this.fixtures.duty(TUESDAY, 1, this.dp[0], this.dp[1]);
		this.fixtures.duty(WEDNESDAY, 1, this.dp[0], this.dp[1]);
		this.fixtures.submitRoster(WEEK, this.coordinator);
	}

	@Test
	void aReplacementForAPartOfTheDayShowsBothWithTheirHoursAndTheReason() {
		replace(WEDNESDAY, DutyRole.OFFICER, "09:30", "14:00", 0, 4);
		assertThat(cell(2).officer().holders()).extracting(RosterPage.Holder::name, RosterPage.Holder::hours)
			.containsExactly(tuple("Petugas DP 1", "07.00–09.30"), tuple("Petugas DP 5", "09.30–14.00"),
					tuple("Petugas DP 1", "14.00–17.00"));
		Shown page = Shown.on(get(this.dp[4]));
		assertThat(page.each("#DP .roster-notes li"))
			.contains("Petugas DP 5 menggantikan Petugas DP 1, pukul 09.30–14.00, sakit");
		assertThat(page.in("#DP .roster-state")).contains("1 perubahan");
	}

	@Test
	void aReplacementForTheWholeDayTakesTheName() {
		replace(WEDNESDAY, DutyRole.OFFICER, "07:00", "17:00", 0, 4);
		assertThat(cell(2).officer().holders()).containsExactly(new RosterPage.Holder("Petugas DP 5", null));
		assertThat(Shown.on(get(this.dp[4])).each("#DP .roster-notes li"))
			.contains("Petugas DP 5 menggantikan Petugas DP 1 sepanjang hari, sakit");
	}

	@Test
	void theSubstituteHoldsForWhoIsAbsentAndTheBreakIsAGapWithItsMinutes() {
		absent(0, "2026-11-25T00:00", "2026-11-26T00:00");
		assertThat(cell(2).officer().holders()).containsExactly(new RosterPage.Holder("Petugas DP 2", null));
		assertThat(cell(2).substitute().holders()).isEmpty();
		Shown page = Shown.on(get(this.coordinator));
		assertThat(page.each("#DP .roster-notes li")).contains("Petugas DP 1 tidak dapat bertugas sepanjang hari, cuti",
				"Petugas DP 2 sebagai pengganti memegang piket ini");
		assertThat(page.each("#DP .roster-gap")).contains("Kosong 60 menit Cari pengganti");
		assertThat(page.links("#DP .roster-gap"))
			.contains("/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=SUBSTITUTE");
	}

	@Test
	void anAbsenceThatAReplacementCoversIsNotSaidTwice() {
		absent(0, "2026-11-25T00:00", "2026-11-26T00:00");
		replace(WEDNESDAY, DutyRole.OFFICER, "07:00", "17:00", 0, 4);
		assertThat(cell(2).officer().notes()).extracting(RosterPage.Note::messageKey)
			.containsExactly("roster.change.replaced-all-day");
		assertThat(part().changes()).isOne();
	}

	@Test
	void whoMayFileAReplacementIsLedThereAndOthersAreNot() {
		String link = "/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=OFFICER";
		assertThat(Shown.on(get(this.dp[3])).links("#DP")).contains(link);
		assertThat(Shown.on(get(this.coordinator)).links("#DP")).contains(link);
		assertThat(Shown.on(get(this.fixtures.supervisor())).links("#DP")).contains(link);
		assertThat(Shown.on(get(this.fixtures.officer("PTI", 1))).links("#isi"))
			.noneMatch((each) -> each.startsWith("/piket/pergantian/baru"));
		this.clock.set("2026-11-25T17:00");
		assertThat(Shown.on(get(this.coordinator)).links("#DP")).doesNotContain(link)
			.contains("/piket/pergantian/baru?tugas=2026-11-26/DP-1&peran=OFFICER");
	}

	@Test
	void aCellOpensWhatCanBeDoneWithItForWhoMayDoIt() {
		String cell = "#buka-DP-2026-11-25-1";
		String replace = "/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=";
		String trade = "/piket/pergantian/pertukaran/baru?tugas=2026-11-25/DP-1";
		Shown coordinators = Shown.on(get(this.coordinator));
		assertThat(coordinators.in("[popovertarget=buka-DP-2026-11-25-1]"))
			.isEqualTo("Petugas DP 1 Pengganti Petugas DP 2");
		assertThat(coordinators.in(cell)).contains("Rabu, 25 November 2026 · DP Pos 1", "07.00–12.00 Petugas DP 1",
				"12.00–13.00 Petugas DP 2 istirahat");
		assertThat(coordinators.links(cell)).containsExactly(replace + "OFFICER", replace + "SUBSTITUTE", trade);
		assertThat(Shown.on(get(this.dp[0])).links(cell)).contains(trade);
		assertThat(Shown.on(get(this.dp[3])).links(cell)).containsExactly(replace + "OFFICER", replace + "SUBSTITUTE");
		assertThat(Shown.on(get(this.fixtures.officer("PTI", 1))).count(cell)).isZero();
		this.clock.set("2026-11-25T09:00");
		assertThat(Shown.on(get(this.coordinator)).links(cell)).as("once it has begun").doesNotContain(trade);
	}

	@Test
	void whoReadsOnlyOpensWhatChangedAndWhatIsUnserved() {
		replace(WEDNESDAY, DutyRole.OFFICER, "09:30", "14:00", 0, 4);
		Shown page = Shown.on(get(this.fixtures.officer("PTI", 1)));
		assertThat(page.in("#buka-DP-2026-11-25-1")).contains("09.30–12.00 Petugas DP 5",
				"Petugas DP 5 menggantikan Petugas DP 1, pukul 09.30–14.00, sakit");
		assertThat(page.links("#buka-DP-2026-11-25-1")).isEmpty();
	}

	@Test
	void aChangeStandsInItsCellWithTheOldNameAndTheReason() {
		replace(TUESDAY, DutyRole.OFFICER, "07:00", "17:00", 0, 4);
		replace(WEDNESDAY, DutyRole.SUBSTITUTE, "12:00", "12:30", 1, 4);
		Shown page = Shown.on(get(this.coordinator));
		assertThat(page.each("#DP .roster-was")).containsExactly("Petugas DP 1 sakit",
				"Petugas DP 2 sakit 12.00–12.30");
		assertThat(page.each("#DP .roster-was s")).containsExactly("Petugas DP 1", "Petugas DP 2");
	}

	@Test
	void whoAnswersNowStandsOnTopOfThisWeekAsLongAsItIsServed() {
		assertThat(Shown.on(get(this.coordinator)).in(".roster-now h2")).isEqualTo("Sekarang 09.00");
		assertThat(Shown.on(get(this.coordinator)).each(".roster-now li")).contains("DP-1 Petugas DP 1 sampai 12.00",
				"DP-2 Tidak ada yang menjawab sampai 17.00");
		absent(0, "2026-11-24T09:00", "2026-11-24T11:00");
		assertThat(Shown.on(get(this.coordinator)).each(".roster-now li")).contains("DP-1 Petugas DP 2 sampai 11.00");
		this.clock.set("2026-11-24T12:30");
		assertThat(Shown.on(get(this.coordinator)).each(".roster-now li"))
			.contains("DP-1 Petugas DP 2 pengganti istirahat, sampai 13.00");
		this.clock.set("2026-11-24T17:00");
		assertThat(Shown.on(get(this.coordinator)).count(".roster-now")).isZero();
		this.clock.set("2026-11-30T09:00");
		assertThat(Shown.on(get(this.coordinator)).count(".roster-now")).as("of another week").isZero();
	}

	@Test
	void whatStaysUnservedStandsOnTopWithTheActUntilItIsOver() {
		absent(0, "2026-11-25T00:00", "2026-11-26T00:00");
		Shown page = Shown.on(get(this.coordinator));
		assertThat(page.in(".roster-holes h2")).isEqualTo("7 kekosongan pekan ini");
		assertThat(page.each("#semua-kekosongan li")).hasSize(7).contains("Rabu DP-1, 12.00–13.00 Cari pengganti");
		assertThat(page.links("#semua-kekosongan"))
			.contains("/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=SUBSTITUTE");
		assertThat(Shown.on(get(this.fixtures.officer("PTI", 1))).links("#semua-kekosongan")).isEmpty();
		this.clock.set("2026-11-25T17:00");
		assertThat(Shown.on(get(this.coordinator)).each("#semua-kekosongan li")).hasSize(4)
			.noneMatch((hole) -> hole.startsWith("Rabu"));
	}

	@Test
	void theWorkbookHasTheNamesAsTheyHoldAndSaysWhatChanged() throws IOException {
		replace(TUESDAY, DutyRole.OFFICER, "09:30", "14:00", 0, 4);
		absent(0, "2026-11-25T00:00", "2026-11-26T00:00");
		assertThat(lines()).contains(
				"Selasa|24-11-2026|Direktorat Pelaporan|1|Petugas DP 1 (07.00–09.30)\nPetugas DP 5 (09.30–14.00)\nPetugas DP 1 (14.00–17.00)|Petugas DP 2|Petugas DP 5 menggantikan Petugas DP 1, pukul 09.30–14.00, sakit",
				"Rabu|25-11-2026|Direktorat Pelaporan|1|Petugas DP 2||Petugas DP 1 tidak dapat bertugas sepanjang hari, cuti\nPetugas DP 2 sebagai pengganti memegang piket ini\nKosong 60 menit");
	}

	@Test
	void theSupervisorConfirmsOnceAndThePageSaysSo(@Autowired ApplicationEvents events) {
		StaffMember supervisor = this.fixtures.supervisor();
		assertThat(Shown.on(get(supervisor)).attributes("#DP .roster-state form", "action"))
			.contains("/piket/2026-W48/DP/konfirmasi");
		assertThat(Shown.on(get(this.coordinator)).attributes("form", "action"))
			.noneMatch((action) -> action.endsWith("/konfirmasi"));
		assertThat(confirm("DP", supervisor)).hasRedirectedUrl("/piket/2026-W48");
		this.clock.set("2026-11-24T10:00");
		confirm("DP", supervisor);
		assertThat(Shown.on(get(this.coordinator)).in("#DP .roster-state"))
			.contains("Diterima oleh Ayu Utami, 24 November pukul 09.00 WIB");
		assertThat(events.stream(RosterAcknowledged.class))
			.containsExactly(new RosterAcknowledged("DP", WEEK, supervisor.getId()));
	}

	@Test
	void whatWasNotHandedInCannotBeConfirmed() {
		this.fixtures.duty(WEDNESDAY, 1, this.fixtures.officer("PTI", 1), this.fixtures.officer("PTI", 2));
		assertThat(confirm("PTI", this.fixtures.supervisor())).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text("#PTI .form-errors"), STRING)
			.contains("Belum dikonfirmasi: jadwal ini belum disampaikan");
		assertThat(confirm("DAT", this.fixtures.supervisor())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatIsUnconfirmedWaitsForTheSupervisor() {
		StaffMember supervisor = this.fixtures.supervisor();
		String waits = "Jadwal piket pekan 23–27 November 2026 dari DP menunggu konfirmasi penerimaan";
		assertThat(Shown.on(this.browser.get().uri("/dasbor").with(this.fixtures.as(supervisor)).exchange())
			.panel("menunggu")).contains(waits);
		confirm("DP", supervisor);
		assertThat(Shown.on(this.browser.get().uri("/dasbor").with(this.fixtures.as(supervisor)).exchange()).in("#isi"))
			.doesNotContain(waits);
	}

	@Test
	void aConfirmationIsNoConflictForTheDraftOfAnotherUnitOrWeek() {
		StaffMember pti = this.fixtures.officer("PTI", 1);
		this.fixtures.duty(WEDNESDAY, 1, pti, this.fixtures.officer("PTI", 2));
		int before = this.rosters.of(WEEK, "PTI").orElseThrow().getVersion();
		replace(WEDNESDAY, DutyRole.OFFICER, "07:00", "17:00", 0, 4);
		confirm("DP", this.fixtures.supervisor());
		assertThat(this.rosters.of(WEEK, "PTI").orElseThrow().getVersion()).isEqualTo(before);
	}

	@Test
	void changesCostNoStatements(@Autowired Statements statements) {
		SignedIn supervisor = new SignedIn(this.fixtures.supervisor());
		long before = statements.of(() -> this.pages.of(WEEK, supervisor));
		replace(TUESDAY, DutyRole.OFFICER, "09:30", "14:00", 0, 4);
		replace(WEDNESDAY, DutyRole.SUBSTITUTE, "07:00", "17:00", 1, 3);
		absent(0, "2026-11-25T00:00", "2026-11-26T00:00");
		assertThat(statements.of(() -> this.pages.of(WEEK, supervisor))).isEqualTo(before).isLessThanOrEqualTo(10);
	}

	@Test
	void theDashboardTellsEveryChangeOfTheWeekTheNewestFirst(@Autowired WeekChanges changes,
			@Autowired Statements statements) {
		assertThat(Shown.on(dashboard()).panel("perubahan")).contains("Belum ada perubahan piket pekan ini.");
		replace(WEDNESDAY, DutyRole.OFFICER, "09:30", "14:00", 0, 4);
		long few = statements.of(() -> changes.of(WEEK));
		this.clock.set("2026-11-24T09:30");
		absent(1, "2026-11-26T00:00", "2026-12-02T00:00");
		this.clock.set("2026-11-24T10:00");
		this.transaction.executeWithoutResult((status) -> this.replacements.between(WEDNESDAY, WEDNESDAY)
			.forEach((replacement) -> replacement.undo(this.coordinator.getId(), this.clock.instant())));
		assertThat(Shown.on(dashboard()).panel("perubahan")).containsSubsequence("Rabu",
				"Petugas DP 5 menggantikan Petugas DP 1 sebagai petugas, pukul 09.30–14.00",
				"Dibatalkan 24 November pukul 10.00 WIB", "Sakit", "24 November pukul 09.00 WIB, oleh Koordinator DP",
				"Kamis", "Petugas DP 2 tidak dapat bertugas, 26 November – 1 Desember 2026", "Cuti");
		assertThat(statements.of(() -> changes.of(WEEK))).isEqualTo(few).isEqualTo(3);
	}

	private MvcTestResult dashboard() {
		return this.browser.get().uri("/dasbor").with(this.fixtures.as(this.fixtures.supervisor())).exchange();
	}

	private void replace(LocalDate day, DutyRole role, String from, String until, int replaced, int replacing) {
		Duty duty = this.rosters.of(WEEK, "DP").orElseThrow().duty(day, 1).orElseThrow();
		this.transaction
			.executeWithoutResult((status) -> this.replacements.save(new Replacement(UUID.randomUUID(), duty,
					new ReplacementPlan(role, LocalTime.parse(from), LocalTime.parse(until), this.dp[replaced].getId(),
							this.dp[replacing].getId(), ChangeReason.SAKIT, null),
					null, this.coordinator.getId(), this.clock.instant())));
	}

	private void absent(int person, String from, String until) {
		this.transaction
			.executeWithoutResult((status) -> this.absences.save(new Absence(UUID.randomUUID(), this.dp[person].getId(),
					"DP", ChangeReason.CUTI, LocalDateTime.parse(from).atZone(Indonesian.WIB).toInstant(),
					LocalDateTime.parse(until).atZone(Indonesian.WIB).toInstant(), null, this.coordinator.getId(),
					this.clock.instant())));
	}

	private RosterPage.Part part() {
		return this.pages.of(WEEK, new SignedIn(this.coordinator))
			.parts()
			.stream()
			.filter((part) -> part.unit().getCode().equals("DP"))
			.findFirst()
			.orElseThrow();
	}

	/** DP's first post on a day, from 0 on Monday. */
	private RosterPage.Cell cell(int day) {
		return part().rows().get(0).cells().get(day);
	}

	private MvcTestResult get(StaffMember person) {
		return this.browser.get().uri("/piket/2026-W48").with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult confirm(String unit, StaffMember person) {
		return this.browser.post()
			.uri("/piket/2026-W48/" + unit + "/konfirmasi")
			.with(csrf())
			.with(this.fixtures.as(person))
			.exchange();
	}

	private List<String> lines() throws IOException {
		MvcTestResult answer = this.browser.get()
			.uri("/piket/2026-W48.xlsx")
			.with(this.fixtures.as(this.coordinator))
			.exchange();
		List<String> lines = new ArrayList<>();
		DataFormatter formatter = new DataFormatter();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			workbook.getSheetAt(0).forEach((row) -> {
				List<String> cells = new ArrayList<>();
				row.forEach((cell) -> cells.add(formatter.formatCellValue(cell)));
				lines.add(String.join("|", cells));
			});
		}
		return lines;
	}

}
