package id.go.ppatk.piket;

import java.time.LocalDate;
import java.util.List;

import id.go.ppatk.piket.duties.RosterStatus;
import id.go.ppatk.piket.duties.Rosters;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A real start, of which no setting says when the piket begins: somebody is asked, and
 * nothing before counts. Today is Tuesday, 24 November 2026.
 */
@ApplicationTest(properties = "piket.period.first-moment=")
@FreshDatabase(eachTest = true)
class RealStartApplicationTests {

	private static final String PAGE = "/pengaturan/permulaan";

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	StaffMember admin;

	@BeforeEach
	void anAdministrator() {
		this.clock.set("2026-11-24T09:00");
		this.admin = this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN);
	}

	@Test
	void theFirstAdministratorIsAskedOnceWhenThePiketBegins() {
		assertThat(get("/", this.admin)).hasRedirectedUrl(PAGE);
		assertThat(get("/", this.fixtures.supervisor())).hasRedirectedUrl(PAGE);
		assertThat(get("/", this.fixtures.coordinator("DP"))).hasRedirectedUrl("/piket");
		assertThat(Shown.on(get(PAGE, this.admin)).in("main form button.btn-primary"))
			.isEqualTo("Simpan permulaan piket");
		assertThat(begin("2026-12-07", "07.00", this.admin)).hasRedirectedUrl(PAGE)
			.flash()
			.containsEntry("notice", "Piket dimulai pada Senin, 7 Desember 2026 pukul 07.00 WIB.");
		assertThat(get("/", this.admin)).hasRedirectedUrl("/pengaturan/pegawai");
		assertThat(get("/", this.fixtures.supervisor())).hasRedirectedUrl("/dasbor");
		assertThat(get("/piket", this.admin)).hasRedirectedUrl("/piket/2026-W50");
		assertThat(Shown.on(get(PAGE, this.admin)).in("main .subtitle"))
			.isEqualTo("Senin, 7 Desember 2026 pukul 07.00 WIB");
	}

	@Test
	void itCanBeSaidAnewUntilTheFirstRosterIsHandedIn() {
		begin("2026-12-07", "07.00", this.admin);
		assertThat(begin("2026-11-30", "08.00", this.fixtures.supervisor())).hasRedirectedUrl(PAGE);
		assertThat(get("/piket", this.admin)).hasRedirectedUrl("/piket/2026-W49");
		handIn("2026-11-30");
		assertThat(begin("2026-12-14", "07.00", this.admin)).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(get(PAGE, this.admin));
		assertThat(page.in("main .subtitle")).isEqualTo("Senin, 30 November 2026 pukul 08.00 WIB");
		assertThat(page.each("main form")).isEmpty();
		assertThat(page.in("main section"))
			.contains("Jadwal pertama sudah disampaikan, untuk pekan 30 November–4 Desember 2026");
	}

	@ParameterizedTest
	@CsvSource({ "'', 07.00, Isi tanggal.", "2026-12-07, 7, Tulis jam seperti 07.00.",
			"2016-12-07, 07.00, 'Tulis tanggal sejak 1 Januari 2017, paling jauh dua tahun ke depan.'",
			"2029-12-07, 07.00, 'Tulis tanggal sejak 1 Januari 2017, paling jauh dua tahun ke depan.'" })
	void whatIsNoBeginIsRefused(String date, String time, String sentence) {
		MvcTestResult refused = begin(date, time, this.admin);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(refused).in(".invalid-feedback")).isEqualTo(sentence);
		assertThat(get("/", this.admin)).hasRedirectedUrl(PAGE);
	}

	@Test
	void beforeItIsSaidNothingIsLate(@Autowired Rosters rosters) {
		assertThat(rosters.statuses(Week.parse("2026-W48"), Week.parse("2026-W49"))).hasSize(6)
			.allMatch((status) -> status.state() == RosterStatus.State.OPEN && status.deadline() == null);
		assertThat(Shown.on(get("/dasbor", this.fixtures.supervisor())).each(".waiting-list li"))
			.noneMatch((line) -> line.contains("terlambat"));
	}

	@Test
	void nothingBeforeTheFirstRosterCountsAnywhere(@Autowired Rosters rosters) {
		begin("2026-11-30", "07.00", this.admin);
		this.clock.set("2026-12-11T10:00");
		handIn("2026-12-14");
		assertThat(states(rosters, "2026-W49")).containsOnly(RosterStatus.State.OPEN);
		assertThat(states(rosters, "2026-W50")).as("this week is asked for").containsOnly(RosterStatus.State.OVERDUE);
		this.clock.set("2026-12-23T10:00");
		assertThat(states(rosters, "2026-W49")).containsOnly(RosterStatus.State.OPEN);
		assertThat(states(rosters, "2026-W50")).containsOnly(RosterStatus.State.OPEN);
		StaffMember supervisor = this.fixtures.supervisor();
		assertThat(Shown.on(get("/rekap", supervisor)).each("main tbody th")).containsExactly("21–25 Desember 2026",
				"14–18 Desember 2026");
		assertThat(Shown.on(get("/dasbor", supervisor)).panel("pekan-dibandingkan")).contains("Rata-rata dari 1 pekan");
		assertThat(Shown.on(get("/evaluasi", supervisor)).in(".evaluation-period strong"))
			.isEqualTo("14–23 Desember 2026");
		assertThat(get("/piket/2026-W48", supervisor)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private static List<RosterStatus.State> states(Rosters rosters, String week) {
		return rosters.statuses(Week.parse(week)).stream().map(RosterStatus::state).toList();
	}

	private void handIn(String monday) {
		this.fixtures.duty(LocalDate.parse(monday), 1, this.fixtures.officer("DP", 1), this.fixtures.officer("DP", 2));
		this.fixtures.submitRoster(Week.of(LocalDate.parse(monday)), this.fixtures.coordinator("DP"));
	}

	private MvcTestResult begin(String date, String time, StaffMember person) {
		return this.browser.post()
			.uri(PAGE)
			.with(this.fixtures.as(person))
			.with(csrf())
			.param("date", date)
			.param("time", time)
			.exchange();
	}

	private MvcTestResult get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
	}

}
