package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.CalendarActs;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.duties.Duties;
import id.go.ppatk.piket.duties.RosterReminder;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.workdays.Week;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom a change of holidays or hours concerns gets one letter. DP: officers 1 and 2 at
 * posts 1 and 2, substitutes 3 and 4, in the two weeks from 23 November on; it is Tuesday
 * of the first.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class CalendarLetterApplicationTests {

	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

	@Autowired
	WriteDueLetters due;

	@Autowired
	HandOn handOn;

	@Autowired
	Duties duties;

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

	CalendarActs calendar;

	WrittenLetters letters;

	private List<StaffMember> dp;

	@BeforeEach
	void twoWeeksThatWereHandedIn(@Autowired MockMvcTester browser) {
		this.calendar = new CalendarActs(browser, this.fixtures);
		this.letters = new WrittenLetters(this.jdbc);
		this.clock.set("2026-11-24T09:00");
		this.dp = IntStream.rangeClosed(1, 5).mapToObj((number) -> this.fixtures.officer("DP", number)).toList();
		for (Week week : List.of(Week.of(WEDNESDAY), Week.of(WEDNESDAY).next())) {
			for (LocalDate day : week.weekdays()) {
				this.fixtures.duty(day, 1, this.dp.get(0), this.dp.get(2));
				this.fixtures.duty(day, 2, this.dp.get(1), this.dp.get(3));
			}
			this.fixtures.submitRoster(week, this.fixtures.coordinator("DP"));
		}
		this.fixtures.coordinator("PTI");
	}

	@Test
	void cutiBersamaOnARosteredWednesdayIsOneLetterToEachWhomItConcerns() {
		this.calendar.addHoliday(WEDNESDAY);
		assertThat(this.letters.readers("CALENDAR_CHANGED")).containsExactlyInAnyOrder("Koordinator DP", "Petugas DP 1",
				"Petugas DP 2", "Petugas DP 3", "Petugas DP 4", "Supervisor Call Center");
		assertThat(days("Petugas DP 1")).containsOnly(Map.entry("Rabu, 25 November 2026",
				"Anda tidak bertugas sebagai petugas pos DP-1, karena hari itu libur: Hari Contoh."));
		assertThat(days("Petugas DP 4")).containsOnly(Map.entry("Rabu, 25 November 2026",
				"Anda tidak bertugas sebagai petugas pengganti pos DP-2, karena hari itu libur: Hari Contoh."));
		assertThat(days("Koordinator DP")).isEqualTo(days("Supervisor Call Center"))
			.containsOnly(Map.entry("Rabu, 25 November 2026",
					"Libur: Hari Contoh. Tidak bertugas: DP-1 Petugas DP 1, pengganti Petugas DP 3; DP-2 Petugas DP 2, "
							+ "pengganti Petugas DP 4."));
		assertThat(letter("Petugas DP 1").select("a").attr("href")).endsWith("/piket/2026-W48");
		assertThat(subject("Petugas DP 1")).isEqualTo("Perubahan hari atau jam layanan, Rabu, 25 November 2026");
	}

	@Test
	void aHolidayThatIsTakenBackIsAnotherLetterAndNamesWhatIsToBeNamed() {
		this.calendar.addHoliday(WEDNESDAY);
		this.jdbc.sql("delete from letters").update();
		this.jdbc.sql("update duties set substitute_id = null where duty_date = ? and post = 2")
			.param(WEDNESDAY)
			.update();
		this.calendar.withdrawHoliday(this.jdbc.sql("select max(id) from holidays").query(Long.class).single());
		assertThat(days("Petugas DP 1")).containsOnly(Map.entry("Rabu, 25 November 2026",
				"Anda bertugas sebagai petugas pos DP-1, pukul 07.00–12.00 WIB, 13.00–17.00 WIB."));
		assertThat(days("Koordinator DP")).containsOnly(Map.entry("Rabu, 25 November 2026",
				"Dilayani lagi: DP-1 Petugas DP 1, pengganti Petugas DP 3; DP-2 Petugas DP 2, pengganti belum ada. "
						+ "Petugas atau penggantinya perlu dinamai: DP-2."));
	}

	@Test
	void otherHoursAreOneLetterForAllDaysAndSayWhenTheReaderServes() {
		this.calendar.setHours(CalendarActs.hours("2026-12-03", "2026-12-04"));
		assertThat(this.letters.readers("CALENDAR_CHANGED")).hasSize(6).doesNotHaveDuplicates();
		assertThat(days("Petugas DP 1")).containsOnly(
				Map.entry("Kamis, 3 Desember 2026",
						"Jam layanan menjadi 08.00–15.00 WIB, istirahat 12.00–12.30 WIB. Anda bertugas sebagai petugas "
								+ "pos DP-1, pukul 08.00–12.00 WIB, 12.30–15.00 WIB."),
				Map.entry("Jumat, 4 Desember 2026",
						"Jam layanan menjadi 08.00–15.00 WIB, istirahat 11.30–13.30 WIB. Anda bertugas sebagai petugas "
								+ "pos DP-1, pukul 08.00–11.30 WIB, 13.30–15.00 WIB."));
		assertThat(days("Petugas DP 3")).as("the Friday break is the same").containsOnlyKeys("Kamis, 3 Desember 2026");
		assertThat(subject("Petugas DP 1")).isEqualTo("Perubahan hari atau jam layanan, 3–4 Desember 2026");
	}

	@Test
	void aPostThatIsGivenUpIsToldToItsPeopleOnly() {
		this.calendar.setHours(CalendarActs.hours("2026-12-04", "2026-12-04", "extensions[DP]", "-"));
		assertThat(days("Petugas DP 2")).containsOnly(Map.entry("Jumat, 4 Desember 2026",
				"Anda tidak bertugas sebagai petugas pos DP-2, karena pos itu tidak dilayani."));
		assertThat(days("Koordinator DP").get("Jumat, 4 Desember 2026"))
			.startsWith("Tidak dilayani lagi: DP-2 Petugas DP 2, pengganti Petugas DP 4.");
		assertThat(this.letters.readers("CALENDAR_CHANGED")).doesNotContain("Petugas DP 3");
	}

	@Test
	void nobodyGetsALetterOfADayWithoutHandedInDuties() {
		this.calendar.addHoliday(LocalDate.parse("2027-02-10"));
		this.calendar.addHoliday(WEDNESDAY.minusDays(2));
		assertThat(this.letters.readers("CALENDAR_CHANGED")).isEmpty();
	}

	@Test
	void whoCoordinatesAndServesGetsOneLetter() {
		StaffMember both = this.fixtures.person("koordinator.pti", "Koordinator PTI", "PTI");
		this.fixtures.duty(WEDNESDAY, 1, both, this.fixtures.officer("PTI", 2));
		this.fixtures.submitRoster(Week.of(WEDNESDAY), this.fixtures.coordinator("PTI"));
		this.calendar.addHoliday(WEDNESDAY);
		assertThat(days("Koordinator PTI").get("Rabu, 25 November 2026"))
			.isEqualTo("Anda tidak bertugas sebagai petugas pos PTI-1, karena hari itu libur: Hari Contoh. Libur: Hari "
					+ "Contoh. Tidak bertugas: PTI-1 Koordinator PTI, pengganti Petugas PTI 2.");
	}

	@Test
	void aReminderOfADutyThatFellAwayIsNotSentAndTheNextDayIsToldInstead() {
		this.due.write();
		assertThat(this.letters.readers("DUTY_TOMORROW")).hasSize(4);
		this.calendar.addHoliday(WEDNESDAY);
		assertThat(this.letters.states("DUTY_TOMORROW")).containsOnly("WITHDRAWN");
		this.due.write();
		assertThat(
				this.jdbc.sql("select distinct subject from letters where kind = 'DUTY_TOMORROW' and state = 'WAITING'")
					.query(String.class)
					.list())
			.containsExactly("Piket Anda Kamis, 26 November 2026");
		this.calendar.withdrawHoliday(this.jdbc.sql("select max(id) from holidays").query(Long.class).single());
		this.due.write();
		assertThat(this.jdbc.sql("""
				select count(*) from letters where kind = 'DUTY_TOMORROW' and state = 'WAITING'
				and subject = 'Piket Anda Rabu, 25 November 2026'""").query(Long.class).single())
			.as("the letter of the change says that the day is served again")
			.isZero();
		assertThat(this.jdbc.sql("""
				select text from letters where kind = 'CALENDAR_CHANGED' and recipient_name = 'Petugas DP 1'
				order by id desc limit 1""").query(String.class).single())
			.contains("Anda bertugas sebagai petugas pos DP-1, pukul 07.00–12.00 WIB, 13.00–17.00 WIB.");
	}

	@Test
	void aReminderThatWaitsIsTakenBackAndTheLetterOfTheChangeHasTheNewHours() {
		this.due.write();
		this.calendar.setHours(CalendarActs.hours(WEDNESDAY.toString(), WEDNESDAY.toString()));
		this.due.write();
		assertThat(this.letters.states("DUTY_TOMORROW")).hasSize(4).containsOnly("WITHDRAWN");
		assertThat(days("Petugas DP 1").get("Rabu, 25 November 2026")).contains("08.00–12.00 WIB, 12.30–15.00 WIB");
	}

	@Test
	void lettersAboutHandOffsFollowTheirDueTime() {
		StaffMember pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		Call call = this.fixtures.call(this.duties.of(WEDNESDAY.minusDays(1), "DP", 1).orElseThrow(), this.dp.get(0),
				LocalTime.of(8, 50), "Bapak ABC", "Perubahan user.");
		this.handOn.to(new Addressee("DAT", pic.getId()),
				new Handing(UUID.randomUUID(), HandoffKind.DAT_DPR, call.getId(), 1, "Perubahan user."),
				this.dp.get(0).getId(), "DP");
		this.calendar.addHoliday(WEDNESDAY);
		assertThat(this.letters.states("HANDOFF_RECEIVED")).containsExactly("WITHDRAWN", "WAITING");
		assertThat(this.jdbc.sql("select text from letters where kind = 'HANDOFF_RECEIVED' and state = 'WAITING'")
			.query(String.class)
			.single()).contains("Batas waktu jawaban: Senin, 30 November 2026 pukul 09.00 WIB");
		this.clock.set("2026-11-27T08:00");
		this.due.write();
		assertThat(this.letters.states("HANDOFF_DUE_SOON")).as("not due on Friday any more").isEmpty();
		this.clock.set("2026-11-30T08:00");
		this.due.write();
		assertThat(this.letters.states("HANDOFF_DUE_SOON")).containsExactly("WAITING");
		this.calendar.addHoliday(WEDNESDAY.plusDays(5));
		assertThat(this.letters.states("HANDOFF_DUE_SOON")).containsExactly("WITHDRAWN");
		this.clock.set("2026-12-01T08:00");
		this.due.write();
		assertThat(this.letters.states("HANDOFF_DUE_SOON")).as("on its new day")
			.containsExactly("WITHDRAWN", "WAITING");
	}

	@Test
	void aLateRecapThatIsDueLaterNowIsAskedForAgainOnlyWhenItIsLateAgain() {
		this.clock.set("2026-11-26T08:00");
		this.due.write();
		long late = count("RECAP_MISSING", "WAITING");
		assertThat(late).isPositive();
		this.calendar.addHoliday(WEDNESDAY);
		this.calendar.addHoliday(WEDNESDAY.plusDays(1));
		this.due.write();
		assertThat(this.jdbc.sql("""
				select count(*) from letters where kind = 'RECAP_MISSING' and state = 'WAITING'
				and text like '%Selasa, 24 November 2026%'""").query(Long.class).single()).isZero();
		this.clock.set("2026-11-28T08:00");
		this.due.write();
		assertThat(this.jdbc.sql("""
				select count(*) from letters where kind = 'RECAP_MISSING' and state = 'WAITING'
				and text like '%Selasa, 24 November 2026%'""").query(Long.class).single()).isPositive();
	}

	@Test
	void aReminderOfARosterIsGivenAgainWhenItsDeadlineMoves() {
		String given = "insert into roster_reminders (unit_code, week_start, kind, reminded_at) values ('PTI', '2026-11-30', 'DUE_SOON', now())";
		this.jdbc.sql(given).update();
		remind();
		assertThat(this.letters.states("ROSTER_DUE_SOON")).containsExactly("WAITING");
		this.calendar.addHoliday(LocalDate.parse("2026-11-27"));
		assertThat(this.letters.states("ROSTER_DUE_SOON")).containsExactly("WITHDRAWN");
		assertThat(this.jdbc.sql(given).update()).as("it can be given anew").isEqualTo(1);
		remind();
		assertThat(this.letters.states("ROSTER_DUE_SOON")).containsExactly("WITHDRAWN", "WAITING");
	}

	private void remind() {
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new RosterReminder("PTI", Week.of(WEDNESDAY).next(), RosterReminder.Kind.DUE_SOON)));
	}

	private long count(String kind, String state) {
		return this.jdbc.sql("select count(*) from letters where kind = ? and state = ?")
			.params(kind, state)
			.query(Long.class)
			.single();
	}

	/** The one letter of the change, day by day. */
	private Map<String, String> days(String reader) {
		return letter(reader).select("tr")
			.stream()
			.collect(Collectors.toMap((row) -> row.select("th").text(), (row) -> row.select("td").text()));
	}

	private Document letter(String reader) {
		return Jsoup.parse(column("html", reader));
	}

	private String subject(String reader) {
		return column("subject", reader);
	}

	private String column(String column, String reader) {
		return this.jdbc
			.sql("select " + column + " from letters where kind = 'CALENDAR_CHANGED' and recipient_name = ?")
			.param(reader)
			.query(String.class)
			.single();
	}

}
