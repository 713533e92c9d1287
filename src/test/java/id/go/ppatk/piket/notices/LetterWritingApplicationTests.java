package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.documents.NamedFile;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.duties.RosterAcknowledged;
import id.go.ppatk.piket.duties.RosterReminder;
import id.go.ppatk.piket.duties.RosterSubmitted;
import id.go.ppatk.piket.periods.RecapFiles;
import id.go.ppatk.piket.recaps.HandInRecap;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Which letters people get, when, and what they say. DP: officers 1 and 2 at posts 1 and
 * 2, substitutes 3 and 4, from Monday, 23 November, to Friday.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class LetterWritingApplicationTests {

	private static final Week WEEK = Week.parse("2026-W48");

	private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

	@Autowired
	MockMvcTester browser;

	@Autowired
	WriteDueLetters due;

	@Autowired
	LetterChoices choices;

	@Autowired
	Duties duties;

	@Autowired
	HandInRecap handInRecap;

	@Autowired
	RecapFiles recapFiles;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	StaffMember coordinator;

	StaffMember[] dp;

	WrittenLetters letters;

	@BeforeEach
	void aWeekThatWasHandedIn() {
		this.letters = new WrittenLetters(this.jdbc);
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
		for (LocalDate day : WEEK.weekdays()) {
			this.fixtures.duty(day, 1, this.dp[0], this.dp[2]);
			this.fixtures.duty(day, 2, this.dp[1], this.dp[3]);
		}
		this.fixtures.submitRoster(WEEK, this.coordinator);
	}

	@Test
	void aRosterThatIsHandedInGoesToTheSupervisorWithTheNames() {
		var request = this.browser.post()
			.uri("/piket/2026-W49/DP/penyampaian")
			.with(csrf())
			.with(this.fixtures.as(this.coordinator))
			.param("version", "-1");
		for (LocalDate day : WEEK.next().weekdays()) {
			request = request.param("petugas-" + day + "-1", id(0))
				.param("pengganti-" + day + "-1", id(1))
				.param("petugas-" + day + "-2", id(2))
				.param("pengganti-" + day + "-2", id(3));
		}
		assertThat(request.exchange()).hasStatus3xxRedirection();
		assertThat(letters("ROSTER_SUBMITTED")).containsExactly("Supervisor Call Center <ayu.utami@ppatk.go.id>");
		assertThat(text("ROSTER_SUBMITTED")).contains("Yth. Supervisor Call Center,",
				"Direktorat Pelaporan menyampaikan jadwal piket untuk pekan 30 November–4 Desember 2026",
				"Disampaikan oleh: Koordinator DP", "Disampaikan tepat waktu", "Jadwal piket DP 2026-W49.xlsx",
				"/piket/2026-W49#DP");
		assertThat(text("ROSTER_SUBMITTED")).contains("Senin, 30 November 2026",
				"  DP-1: Petugas DP 1; pengganti saat istirahat Petugas DP 2.", "Jumat, 4 Desember 2026",
				"<td>Petugas DP 3; pengganti saat istirahat Petugas DP 4.</td>");
		assertThat(this.jdbc.sql("select content_type from letter_enclosures").query(String.class).list())
			.containsExactly("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(this.jdbc.sql("select content from letter_enclosures").query(byte[].class).single())
			.as("an .xlsx with the names that were just written")
			.startsWith('P', 'K')
			.hasSizeGreaterThan(4000);
	}

	@Test
	void theListOfNamesSaysInWordsWhatNobodyServes() {
		LocalDate tuesday = TUESDAY.plusWeeks(1);
		this.fixtures.duty(tuesday, 1, this.dp[0], this.dp[2]);
		this.fixtures.absence(this.dp[2], "2026-12-01T00:00", "2026-12-02T00:00");
		this.fixtures.submitRoster(WEEK.next(), this.coordinator);
		this.transaction.executeWithoutResult(
				(status) -> this.events.publishEvent(new RosterSubmitted("DP", WEEK.next(), this.coordinator.getId())));
		assertThat(text("ROSTER_SUBMITTED")).contains(
				"  DP-1: Petugas DP 1; tanpa pengganti saat istirahat. "
						+ "Tidak ada yang menjawab telepon DP-1 pukul 12.00–13.00 WIB.",
				"  DP-2: Belum ada petugas; tanpa pengganti saat istirahat. "
						+ "Tidak ada yang menjawab telepon DP-2 pukul 07.00–17.00 WIB.");
	}

	@Test
	void whoStandsInForTheSupervisorGetsTheLettersToo() {
		StaffMember lender = this.fixtures.supervisor();
		this.jdbc.sql("""
				insert into role_loans (lender_id, borrower_id, first_day, last_day)
				values (?, ?, '2026-11-24', '2026-11-24')""").params(lender.getId(), this.coordinator.getId()).update();
		remind(RosterReminder.Kind.OVERDUE);
		assertThat(letters("ROSTER_OVERDUE")).containsExactlyInAnyOrder("Koordinator DP <null>",
				"Supervisor Call Center <ayu.utami@ppatk.go.id>");
		this.clock.set("2026-11-25T09:00");
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new RosterReminder("DP", WEEK.next().next(), RosterReminder.Kind.OVERDUE)));
		assertThat(letters("ROSTER_OVERDUE")).as("on the day after, not").hasSize(4);
	}

	@Test
	void remindersGoToTheCoordinatorsAndEndWithTheHandIn() {
		remind(RosterReminder.Kind.DUE_SOON);
		assertThat(letters("ROSTER_DUE_SOON")).containsExactly("Koordinator DP <null>");
		assertThat(text("ROSTER_DUE_SOON")).contains("batas waktunya hari ini",
				"Batas waktu: Jumat, 27 November 2026 pukul 23.59 WIB", "/profil/pemberitahuan");
		remind(RosterReminder.Kind.DUE_SOON);
		assertThat(letters("ROSTER_DUE_SOON")).hasSize(1);
	}

	@Test
	void theUnitIsToldThatItsRosterWasReceived() {
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new RosterAcknowledged("DP", WEEK, this.fixtures.supervisor().getId())));
		assertThat(letters("ROSTER_ACKNOWLEDGED")).containsExactly("Koordinator DP <null>");
	}

	@Test
	void whatIsNotMandatoryCanBeTurnedOff() {
		assertThat(this.browser.post()
			.uri("/profil/pemberitahuan")
			.with(csrf())
			.with(this.fixtures.as(this.coordinator))
			.param("jenis", "DUTY_TOMORROW")).hasRedirectedUrl("/profil/pemberitahuan");
		Shown page = Shown.on(this.browser.get().uri("/profil").with(this.fixtures.as(this.coordinator)).exchange());
		assertThat(page.in("#isi")).contains("jenis surat Anda matikan");
		assertThat(page.links("#isi")).contains("/profil/pemberitahuan");
		remind(RosterReminder.Kind.DUE_SOON);
		remind(RosterReminder.Kind.OVERDUE);
		assertThat(letters("ROSTER_DUE_SOON")).isEmpty();
		assertThat(letters("ROSTER_OVERDUE")).as("mandatory").contains("Koordinator DP <null>");
		this.choices.choose(this.coordinator.getId(), List.of());
		assertThat(this.choices.wantedBy(this.coordinator.getId())).isEmpty();
	}

	@Test
	void aReplacementIsToldAtOnceToTheSupervisorBothPeopleAndTheCoordinator() {
		assertThat(this.browser.post()
			.uri("/piket/pergantian")
			.with(this.fixtures.as(this.dp[0]))
			.with(csrf())
			.param("formId", UUID.randomUUID().toString())
			.param("duty", "2026-11-25/DP-1")
			.param("role", "OFFICER")
			.param("reason", "SAKIT")
			.param("note", "Rahasia kesehatan")
			.param("starts", "07.00")
			.param("ends", "17.00")
			.param("replacing", id(4))).hasStatus3xxRedirection();
		assertThat(letters("REPLACEMENT_FILED")).containsExactlyInAnyOrder(
				"Supervisor Call Center <ayu.utami@ppatk.go.id>", "Petugas DP 1 <null>", "Petugas DP 5 <null>",
				"Koordinator DP <null>");
		assertThat(text("REPLACEMENT_FILED"))
			.contains("Pos: DP-1", "Rabu, 25 November 2026", "07.00–17.00 WIB", "Digantikan: Petugas DP 1",
					"Petugas yang menggantikan: Petugas DP 5", "Alasan: Sakit")
			.doesNotContain("Rahasia");
		Long id = this.jdbc.sql("select id from replacements").query(Long.class).single();
		assertThat(this.browser.post()
			.uri("/piket/pergantian/" + id + "/pembatalan")
			.with(this.fixtures.as(this.dp[0]))
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(letters("REPLACEMENT_UNDONE")).hasSize(4);
		assertThat(this.letters.states("REPLACEMENT_FILED")).as("not sent yet, and no longer true")
			.containsOnly("WITHDRAWN");
	}

	@Test
	void dutyTomorrowGoesToWhoAnswersThenFromTheOpeningOfTheServiceDayBefore() {
		this.clock.set("2026-11-24T06:59");
		this.due.write();
		assertThat(letters("DUTY_TOMORROW")).isEmpty();
		this.clock.set("2026-11-24T07:00");
		this.due.write();
		this.due.write();
		assertThat(letters("DUTY_TOMORROW")).containsExactlyInAnyOrder("Petugas DP 1 <null>", "Petugas DP 2 <null>",
				"Petugas DP 3 <null>", "Petugas DP 4 <null>");
		assertThat(text("DUTY_TOMORROW", this.dp[0])).contains("Rabu, 25 November 2026", "Tugas: Petugas", "Pos: DP-1",
				"07.00–12.00 WIB, 13.00–17.00 WIB", "Pengganti saat istirahat: Petugas DP 3",
				"Ruangan Layanan Bantuan, Lantai 2", "/persiapan");
		assertThat(text("DUTY_TOMORROW", this.dp[2])).contains("Tugas: Pengganti", "12.00–13.00 WIB",
				"Menggantikan saat istirahat: Petugas DP 1");
		assertThat(this.jdbc.sql("select distinct valid_until = '2026-11-25T00:00+07:00' from letters")
			.query(Boolean.class)
			.list()).containsExactly(true);
	}

	@Test
	void onTheWeekendTheDutyOfMondayIsStillToCome() {
		this.clock.set("2026-11-21T06:00");
		this.due.write();
		assertThat(letters("DUTY_TOMORROW")).hasSize(4);
	}

	@Test
	void aRecapGoesToTheSupervisorWithTheBytesThatWereFrozen() {
		Duty duty = duty(TUESDAY);
		this.fixtures.call(duty, this.dp[0], LocalTime.of(9, 0), "Bapak ABC", "Lupa sandi");
		this.clock.set("2026-11-24T17:10");
		this.handInRecap.handIn(duty, this.dp[0].getId(), this.clock.instant());
		assertThat(letters("RECAP_SUBMITTED")).containsExactly("Supervisor Call Center <ayu.utami@ppatk.go.id>");
		assertThat(text("RECAP_SUBMITTED")).contains("pos DP-1", "Selasa, 24 November 2026", "Petugas: Petugas DP 1",
				"Rekapitulasi Telepon Harian 2026-11-24 DP-1.xlsx", "Rekapitulasi Telepon Harian 2026-11-24 DP-1.pdf")
			.doesNotContain("Bapak ABC");
		assertThat(this.jdbc.sql("select content from letter_enclosures order by position").query(byte[].class).list())
			.usingRecursiveComparison()
			.isEqualTo(this.recapFiles.of(duty).stream().map(NamedFile::content).toList());
	}

	@Test
	void whoAnswersForARecapIsToldOfAnAddendumThatIsAskedForUntilItIsGiven() {
		Duty duty = duty(TUESDAY);
		this.fixtures.call(duty, this.dp[0], LocalTime.of(9, 0), "Bapak ABC", "Lupa sandi");
		this.clock.set("2026-11-24T17:10");
		this.handInRecap.handIn(duty, this.dp[0].getId(), this.clock.instant());
		assertThat(review("permintaan-tambahan", this.fixtures.supervisor()).param("remark", "Sebutkan medianya."))
			.hasStatus3xxRedirection();
		assertThat(letters("RECAP_ADDENDUM_ASKED")).hasSize(1).first().asString().startsWith("Petugas DP 1");
		assertThat(text("RECAP_ADDENDUM_ASKED"))
			.contains("Supervisor meminta tambahan", "pos DP-1", "/rekap/harian/2026-11-24/DP-1")
			.doesNotContain("medianya", "Bapak ABC");
		assertThat(review("tambahan", this.dp[0])
			.param("requestId", this.jdbc.sql("select id from addendum_requests").query(String.class).single())
			.param("addition", "Media OUY.")).hasStatus3xxRedirection();
		assertThat(this.letters.states("RECAP_ADDENDUM_ASKED")).containsExactly("WITHDRAWN");
	}

	@Test
	void aRecapThatIsMissingIsAskedForOnceAndNotAnyMoreWhenItCame() {
		this.clock.set("2026-11-24T23:59");
		this.due.write();
		assertThat(letters("RECAP_MISSING")).isEmpty();
		this.clock.set("2026-11-25T08:00");
		this.due.write();
		this.due.write();
		assertThat(letters("RECAP_MISSING")).as("Monday's")
			.containsExactlyInAnyOrder("Petugas DP 1 <null>", "Petugas DP 2 <null>");
		Duty monday = duty(TUESDAY.minusDays(1));
		this.fixtures.call(monday, this.dp[0], LocalTime.of(9, 0), "Bapak ABC", "Lupa sandi");
		this.handInRecap.handIn(monday, this.dp[0].getId(), this.clock.instant());
		assertThat(this.letters.states("RECAP_MISSING")).containsExactlyInAnyOrder("WITHDRAWN", "WAITING");
	}

	@Test
	void allThatAreLateAreOneLetterADayToTheSupervisorAndToTheCoordinator() {
		this.clock.set("2026-11-25T06:59");
		this.due.write();
		assertThat(letters("RECAPS_LATE")).as("before the hours").isEmpty();
		this.clock.set("2026-11-25T07:00");
		this.due.write();
		this.due.write();
		assertThat(letters("RECAPS_LATE")).containsExactlyInAnyOrder("Koordinator DP <null>",
				"Supervisor Call Center <ayu.utami@ppatk.go.id>");
		assertThat(text("RECAPS_LATE")).contains("2 Rekapitulasi Telepon Harian belum disampaikan",
				"Senin, 23 November 2026: pos DP-1, terlambat 7 jam 1 menit",
				"Senin, 23 November 2026: pos DP-2, terlambat 7 jam 1 menit", "/rekap/terlambat");
		this.clock.set("2026-11-26T09:00");
		this.due.write();
		assertThat(letters("RECAPS_LATE")).as("the next day another one each").hasSize(4);
		this.clock.set("2026-11-28T09:00");
		this.due.write();
		assertThat(letters("RECAPS_LATE")).as("none on Saturday").hasSize(4);
	}

	@Test
	void theWeekGoesOutTwiceProvisionalAndFinal() {
		this.fixtures.call(duty(TUESDAY), this.dp[0], LocalTime.of(9, 0), "Bapak ABC", "Lupa sandi");
		this.clock.set("2026-11-27T16:59");
		this.due.write();
		assertThat(letters("WEEK_PROVISIONAL")).isEmpty();
		this.clock.set("2026-11-27T17:00");
		this.due.write();
		this.due.write();
		assertThat(letters("WEEK_PROVISIONAL")).containsExactly("Supervisor Call Center <ayu.utami@ppatk.go.id>");
		assertThat(text("WEEK_PROVISIONAL")).contains("23–27 November 2026", "sementara",
				"Senin, 30 November 2026 pukul 23.59 WIB", "Jumlah telepon: 1",
				"Rekap harian yang sudah disampaikan: 0 dari 10", "Direktorat Pelaporan: 1", "Tuntas: 1",
				"Pusat Teknologi Informasi: Jadwal piket", "Senin, 23 November 2026, DP-1: Petugas DP 1",
				"Rekap Call Center 2026-W48 semua unit.xlsx");
		this.clock.set("2026-12-01T07:00");
		this.due.write();
		assertThat(letters("WEEK_FINAL")).hasSize(1);
		assertThat(this.letters.states("WEEK_PROVISIONAL")).as("was never sent").containsExactly("WITHDRAWN");
	}

	@Test
	void afterADowntimeOnlyWhatStillHoldsIsWritten() {
		this.clock.set("2026-12-01T07:00");
		this.due.write();
		assertThat(letters("WEEK_PROVISIONAL")).isEmpty();
		assertThat(letters("WEEK_FINAL")).hasSize(1);
		assertThat(letters("DUTY_TOMORROW")).isEmpty();
		this.clock.set("2026-12-20T07:00");
		this.jdbc.sql("truncate letters cascade").update();
		this.due.write();
		assertThat(letters("RECAP_MISSING")).as("too long ago").isEmpty();
		assertThat(letters("WEEK_FINAL")).isEmpty();
	}

	private MockMvcTester.MockMvcRequestBuilder review(String noun, StaffMember person) {
		return this.browser.post()
			.uri("/rekap/harian/2026-11-24/DP-1/" + noun)
			.with(csrf())
			.with(this.fixtures.as(person));
	}

	private void remind(RosterReminder.Kind kind) {
		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new RosterReminder("DP", WEEK.next(), kind)));
	}

	private Duty duty(LocalDate day) {
		return this.duties.of(day, "DP", 1).orElseThrow();
	}

	private String id(int index) {
		return this.dp[index].getId().toString();
	}

	private List<String> letters(String kind) {
		return this.letters.column("recipient_name || ' <' || coalesce(address, 'null') || '>'", kind);
	}

	private String text(String kind) {
		return this.jdbc
			.sql("select text || html from letters where kind = ? order by recipient_id nulls first limit 1")
			.param(kind)
			.query(String.class)
			.single();
	}

	private String text(String kind, StaffMember recipient) {
		return this.jdbc.sql("select text from letters where kind = :kind and recipient_id = :recipient")
			.params(Map.of("kind", kind, "recipient", recipient.getId()))
			.query(String.class)
			.single();
	}

}
