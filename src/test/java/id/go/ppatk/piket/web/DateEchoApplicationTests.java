package id.go.ppatk.piket.web;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands beside a date field while somebody types.
 */
@ApplicationTest
class DateEchoApplicationTests {

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	private StaffMember somebody;

	@BeforeEach
	void aMonday() {
		this.clock.set("2026-11-30T09:00");
		this.somebody = this.fixtures.supervisor();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1/12|<span data-day=\"2026-12-01\">Selasa, 1 Desember 2026</span>",
			"hari ini|<span data-day=\"2026-11-30\">Senin, 30 November 2026</span>",
			"2027-01-01|<span data-day=\"2027-01-01\">Jumat, 1 Januari 2027</span>",
			"31/11|<span>Tanggal 31 November tidak ada dalam kalender.</span>",
			"1 Juni|<span>Tulis tahunnya juga dengan empat angka: 1 Juni dapat berarti lebih dari satu tahun.</span>",
			"<b>|<span>Tulis tanggal seperti 1/12/2026 atau 1 Desember 2026.</span>", "''|<span></span>" })
	void aDateIsReadBackWhateverItsFieldIsCalled(String typed, String said) {
		assertThat(this.browser.get()
			.uri("/tanggal")
			.param("lastDay", typed)
			.with(this.fixtures.as(this.somebody))
			.header("HX-Request", "true")).hasStatusOk().bodyText().isEqualTo(said);
	}

	@Test
	void onlyWhoIsSignedInAsks() {
		assertThat(this.browser.get().uri("/tanggal").param("dari", "besok").header("HX-Request", "true"))
			.hasStatus(HttpStatus.UNAUTHORIZED);
	}

}
