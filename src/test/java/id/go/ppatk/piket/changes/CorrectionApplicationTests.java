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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * "Salah tulis": a name of a roster that stands is corrected, and counts nowhere as a
 * change of duty. DP: officers 1 and 2, substitutes 3 and 4, and 5 free.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class CorrectionApplicationTests {

	private static final LocalDate DAY = LocalDate.parse("2026-11-25");

	private static final String DUTY = "2026-11-25/DP-1";

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Replacements replacements;

	StaffMember coordinator;

	StaffMember[] dp;

	ChangesActs acts;

	@BeforeEach
	void aWeekThatStands(@Autowired MockMvcTester browser) {
		this.acts = new ChangesActs(browser, this.fixtures);
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
		this.fixtures.duty(DAY, 1, this.dp[0], this.dp[2]);
		this.fixtures.duty(DAY, 2, this.dp[1], this.dp[3]);
		this.fixtures.duty(DAY.plusDays(7), 1, this.dp[0], this.dp[2]);
		this.fixtures.submitRoster(Week.of(DAY), this.coordinator);
		this.fixtures.submitRoster(Week.of(DAY).next(), this.coordinator);
	}

	@Test
	void theRosterShowsACorrectionAndNoChange() {
		assertThat(correct(this.coordinator, DUTY, "07.00")).hasRedirectedUrl("/piket/pergantian?pekan=2026-W48");
		Shown week = Shown.on(this.acts.get("/piket/2026-W48", this.coordinator));
		assertThat(week.each("#DP .roster-notes li"))
			.containsExactly("Pembetulan salah tulis: Petugas DP 5, bukan Petugas DP 1");
		assertThat(week.in("#DP .roster-state")).doesNotContain("perubahan");
		assertThat(Shown.on(this.acts.get("/piket/pergantian?pekan=2026-W48", this.coordinator)).panel("perubahan"))
			.contains("Petugas DP 5, bukan Petugas DP 1", "Salah tulis", "Koordinator DP",
					"24 November pukul 09.00 WIB")
			.doesNotContain("menggantikan");
	}

	@Test
	void whoCoordinatesTheUnitCorrectsItAndNobodyElse() {
		assertThat(correct(this.dp[0], DUTY, "07.00")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(options(DUTY, this.dp[0])).doesNotContain("Salah tulis");
		assertThat(options(DUTY, this.coordinator)).contains("Salah tulis");
		assertThat(correct(this.fixtures.supervisor(), DUTY, "07.00")).hasStatus3xxRedirection();
		Long id = this.replacements.between(DAY, DAY).get(0).getId();
		assertThat(this.acts.undo(id, this.dp[0])).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.acts.undo(id, this.coordinator)).hasStatus3xxRedirection();
	}

	@Test
	void whileTheWeekCanBeTakenBackItIsCorrectedThere() {
		assertThat(options("2026-12-02/DP-1", this.coordinator)).doesNotContain("Salah tulis");
		assertThat(correct(this.coordinator, "2026-12-02/DP-1", "07.00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("masih dapat ditarik kembali");
	}

	@Test
	void itIsTheNameOfTheWholeDuty() {
		assertThat(correct(this.coordinator, DUTY, "09.00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("Salah tulis dibetulkan untuk seluruh jam tugas, pukul 07.00–17.00");
	}

	@Test
	void nothingCountsItAsAChange() {
		correct(this.coordinator, DUTY, "07.00");
		StaffMember supervisor = this.fixtures.supervisor();
		assertThat(Shown.on(this.acts.get("/evaluasi?dari=2026-11-23&sampai=2026-11-27", supervisor))
			.panel("layanan-judul")).doesNotContain("Salah tulis");
		assertThat(Shown.on(this.acts.get("/piket/pemerataan?dari=2026-11-23&sampai=2026-11-27", this.coordinator))
			.each("tr:contains(Petugas DP 5) td")).contains("1").doesNotContain("2");
		this.clock.set("2026-11-25T10:00");
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[4])).in("[aria-labelledby=menunggu]"))
			.contains("Jadwal dibetulkan: Anda bertugas pada Rabu, 25 November 2026, DP-1, bukan Petugas DP 1");
		assertThat(Shown.on(this.acts.get("/telepon", this.dp[4])).in("#isi"))
			.doesNotContain("menggantikan Petugas DP 1");
	}

	@Test
	void whomItConcernsIsToldThatANameWasCorrected() {
		correct(this.coordinator, DUTY, "07.00");
		assertThat(this.jdbc.sql("select recipient_name from letters where kind = 'NAME_CORRECTED'")
			.query(String.class)
			.list())
			.containsExactlyInAnyOrder("Supervisor Call Center", "Koordinator DP", "Petugas DP 1", "Petugas DP 5");
		assertThat(this.jdbc.sql("select text from letters where kind = 'NAME_CORRECTED' limit 1")
			.query(String.class)
			.single()).contains("Semula tertulis: Petugas DP 1", "Seharusnya: Petugas DP 5", "Alasan: Salah tulis",
					"Disampaikan oleh: Koordinator DP");
		assertThat(this.replacements.between(DAY, DAY)).singleElement().matches(Replacement::isCorrection);
	}

	private List<String> options(String duty, StaffMember person) {
		return Shown.on(this.acts.get("/piket/pergantian/baru?tugas=" + duty, person))
			.each("select[name=reason] option");
	}

	private MvcTestResult correct(StaffMember by, String duty, String from) {
		return this.acts.post("/piket/pergantian/baru", by, "formId", UUID.randomUUID().toString(), "duty", duty,
				"role", "OFFICER", "reason", "SALAH_TULIS", "starts", from, "ends", "17.00", "replacing",
				this.dp[4].getId().toString());
	}

}
