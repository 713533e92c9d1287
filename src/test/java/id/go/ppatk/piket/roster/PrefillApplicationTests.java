package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Absence;
import id.go.ppatk.piket.duties.Absences;
import id.go.ppatk.piket.duties.ChangeReason;
import id.go.ppatk.piket.staff.Role;
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
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Copying last week, emptying, and pasting a list of names: the form is filled, nothing
 * is saved.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class PrefillApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Absences absences;

	@Autowired
	TransactionTemplate transaction;

	StaffMember coordinator;

	StaffMember[] dp;

	@BeforeEach
	void aWeekBefore() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
		this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.dp[0], this.dp[1]);
		this.fixtures.duty(LocalDate.parse("2026-11-25"), 1, this.dp[2], this.dp[3]);
	}

	@Test
	void theWeekBeforeFillsWhatIsEmptyAndNothingIsSaved() {
		int before = count();
		MvcTestResult answer = post("2026-W49/DP/salinan", "version", "-1", "petugas-2026-12-01-1", id(4));
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in("#DP .form-errors")).contains("3 nama disalin dari pekan sebelumnya. Belum disimpan");
		assertThat(page.value("#DP [name=version]")).isEqualTo("-1");
		assertThat(chosen(answer, "petugas-2026-12-01-1")).as("typed").isEqualTo("Petugas DP 5");
		assertThat(chosen(answer, "pengganti-2026-12-01-1")).isEqualTo("Petugas DP 2");
		assertThat(chosen(answer, "petugas-2026-12-02-1")).isEqualTo("Petugas DP 3");
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void whoIsAbsentGoneOrTwiceIsLeftOutAndSaid() {
		StaffMember gone = this.fixtures.person("petugas.dp.pindah", "Petugas Pindah", "DP", Role.PETUGAS);
		this.fixtures.duty(LocalDate.parse("2026-11-26"), 1, gone, this.dp[1]);
		this.jdbc.update("update staff_members set active = false where id = ?", gone.getId());
		absent(0, "2026-12-01T00:00", "2026-12-02T00:00");
		assertThat(post("2026-W49/DP/salinan", "version", "-1", "petugas-2026-12-02-2", id(3))).hasStatusOk()
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("Petugas DP 1 tidak dapat bertugas pada Selasa, 1 Desember 2026",
					"Petugas Pindah tidak dapat dipilih lagi", "Petugas DP 4 sudah dinamai pada Rabu, 2 Desember 2026");
		this.jdbc.update("update staff_members set active = true where id = ?", gone.getId());
	}

	@Test
	void holidaysAreLeftOutAndSaid() {
		this.clock.set("2026-12-21T09:00");
		this.fixtures.duty(LocalDate.parse("2026-12-18"), 1, this.dp[0], this.dp[1]);
		assertThat(post("2026-W52/DP/salinan", "version", "-1")).hasStatusOk()
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("Jumat, 25 Desember 2026, Pos 1 tidak menerima nama, sehingga dilewati");
	}

	@Test
	void emptyingLeavesWhatIsHistoryAndWhatIsStored() {
		this.fixtures.duty(LocalDate.parse("2026-11-23"), 1, this.dp[0], this.dp[1]);
		int before = count();
		MvcTestResult answer = post("2026-W48/DP/pengosongan", "version", "3", "petugas-2026-11-24-1", id(0));
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in("#DP .form-errors")).contains("isian dikosongkan. Belum disimpan",
				"Senin, 23 November 2026, Pos 1 sudah berlalu dan tercatat");
		assertThat(page.value("#DP [name=version]")).isEqualTo("3");
		assertThat(chosen(answer, "petugas-2026-11-24-1")).isEmpty();
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void aListOfNamesIsFilledInAndDoubtsAreSaidLineByLine() {
		MvcTestResult answer = post("2026-W49/DP/tempelan", "version", "-1", "tempelan",
				"Senin\tpetugas dp 1\tPetugs DP 2\r\nSelasa\tXena\tPetugas\r\nSabtu\tPetugas DP 3");
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in("#DP .form-errors")).contains("2 nama diisikan dari daftar. Belum disimpan",
				"Baris 1: “Petugs DP 2” diisikan sebagai Petugas DP 2 pada Senin, 30 November 2026, Pos 1",
				"Baris 2: “Xena” tidak dikenal sebagai petugas unit ini",
				"Baris 2: “Petugas” tidak diisikan pada Selasa, 1 Desember 2026, Pos 1; yang mirip: ",
				"Baris 3: tidak ada tempat untuk “Petugas DP 3” pada Sabtu, 5 Desember 2026");
		assertThat(page.links("#DP .form-errors")).contains("#DP-pengganti-2026-11-30-1");
		assertThat(chosen(answer, "petugas-2026-11-30-1")).isEqualTo("Petugas DP 1");
		assertThat(chosen(answer, "pengganti-2026-11-30-1")).isEqualTo("Petugas DP 2");
		assertThat(chosen(answer, "petugas-2026-12-01-1")).isEmpty();
	}

	@Test
	void whatIsPastedIsText() {
		MvcTestResult pasted = post("2026-W49/DP/tempelan", "version", "-1", "tempelan",
				"</textarea><script>alert(1)</script>");
		assertThat(pasted).hasStatusOk();
		Shown page = Shown.on(pasted);
		assertThat(page.value("#tempelan-DP")).isEqualTo("</textarea><script>alert(1)</script>");
		assertThat(page.in("#DP .form-errors")).contains("<script>alert(1)</script>");
		assertThat(page.count("script:not([src])")).isZero();
	}

	@Test
	void aRowWhoseDayCannotBeReadIsSaidAndBlamesNoOtherDay() {
		MvcTestResult answer = post("2026-W49/DP/tempelan", "version", "-1", "tempelan",
				"HARI / TANGGAL\tNAMA PETUGAS PIKET\tPENGGANTI\r\nRabu 2/12\tPetugas DP 1\r\n"
						+ "Kamis 31/13\tPetugas DP 2\tPetugas DP 3\r\nKamis 31/12\tPetugas DP 2\r\nJumat 4/12\tPetugas DP 3");
		assertThat(answer).hasStatusOk()
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("2 nama diisikan dari daftar",
					"Baris 3: hari “Kamis 31/13” tidak terbaca, sehingga nama di sana tidak diisikan. Tidak ada bulan ke-13.",
					"Baris 4: tidak ada tempat untuk “Petugas DP 2” pada Kamis, 31 Desember 2026")
			.doesNotContain("Baris 1");
		assertThat(chosen(answer, "petugas-2026-12-02-1")).isEqualTo("Petugas DP 1");
		assertThat(chosen(answer, "pengganti-2026-12-02-1")).isEmpty();
		assertThat(chosen(answer, "petugas-2026-12-04-1")).isEqualTo("Petugas DP 3");
	}

	@Test
	void aListThatIsTooLongOrMissingIsRefusedAndWhatWasTypedStays() {
		MvcTestResult tooLong = post("2026-W49/DP/tempelan", "version", "-1", "petugas-2026-11-30-1", id(0), "tempelan",
				"x".repeat(20_001));
		assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(tooLong);
		assertThat(page.in("#DP .form-errors")).contains("lebih dari 20.000 karakter");
		assertThat(page.value("#tempelan-DP")).isEqualTo("x".repeat(20_001));
		assertThat(chosen(tooLong, "petugas-2026-11-30-1")).isEqualTo("Petugas DP 1");
		assertThat(post("2026-W49/DP/tempelan", "version", "-1", "tempelan", "x".repeat(20_000))).hasStatusOk();
		assertThat(post("2026-W49/DP/tempelan", "version", "-1", "tempelan", " \r\n"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("Belum ada daftar nama yang ditempelkan");
	}

	@Test
	void whoFillsTheFormAfterSomebodySavedIsStillToldWhenSaving() {
		post("2026-W49/DP", "version", "-1", "petugas-2026-11-30-1", id(0));
		assertThat(Shown.on(post("2026-W49/DP/salinan", "version", "-1")).value("#DP [name=version]")).isEqualTo("-1");
		assertThat(Shown.on(post("2026-W49/DP/tempelan", "version", "-1", "tempelan", "")).value("#DP [name=version]"))
			.isEqualTo("-1");
		assertThat(post("2026-W49/DP", "version", "-1", "petugas-2026-11-30-1", id(1))).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void aWeekThatWasHandedInOrHasNoServiceIsNotFilled() {
		this.fixtures.submitRoster(Week.parse("2026-W48"), this.coordinator);
		assertThat(post("2026-W48/DP/salinan", "version", "0")).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("2026-W49/PTI/salinan", "version", "-1")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("2026-W49/XX/tempelan", "version", "-1")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult post(String path, String... form) {
		var request = this.browser.post().uri("/piket/" + path).with(csrf()).with(this.fixtures.as(this.coordinator));
		for (int i = 0; i < form.length; i += 2) {
			request = request.param(form[i], form[i + 1]);
		}
		return request.exchange();
	}

	private void absent(int person, String from, String until) {
		this.transaction
			.executeWithoutResult((status) -> this.absences.save(new Absence(UUID.randomUUID(), this.dp[person].getId(),
					"DP", ChangeReason.CUTI, LocalDateTime.parse(from).atZone(Indonesian.WIB).toInstant(),
					LocalDateTime.parse(until).atZone(Indonesian.WIB).toInstant(), null, this.coordinator.getId(),
					this.clock.instant())));
	}

	/** Who is chosen in a field of the page, or nobody. */
	private static String chosen(MvcTestResult answer, String field) {
		Shown page = Shown.on(answer);
		assertThat(page.count("select[name=" + field + "]")).as(field).isOne();
		List<String> chosen = page.each("select[name=" + field + "] option[selected]");
		return chosen.isEmpty() ? "" : chosen.get(0);
	}

	private String id(int index) {
		return this.dp[index].getId().toString();
	}

	private int count() {
		return this.jdbc.queryForObject("select count(*) from duties", Integer.class);
	}

}
