package id.go.ppatk.piket.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.CalendarActs;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.PeopleActs;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.duties.DutyRole;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.units.ForgottenUnits;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;
import id.go.ppatk.piket.workdays.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Which letters each act writes: kind, subject, readers. It is Tuesday, 24 November,
 * 09.00 WIB; DP has officers 1 and 2 at posts 1 and 2, substitutes 3 and 4, from Monday
 * to Friday; officer 5 is free.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class LettersOfActsApplicationTests {

	private static final Week WEEK = Week.parse("2026-W48");

	private static final String SUPERVISOR = "Supervisor Call Center";

	private static final String COORDINATOR = "Koordinator DP";

	@Autowired
	MockMvcTester browser;

	@Autowired
	WriteDueLetters due;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	Units units;

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	StaffMember coordinator;

	StaffMember[] dp;

	@BeforeEach
	void aWeekThatWasHandedIn() {
		ForgottenUnits.in(this.application);
		this.clock.set("2026-11-24T09:00");
		this.coordinator = this.fixtures.coordinator("DP");
		this.dp = this.fixtures.officers("DP", 5);
		for (LocalDate day : WEEK.weekdays()) {
			this.fixtures.duty(day, 1, this.dp[0], this.dp[2]);
			this.fixtures.duty(day, 2, this.dp[1], this.dp[3]);
		}
		this.fixtures.submitRoster(WEEK, this.coordinator);
	}

	@AfterEach
	void unitsAsTheyWere() {
		ForgottenUnits.in(this.application);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("acts")
	void anActIsToldOnceToEachWhomItConcerns(String name, List<Act> before, Act act, List<String> letters) {
		before.forEach((earlier) -> earlier.of(this));
		long last = this.jdbc.sql("select coalesce(max(id), 0) from letters").query(Long.class).single();
		act.of(this);
		assertThat(this.jdbc.sql("""
				select kind || ' | ' || subject || ' | ' || recipient_name from letters
				where id > ? and state <> 'WITHDRAWN'""").param(last).query(String.class).list())
			.containsExactlyInAnyOrderElementsOf(letters);
	}

	static List<Arguments> acts() {
		Act toldOfTomorrow = (test) -> {
			test.due.write();
			test.send();
		};
		Act send = LettersOfActsApplicationTests::send;
		Act sickTomorrow = (test) -> test.absent(1, "2026-11-25", "2026-11-25");
		Act replaced = (test) -> test.replace("2026-11-25/DP-1", DutyRole.OFFICER, "07.00", "17.00", 5);
		Act exchanged = (test) -> test.exchange("2026-11-25/DP-1", "2026-11-25/DP-2");
		Act holiday = LettersOfActsApplicationTests::addHoliday;
		String sick = "Ketidakhadiran Petugas DP 1, 25 November 2026";
		String wednesday = "Perubahan hari atau jam layanan, Rabu, 25 November 2026";
		String[] everybody = { SUPERVISOR, COORDINATOR, "Petugas DP 1", "Petugas DP 2", "Petugas DP 3",
				"Petugas DP 4" };
		return List.of(
				act("a roster is handed in", List.of(), LettersOfActsApplicationTests::handInTheNextWeek,
						told("ROSTER_SUBMITTED", "Jadwal piket Direktorat Pelaporan, 30 November–4 Desember 2026",
								SUPERVISOR)),
				act("a roster is taken back", List.of(LettersOfActsApplicationTests::handInTheNextWeek, send),
						LettersOfActsApplicationTests::takeBackTheNextWeek,
						told("ROSTER_TAKEN_BACK",
								"Jadwal piket Direktorat Pelaporan, 30 November–4 Desember 2026, ditarik kembali",
								SUPERVISOR, "Petugas DP 1", "Petugas DP 2", "Petugas DP 3", "Petugas DP 4")),
				act("a roster with a replacement is taken back",
						List.of(LettersOfActsApplicationTests::handInTheNextWeek,
								(test) -> test.replace("2026-12-01/DP-1", DutyRole.OFFICER, "07.00", "17.00", 5), send),
						LettersOfActsApplicationTests::takeBackTheNextWeek,
						told("ROSTER_TAKEN_BACK",
								"Jadwal piket Direktorat Pelaporan, 30 November–4 Desember 2026, ditarik kembali",
								SUPERVISOR, "Petugas DP 1", "Petugas DP 2", "Petugas DP 3", "Petugas DP 4"),
						told("DUTY_CHANGED", "Piket Anda Selasa, 1 Desember 2026 berubah", "Petugas DP 5")),
				act("an officer is sick tomorrow", List.of(), sickTomorrow,
						told("ABSENCE_FILED", sick, SUPERVISOR, COORDINATOR, "Petugas DP 1", "Petugas DP 3")),
				act("an officer is sick tomorrow, and all were told of tomorrow", List.of(toldOfTomorrow), sickTomorrow,
						told("ABSENCE_FILED", sick, SUPERVISOR, COORDINATOR, "Petugas DP 1", "Petugas DP 3")),
				act("a substitute is sick tomorrow, and all were told of tomorrow", List.of(toldOfTomorrow),
						(test) -> test.absent(3, "2026-11-25", "2026-11-25"),
						told("ABSENCE_FILED", "Ketidakhadiran Petugas DP 3, 25 November 2026", SUPERVISOR, COORDINATOR,
								"Petugas DP 3"),
						told("DUTY_CHANGED", "Piket Anda Rabu, 25 November 2026 berubah", "Petugas DP 1")),
				act("an officer is away for three duties", List.of(),
						(test) -> test.absent(1, "2026-11-25", "2026-12-04"),
						told("ABSENCE_FILED", "Ketidakhadiran Petugas DP 1, 25 November – 4 Desember 2026", SUPERVISOR,
								COORDINATOR, "Petugas DP 1", "Petugas DP 3")),
				act("an absence touches no duty", List.of(), (test) -> test.absent(5, "2026-11-25", "2026-11-25"),
						told("ABSENCE_FILED", "Ketidakhadiran Petugas DP 5, 25 November 2026", SUPERVISOR, COORDINATOR,
								"Petugas DP 5")),
				act("an absence is withdrawn", List.of(sickTomorrow, send), LettersOfActsApplicationTests::endAbsence,
						told("ABSENCE_ENDED", sick + ", dibatalkan", SUPERVISOR, COORDINATOR, "Petugas DP 1",
								"Petugas DP 3")),
				act("an absence ends early",
						List.of((test) -> test.absent(1, "2026-11-24", "2026-11-25"), send,
								(test) -> test.clock.set("2026-11-24T10:15")),
						LettersOfActsApplicationTests::endAbsence,
						told("ABSENCE_ENDED", "Ketidakhadiran Petugas DP 1, 24–25 November 2026, berakhir", SUPERVISOR,
								COORDINATOR, "Petugas DP 1", "Petugas DP 3")),
				act("somebody takes a duty", List.of(), replaced,
						told("REPLACEMENT_FILED", "Perubahan piket DP-1, Rabu, 25 November 2026", SUPERVISOR,
								COORDINATOR, "Petugas DP 1", "Petugas DP 5")),
				act("somebody takes a duty, and all were told of tomorrow", List.of(toldOfTomorrow), replaced,
						told("REPLACEMENT_FILED", "Perubahan piket DP-1, Rabu, 25 November 2026", SUPERVISOR,
								COORDINATOR, "Petugas DP 1", "Petugas DP 5"),
						told("DUTY_CHANGED", "Piket Anda Rabu, 25 November 2026 berubah", "Petugas DP 3")),
				act("a replacement is taken back", List.of(toldOfTomorrow, replaced, send),
						LettersOfActsApplicationTests::undo,
						told("REPLACEMENT_UNDONE", "Perubahan piket DP-1, Rabu, 25 November 2026, dibatalkan",
								SUPERVISOR, COORDINATOR, "Petugas DP 1", "Petugas DP 5"),
						told("DUTY_CHANGED", "Piket Anda Rabu, 25 November 2026 berubah", "Petugas DP 3")),
				act("two officers trade their duties", List.of(), exchanged,
						told("DUTIES_EXCHANGED", "Tukar piket Petugas DP 1 dan Petugas DP 2", SUPERVISOR, COORDINATOR,
								"Petugas DP 1", "Petugas DP 2")),
				act("an exchange is taken back", List.of(exchanged, send), LettersOfActsApplicationTests::undo,
						told("REPLACEMENT_UNDONE", "Tukar piket Petugas DP 1 dan Petugas DP 2 dibatalkan", SUPERVISOR,
								COORDINATOR, "Petugas DP 1", "Petugas DP 2")),
				act("cuti bersama on a rostered day, and all were told of it", List.of(toldOfTomorrow), holiday,
						told("CALENDAR_CHANGED", wednesday, everybody)),
				act("cuti bersama on a rostered day, and what tells of it waits", List.of((test) -> test.due.write()),
						holiday, told("CALENDAR_CHANGED", wednesday, everybody)),
				act("cuti bersama is taken back, and all were told of it", List.of(toldOfTomorrow, holiday, send),
						LettersOfActsApplicationTests::withdrawHoliday, told("CALENDAR_CHANGED", wednesday, everybody)),
				act("other hours from tomorrow on, and all were told of tomorrow", List.of(toldOfTomorrow),
						LettersOfActsApplicationTests::otherHours,
						told("CALENDAR_CHANGED", "Perubahan hari atau jam layanan, 25–27 November 2026", SUPERVISOR,
								COORDINATOR, "Petugas DP 1", "Petugas DP 2"),
						told("CALENDAR_CHANGED", "Perubahan hari atau jam layanan, 25–26 November 2026", "Petugas DP 3",
								"Petugas DP 4")),
				act("a unit ends, and all were told of the day after",
						List.of((test) -> test.clock.set("2026-11-26T09:00"), toldOfTomorrow),
						LettersOfActsApplicationTests::endTheUnit,
						told("CALENDAR_CHANGED", "Perubahan hari atau jam layanan, Jumat, 27 November 2026",
								everybody)),
				act("an officer is deactivated, and all were told of tomorrow", List.of(toldOfTomorrow),
						LettersOfActsApplicationTests::deactivate,
						told("STAFF_CHANGED", "Perubahan pegawai DP: Petugas DP 1", SUPERVISOR, COORDINATOR,
								"Petugas DP 3")),
				act("a slip is corrected, and all were told of tomorrow", List.of(toldOfTomorrow),
						LettersOfActsApplicationTests::correct,
						told("NAME_CORRECTED", "Pembetulan jadwal piket DP-1, Rabu, 25 November 2026", SUPERVISOR,
								COORDINATOR, "Petugas DP 1", "Petugas DP 5"),
						told("DUTY_CHANGED", "Piket Anda Rabu, 25 November 2026 berubah", "Petugas DP 3")),
				act("tomorrow's duty is near", List.of(), (test) -> test.due.write(),
						told("DUTY_TOMORROW", "Piket Anda Rabu, 25 November 2026", "Petugas DP 1", "Petugas DP 2",
								"Petugas DP 3", "Petugas DP 4")));
	}

	@Test
	void eachIsToldWhatItMeansForThemAndWhatNobodyServes() {
		absent(1, "2026-11-25", "2026-11-25");
		String now = "Rabu, 25 November 2026, DP-1: Petugas DP 3; tanpa pengganti saat istirahat. "
				+ "Tidak ada yang menjawab telepon DP-1 pukul 12.00–13.00 WIB.";
		assertThat(text("ABSENCE_FILED", "Petugas DP 1")).contains("Yth. Petugas DP 1,",
				"Anda tercatat tidak dapat bertugas 25 November 2026 (cuti).",
				"Anda tidak lagi bertugas pada Rabu, 25 November 2026.", now, "/piket/2026-W48#DP");
		assertThat(text("ABSENCE_FILED", "Petugas DP 3")).contains("Yth. Petugas DP 3,",
				"Anda bertugas di pos DP-1 pada Rabu, 25 November 2026 sebagai petugas, "
						+ "pukul 07.00–12.00 WIB, 13.00–17.00 WIB. Pengganti saat istirahat: Belum ada.",
				"Petugas DP 1 tidak dapat bertugas 25 November 2026 (cuti).", now, "/piket/2026-W48#DP");
		assertThat(text("ABSENCE_FILED", COORDINATOR))
			.contains("Petugas DP 1 tidak dapat bertugas 25 November 2026 (cuti).", now)
			.doesNotContain("Anda");
		assertThat(text("ABSENCE_FILED", SUPERVISOR)).contains(now, "/piket/2026-W48#DP").doesNotContain("Anda");
	}

	@Test
	void anAbsenceWithoutADutySaysThatNothingChanges() {
		absent(5, "2026-11-25", "2026-11-25");
		assertThat(text("ABSENCE_FILED", "Petugas DP 5")).contains(
				"Anda tercatat tidak dapat bertugas 25 November 2026 (cuti).",
				"Tidak ada piket yang berubah karenanya.");
	}

	@Test
	void aReplacementForAPartOfADayTellsEachTheirHours() {
		replace("2026-11-25/DP-1", DutyRole.OFFICER, "13.00", "17.00", 5);
		assertThat(text("REPLACEMENT_FILED", "Petugas DP 1"))
			.contains("Anda bertugas di pos DP-1 pada Rabu, 25 November 2026 sebagai petugas, pukul 07.00–12.00 WIB.");
		assertThat(text("REPLACEMENT_FILED", "Petugas DP 5"))
			.contains("Anda bertugas di pos DP-1 pada Rabu, 25 November 2026 sebagai petugas, pukul 13.00–17.00 WIB.");
		assertThat(text("REPLACEMENT_FILED", SUPERVISOR)).contains(
				"Petugas DP 5 menggantikan Petugas DP 1 sebagai petugas di pos DP-1 pada "
						+ "Rabu, 25 November 2026, pukul 13.00–17.00 WIB (cuti).",
				"Rabu, 25 November 2026, DP-1: Petugas DP 1 (07.00–12.00), Petugas DP 5 (13.00–17.00)");
	}

	@Test
	void anExchangeTellsEachTheNewDuty() {
		exchange("2026-11-25/DP-1", "2026-11-25/DP-2");
		assertThat(text("DUTIES_EXCHANGED", "Petugas DP 1"))
			.contains("Anda bertugas di pos DP-2 pada Rabu, 25 November 2026 sebagai petugas");
		assertThat(text("DUTIES_EXCHANGED", "Petugas DP 2"))
			.contains("Anda bertugas di pos DP-1 pada Rabu, 25 November 2026 sebagai petugas");
		assertThat(text("DUTIES_EXCHANGED", SUPERVISOR)).contains(
				"Petugas DP 2 menggantikan Petugas DP 1 sebagai petugas di pos DP-1",
				"Petugas DP 1 menggantikan Petugas DP 2 sebagai petugas di pos DP-2", "Alasan: Tukar piket");
	}

	@Test
	void whatWaitsAndIsNotTrueAnyMoreIsWithdrawnAndWrittenAnewForWhoStillServes() {
		this.due.write();
		replace("2026-11-25/DP-1", DutyRole.OFFICER, "07.00", "17.00", 5);
		assertThat(states("DUTY_TOMORROW")).containsExactly("Petugas DP 1 WITHDRAWN", "Petugas DP 2 WAITING",
				"Petugas DP 3 WITHDRAWN", "Petugas DP 4 WAITING");
		assertThat(states("DUTY_CHANGED")).as("nobody had heard of it").isEmpty();
		this.due.write();
		assertThat(states("DUTY_TOMORROW")).as("officer 5 knows from the letter of the replacement")
			.containsExactly("Petugas DP 1 WITHDRAWN", "Petugas DP 2 WAITING", "Petugas DP 3 WAITING",
					"Petugas DP 3 WITHDRAWN", "Petugas DP 4 WAITING");
		assertThat(text("DUTY_TOMORROW", "Petugas DP 3")).contains("Menggantikan saat istirahat: Petugas DP 5");
	}

	@Test
	void whateverMadeItUntrueWhatWasToldIsFollowedOnceByHowItIs() {
		this.due.write();
		send();
		this.jdbc.sql("""
				insert into holidays (holiday_date, name, kind, decree, valid_from)
				select date '2026-11-25', 'Cuti bersama', kind, decree, date '2026-11-24' from holidays limit 1""")
			.update();
		this.due.write();
		this.due.write();
		assertThat(states("DUTY_CHANGED")).containsExactly("Petugas DP 1 WAITING", "Petugas DP 2 WAITING",
				"Petugas DP 3 WAITING", "Petugas DP 4 WAITING");
		assertThat(text("DUTY_CHANGED", "Petugas DP 1")).contains(
				"Yang sebelumnya diberitahukan kepada Anda tidak berlaku lagi.",
				"Anda tidak lagi bertugas pada Rabu, 25 November 2026.", "/piket/2026-W48");
		this.jdbc.sql("delete from holidays where holiday_date = '2026-11-25'").update();
		this.due.write();
		assertThat(states("DUTY_CHANGED")).as("not sent, and wrong again: what was sent before holds")
			.containsOnly("Petugas DP 1 WITHDRAWN", "Petugas DP 2 WITHDRAWN", "Petugas DP 3 WITHDRAWN",
					"Petugas DP 4 WITHDRAWN");
	}

	@Test
	void whoStandsInForSomebodyWhoLeftIsToldThatTheirDutyChanged() {
		this.due.write();
		send();
		this.jdbc
			.sql("insert into departures (staff_id, unit_code, left_at) values (?, 'DP', '2026-11-24T10:00+07:00')")
			.param(this.dp[0].getId())
			.update();
		this.clock.set("2026-11-24T10:05");
		this.due.write();
		assertThat(states("DUTY_CHANGED")).containsExactly("Petugas DP 1 WAITING", "Petugas DP 3 WAITING");
		assertThat(text("DUTY_CHANGED", "Petugas DP 3"))
			.contains("Anda bertugas di pos DP-1 pada Rabu, 25 November 2026 sebagai petugas");
	}

	@Test
	void aDutyOfALaterDayThatWasToldIsFollowedToo() {
		replace("2026-11-27/DP-1", DutyRole.OFFICER, "07.00", "17.00", 5);
		send();
		absent(3, "2026-11-27", "2026-11-27");
		assertThat(text("DUTY_CHANGED", "Petugas DP 5"))
			.contains("Anda bertugas di pos DP-1 pada Jumat, 27 November 2026 sebagai petugas, "
					+ "pukul 07.00–11.30 WIB, 13.30–17.00 WIB. Pengganti saat istirahat: Belum ada.");
		assertThat(states("DUTY_CHANGED")).as("officer 1 was told that they do not serve, which is still so")
			.containsExactly("Petugas DP 5 WAITING");
	}

	private String text(String kind, String reader) {
		return this.jdbc.sql("""
				select text from letters where kind = ? and recipient_name = ? and state <> 'WITHDRAWN'
				order by id desc limit 1""").params(kind, reader).query(String.class).single();
	}

	private List<String> states(String kind) {
		return this.jdbc.sql("select recipient_name || ' ' || state from letters where kind = ? order by 1")
			.param(kind)
			.query(String.class)
			.list();
	}

	private static Arguments act(String name, List<Act> before, Act act, String[]... letters) {
		return Arguments.of(name, before, act, Stream.of(letters).flatMap(Stream::of).toList());
	}

	private static String[] told(String kind, String subject, String... readers) {
		return Stream.of(readers).map((reader) -> kind + " | " + subject + " | " + reader).toArray(String[]::new);
	}

	/** An act, or what came before it. */
	@FunctionalInterface
	private interface Act {

		void of(LettersOfActsApplicationTests test);

	}

	private void send() {
		this.jdbc.sql("update letters set state = 'SENT', settled_at = now() where state = 'WAITING'").update();
	}

	private void absent(int number, String first, String last) {
		this.fixtures.absence(this.dp[number - 1], first + "T00:00", LocalDate.parse(last).plusDays(1) + "T00:00");
	}

	private void endAbsence() {
		post(this.dp[0], "ketidakhadiran/" + latest("absences") + "/pengakhiran");
	}

	private void replace(String duty, DutyRole role, String starts, String ends, int replacing) {
		post(this.coordinator, "pergantian", "duty", duty, "role", role.name(), "reason", "CUTI", "starts", starts,
				"ends", ends, "replacing", this.dp[replacing - 1].getId().toString());
	}

	private void undo() {
		post(this.coordinator, "pergantian/" + latest("replacements") + "/pembatalan");
	}

	private void exchange(String own, String other) {
		post(this.dp[0], "pergantian/pertukaran", "duty", own, "other", other);
		post(this.dp[1], "pergantian/pertukaran/" + latest("exchanges") + "/persetujuan");
	}

	private void handInTheNextWeek() {
		String[] names = WEEK.next()
			.weekdays()
			.stream()
			.flatMap((day) -> Stream.of("petugas-" + day + "-1", id(1), "pengganti-" + day + "-1", id(2),
					"petugas-" + day + "-2", id(3), "pengganti-" + day + "-2", id(4)))
			.toArray(String[]::new);
		post(this.coordinator, "2026-W49/DP/penyampaian",
				Stream.concat(Stream.of("version", "-1"), Stream.of(names)).toArray(String[]::new));
	}

	private void takeBackTheNextWeek() {
		post(this.coordinator, "2026-W49/DP/penarikan");
	}

	private String id(int number) {
		return this.dp[number - 1].getId().toString();
	}

	private String latest(String table) {
		return this.jdbc.sql("select max(id) from " + table).query(String.class).single();
	}

	private void deactivate() {
		new PeopleActs(this.browser, this.fixtures).deactivate(this.dp[0]);
	}

	/** Officer 5 was meant, not officer 1. */
	private void correct() {
		post(this.coordinator, "pergantian/baru", "duty", "2026-11-25/DP-1", "role", "OFFICER", "reason", "SALAH_TULIS",
				"starts", "07.00", "ends", "17.00", "replacing", id(5));
	}

	private void addHoliday() {
		calendar().addHoliday(LocalDate.parse("2026-11-25"));
	}

	private void withdrawHoliday() {
		calendar().withdrawHoliday(Long.valueOf(latest("holidays")));
	}

	/** The Friday break, which is longer, stays. */
	private void otherHours() {
		calendar().setHours(CalendarActs.hours("2026-11-25", null));
	}

	private CalendarActs calendar() {
		return new CalendarActs(this.browser, this.fixtures);
	}

	/** After Thursday. */
	private void endTheUnit() {
		Unit unit = this.units.findByCode("DP").orElseThrow();
		confirmed("unit/DP", "version", "0", "code", "DP", "name", unit.getName(), "menu", "" + unit.getMenu(),
				"service", "ON_DUTY", "colour", unit.getColour().name(), "validFrom", "2026-11-26", "validUntil",
				"2026-11-26");
	}

	/** A change of settings by the supervisor, confirmed where the page asks. */
	private void confirmed(String path, String... parameters) {
		MvcTestResult answer = settings(path, "", parameters);
		if (answer.getResponse().getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value()) {
			answer = settings(path, Shown.on(answer).value("#understood"), parameters);
		}
		assertThat(answer).hasStatus3xxRedirection();
	}

	private MvcTestResult settings(String path, String understood, String... parameters) {
		var request = this.browser.post()
			.uri("/pengaturan/" + path)
			.with(csrf())
			.with(this.fixtures.as(this.fixtures.supervisor()))
			.param("understood", understood);
		for (int at = 0; at < parameters.length; at += 2) {
			request = request.param(parameters[at], parameters[at + 1]);
		}
		return request.exchange();
	}

	private void post(StaffMember by, String path, String... parameters) {
		var request = this.browser.post()
			.uri("/piket/" + path)
			.with(csrf())
			.with(this.fixtures.as(by))
			.param("formId", UUID.randomUUID().toString());
		for (int at = 0; at < parameters.length; at += 2) {
			request = request.param(parameters[at], parameters[at + 1]);
		}
		assertThat(request.exchange()).hasStatus3xxRedirection();
	}

}
