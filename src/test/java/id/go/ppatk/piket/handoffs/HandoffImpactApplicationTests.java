package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.CalendarActs;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Due times follow the calendar: on Tuesday something was handed to DAT, due on Friday
 * after three working days, and cuti bersama comes to stand on the Wednesday between.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class HandoffImpactApplicationTests {

	private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");

	@Autowired
	MockMvcTester browser;

	@Autowired
	HandOn handOn;

	@Autowired
	AnswerHandoff answer;

	@Autowired
	Handoffs handoffs;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	private CalendarActs calendar;

	private StaffMember officer;

	private StaffMember colleague;

	private Handoff toPic;

	private Call call;

	@BeforeEach
	void somethingWasHandedToDatOnTuesday() {
		this.calendar = new CalendarActs(this.browser, this.fixtures);
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.colleague = this.fixtures.officer("DP", 5);
		StaffMember pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		this.call = this.fixtures.call(
				this.fixtures.duty(WEDNESDAY.minusDays(1), 1, this.officer, this.fixtures.officer("DP", 3)),
				this.officer, LocalTime.of(8, 50), "Bapak ABC", "Perubahan user.");
		this.toPic = this.handOn.to(new Addressee("DAT", pic.getId()), handing(HandoffKind.DAT_DPR),
				this.officer.getId(), "DP");
		assertThat(this.toPic.getDueAt()).isEqualTo(wib("2026-11-27T09:00"));
	}

	@Test
	void whatANewHolidayMovesIsListedAndNothingMovesBeforeItIsConfirmed() {
		MvcTestResult asked = this.calendar.ask("/pengaturan/libur", CalendarActs.holiday(WEDNESDAY));
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(asked).each(".impact li")).contains(
				"Batas waktu tindak lanjut TL-20261124-0001 berubah dari Jumat, 27 November 2026 pukul 09.00 WIB menjadi "
						+ "Senin, 30 November 2026 pukul 09.00 WIB.");
		assertThat(due(this.toPic)).isEqualTo(wib("2026-11-27T09:00"));
	}

	@Test
	void theDueTimeFollowsANewHolidayAndItsWithdrawalAndThePageExplainsIt() {
		this.calendar.addHoliday(WEDNESDAY);
		assertThat(due(this.toPic)).isEqualTo(wib("2026-11-30T09:00"));
		Shown page = page();
		assertThat(page.beside("Batas waktu")).startsWith("Senin, 30 November 2026 pukul 09.00 WIB");
		assertThat(page.each("details.due li")).contains("Rabu, 25 November 2026: libur, Hari Contoh");
		this.calendar.withdrawHoliday(this.jdbc.queryForObject("select max(id) from holidays", Long.class));
		assertThat(due(this.toPic)).isEqualTo(wib("2026-11-27T09:00"));
		assertThat(page().each("details.due li")).isNotEmpty().noneMatch((part) -> part.contains("Hari Contoh"));
	}

	@Test
	void theDueTimeFollowsOtherHours() {
		this.calendar.setHours(CalendarActs.hours(WEDNESDAY.toString(), null, "breakEnds", "13.00"));
		assertThat(due(this.toPic)).as("8 hours on Tuesday, 7 on Wednesday and Thursday")
			.isEqualTo(wib("2026-11-30T09:00"));
		assertThat(page().beside("Batas waktu")).startsWith("Senin, 30 November 2026 pukul 09.00 WIB");
	}

	@Test
	void whatHasEndedKeepsItsDueTimeAndWhatIsDueBeforeTheDayToo() {
		Handoff ended = this.handOn.answerAtOnce(new Addressee("DP", this.colleague.getId()),
				handing(HandoffKind.ESKALASI), "Langsung.", this.officer.getId(), "DP");
		Handoff today = this.handOn.to(new Addressee("DP", this.colleague.getId()), handing(HandoffKind.ESKALASI),
				this.officer.getId(), "DP");
		this.clock.set("2026-11-24T16:30");
		Handoff overNight = this.handOn.to(new Addressee("DP", this.colleague.getId()), handing(HandoffKind.ESKALASI),
				this.officer.getId(), "DP");
		Instant first = ended.getDueAt();
		this.calendar.addHoliday(WEDNESDAY);
		assertThat(List.of(due(ended), due(today))).containsExactly(first, today.getDueAt());
		assertThat(due(overNight)).as("half an hour today, the rest on Thursday").isEqualTo(wib("2026-11-26T11:30"));
	}

	private Shown page() {
		return Shown.on(this.browser.get()
			.uri("/tindak-lanjut/" + this.toPic.getNumber())
			.with(this.fixtures.as(this.officer))
			.exchange());
	}

	private Instant due(Handoff handoff) {
		return this.handoffs.findById(handoff.getId()).orElseThrow().getDueAt();
	}

	private Handing handing(HandoffKind kind) {
		return new Handing(UUID.randomUUID(), kind, this.call.getId(), 1, "Perubahan user.");
	}

	private static Instant wib(String moment) {
		return LocalDateTime.parse(moment).atZone(Indonesian.WIB).toInstant();
	}

}
