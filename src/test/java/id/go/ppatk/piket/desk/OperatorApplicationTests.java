package id.go.ppatk.piket.desk;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The Operator's desk: three buttons, one press for one call. Clause 5.c.xii.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class OperatorApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Calls calls;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember operator;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		this.fixtures.coordinator("PTI");
		this.fixtures.duty(TODAY, 1, this.fixtures.officer("DP", 1), this.fixtures.officer("DP", 3));
		this.fixtures.duty(TODAY, 2, this.fixtures.officer("DP", 2), this.fixtures.officer("DP", 4));
		this.fixtures.duty(TODAY, 1, this.fixtures.officer("PTI", 1), this.fixtures.officer("PTI", 2));
	}

	@Test
	void theOperatorSeesWhoServesEachUnitAndNotTheForm() {
		this.jdbc.update("update service_posts set extension = '1201' where unit_code = 'DP' and number = 2");
		assertThat(desk())
			.contains("Sambungkan ke DP", "Sambungkan ke PTI", "Sambungkan ke DKH", "Petugas DP 1", "Petugas DP 2",
					"pesawat 1201", "Petugas PTI 1", "Alt+1")
			.doesNotContain("Terima telepon", "name=\"callerName\"");
	}

	@Test
	void aPostWithoutAnExtensionSaysSo() {
		assertThat(desk()).contains("Nomor pesawat belum diisi");
		this.jdbc.update("update service_posts set extension = '1200'");
		assertThat(desk()).contains("pesawat 1200").doesNotContain("Nomor pesawat belum diisi");
	}

	@Test
	void theBreakTheReplacementAndTheStandInCount() {
		this.fixtures.absence(this.fixtures.officer("DP", 2), "2026-11-24T08:00", "2026-11-24T17:00");
		assertThat(desk()).contains("<strong>Petugas DP 4</strong>").doesNotContain("<strong>Petugas DP 2</strong>");
		this.clock.set("2026-11-24T12:30");
		assertThat(desk()).contains("<strong>Petugas DP 3</strong>", "<strong>Petugas PTI 2</strong>");
	}

	@Test
	void aGapSaysWhomToTryInstead() {
		this.fixtures.absence(this.fixtures.officer("PTI", 2), "2026-11-24T08:00", "2026-11-24T17:00");
		this.clock.set("2026-11-24T12:30");
		assertThat(desk()).contains("Pos 1: tidak ada petugas", "Coba hubungi: Petugas PTI 1, Koordinator PTI.")
			.doesNotContain("Coba hubungi: Petugas PTI 2");
	}

	@Test
	void onePressRecordsTheCallAsWrongMenu() {
		assertThat(press("DP", UUID.randomUUID())).hasRedirectedUrl("/telepon");
		assertThat(this.calls.whole("CC-20261124-0001")).get().satisfies((call) -> {
			assertThat(call.getUnitCode()).isEqualTo("OPR");
			assertThat(call.getDutyId()).isNull();
			assertThat(call.getReceivedAt()).isEqualTo(this.clock.instant());
			assertThat(call.getFinishedAt()).isEqualTo(this.clock.instant());
			assertThat(call.getProblems()).singleElement().satisfies((problem) -> {
				assertThat(problem.outcome()).isEqualTo(Outcome.SALAH_MENU);
				assertThat(problem.remark()).isEqualTo("DP: Petugas DP 1, Petugas DP 2");
			});
		});
		assertThat(desk()).contains("CC-20261124-0001", "DP: Petugas DP 1, Petugas DP 2",
				"/telepon/CC-20261124-0001/perbaikan");
	}

	@Test
	void pressedTwiceItIsOneCallAndForAnotherUnitItIsRefusedInWords() {
		UUID formId = UUID.randomUUID();
		assertThat(press("DP", formId)).hasStatus3xxRedirection();
		this.clock.set("2026-11-24T09:01");
		assertThat(press("DP", formId)).hasStatus3xxRedirection();
		assertThat(press("PTI", formId)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("Tekan sekali lagi");
		assertThat(this.calls.on(TODAY, 100)).hasSize(1);
	}

	@Test
	void whatIsNoUnitWithPostsIsNotFound() {
		assertThat(press("DAT", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.browser.post()
			.uri("/telepon/sambungan")
			.with(this.fixtures.as(this.operator))
			.with(csrf())
			.param("unit", "DP")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.calls.on(TODAY, 100)).isEmpty();
	}

	@Test
	void theDeskTakesAsManyStatementsForManyCallsAsForOne(@Autowired Statements statements) {
		press("DP", UUID.randomUUID()).exchange();
		long one = statements.of(this::desk);
		for (int i = 0; i < 20; i++) {
			press("PTI", UUID.randomUUID()).exchange();
		}
		assertThat(statements.of(this::desk)).isEqualTo(one).isLessThan(20);
	}

	private String desk() {
		var page = this.browser.get().uri("/telepon").with(this.fixtures.as(this.operator)).exchange();
		assertThat(page).hasStatusOk();
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockMvcRequestBuilder press(String unit, UUID formId) {
		return this.browser.post()
			.uri("/telepon/sambungan")
			.with(this.fixtures.as(this.operator))
			.with(csrf())
			.param("formId", formId.toString())
			.param("unit", unit);
	}

}
