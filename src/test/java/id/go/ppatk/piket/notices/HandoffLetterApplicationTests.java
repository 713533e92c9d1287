package id.go.ppatk.piket.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Addressee;
import id.go.ppatk.piket.handoffs.AnswerHandoff;
import id.go.ppatk.piket.handoffs.HandOn;
import id.go.ppatk.piket.handoffs.Handing;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.HandoffMove;
import id.go.ppatk.piket.handoffs.HandoffMoved;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Letters about what was handed on. A hand-off to DAT is due after three working days,
 * one to a colleague after four hours, the break not counted.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class HandoffLetterApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	@Autowired
	HandOn handOn;

	@Autowired
	AnswerHandoff answer;

	@Autowired
	WriteDueLetters due;

	@Autowired
	ReplyToken token;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	MockMvcTester browser;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	StaffMember officer;

	StaffMember colleague;

	StaffMember pic;

	Call call;

	WrittenLetters letters;

	@BeforeEach
	void aCall() {
		this.letters = new WrittenLetters(this.jdbc);
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.colleague = this.fixtures.officer("DP", 5);
		this.pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		this.fixtures.coordinator("DP");
		Duty duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.call = this.fixtures.call(duty, this.officer, LocalTime.of(8, 50), "Bapak ABC", "Perubahan user.");
	}

	@Test
	void thePicGetsNumberQuestionDueTimeAndASignedSubjectButNotTheCaller() {
		Handoff handoff = toPic();
		assertThat(this.letters.readers("HANDOFF_RECEIVED")).containsExactly("PIC DAT");
		String token = this.token.of(handoff.getNumber());
		assertThat(one("subject")).isEqualTo("Tindak lanjut TL-20261124-0001 [" + token + "]");
		assertThat(this.token.read("Re: " + one("subject"))).contains("TL-20261124-0001");
		assertThat(this.token.read("TL-20261124-0002 [" + token + "]")).as("another number").isEmpty();
		assertThat(one("text || html")).contains("Nomor: TL-20261124-0001", "Permasalahan: Bagaimana status laporan?",
				"Batas waktu jawaban: Jumat, 27 November 2026 pukul 09.00 WIB", "Direktorat Analisis Transaksi",
				"/tindak-lanjut/TL-20261124-0001", "Jawab melalui tautan");
		assertThat(one("text || html").replace(token, "")).doesNotContain("Bapak ABC", "0812", "PJK DEF", "abcemail");
	}

	@Test
	void withoutAPersonAllPicsOfTheUnitAreAsked() {
		this.fixtures.person("pic.dat.2", "PIC DAT 2", "DAT", Role.PIC);
		this.fixtures.person("pic.dpr", "PIC DPR", "DPR", Role.PIC);
		this.handOn.to(new Addressee("DAT", null), handing(HandoffKind.DAT_DPR), this.officer.getId(), "DP");
		assertThat(this.letters.readers("HANDOFF_RECEIVED")).containsExactlyInAnyOrder("PIC DAT", "PIC DAT 2");
		this.jdbc.sql("update staff_members set active = false where username = 'pic.dat.2'").update();
	}

	@Test
	void whoHandedItOnIsToldThatItWasAnsweredAndWhatWaitsIsTakenBack() {
		Handoff handoff = toPic();
		this.answer.answer(handoff.getId(), this.pic.getId(), "Jawaban rahasia");
		assertThat(this.letters.readers("HANDOFF_ANSWERED")).containsExactly("Petugas DP 1");
		assertThat(this.jdbc.sql("select text || html from letters where kind = 'HANDOFF_ANSWERED'")
			.query(String.class)
			.single()).contains("sudah dijawab").doesNotContain("Jawaban rahasia");
		assertThat(this.letters.states("HANDOFF_RECEIVED")).containsExactly("WITHDRAWN");
		this.clock.set("2026-11-30T09:00");
		this.due.write();
		assertThat(this.letters.readers("HANDOFF_OVERDUE")).isEmpty();
	}

	@Test
	void whatComesBackIsToldToWhoHandedItOnAndWhatIsPassedOnToWhoIsAskedNow() {
		Handoff handoff = toPic();
		moved(handoff, HandoffMove.Kind.RETURNED, this.pic);
		assertThat(this.letters.readers("HANDOFF_RETURNED")).containsExactly("Petugas DP 1");
		moved(handoff, HandoffMove.Kind.PASSED_ON, this.officer);
		assertThat(this.letters.readers("HANDOFF_RECEIVED")).hasSize(2);
	}

	@Test
	void whatIsTakenBackIsToldToWhoWasAskedAndNothingIsDueAnyMore() {
		Handoff handoff = toPic();
		assertThat(this.browser.post()
			.uri("/tindak-lanjut/" + handoff.getNumber() + "/penarikan")
			.with(this.fixtures.as(this.officer))
			.with(csrf())
			.param("version", "0")
			.param("text", "Penelepon sudah menemukan jawabannya.")).hasStatus3xxRedirection();
		assertThat(this.letters.readers("HANDOFF_WITHDRAWN")).containsExactly("PIC DAT");
		assertThat(this.jdbc.sql("select text || html from letters where kind = 'HANDOFF_WITHDRAWN'")
			.query(String.class)
			.single()).contains("ditarik kembali", "/tindak-lanjut/TL-20261124-0001").doesNotContain("Bapak ABC");
		assertThat(this.letters.states("HANDOFF_RECEIVED")).containsExactly("WITHDRAWN");
		this.clock.set("2026-11-30T09:00");
		this.due.write();
		assertThat(this.letters.readers("HANDOFF_OVERDUE")).isEmpty();
	}

	@Test
	void dueSoonAndOverdueAreToldOnceEach() {
		Handoff escalated = this.handOn.to(new Addressee("DP", this.colleague.getId()), handing(HandoffKind.ESKALASI),
				this.officer.getId(), "DP");
		toPic();
		assertThat(escalated.getDueAt()).isEqualTo(Instant.parse("2026-11-24T07:00:00Z"));
		this.clock.set("2026-11-24T12:59");
		this.due.write();
		assertThat(this.letters.readers("HANDOFF_DUE_SOON")).isEmpty();
		this.clock.set("2026-11-24T13:00");
		this.due.write();
		this.due.write();
		assertThat(this.letters.readers("HANDOFF_DUE_SOON")).containsExactly("Petugas DP 5");
		this.clock.set("2026-11-24T14:01");
		this.due.write();
		this.due.write();
		assertThat(this.letters.readers("HANDOFF_OVERDUE")).containsExactlyInAnyOrder("Petugas DP 5", "Petugas DP 1",
				"Koordinator DP");
		this.clock.set("2026-11-27T06:59");
		this.due.write();
		assertThat(this.letters.readers("HANDOFF_DUE_SOON")).hasSize(1);
		this.clock.set("2026-11-27T07:00");
		this.due.write();
		assertThat(this.letters.readers("HANDOFF_DUE_SOON")).as("on the day it is due")
			.containsExactlyInAnyOrder("Petugas DP 5", "PIC DAT");
	}

	@Test
	void whatTurnedOutToBeConfidentialIsKeptInNoLetter() {
		toPic();
		this.handOn.forget(this.call.getId(), 1, "Topik: dialihkan ke surat");
		assertThat(one("text || html || subject")).contains("dihapus karena bersifat rahasia")
			.doesNotContain("Bagaimana status laporan?");
	}

	@Test
	void aTransferOfACallerOnTheLineAsksForNoLetter() {
		this.fixtures.coordinator("PTI");
		this.handOn.to(new Addressee("PTI", null), handing(HandoffKind.SALAH_MENU), this.officer.getId(), "DP");
		this.clock.set("2026-11-24T16:00");
		this.due.write();
		assertThat(
				this.jdbc.sql("select count(*) from letters where kind like 'HANDOFF%'").query(Integer.class).single())
			.isZero();
	}

	private Handoff toPic() {
		return this.handOn.to(new Addressee("DAT", this.pic.getId()), handing(HandoffKind.DAT_DPR),
				this.officer.getId(), "DP");
	}

	private Handing handing(HandoffKind kind) {
		return new Handing(UUID.randomUUID(), kind, this.call.getId(), 1, "Bagaimana status laporan?");
	}

	private void moved(Handoff handoff, HandoffMove.Kind kind, StaffMember by) {
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new HandoffMoved(handoff.getId(), kind, (long) kind.ordinal(), by.getId())));
	}

	private String one(String column) {
		return this.jdbc.sql("select " + column + " from letters").query(String.class).single();
	}

}
