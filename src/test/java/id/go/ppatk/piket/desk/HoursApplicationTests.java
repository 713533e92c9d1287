package id.go.ppatk.piket.desk;

import java.time.LocalDate;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is on duty now, as pages say it in the hours, in the break, before and after them.
 * DP pos 1 on Tuesday: officer 1, substitute 2; Friday 25 December is a holiday.
 */
@ApplicationTest
@FreshDatabase
class HoursApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	StaffMember officer;

	StaffMember substitute;

	@BeforeEach
	void aDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.substitute = this.fixtures.officer("DP", 2);
		this.fixtures.duty(LocalDate.parse("2026-11-24"), 1, this.officer, this.substitute);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2026-11-24T06:59 | Piket Anda hari ini mulai pukul 07.00: DP pos 1 | Piket Anda hari ini mulai pukul 07.00: DP pos 1
					2026-11-24T07:00 | Anda bertugas: DP pos 1 | Anda petugas pengganti: DP pos 1
					2026-11-24T11:59 | Anda bertugas: DP pos 1 | Anda petugas pengganti: DP pos 1
					2026-11-24T12:30 | Istirahat sampai pukul 13.00, telepon dijawab Petugas DP 2: DP pos 1 | Anda menjawab selama istirahat sampai pukul 13.00: DP pos 1
					2026-11-24T13:00 | Anda bertugas: DP pos 1 | Anda petugas pengganti: DP pos 1
					2026-11-24T16:59 | Anda bertugas: DP pos 1 | Anda petugas pengganti: DP pos 1
					2026-11-24T17:00 | Piket Anda hari ini telah selesai: DP pos 1 | Piket Anda hari ini telah selesai: DP pos 1
					2026-11-24T17:01 | Piket Anda hari ini telah selesai: DP pos 1 | Piket Anda hari ini telah selesai: DP pos 1
					2026-11-28T10:00 | |
					2026-12-25T10:00 | |
					""")
	void theHeadOfTheDesk(String moment, String ofTheOfficer, String ofTheSubstitute) {
		this.clock.set(moment);
		assertThat(head(this.officer)).isEqualTo(ofTheOfficer);
		assertThat(head(this.substitute)).isEqualTo(ofTheSubstitute);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-24T06:59 | Piket hari ini
			2026-11-24T07:00 | Bertugas sekarang
			2026-11-24T12:30 | Bertugas sekarang
			2026-11-24T16:59 | Bertugas sekarang
			2026-11-24T17:00 | Piket hari ini
			2026-11-24T17:01 | Piket hari ini
			2026-11-28T10:00 | Piket hari ini
			2026-12-25T10:00 | Piket hari ini
			""")
	void nobodyIsOnDutyNowOutsideTheHours(String moment, String title) {
		this.clock.set(moment);
		assertThat(Shown.on(get("/telepon", this.officer)).in("#bertugas")).isEqualTo(title);
		assertThat(Shown.on(get("/telepon/baru", this.officer)).in("#bertugas")).isEqualTo(title);
		assertThat(Shown.on(get("/dasbor", this.fixtures.supervisor())).in("#bertugas")).isEqualTo(title);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T06:59", "2026-11-24T17:00", "2026-11-28T10:00" })
	void noPageSaysSoOutsideTheHours(String moment) {
		this.clock.set(moment);
		for (String path : new String[] { "/telepon", "/telepon/baru", "/persiapan", "/papan", "/tindak-lanjut" }) {
			assertThat(Shown.on(get(path, this.officer)).in("main")).as(path)
				.doesNotContain("Bertugas sekarang")
				.doesNotContain("Anda bertugas:");
		}
	}

	private String head(StaffMember person) {
		return Shown.on(get("/telepon", person))
			.each("main .page-head .subtitle strong")
			.stream()
			.findFirst()
			.orElse(null);
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

}
