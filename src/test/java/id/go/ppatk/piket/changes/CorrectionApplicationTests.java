package id.go.ppatk.piket.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
	MockMvcTester browser;

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

	@BeforeEach
	void aWeekThatStands() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = Stream.of(1, 2, 3, 4, 5)
			.map((number) -> this.fixtures.officer("DP", number))
			.toArray(StaffMember[]::new);
		this.fixtures.duty(DAY, 1, this.dp[0], this.dp[2]);
		this.fixtures.duty(DAY, 2, this.dp[1], this.dp[3]);
		this.fixtures.duty(DAY.plusDays(7), 1, this.dp[0], this.dp[2]);
		this.fixtures.submitRoster(Week.of(DAY), this.coordinator);
		this.fixtures.submitRoster(Week.of(DAY).next(), this.coordinator);
	}

	@Test
	void theRosterShowsACorrectionAndNoChange() {
		assertThat(correct(this.coordinator, DUTY, "07.00")).hasRedirectedUrl("/piket/pergantian?pekan=2026-W48");
		Shown week = Shown.on(get("/piket/2026-W48", this.coordinator));
		assertThat(week.each("#DP .roster-notes li"))
			.containsExactly("Pembetulan salah tulis: Petugas DP 5, bukan Petugas DP 1");
		assertThat(week.in("#DP .roster-state")).doesNotContain("perubahan");
		assertThat(Shown.on(get("/piket/pergantian?pekan=2026-W48", this.coordinator)).panel("perubahan"))
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
		assertThat(undo(id, this.dp[0])).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(undo(id, this.coordinator)).hasStatus3xxRedirection();
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
		assertThat(Shown.on(get("/evaluasi?dari=2026-11-23&sampai=2026-11-27", supervisor)).panel("layanan-judul"))
			.doesNotContain("Salah tulis");
		assertThat(Shown.on(get("/piket/pemerataan?dari=2026-11-23&sampai=2026-11-27", this.coordinator))
			.each("tr:contains(Petugas DP 5) td")).contains("1").doesNotContain("2");
		this.clock.set("2026-11-25T10:00");
		assertThat(Shown.on(get("/telepon", this.dp[4])).in(".waiting"))
			.contains("Jadwal dibetulkan: Anda bertugas pada Rabu, 25 November 2026, DP-1, bukan Petugas DP 1");
		assertThat(Shown.on(get("/telepon", this.dp[4])).in("#isi")).doesNotContain("menggantikan Petugas DP 1");
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
		return Shown.on(get("/piket/pergantian/baru?tugas=" + duty, person)).each("select[name=reason] option");
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult correct(StaffMember by, String duty, String from) {
		return this.browser.post()
			.uri("/piket/pergantian/baru")
			.with(this.fixtures.as(by))
			.with(csrf())
			.param("formId", UUID.randomUUID().toString())
			.param("duty", duty)
			.param("role", "OFFICER")
			.param("reason", "SALAH_TULIS")
			.param("starts", from)
			.param("ends", "17.00")
			.param("replacing", this.dp[4].getId().toString())
			.exchange();
	}

	private MvcTestResult undo(Long id, StaffMember by) {
		return this.browser.post()
			.uri("/piket/pergantian/" + id + "/pembatalan")
			.with(this.fixtures.as(by))
			.with(csrf())
			.exchange();
	}

}
