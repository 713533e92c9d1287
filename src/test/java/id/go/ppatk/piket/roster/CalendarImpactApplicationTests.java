package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.CalendarActs;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.Changes;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Gap;
import id.go.ppatk.piket.duties.ServedDuties;
import id.go.ppatk.piket.workdays.ServiceCalendars;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/**
 * What a new holiday, or one that is taken back, touches on the rosters and the recaps;
 * and what becomes of the duties that stood on the day.
 */
@ApplicationTest
@FreshDatabase
class CalendarImpactApplicationTests {

	private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Duties duties;

	@Autowired
	ServedDuties servedDuties;

	@Autowired
	ServiceCalendars calendars;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TestClock clock;

	CalendarActs calendar;

	@BeforeEach
	void namedForWednesdayToFriday() {
		this.calendar = new CalendarActs(this.browser, this.fixtures);
		this.clock.set("2026-11-24T09:00");
		this.jdbc.update("delete from holidays where valid_from > '2020-01-01'");
		for (LocalDate day : List.of(THURSDAY.minusDays(1), THURSDAY, THURSDAY.plusDays(1))) {
			this.fixtures.duty(day, 1, this.fixtures.officer("DP", 1), this.fixtures.officer("DP", 2));
			this.fixtures.duty(day, 1, this.fixtures.officer("PTI", 1), this.fixtures.officer("PTI", 2));
		}
	}

	@Test
	void aNewHolidayNamesTheDutiesAndTheDeadlinesThatItTouches() {
		assertThat(post(THURSDAY)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".impact"), STRING)
			.contains(
					"Kamis, 26 November 2026 bukan hari layanan lagi. Piket yang sudah dinamai tetap tercatat sebagai "
							+ "riwayat dan tidak berlaku: DP-1 Petugas DP 1, pengganti Petugas DP 2; PTI-1 Petugas PTI 1, "
							+ "pengganti Petugas PTI 2.",
					"Rekap piket DP-1, PTI-1, Kamis, 26 November 2026, tidak diminta lagi.",
					"Batas rekap piket DP-1, PTI-1, Rabu, 25 November 2026, berubah dari Kamis, 26 November 2026 pukul "
							+ "23.59 WIB menjadi Jumat, 27 November 2026 pukul 23.59 WIB.");
	}

	@Test
	void aDayThatBecomesAHolidayKeepsItsDutiesAsHistoryOnly() {
		this.fixtures.firstRoster();
		this.calendar.addHoliday(THURSDAY);
		assertThat(this.duties.on(THURSDAY)).hasSize(2);
		this.clock.set("2026-11-26T09:00");
		assertThat(this.servedDuties.of(this.clock.instant(), this.fixtures.officer("DP", 1).getId())).isEmpty();
		this.clock.set("2026-11-30T09:00");
		assertThat(page("/rekap/harian/2026-11-26")).hasStatusOk()
			.extracting(Shown.text("#isi"), STRING)
			.doesNotContain("terlambat");
		assertThat(Shown.on(page("/rekap/harian/2026-11-25").exchange()).in("#isi table")).contains("terlambat");
		Shown page = Shown.on(page("/dasbor").exchange());
		assertThat(page.panel("menunggu")).isNotEmpty();
		assertThat(page.in("#isi")).doesNotContain("4 rekap");
		assertThat(Gap.of("DP", Week.of(THURSDAY), this.calendars.around(Week.of(THURSDAY)), List.of(), Changes.NONE))
			.extracting((gap) -> gap.place().day())
			.isNotEmpty()
			.doesNotContain(THURSDAY);
	}

	@Test
	void aHolidayTakenBackNamesThePostsWithoutOfficer() {
		this.calendar.addHoliday(THURSDAY);
		Long id = this.jdbc.queryForObject("select max(id) from holidays", Long.class);
		MvcTestResult asked = this.calendar.ask("/pengaturan/libur/" + id + "/pencabutan", Map.of("version", "0"));
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".impact"), STRING)
			.contains(
					"Kamis, 26 November 2026 menjadi hari layanan. Pos yang petugas atau penggantinya belum ada: DKH-1, "
							+ "DP-2.",
					"Rekap piket DP-1, PTI-1, Kamis, 26 November 2026, diminta paling lambat Jumat, 27 November 2026");
	}

	@Test
	void aRosterThatWasHandedInIsSaidToBe() {
		this.fixtures.duty(LocalDate.parse("2026-11-30"), 1, this.fixtures.officer("DP", 1),
				this.fixtures.officer("DP", 2));
		this.fixtures.submitRoster(Week.parse("2026-W49"), this.fixtures.coordinator("DP"));
		assertThat(Shown.on(post(THURSDAY.plusDays(1))).in(".impact"))
			.contains("menjadi Kamis, 26 November 2026 pukul 23.59 WIB. Sudah disampaikan: DP.");
		this.jdbc.update("update week_rosters set submitted_at = null, submitted_by = null, gaps_confirmed = false");
	}

	@Test
	void aPolicyNamesTheDutiesWhosePostOrHoursItChanges() {
		MvcTestResult answer = this.calendar.ask("/pengaturan/jam-layanan", CalendarActs.hours("2026-11-26",
				"2026-11-26", "recapDeadline", "NEXT_CALENDAR_DAY", "extensions[DP]", "-,-,-"));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(answer);
		assertThat(page.in(".impact")).contains(
				"Kamis, 26 November 2026: pos baru yang petugas atau penggantinya belum ada: DP-3.",
				"Kamis, 26 November 2026: jam layanan berubah dari 07.00–17.00 (istirahat 12.00–13.00) menjadi "
						+ "08.00–15.00 (istirahat 12.00–12.30) bagi DP-1 Petugas DP 1, pengganti Petugas DP 2;");
		assertThat(page.value("[name=opens]")).isEqualTo("08.00");
	}

	private MvcTestResult post(LocalDate day) {
		return this.calendar.ask("/pengaturan/libur", CalendarActs.holiday(day));
	}

	private MockMvcRequestBuilder page(String path) {
		return this.browser.get().uri(path).with(this.fixtures.as(this.fixtures.supervisor()));
	}

}
