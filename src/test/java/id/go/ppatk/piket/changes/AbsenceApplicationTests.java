package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.util.UUID;

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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * Ketidakhadiran: the substitute holds the duty at once, and what is then uncovered shows
 * as a gap.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class AbsenceApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-25");

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AbsencesPages pages;

	StaffMember[] dp;

	ChangesActs acts;

	@BeforeEach
	void aWeekThatWasHandedIn(@Autowired MockMvcTester browser) {
		this.acts = new ChangesActs(browser, this.fixtures);
		this.clock.set("2026-11-24T09:00");
		this.dp = this.fixtures.officers("DP", 5);
		this.fixtures.duty(DAY, 1, this.dp[0], this.dp[2]);
		this.fixtures.submitRoster(Week.of(DAY), this.fixtures.coordinator("DP"));
	}

	@Test
	void theSubstituteHoldsTheDutyAtOnceAndTheBreakShowsAsAGapWithALink() {
		assertThat(file(this.dp[0], this.dp[0], "SAKIT", "2026-11-25", "", "2026-11-25", "")).hasStatus3xxRedirection();
		Shown listed = Shown.on(this.acts.get("/piket/ketidakhadiran", this.dp[4]));
		assertThat(listed.in(".touched li")).contains("Rabu, 25 November 2026, petugas DP-1.",
				"Dilayani oleh Petugas DP 3.", "Tidak terlayani pukul 12.00–13.00.");
		assertThat(listed.links(".touched"))
			.containsExactly("/piket/pergantian/baru?tugas=2026-11-25/DP-1&peran=SUBSTITUTE");
		assertThat(this.acts.get("/piket", this.fixtures.coordinator("DP"))).hasStatus3xxRedirection();
		assertThat(Shown.on(this.acts.get("/piket/2026-W48", this.fixtures.coordinator("DP"))).in(".waiting"))
			.contains("Rabu, 25 November 2026, DP-1: telepon tidak terlayani pukul 12.00–13.00");
		this.clock.set("2026-11-25T10:00");
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[2])).in(".page-head .subtitle"))
			.contains("Anda bertugas: DP pos 1");
	}

	@Test
	void aColleagueAndTheCoordinatorFileItTooButNoOtherUnit() {
		assertThat(file(this.dp[1], this.dp[0], "CUTI", "2026-12-01", "", "2026-12-02", "")).hasStatus3xxRedirection();
		assertThat(file(this.fixtures.coordinator("DP"), this.dp[0], "CUTI", "2026-12-03", "", "2026-12-03", ""))
			.hasStatus3xxRedirection();
		assertThat(file(this.fixtures.officer("PTI", 1), this.dp[0], "CUTI", "2026-12-07", "", "2026-12-07", ""))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(Shown.on(this.acts.get("/piket/ketidakhadiran", this.fixtures.officer("PTI", 1))).panel("daftar"))
			.contains("Tidak ada ketidakhadiran yang tercatat.");
	}

	@Test
	void overlappingOnesAreRefusedInOneSentenceAndTheEntryStays() {
		file(this.dp[0], this.dp[0], "CUTI", "2026-12-01", "", "2026-12-03", "");
		MvcTestResult overlapping = file(this.dp[0], this.dp[0], "SAKIT", "2026-12-03", "08.00", "2026-12-04", "12.00");
		assertThat(overlapping).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(overlapping);
		assertThat(page.in(".form-errors")).contains("Petugas DP 1 sudah tercatat tidak hadir 1–3 Desember 2026");
		assertThat(page.value("#firstDay")).isEqualTo("3/12/2026");
		assertThat(page.value("[name=from]")).isEqualTo("08.00");
		assertThat(file(this.dp[0], this.dp[0], "SAKIT", "2026-12-04", "", "2026-12-04", "")).as("beside it")
			.hasStatus3xxRedirection();
	}

	@Test
	void datesAreTypedAsPeopleWriteThemAndTheAbsenceReadsAsTheDaysThatItIs() {
		assertThat(file(this.dp[0], this.dp[0], "CUTI", "Selasa, 1 Des", "", "4/12", "")).hasStatus3xxRedirection()
			.flash()
			.extractingByKey("notice")
			.asString()
			.startsWith("Ketidakhadiran Petugas DP 1 tersimpan: 1–4 Desember 2026.");
		assertThat(file(this.dp[3], this.dp[3], "CUTI", "7/12", "", "8/12", "")).flash()
			.extractingByKey("noticeUndo")
			.asString()
			.matches("/piket/ketidakhadiran/\\d+/pengakhiran");
		file(this.dp[1], this.dp[1], "CUTI", "30-11-26", "", "2.12.2026", "");
		file(this.dp[2], this.dp[2], "SAKIT", "besok", "07.00", "besok", "12.00");
		assertThat(Shown.on(this.acts.get("/piket/ketidakhadiran", this.dp[4])).each(".absence-days")).containsExactly(
				"25 November 2026 pukul 07.00–12.00", "30 November – 2 Desember 2026", "1–4 Desember 2026",
				"7–8 Desember 2026");
	}

	@Test
	void aDateThatCouldBeAnotherIsRefusedInWordsAndKept() {
		MvcTestResult refused = file(this.dp[0], this.dp[0], "CUTI", "Senin 1/12", "13.2", "31/11", "");
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.value("#firstDay")).isEqualTo("Senin 1/12");
		assertThat(page.value("[name=from]")).isEqualTo("13.2");
		assertThat(page.value("#lastDay")).isEqualTo("31/11");
		assertThat(page.in("#firstDay-error"))
			.isEqualTo("1 Desember 2026 jatuh pada hari Selasa, bukan Senin. Perbaiki tanggal atau harinya.");
		assertThat(page.in("#lastDay-error")).isEqualTo("Tanggal 31 November tidak ada dalam kalender.");
		assertThat(page.in("#from-error")).isEqualTo("Tulis jam dengan dua angka menit, misalnya 13.20 atau 13.02.");
		assertThat(this.jdbc.queryForObject("select count(*) from absences", Long.class)).isZero();
	}

	@Test
	void aDateFieldIsReadBackInFull() {
		Shown page = Shown.on(this.acts.get("/piket/ketidakhadiran", this.dp[0]));
		assertThat(page.each(".date-said")).containsExactly("Selasa, 24 November 2026", "Selasa, 24 November 2026");
	}

	@Test
	void theDatabaseRefusesOverlapsToo() {
		this.fixtures.absence(this.dp[0], "2026-12-01T00:00", "2026-12-04T00:00");
		assertThatThrownBy(() -> this.jdbc.update("""
				insert into absences (form_id, staff_id, unit_code, reason, starts_at, ends_at, filed_by, filed_at)
				select gen_random_uuid(), staff_id, unit_code, reason, starts_at, ends_at, filed_by, filed_at
				from absences""")).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("absences_once_at_a_time");
	}

	@Test
	void whatCannotBeIsRefusedInWords() {
		assertThat(file(this.dp[0], this.dp[0], "CUTI", "2026-12-03", "", "2026-12-01", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Waktu selesai harus setelah waktu mulai.");
		assertThat(file(this.dp[0], this.dp[0], "CUTI", "2026-11-23", "", "2026-12-01", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("paling awal untuk hari ini");
		assertThat(file(this.dp[0], this.dp[0], "CUTI", "2026-12-03", "", "2028-12-01", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("paling lama 366 hari");
		MvcTestResult empty = file(this.dp[0], this.dp[0], "", "", "25.00", "2026-12-01", "");
		assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(empty);
		assertThat(page.in("#reason-error")).contains("Pilih alasan.");
		assertThat(page.in("#firstDay-error")).contains("Isi tanggal.");
		assertThat(page.in("#from-error")).contains("Tulis jam seperti 07.00.");
	}

	@Test
	void oneThatHasBegunEndsNowAndOneThatHasNotIsWithdrawn() {
		file(this.dp[0], this.dp[0], "SAKIT", "2026-11-24", "08.00", "2026-11-25", "");
		assertThat(end(this.fixtures.officer("PTI", 1))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(end(this.dp[1])).hasStatus3xxRedirection();
		assertThat(this.jdbc.queryForObject("select ends_at at time zone 'Asia/Jakarta' from absences", String.class))
			.isEqualTo("2026-11-24 09:00:00");
		assertThat(end(this.dp[1])).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("sudah berakhir");
		file(this.dp[0], this.dp[0], "SAKIT", "2026-11-26", "", "2026-11-26", "");
		assertThat(end(this.dp[1])).hasStatus3xxRedirection();
		assertThat(Shown.on(this.acts.get("/piket/ketidakhadiran", this.dp[0])).panel("daftar"))
			.contains("Tidak ada ketidakhadiran yang tercatat.");
	}

	@Test
	void nobodyIsNamedWhileAbsent() {
		this.fixtures.absence(this.dp[0], "2026-11-30T00:00", "2026-12-01T00:00");
		assertThat(this.acts.post("/piket/2026-W49/DP", this.fixtures.coordinator("DP"), "version", "-1",
				"petugas-2026-11-30-1", this.dp[0].getId().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("Petugas DP 1 tidak dapat bertugas pada Senin, 30 November 2026");
	}

	@Test
	void thePageIsReadWithTheSameFewStatementsHoweverManyAreAbsent(@Autowired Statements statements) {
		SignedIn supervisor = new SignedIn(this.fixtures.supervisor());
		this.fixtures.absence(this.dp[0], "2026-11-25T00:00", "2026-11-26T00:00");
		long one = statements.of(() -> this.pages.of(supervisor));
		this.fixtures.absence(this.dp[2], "2026-11-25T00:00", "2026-11-26T00:00");
		this.fixtures.absence(this.dp[1], "2026-11-25T00:00", "2026-11-26T00:00");
		assertThat(statements.of(() -> this.pages.of(supervisor))).isEqualTo(one).isLessThanOrEqualTo(11);
	}

	private MvcTestResult file(StaffMember by, StaffMember who, String reason, String first, String from, String last,
			String until) {
		return this.acts.post("/piket/ketidakhadiran", by, "formId", UUID.randomUUID().toString(), "staffId",
				who.getId().toString(), "reason", reason, "firstDay", first, "from", from, "lastDay", last, "until",
				until);
	}

	private MvcTestResult end(StaffMember by) {
		Long id = this.jdbc.queryForObject("select max(id) from absences", Long.class);
		return this.acts.post("/piket/ketidakhadiran/" + id + "/pengakhiran", by);
	}

}
