package id.go.ppatk.piket.handoffs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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

	private StaffMember officer;

	private StaffMember colleague;

	private Handoff toPic;

	private Call call;

	@BeforeEach
	void somethingWasHandedToDatOnTuesday() {
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
		MvcTestResult asked = holiday().exchange();
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(asked).each(".impact li")).contains(
				"Batas waktu tindak lanjut TL-20261124-0001 berubah dari Jumat, 27 November 2026 pukul 09.00 WIB menjadi "
						+ "Senin, 30 November 2026 pukul 09.00 WIB.");
		assertThat(due(this.toPic)).isEqualTo(wib("2026-11-27T09:00"));
	}

	@Test
	void theDueTimeFollowsANewHolidayAndItsWithdrawalAndThePageExplainsIt() {
		confirmed(holiday(), holiday());
		assertThat(due(this.toPic)).isEqualTo(wib("2026-11-30T09:00"));
		Shown page = page();
		assertThat(page.beside("Batas waktu")).startsWith("Senin, 30 November 2026 pukul 09.00 WIB");
		assertThat(page.each("details.due li")).contains("Rabu, 25 November 2026: libur, Cuti Contoh");
		confirmed(withdrawal(), withdrawal());
		assertThat(due(this.toPic)).isEqualTo(wib("2026-11-27T09:00"));
		assertThat(page().each("details.due li")).isNotEmpty().noneMatch((part) -> part.contains("Cuti Contoh"));
	}

	@Test
	void theDueTimeFollowsOtherHours() {
		confirmed(shortHours(), shortHours());
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
		confirmed(holiday(), holiday());
		assertThat(List.of(due(ended), due(today))).containsExactly(first, today.getDueAt());
		assertThat(due(overNight)).as("half an hour today, the rest on Thursday").isEqualTo(wib("2026-11-26T11:30"));
	}

	private MockMvcRequestBuilder holiday() {
		return post("/pengaturan/libur").param("date", WEDNESDAY.toString())
			.param("name", "Cuti Contoh")
			.param("kind", "CUTI_BERSAMA")
			.param("decree", "Keppres 1/2026");
	}

	private MockMvcRequestBuilder withdrawal() {
		Long id = this.jdbc.queryForObject("select max(id) from holidays", Long.class);
		return post("/pengaturan/libur/" + id + "/pencabutan").param("version", "0");
	}

	private MockMvcRequestBuilder shortHours() {
		return post("/pengaturan/jam-layanan").param("validFrom", WEDNESDAY.toString())
			.param("opens", "08.00")
			.param("closes", "15.00")
			.param("breakStarts", "12.00")
			.param("breakEnds", "13.00")
			.param("fridayBreakStarts", "11.30")
			.param("fridayBreakEnds", "13.30")
			.param("siangFrom", "11.00")
			.param("soreFrom", "15.00")
			.param("rosterDeadline", "LAST_SERVICE_DAY")
			.param("rosterDeadlineTime", "23.59")
			.param("recapDeadline", "NEXT_SERVICE_DAY")
			.param("recapDeadlineTime", "23.59")
			.param("due.callBack", "5")
			.param("due.escalation", "5")
			.param("due.otherUnit", "10")
			.param("due.pic", "30")
			.param("due.transfer", "5")
			.param("extensions[DKH]", "-")
			.param("extensions[DP]", "-,-")
			.param("extensions[PTI]", "-");
	}

	private MockMvcRequestBuilder post(String path) {
		return this.browser.post().uri(path).with(this.fixtures.as(this.fixtures.supervisor())).with(csrf());
	}

	/** Sends the one, and the other with the confirmation that the answer asks for. */
	private static void confirmed(MockMvcRequestBuilder first, MockMvcRequestBuilder second) {
		byte[] asked = first.exchange().getResponse().getContentAsByteArray();
		assertThat(second.param("understood", Jsoup.parse(new String(asked)).select("#understood").val()))
			.hasStatus3xxRedirection();
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
