package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.WeekRosters;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.staff.StaffMembers;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * "Jadwal piket" as coordinators, the supervisor and everybody else meet it.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class RosterPageApplicationTests {

	private static final Week WEEK = Week.parse("2026-W49");

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	SaveRoster saveRoster;

	@Autowired
	RosterAccess access;

	@Autowired
	RosterPages pages;

	@Autowired
	WeekRosters rosters;

	@Autowired
	StaffMembers people;

	@Autowired
	TransactionTemplate transaction;

	StaffMember coordinator;

	StaffMember[] dp;

	@BeforeEach
	void somePeople() {
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
	}

	@Test
	void piketLeadsToThisWeek() {
		assertThat(this.browser.get().uri("/piket").with(this.fixtures.as(this.dp[0]))).hasStatus3xxRedirection()
			.hasRedirectedUrl("/piket/2026-W48");
	}

	@Test
	void everybodyReadsTheWeekOfAllUnits() {
		this.fixtures.duty(LocalDate.parse("2026-11-30"), 2, this.dp[0], this.dp[1]);
		MvcTestResult answer = get("2026-W49", this.fixtures.person("admin", "Admin", "OPR", Role.ADMIN));
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.in("h1")).contains("Jadwal piket", "30 November–4 Desember 2026");
		assertThat(page.in(".page-head")).contains("Ruangan Layanan Bantuan, Lantai 2",
				"Batas penyampaian: Jumat, 27 November 2026 pukul 23.59 WIB");
		assertThat(page.in("#unit-DP")).contains("Direktorat Pelaporan");
		assertThat(page.in("#unit-PTI")).contains("Pusat Teknologi Informasi");
		assertThat(page.in("#DP")).contains("Petugas DP 1", "Petugas DP 2");
		assertThat(page.in("#DP .roster-state")).contains("Belum disampaikan");
		assertThat(page.in(".roster-weekend")).contains("Sabtu–Minggu: tidak ada layanan");
		assertThat(page.count("#isi select")).isZero();
		assertThat(page.in("#isi")).doesNotContain("Sampaikan jadwal piket");
	}

	@Test
	void aHolidayTakesNoNamesAndSaysWhy() {
		Shown page = Shown.on(get("2026-W53", this.coordinator));
		assertThat(page.each("#DP .roster-closed")).contains("Libur: Tahun Baru Masehi");
		assertThat(page.attributes("#DP select", "aria-label")).contains("Petugas Pos 1, Senin 28 Desember 2026")
			.doesNotContain("Petugas Pos 1, Jumat 1 Januari 2027");
	}

	@Test
	void theCoordinatorSeesOnlyTheOwnUnitsForm() {
		Shown page = Shown.on(get("2026-W49", this.coordinator));
		assertThat(page.attributes("#DP select", "aria-label")).contains("Petugas Pos 2, Jumat 4 Desember 2026",
				"Pengganti Pos 1, Senin 30 November 2026");
		assertThat(page.attributes("button", "formaction")).contains("/piket/2026-W49/DP/penyampaian");
		assertThat(page.count("[name=petugas-2026-11-30-1]")).isOne();
		assertThat(page.attributes("form", "action")).noneMatch((action) -> action.startsWith("/piket/2026-W49/PTI"));
		assertThat(page.attributes("button", "formaction"))
			.noneMatch((action) -> action.startsWith("/piket/2026-W49/PTI"));
	}

	@Test
	void theSupervisorWritesForEveryUnit() {
		assertThat(Shown.on(get("2026-W49", this.fixtures.supervisor())).attributes("button", "formaction")).contains(
				"/piket/2026-W49/DP/penyampaian", "/piket/2026-W49/PTI/penyampaian", "/piket/2026-W49/DKH/penyampaian");
	}

	@Test
	void aFullWeekHandedInOnTimeSaysByHowMuch() {
		assertThat(post("2026-W49/DP/penyampaian", this.coordinator, full())).hasStatus3xxRedirection()
			.hasRedirectedUrl("/piket/2026-W49")
			.flash()
			.containsEntry("notice",
					"Jadwal piket Direktorat Pelaporan pekan 30 November–4 Desember 2026 disampaikan tepat waktu, 3 hari 14 jam 59 menit sebelum batas.");
		assertThat(Shown.on(get("2026-W49", this.dp[0])).in("#DP .roster-state")).contains("Disampaikan tepat waktu",
				"Selasa, 24 November 2026 pukul 09.00 WIB, oleh Koordinator DP");
		assertThat(Shown.on(get("2026-W49", this.coordinator)).count("#isi select")).isZero();
	}

	@Test
	void aLateWeekSaysByHowMuch() {
		this.clock.set("2026-11-28T02:04");
		assertThat(Shown.on(get("2026-W49", this.coordinator)).in("#DP .roster-state"))
			.contains("Belum disampaikan, terlambat 2 jam 5 menit sampai saat ini");
		assertThat(post("2026-W49/DP/penyampaian", this.coordinator, full())).flash()
			.containsEntry("notice",
					"Jadwal piket Direktorat Pelaporan pekan 30 November–4 Desember 2026 disampaikan terlambat 2 jam 5 menit.");
		assertThat(Shown.on(get("2026-W49", this.coordinator)).in("#DP .roster-state"))
			.contains("Disampaikan terlambat 2 jam 5 menit");
	}

	@Test
	void theFirstWeekIsDueOnTheFridayBeforeAndLateFromThenOn() {
		this.clock.set("2017-08-18T14:00");
		assertThat(Shown.on(get("2017-W34", this.coordinator)).each("main .page-head .subtitle"))
			.contains("Batas penyampaian: Jumat, 18 Agustus 2017 pukul 23.59 WIB");
		this.clock.set("2017-08-21T07:00");
		assertThat(Shown.on(get("2017-W34", this.coordinator)).in("#DP .roster-state"))
			.contains("Belum disampaikan, terlambat 2 hari 7 jam");
	}

	@Test
	void aDraftMayHaveGapsAndKeepsThem() {
		assertThat(post("2026-W49/DP", this.coordinator, "version", "-1", officer("2026-11-30", 1), id(0)))
			.hasStatus3xxRedirection();
		Shown page = Shown.on(get("2026-W49", this.coordinator));
		assertThat(page.in("#DP .roster-state")).contains("konsep tersimpan");
		assertThat(page.in("#DP .roster-gaps")).contains("Senin, 30 November 2026, Pos 1: pengganti belum ada");
		assertThat(version()).isZero();
	}

	@Test
	void gapsAreHandedInOnlyAfterConfirmingWhatStaysUnserved() {
		String[] form = full();
		form[3] = "";
		MvcTestResult refused = post("2026-W49/DP/penyampaian", this.coordinator, form);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in("#DP .roster-gaps")).contains("Senin, 30 November 2026, Pos 1: petugas belum ada",
				"Saya mengerti");
		assertThat(page.value("#mengerti-DP")).isEqualTo("2026-11-30-1 07.00–12.00 dan 13.00–17.00");
		assertThat(count()).isZero();
		String[] confirmed = Stream
			.concat(Stream.of(form), Stream.of("understood", "2026-11-30-1 07.00–12.00 dan 13.00–17.00"))
			.toArray(String[]::new);
		assertThat(post("2026-W49/DP/penyampaian", this.coordinator, confirmed)).hasStatus3xxRedirection();
		assertThat(this.rosters.of(WEEK, "DP").orElseThrow().areGapsConfirmed()).isTrue();
		assertThat(Shown.on(get("2026-W49", this.dp[0])).in("#DP .roster-gaps"))
			.contains("Senin, 30 November 2026, Pos 1: petugas belum ada", "telah dikonfirmasi");
	}

	@Test
	void aConfirmationHoldsForTheGapsThatWereReadOnly() {
		String[] form = Stream
			.concat(Stream.of(full()), Stream.of("understood", "2026-11-30-1 07.00–12.00 dan 13.00–17.00"))
			.toArray(String[]::new);
		form[3] = "";
		form[7] = "";
		assertThat(post("2026-W49/DP/penyampaian", this.coordinator, form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void theSamePersonTwiceOnADayIsRefusedInWordsAndWhatWasTypedStays() {
		MvcTestResult refused = post("2026-W49/DP", this.coordinator, "version", "-1", officer("2026-11-30", 1), id(0),
				substitute("2026-11-30", 1), id(1), officer("2026-11-30", 2), id(2), substitute("2026-11-30", 2), id(1),
				officer("2026-12-01", 1), id(4));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in("#DP .form-errors"))
			.contains("Petugas DP 2 sudah bertugas di DP Pos 1 pada Senin, 30 November 2026");
		assertThat(page.in("#DP-petugas-2026-12-01-1 option[selected]")).isEqualTo("Petugas DP 5");
		assertThat(count()).isZero();
	}

	@Test
	void aPersonOfAnotherUnitIsRefusedInWords() {
		StaffMember stranger = this.fixtures.officer("PTI", 1);
		assertThat(post("2026-W49/DP", this.coordinator, "version", "-1", officer("2026-11-30", 1),
				stranger.getId().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("Petugas PTI 1 bukan petugas aktif Direktorat Pelaporan");
	}

	@Test
	void aNameOnAHolidayOrWeekendIsRefusedInWords() {
		assertThat(post("2026-W53/DP", this.coordinator, "version", "-1", officer("2027-01-01", 1), id(0),
				officer("2027-01-02", 1), id(0)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("Jumat, 1 Januari 2027 tidak menerima nama petugas: Tahun Baru Masehi",
					"Sabtu, 2 Januari 2027 tidak menerima nama petugas");
	}

	@Test
	void afterTheHandInNothingChanges() {
		post("2026-W49/DP/penyampaian", this.coordinator, full());
		String[] other = full();
		other[1] = "1";
		other[3] = id(4);
		MvcTestResult answer = post("2026-W49/DP", this.coordinator, other);
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(answer);
		assertThat(page.in("#DP .form-errors")).contains("sudah disampaikan, sehingga tidak dapat diubah");
		assertThat(page.each("#DP .roster-other")).contains("Isian Anda: Petugas DP 5");
	}

	@Test
	void whoComesSecondSeesWhatTheFirstMadeOfItAndGoesOn() {
		post("2026-W49/DP", this.coordinator, "version", "-1", officer("2026-11-30", 1), id(0));
		assertThat(version()).isZero();
		post("2026-W49/DP", this.coordinator, "version", "0", officer("2026-11-30", 1), id(1));
		assertThat(version()).as("only a duty changed").isPositive();
		MvcTestResult second = post("2026-W49/DP", this.fixtures.supervisor(), "version", "0", officer("2026-11-30", 1),
				id(2));
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(second);
		assertThat(page.each("#DP .roster-other")).contains("Kini tersimpan: Petugas DP 2");
		assertThat(page.in("#DP-petugas-2026-11-30-1 option[selected]")).isEqualTo("Petugas DP 3");
		assertThat(page.value("#DP [name=version]")).isEqualTo(String.valueOf(version()));
		assertThat(post("2026-W49/DP", this.fixtures.supervisor(), "version", String.valueOf(version()),
				officer("2026-11-30", 1), id(2)))
			.hasStatus3xxRedirection();
		assertThat(duty("2026-11-30", 1)).isEqualTo(this.dp[2].getId());
	}

	@Test
	void whoBeginsTheSameWeekSecondIsToldToo() {
		post("2026-W49/DP", this.coordinator, "version", "-1", officer("2026-11-30", 1), id(0));
		assertThat(post("2026-W49/DP", this.coordinator, officer("2026-11-30", 1), id(1)))
			.hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text("#DP"), STRING)
			.contains("Kini tersimpan: Petugas DP 1");
	}

	@Test
	void twoAtTheSameTimeNeverBothWin() throws Exception {
		for (int round = 0; round < 5; round++) {
			this.jdbc.execute("truncate duties, week_rosters cascade");
			if (round % 2 == 0) {
				keep(RosterForm.NEW, 0);
			}
			int version = (round % 2 == 0) ? 0 : RosterForm.NEW;
			CyclicBarrier barrier = new CyclicBarrier(2);
			ExecutorService two = Executors.newFixedThreadPool(2);
			try {
				Future<Boolean> one = two.submit(attempt(barrier, version, 1));
				Future<Boolean> other = two.submit(attempt(barrier, version, 2));
				assertThat(Stream.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
			}
			finally {
				two.shutdown();
			}
			assertThat(count()).isOne();
		}
	}

	private Callable<Boolean> attempt(CyclicBarrier barrier, int version, int person) {
		return () -> {
			barrier.await();
			try {
				keep(version, person);
				return true;
			}
			catch (RosterRefused refused) {
				assertThat(refused.getReason()).isEqualTo(RosterRefused.Reason.CONFLICT);
				return false;
			}
		};
	}

	@Test
	void aChangedDutyStopsWhoReadTheWeekBefore() throws Exception {
		keep(RosterForm.NEW, 0);
		this.transaction.executeWithoutResult((status) -> {
			this.rosters.of(WEEK);
			try {
				Executors.newSingleThreadExecutor().submit(() -> keep(0, 1)).get();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			assertThatThrownBy(() -> keep(0, 2)).isInstanceOfSatisfying(RosterRefused.class,
					(refused) -> assertThat(refused.getReason()).isEqualTo(RosterRefused.Reason.CONFLICT));
			status.setRollbackOnly();
		});
		assertThat(duty("2026-11-30", 1)).isEqualTo(this.dp[1].getId());
	}

	@Test
	void whatTheDatabaseRefusesIsASentence() {
		StaffMember moved = this.fixtures.person("petugas.pindah", "Petugas Pindah", "DP", Role.PETUGAS);
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.fixtures.duty(LocalDate.parse("2026-11-30"), 1, this.dp[0], moved);
			this.fixtures.duty(LocalDate.parse("2026-11-30"), 2, moved, this.dp[1]);
		})).isInstanceOf(RuntimeException.class)
			.satisfies((failure) -> assertThat(RosterRefused.from((RuntimeException) failure)).isInstanceOfSatisfying(
					RosterRefused.class,
					(refused) -> assertThat(refused.getMessageKey()).isEqualTo("constraint.duties_one_place_a_day")));
	}

	@Test
	void aPastDayThatNobodyNamedIsFilledInAndMarked() {
		this.fixtures.duty(LocalDate.parse("2026-11-23"), 1, this.dp[0], this.dp[1]);
		String stands = String.valueOf(version("2026-11-23"));
		assertThat(post("2026-W48/DP", this.coordinator, "version", stands, officer("2026-11-23", 2), id(2),
				substitute("2026-11-23", 2), id(3)))
			.hasStatus3xxRedirection();
		Shown page = Shown.on(get("2026-W48", this.coordinator));
		assertThat(page.in(".roster-later")).contains("dicatat kemudian");
		assertThat(page.attributes("#DP select", "aria-label")).doesNotContain("Petugas Pos 1, Senin 23 November 2026")
			.contains("Petugas Pos 1, Selasa 24 November 2026");
	}

	@Test
	void aPastDayThatWasNamedIsHistory() {
		this.fixtures.duty(LocalDate.parse("2026-11-23"), 1, this.dp[0], this.dp[1]);
		assertThat(post("2026-W48/DP", this.coordinator, "version", String.valueOf(version("2026-11-23")),
				officer("2026-11-23", 1), id(2)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#DP .form-errors"), STRING)
			.contains("tercatat atas nama Petugas DP 1; riwayat tidak dapat diubah");
	}

	@Test
	void addressesThatLeadNowhere() {
		assertThat(get("2026-W54", this.coordinator)).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("2017-W33", this.coordinator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("2027-W48", this.coordinator)).hasStatusOk();
		assertThat(get("2027-W49", this.coordinator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("2026-W49/DAT", this.fixtures.supervisor(), "version", "-1")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("2026-W49/XX", this.coordinator, "version", "-1")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("2026-W49/PTI", this.coordinator, "version", "-1")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("2026-W49/DP", this.dp[0], "version", "-1")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post("2026-W49/DP", this.coordinator, "version", "x")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post("2026-W49/DP", this.coordinator, officer("2026-11-30", 1), "999999"))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post("2026-W49/DP", this.coordinator, officer("2026-11-23", 1), id(0)))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void whatIsMissingWaitsForTheCoordinator() {
		this.clock.set("2026-11-30T09:00");
		post("2026-W50/DP/penyampaian", this.coordinator, full("2026-12-07"));
		assertThat(Shown.on(get("2026-W49", this.coordinator)).in(".waiting")).contains("Menunggu Anda",
				"Jadwal piket pekan 30 November–4 Desember 2026 belum disampaikan, terlambat 2 hari 9 jam 1 menit sampai saat ini",
				"Isi jadwal")
			.doesNotContain("Jadwal piket pekan 7–11 Desember 2026 belum disampaikan");
	}

	@Test
	void theWeekIsReadWithTheSameFewStatementsHoweverFullItIs(@Autowired Statements statements) {
		SignedIn supervisor = new SignedIn(this.fixtures.supervisor());
		long empty = statements.of(() -> this.pages.of(WEEK, supervisor));
		post("2026-W49/DP", this.coordinator, full());
		this.fixtures.duty(LocalDate.parse("2026-11-30"), 1, this.fixtures.officer("PTI", 1),
				this.fixtures.officer("PTI", 2));
		assertThat(statements.of(() -> this.pages.of(WEEK, supervisor))).isEqualTo(empty).isLessThanOrEqualTo(10);
	}

	private MvcTestResult get(String week, StaffMember person) {
		return this.browser.get().uri("/piket/" + week).with(this.fixtures.as(person)).exchange();
	}

	private MvcTestResult post(String path, StaffMember person, String... form) {
		var request = this.browser.post().uri("/piket/" + path).with(csrf()).with(this.fixtures.as(person));
		for (int i = 0; i < form.length; i += 2) {
			request = request.param(form[i], form[i + 1]);
		}
		return request.exchange();
	}

	/** A form without gaps, first the version, then officers and substitutes. */
	private String[] full() {
		return full("2026-11-30");
	}

	private String[] full(String monday) {
		return Stream
			.concat(Stream.of("version", "-1"),
					Week.of(LocalDate.parse(monday))
						.weekdays()
						.stream()
						.map(LocalDate::toString)
						.flatMap((day) -> Stream.of(officer(day, 1), id(0), substitute(day, 1), id(1), officer(day, 2),
								id(2), substitute(day, 2), id(3))))
			.toArray(String[]::new);
	}

	private static String officer(String day, int post) {
		return "petugas-" + day + "-" + post;
	}

	private static String substitute(String day, int post) {
		return "pengganti-" + day + "-" + post;
	}

	private String id(int index) {
		return this.dp[index].getId().toString();
	}

	private void keep(int version, int person) {
		this.saveRoster.save(WEEK, this.access.readable(WEEK, "DP"), RosterForm
			.read(java.util.Map.of("version", String.valueOf(version), officer("2026-11-30", 1), id(person))));
	}

	private int version() {
		return version("2026-11-30");
	}

	private int version(String monday) {
		return this.jdbc.queryForObject("select version from week_rosters where week_start = ?::date", Integer.class,
				monday);
	}

	private int count() {
		return this.jdbc.queryForObject("select count(*) from duties", Integer.class);
	}

	private Long duty(String day, int post) {
		return this.jdbc.queryForObject("select officer_id from duties where duty_date = ?::date and post = ?",
				Long.class, day, post);
	}

}
