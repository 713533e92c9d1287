package id.go.ppatk.piket.desk;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.HandoffMove;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What a call leaves open is handed on from its form, moved on its page, and told to the
 * officer who took the call. Clauses 5.c.vii to 5.c.xii.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class HandingApplicationTests {

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
	Handoffs handoffs;

	@Autowired
	JdbcTemplate jdbc;

	private StaffMember officer;

	private StaffMember colleague;

	private StaffMember pic;

	private StaffMember pti;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.colleague = this.fixtures.officer("DP", 5);
		this.pti = this.fixtures.officer("PTI", 1);
		this.pic = this.fixtures.person("pic.dat", "PIC DAT", "DAT", Role.PIC);
		this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.fixtures.duty(TODAY, 1, this.pti, this.fixtures.officer("PTI", 2));
	}

	@Test
	void theFormProposesWhoServesTheRightUnitNow() throws UnsupportedEncodingException {
		assertThat(choices("DITERUSKAN_UNIT", topic("PTI"))).contains("Kepada",
				"value=\"PTI:" + this.pti.getId() + "\" selected=\"selected\"", "PTI, bertugas sekarang");
		this.clock.set("2026-11-24T12:30");
		assertThat(choices("DITERUSKAN_UNIT", topic("PTI")))
			.contains("value=\"PTI:" + this.fixtures.officer("PTI", 2).getId() + "\" selected=\"selected\"");
		assertThat(choices("DITERUSKAN_DAT_DPR", topic("DAT")))
			.contains("value=\"DAT:" + this.pic.getId() + "\" selected=\"selected\"");
		assertThat(choices("AKAN_DIHUBUNGI_KEMBALI", topic("DP"))).contains("saya sendiri");
		assertThat(choices("SALAH_MENU", topic("PTI"))).contains("value=\"PTI:\" selected=\"selected\"",
				"Sambungkan ke", "Petugas PTI 2");
		assertThat(choices("TUNTAS", topic("DP"))).doesNotContain("Kepada");
	}

	@Test
	void callAndHandOffAreWrittenTogetherAndOnce() {
		UUID formId = UUID.randomUUID();
		assertThat(call(formId, "DITERUSKAN_DAT_DPR", topic("DAT"))).hasRedirectedUrl("/telepon");
		assertThat(call(formId, "DITERUSKAN_DAT_DPR", topic("DAT"))).hasRedirectedUrl("/telepon");
		Handoff handoff = only();
		assertThat(handoff.getKind()).isEqualTo(HandoffKind.DAT_DPR);
		assertThat(handoff.getNumber()).isEqualTo("TL-20261124-0001");
		assertThat(handoff.getToStaff()).isEqualTo(this.pic.getId());
		assertThat(handoff.getRequest()).isEqualTo("Perkembangan laporan.");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems().get(0).remark())
			.isEqualTo("Kepada PIC DAT (DAT)");
	}

	@Test
	void theNumberIsDialledFromTheDeskTheCallAndTheHandOff() {
		assertThat(call(UUID.randomUUID(), "AKAN_DIHUBUNGI_KEMBALI", topic("DP"))).hasRedirectedUrl("/telepon");
		this.jdbc.update("""
				update call_contacts set raw = '021 3850455 pes. 12', normalised = '+62213850455', extension = '12'
				where kind = 'PHONE'""");
		this.jdbc.update("""
				insert into call_contacts (call_id, position, kind, raw, normalised)
				select id, 2, 'PHONE', '081xxxxx', '081xxxxx' from calls union
				select id, 3, 'EMAIL', '62811955021@def.com', '62811955021@def.com' from calls""");
		for (String page : List.of("/telepon", "/telepon/CC-20261124-0001", "/tindak-lanjut/TL-20261124-0001")) {
			Shown shown = Shown.on(get(page, this.officer).exchange());
			assertThat(shown.attributes("main a[href^=tel:]", "href")).as(page)
				.containsExactly("tel:+62213850455;ext=12");
			assertThat(shown.each("main a[href^=tel:]")).containsExactly("021 3850455 pes. 12");
			assertThat(shown.in("main")).contains("081xxxxx");
		}
	}

	@Test
	void theOperatorMayHandToThePicToo() {
		StaffMember operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		assertThat(whole(post("/telepon", operator), UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT")))
			.hasRedirectedUrl("/telepon");
		assertThat(only().getFromUnit()).isEqualTo("OPR");
	}

	@Test
	void whoIsAbsentIsRefusedInWordsAndNothingTypedIsLost() {
		this.fixtures.absence(this.colleague, "2026-11-24T08:00", "2026-11-25T08:00");
		MvcTestResult refused = whole(post("/telepon", this.officer), UUID.randomUUID(), "DIESKALASI", topic("DP"))
			.param("problems[0].to", "DP:" + this.colleague.getId())
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.each("fieldset.problem .invalid-feedback"))
			.anyMatch((said) -> said.contains("Petugas DP 5 sedang tidak dapat bertugas"));
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Perkembangan laporan.");
		assertThat(this.jdbc.queryForObject("select count(*) from handoffs", Long.class)).isZero();
	}

	@Test
	void whereItGoesMustBeClear() {
		MvcTestResult refused = call(UUID.randomUUID(), "DITERUSKAN_UNIT", topic("DP"));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.each("fieldset.problem .invalid-feedback"))
			.anyMatch((said) -> said.contains("Pilih kepada siapa permasalahan ini diteruskan"));
	}

	@Test
	void aColleagueWhoAnswersDuringTheCallMakesItTuntas() {
		assertThat(whole(post("/telepon", this.officer), UUID.randomUUID(), "DIESKALASI", topic("DP"))
			.param("problems[0].to", "DP:" + this.colleague.getId())
			.param("problems[0].atOnce", "true")).hasRedirectedUrl("/telepon");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems().get(0)).satisfies((problem) -> {
			assertThat(problem.outcome()).isEqualTo(Outcome.TUNTAS);
			assertThat(problem.remark()).isEqualTo("Dijawab Petugas DP 5 (DP)");
		});
		assertThat(only().getState()).isEqualTo(Handoff.State.CLOSED);
		assertThat(only().getToStaff()).isEqualTo(this.colleague.getId());
	}

	@Test
	void whatWasConfidentialIsInNoHandOff() {
		assertThat(whole(post("/telepon", this.officer), UUID.randomUUID(), "DIALIHKAN_SARANA", topic("DP"))
			.param("problems[0].channel", "SURAT")
			.param("problems[0].why", "RAHASIA")).hasRedirectedUrl("/telepon");
		assertThat(only().getState()).isEqualTo(Handoff.State.CLOSED);
		assertThat(only().getRequest()).doesNotContain("Perkembangan");
	}

	@Test
	void aCorrectionToConfidentialTakesTheRequestBack() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		var call = this.calls.whole("CC-20261124-0001").orElseThrow();
		assertThat(whole(post("/telepon/CC-20261124-0001/perbaikan", this.officer), call.getFormId(),
				"DIALIHKAN_SARANA", topic("DAT"))
			.param("version", "" + call.getVersion())
			.param("problems[0].channel", "SURAT")
			.param("problems[0].why", "RAHASIA")).hasStatus3xxRedirection();
		assertThat(this.handoffs.findByNumber("TL-20261124-0001").orElseThrow().getRequest())
			.doesNotContain("Perkembangan");
	}

	@Test
	void aHandOffStaysWithItsProblemWhenAnotherIsRemoved() throws UnsupportedEncodingException {
		this.fixtures.coordinator("DKH");
		second(whole(post("/telepon", this.officer), UUID.randomUUID(), "TUNTAS", topic("DP")), "DITERUSKAN_UNIT",
				topic("PTI"))
			.exchange();
		assertThat(only().getProblemNumber()).isEqualTo(2);
		assertThat(page("/telepon/CC-20261124-0001/perbaikan", this.officer))
			.contains("name=\"problems[1].number\" value=\"2\"", "TL-20261124-0001 belum selesai",
					"Hapus permasalahan 1")
			.doesNotContain("Hapus permasalahan 2");
		assertThat(corrected("TUNTAS", topic("PTI")).param("problems[0].number", "2")).hasStatus3xxRedirection();
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems())
			.extracting(CallDetails.Problem::number)
			.containsExactly(2);
		assertThat(page("/tindak-lanjut/TL-20261124-0001", this.officer)).contains(topicName("PTI"))
			.doesNotContain("sudah dihapus");
		assertThat(second(corrected("TUNTAS", topic("PTI")).param("problems[0].number", "2"), "DITERUSKAN_UNIT",
				topic("DKH"))
			.param("problems[1].number", "0")).hasStatus3xxRedirection();
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems())
			.extracting(CallDetails.Problem::number)
			.containsExactly(2, 3);
		assertThat(page("/tindak-lanjut/TL-20261124-0001", this.officer)).contains(topicName("PTI"));
	}

	@Test
	void aProblemWhoseHandOffHasNotEndedIsPutBackAndOneWhoseHasMayGo() throws UnsupportedEncodingException {
		second(whole(post("/telepon", this.officer), UUID.randomUUID(), "AKAN_DIHUBUNGI_KEMBALI", topic("DP")),
				"TUNTAS", topic("PTI"))
			.exchange();
		MvcTestResult refused = corrected("TUNTAS", topic("PTI")).param("problems[0].number", "2")
			.param("problems[0].remark", "Baru ditulis")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.in(".form-errors"))
			.contains("TL-20261124-0001 tentang permasalahan yang Anda hapus belum selesai");
		assertThat(page.value("[name='problems[1].remark']")).isEqualTo("Baru ditulis");
		assertThat(page.value("[name='problems[0].number']")).isEqualTo("1");
		assertThat(page.value("[name='problems[1].number']")).isEqualTo("2");
		assertThat(move("penyelesaian", this.officer, 0).param("told", "true")).hasStatus3xxRedirection();
		assertThat(corrected("TUNTAS", topic("PTI")).param("problems[0].number", "2")).hasStatus3xxRedirection();
		assertThat(page("/tindak-lanjut/TL-20261124-0001", this.officer))
			.contains("Permasalahannya sudah dihapus dari telepon itu");
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains("TL-20261124-0001",
				"Permasalahannya sudah dihapus dari telepon itu");
	}

	@Test
	void aCorrectionToAnotherOutcomeHandsOnWithIt() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "TUNTAS", topic("DP"));
		assertThat(choicesOfCorrection("TUNTAS", topic("DAT"))).as("the outcome that stands").doesNotContain("Kepada");
		assertThat(choicesOfCorrection("DITERUSKAN_DAT_DPR", topic("DAT")))
			.contains("value=\"DAT:" + this.pic.getId() + "\" selected=\"selected\"");
		assertThat(corrected("DITERUSKAN_DAT_DPR", topic("DAT"))).hasRedirectedUrl("/telepon/CC-20261124-0001");
		Handoff handoff = only();
		assertThat(handoff.getKind()).isEqualTo(HandoffKind.DAT_DPR);
		assertThat(handoff.getToStaff()).isEqualTo(this.pic.getId());
		assertThat(handoff.getRequest()).isEqualTo("Perkembangan laporan.");
		assertThat(letters("HANDOFF_RECEIVED")).containsExactly("PIC DAT");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems().get(0).remark())
			.isEqualTo("Kepada PIC DAT (DAT)");
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains("TL-20261124-0001")
			.doesNotContain("Belum diteruskan");
	}

	@Test
	void aCorrectionToAnotherOutcomeTakesBackWhatWasHandedOnAndTellsWhoWasAsked() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		assertThat(corrected("TUNTAS", topic("DP")).param("problems[0].remark", "Kepada PIC DAT (DAT)"))
			.hasRedirectedUrl("/telepon/CC-20261124-0001");
		Handoff handoff = only();
		assertThat(handoff.getState()).isEqualTo(Handoff.State.WITHDRAWN);
		assertThat(Shown.on(get("/tindak-lanjut/TL-20261124-0001", this.pic).exchange()).each("main .handoff-moves li"))
			.last()
			.asString()
			.contains("Hasil telepon diperbaiki dari “Diteruskan ke DAT/DPR” menjadi “Tuntas”.");
		assertThat(letters("HANDOFF_WITHDRAWN")).containsExactly("PIC DAT");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems().get(0).remark()).isNull();
	}

	@Test
	void aCorrectionToAnotherAddresseesOutcomeTakesBackOneAndHandsOnTheOther() {
		call(UUID.randomUUID(), "DIESKALASI", topic("DP"));
		assertThat(corrected("DITERUSKAN_UNIT", topic("PTI")).param("problems[0].remark",
				this.calls.whole("CC-20261124-0001").orElseThrow().getProblems().get(0).remark()))
			.hasStatus3xxRedirection();
		assertThat(this.jdbc.queryForList("select kind || ' ' || state from handoffs order by id", String.class))
			.containsExactly("ESKALASI WITHDRAWN", "UNIT_LAIN OPEN");
	}

	@Test
	void aCorrectionOfTheWordsLeavesWhatWasHandedOn() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		assertThat(corrected("DITERUSKAN_DAT_DPR", topic("DP")).param("problems[0].remark", "Kepada PIC"))
			.hasStatus3xxRedirection();
		assertThat(only().getState()).isEqualTo(Handoff.State.OPEN);
	}

	/** As a form that was filled in outside the application leaves it. */
	@Test
	void whatAnOutcomeSaysAndNobodyHandedOnIsHandedOnLater() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "TUNTAS", topic("DP"));
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).doesNotContain("Belum diteruskan");
		this.jdbc.update("update call_problems set outcome = 'DITERUSKAN_DAT_DPR', remark = 'Kepada PIC', topic_id = ?",
				topic("DAT"));
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains(
				"Diteruskan ke DAT/DPR. Belum diteruskan kepada siapa pun",
				"/telepon/CC-20261124-0001/tindak-lanjut?permasalahan=1");
		assertThat(page("/telepon/CC-20261124-0001/tindak-lanjut?permasalahan=1", this.officer))
			.contains("value=\"DAT_DPR/DAT:" + this.pic.getId() + "\" selected=\"selected\"", "Perkembangan laporan.");
		post("/telepon/CC-20261124-0001/tindak-lanjut", this.officer).param("formId", UUID.randomUUID().toString())
			.param("problem", "1")
			.param("to", "DAT_DPR/DAT:" + this.pic.getId())
			.param("request", "Mohon dicek.")
			.exchange();
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains("TL-20261124-0001")
			.doesNotContain("Belum diteruskan");
	}

	@Test
	void thePicAnswersAndTheOfficerTellsTheCaller() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		assertThat(page("/tindak-lanjut", this.pic)).contains("TL-20261124-0001", "Belum diterima");
		assertThat(page("/tindak-lanjut/TL-20261124-0001", this.pic)).contains("Perkembangan laporan.",
				"0812 3456 7890", "30 jam kerja sejak", "Jumat, 27 November 2026 pukul 09.00 WIB",
				"Lamanya kebijakan internal");
		assertThat(move("penerimaan", this.pic, 0)).hasStatus3xxRedirection();
		assertThat(move("jawaban", this.pic, 1)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#text-error"), STRING)
			.contains("Tulis jawabannya");
		assertThat(move("jawaban", this.pic, 1).param("text", "Sudah kami balas.")).hasStatus3xxRedirection();
		assertThat(page("/telepon", this.officer)).contains("TL-20261124-0001", "Sudah dijawab");
		assertThat(page("/telepon/CC-20261124-0001", this.officer)).contains("Sudah kami balas.");
		assertThat(move("penyelesaian", this.officer, 2)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#text-error"), STRING)
			.contains("Centang bila penelepon sudah diberi tahu");
		assertThat(move("penyelesaian", this.officer, 2).param("told", "true")).hasStatus3xxRedirection();
		assertThat(only().isCallerTold()).isTrue();
		assertThat(page("/telepon", this.officer)).contains("Penelepon sudah diberi tahu");
		assertThat(page("/tindak-lanjut?status=selesai", this.officer)).contains("TL-20261124-0001");
	}

	@Test
	void whatIsReturnedIsPassedOnAgain() {
		this.fixtures.coordinator("DKH");
		call(UUID.randomUUID(), "DITERUSKAN_UNIT", topic("PTI"));
		assertThat(move("pengembalian", this.pti, 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(move("pengembalian", this.pti, 0).param("text", "Bukan tugas PTI.")).hasStatus3xxRedirection();
		assertThat(move("penerusan", this.officer, 1).param("to", "DKH:")).hasStatus3xxRedirection();
		assertThat(only().getToUnit()).isEqualTo("DKH");
		assertThat(this.handoffs.whole("TL-20261124-0001").orElseThrow().getMoves()).extracting(HandoffMove::getKind)
			.containsExactly(HandoffMove.Kind.OPENED, HandoffMove.Kind.RETURNED, HandoffMove.Kind.PASSED_ON);
	}

	@Test
	void whoComesSecondIsToldWhoWasFirstAndKeepsTheText() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		StaffMember other = this.fixtures.person("pic.dat.2", "PIC DAT Dua", "DAT", Role.PIC);
		move("jawaban", this.pic, 0).param("text", "Jawaban pertama.").exchange();
		MvcTestResult late = move("jawaban", other, 0).param("text", "Jawaban kedua.").exchange();
		assertThat(late).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(late);
		assertThat(page.in(".alert-warning")).contains("orang lain sudah lebih dahulu", "Dijawab oleh PIC DAT",
				"Jawaban kedua.");
		assertThat(page.panel("riwayat")).contains("Jawaban pertama.");
	}

	@Test
	void accountNumbersInAnAnswerAreWarnedOf() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		assertThat(move("jawaban", this.pic, 0).param("text", "Rekening 1234567890 sudah dibuka."))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".guard"), STRING)
			.contains("menyerupai nomor rekening");
		assertThat(move("jawaban", this.pic, 0).param("text", "Rekening 1234567890 sudah dibuka.")
			.param("keepReason", "Nomor contoh")).hasStatus3xxRedirection();
		assertThat(this.jdbc.queryForObject("select count(*) from kept_warnings", Long.class)).isPositive();
	}

	@Test
	void othersSeeNothingOfIt() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		assertThat(get("/tindak-lanjut/TL-20261124-0001", this.pti)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("/tindak-lanjut/TL-20261124-0001", this.fixtures.person("pic.dpr", "PIC DPR", "DPR", Role.PIC)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("/tindak-lanjut?lihat=semua", this.officer)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("/tindak-lanjut/TL-20261124-0009", this.officer)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(move("jawaban", this.officer, 0).param("text", "Saya jawab sendiri."))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aPicSeesTheCallerOfTheirOwnOnlyAndNoComplainantAtAll() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		StaffMember other = this.fixtures.person("pic.dat.2", "PIC DAT Dua", "DAT", Role.PIC);
		assertThat(page("/tindak-lanjut/TL-20261124-0001", other)).contains("Perkembangan laporan.")
			.doesNotContain("0812 3456 7890", "Bapak ABC");
		Long complaint = this.jdbc.queryForObject("select id from topics where name = 'Pengaduan Masyarakat'",
				Long.class);
		whole(post("/telepon", this.officer), UUID.randomUUID(), "DITERUSKAN_DAT_DPR", complaint)
			.param("problems[0].to", "DAT:" + this.pic.getId())
			.exchange();
		assertThat(page("/tindak-lanjut/TL-20261124-0002", this.pic)).doesNotContain("0812 3456 7890", "Bapak ABC")
			.contains("Identitas disamarkan");
		assertThat(page("/tindak-lanjut/TL-20261124-0002", this.officer)).contains("Bapak ABC");
		assertThat(this.jdbc.queryForObject("select count(*) from identity_looks where place = 'TINDAK_LANJUT'",
				Long.class))
			.isEqualTo(1);
	}

	@Test
	void aProblemIsHandedOnLaterFromTheCallsPage() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "TUNTAS", topic("DP"));
		assertThat(page("/telepon/CC-20261124-0001/tindak-lanjut", this.officer)).contains("Perkembangan laporan.",
				"PIC DAT", "Petugas PTI 1");
		UUID formId = UUID.randomUUID();
		for (int twice = 0; twice < 2; twice++) {
			assertThat(post("/telepon/CC-20261124-0001/tindak-lanjut", this.officer).param("formId", formId.toString())
				.param("problem", "1")
				.param("to", "UNIT_LAIN/PTI:" + this.pti.getId())
				.param("request", "Mohon dicek.")).hasRedirectedUrl("/tindak-lanjut/TL-20261124-0001");
		}
		assertThat(only().getRequest()).isEqualTo("Mohon dicek.");
		assertThat(post("/telepon/CC-20261124-0001/tindak-lanjut", this.officer)
			.param("formId", UUID.randomUUID().toString())
			.param("problem", "7")
			.param("to", "SALAH_MENU/PTI:")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void whatIsOverdueStandsOnTopAndIsCountedInTheMenu() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		this.clock.set("2026-11-24T09:10");
		call(UUID.randomUUID(), "AKAN_DIHUBUNGI_KEMBALI", topic("DP"));
		this.clock.set("2026-11-24T15:00");
		String list = page("/tindak-lanjut?lihat=saya", this.officer);
		assertThat(list.indexOf("TL-20261124-0002")).isLessThan(list.indexOf("TL-20261124-0001"));
		assertThat(list).contains("Terlambat");
		counted(this.officer, 1);
		assertThat(page("/tindak-lanjut?terlambat=true", this.officer)).contains("TL-20261124-0002")
			.doesNotContain("TL-20261124-0001");
		assertThat(page("/tindak-lanjut?lihat=saya&jenis=DAT_DPR", this.officer)).contains("TL-20261124-0001")
			.doesNotContain("TL-20261124-0002");
		assertThat(page("/telepon", this.officer)).contains("1 tindak lanjut terlambat");
		assertThat(page("/tindak-lanjut?lihat=semua&terlambat=true", this.fixtures.supervisor()))
			.contains("TL-20261124-0002");
	}

	@Test
	void whatTheMenuCountsForTheSupervisorIsWhatItOpens() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		call(UUID.randomUUID(), "AKAN_DIHUBUNGI_KEMBALI", topic("DP"));
		call(UUID.randomUUID(), "DIESKALASI", topic("DP"));
		this.clock.set("2026-11-25T08:30");
		Shown opened = counted(this.fixtures.supervisor(), 2);
		assertThat(opened.in("nav.tabs a[aria-current]")).isEqualTo("Menunggu saya 2");
		assertThat(opened.each("main .work h3 a")).containsExactlyInAnyOrder("TL-20261124-0002", "TL-20261124-0003");
	}

	@Test
	void whatTheMenuCountsForAnOfficerIsWhatTheNumberOpens() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		call(UUID.randomUUID(), "AKAN_DIHUBUNGI_KEMBALI", topic("DP"));
		Shown opened = counted(this.officer, 1);
		assertThat(opened.each("main .work h3 a")).as("not what others are asked").containsExactly("TL-20261124-0002");
	}

	/** The page that the number beside "Tindak lanjut" opens. */
	private Shown counted(StaffMember person, int count) {
		Shown page = Shown.on(get("/profil", person).exchange());
		assertThat(page.in(".nav-count")).isEqualTo(count + " menunggu pada Tindak lanjut");
		return Shown.on(get(page.attributes(".nav-count", "href").get(0), person).exchange());
	}

	@Test
	void whoHandedSomethingOnTakesItBackAndItWaitsForNobody() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		assertThat(page("/tindak-lanjut?lihat=menunggu", this.pic)).contains("TL-20261124-0001");
		assertThat(Shown.on(get("/tindak-lanjut/TL-20261124-0001", this.pic).exchange()).each("main form button"))
			.doesNotContain("Tarik kembali");
		assertThat(Shown.on(get("/tindak-lanjut/TL-20261124-0001", this.officer).exchange()).each("main form button"))
			.contains("Tarik kembali");
		assertThat(move("penarikan", this.pic, 0).param("text", "Bukan urusan kami.")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(move("penarikan", this.officer, 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#text-error"), STRING)
			.contains("Tulis mengapa ditarik kembali.");
		assertThat(move("penarikan", this.officer, 0).param("text", "Penelepon sudah menemukannya."))
			.hasStatus3xxRedirection();
		Shown taken = Shown.on(get("/tindak-lanjut/TL-20261124-0001", this.pic).exchange());
		assertThat(taken.each("main .state")).contains("Ditarik kembali");
		assertThat(taken.each("main .handoff-moves li")).last().asString().contains("Penelepon sudah menemukannya.");
		assertThat(page("/tindak-lanjut?lihat=menunggu", this.pic)).doesNotContain("TL-20261124-0001");
		assertThat(move("jawaban", this.pic, 0).param("text", "Jawaban.")).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void anAnswerThatCameBackIsItsOwnLineWithTheNumberAndSoIsAReturn() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		assertThat(move("jawaban", this.pic, 0).param("text", "Sudah kami balas.")).hasStatus3xxRedirection();
		Shown desk = Shown.on(get("/telepon", this.officer).exchange());
		assertThat(desk.each(".waiting-list li")).singleElement()
			.asString()
			.contains("Jawaban untuk Bapak ABC sudah ada (TL-20261124-0001, DAT)", "Hubungi 0812 3456 7890");
		assertThat(desk.links(".waiting-list")).containsExactly("tel:+6281234567890",
				"/tindak-lanjut/TL-20261124-0001");
		assertThat(Shown.on(get("/telepon", this.colleague).exchange()).count(".waiting-list li")).isZero();
		call(UUID.randomUUID(), "DITERUSKAN_UNIT", topic("PTI"));
		assertThat(post("/tindak-lanjut/TL-20261124-0002/pengembalian", this.pti).param("version", "0")
			.param("text", "Bukan tugas kami.")).hasStatus3xxRedirection();
		assertThat(Shown.on(get("/telepon", this.officer).exchange()).each(".waiting-list li"))
			.anyMatch((line) -> line.contains("TL-20261124-0002 untuk Bapak ABC dikembalikan PTI tanpa jawaban"));
	}

	@Test
	void theLineOfAProtectedCallerNamesNobody() {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		this.jdbc.update("update topics set protects_caller = true where unit_code = 'DAT'");
		assertThat(move("jawaban", this.pic, 0).param("text", "Sudah kami balas.")).hasStatus3xxRedirection();
		assertThat(Shown.on(get("/telepon", this.officer).exchange()).each(".waiting-list li")).singleElement()
			.asString()
			.contains("Jawaban untuk penelepon sudah ada (TL-20261124-0001, DAT)")
			.doesNotContain("Bapak ABC", "0812");
	}

	@Test
	void theOperatorsFirstPageSaysThatAnAnswerCameBack() {
		StaffMember operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		whole(post("/telepon", operator), UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT")).exchange();
		assertThat(move("jawaban", this.pic, 0).param("text", "Sudah kami balas.")).hasStatus3xxRedirection();
		assertThat(Shown.on(get("/telepon", operator).exchange()).each(".waiting-list li")).singleElement()
			.asString()
			.contains("Jawaban untuk Bapak ABC sudah ada");
	}

	@Test
	void oneDefinitionOfOverdueGivesTheSameFigureEverywhere() throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		call(UUID.randomUUID(), "DITERUSKAN_UNIT", topic("PTI"));
		call(UUID.randomUUID(), "AKAN_DIHUBUNGI_KEMBALI", topic("DP"));
		assertThat(move("jawaban", this.pic, 0).param("text", "Sudah kami balas.")).hasStatus3xxRedirection();
		this.clock.set("2026-12-01T09:00");
		StaffMember supervisor = this.fixtures.supervisor();
		assertThat(page("/dasbor", supervisor)).contains("3 tindak lanjut terlambat",
				"href=\"/tindak-lanjut?lihat=semua&amp;terlambat=true\" aria-label=\"3 tindak lanjut terlambat\">3<");
		assertThat(page("/papan", supervisor))
			.containsPattern("<strong>3</strong>\\s*<span>tindak lanjut belum selesai")
			.containsPattern("<strong>3</strong>\\s*<span>tindak lanjut terlambat");
		assertThat(page("/tindak-lanjut?lihat=semua&terlambat=true", supervisor)).contains("TL-20261124-0001",
				"TL-20261124-0002", "TL-20261124-0003");
		assertThat(page("/telepon", this.officer)).contains("2 tindak lanjut terlambat",
				"/tindak-lanjut?lihat=menunggu&amp;terlambat=true");
		assertThat(page("/tindak-lanjut?lihat=menunggu", this.officer)).contains("TL-20261124-0001", "TL-20261124-0003")
			.doesNotContain("TL-20261124-0002");
		counted(this.officer, 2);
	}

	@Test
	void theBoardCountsCallsOnlyWhereTheyComeIn() throws UnsupportedEncodingException {
		String board = page("/papan", this.officer);
		assertThat(board.substring(board.indexOf("papan-DAT"), board.indexOf("papan-DPR"))).contains("tindak lanjut")
			.doesNotContain("telepon hari ini");
		assertThat(board.substring(board.indexOf("papan-DP\""), board.indexOf("papan-PTI")))
			.contains("0 telepon hari ini");
	}

	@Test
	void theListIsPagedByKeyAndCostsTheSameHoweverLong(@Autowired Statements statements)
			throws UnsupportedEncodingException {
		call(UUID.randomUUID(), "DITERUSKAN_DAT_DPR", topic("DAT"));
		long one = statements.of(() -> get("/tindak-lanjut?lihat=saya", this.officer).exchange());
		this.jdbc.execute("""
				insert into handoffs (form_id, number, kind, state, call_id, problem_number, from_unit, from_staff,
				    to_unit, to_staff, request, opened_at, due_at)
				select gen_random_uuid(), 'TL-20261123-' || lpad(n::text, 4, '0'), kind, state, call_id, 1, from_unit,
				    from_staff, to_unit, to_staff, request, opened_at, due_at + n * interval '1 minute'
				from handoffs, generate_series(1, 120) n""");
		assertThat(statements.of(() -> get("/tindak-lanjut?lihat=saya", this.officer).exchange())).isEqualTo(one);
		String first = page("/tindak-lanjut?lihat=saya", this.officer);
		assertThat(first).contains("TL-20261124-0001", "TL-20261123-0049").doesNotContain("TL-20261123-0050");
		String next = first.replaceAll("(?s).*href=\"(/tindak-lanjut\\?[^\"]*setelah=[^\"]*)\".*", "$1")
			.replace("&amp;", "&");
		assertThat(page(next, this.officer)).contains("TL-20261123-0050", "TL-20261123-0099")
			.doesNotContain("TL-20261123-0049", "TL-20261123-0100");
	}

	private Handoff only() {
		return this.handoffs.findById(this.jdbc.queryForObject("select id from handoffs", Long.class)).orElseThrow();
	}

	private Long topic(String unit) {
		return this.jdbc.queryForObject("""
				select min(id) from topics where unit_code = ? and name not like 'Pengaduan%'
				and id not in (select parent_id from topics where parent_id is not null)""", Long.class, unit);
	}

	private String choices(String outcome, Long topic) throws UnsupportedEncodingException {
		return whole(post("/telepon/penerus?ke=0", this.officer), UUID.randomUUID(), outcome, topic).exchange()
			.getResponse()
			.getContentAsString();
	}

	private String choicesOfCorrection(String outcome, Long topic) throws UnsupportedEncodingException {
		return whole(post("/telepon/penerus?ke=0", this.officer), UUID.randomUUID(), outcome, topic)
			.param("perbaikan", "CC-20261124-0001")
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	private List<String> letters(String kind) {
		return this.jdbc.queryForList("select recipient_name from letters where kind = ?", String.class, kind);
	}

	private MvcTestResult call(UUID formId, String outcome, Long topic) {
		return whole(post("/telepon", this.officer), formId, outcome, topic).exchange();
	}

	private static MockMvcRequestBuilder whole(MockMvcRequestBuilder request, UUID formId, String outcome, Long topic) {
		return request.param("formId", formId.toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "PIHAK_PELAPOR")
			.param("institution", "PJK DEF")
			.param("contact", "0812 3456 7890")
			.param("received", "08.55")
			.param("finished", "0900")
			.param("problems[0].topicId", topic.toString())
			.param("problems[0].text", "Perkembangan laporan.")
			.param("problems[0].outcome", outcome);
	}

	private MockMvcRequestBuilder corrected(String outcome, Long topic) {
		var call = this.calls.whole("CC-20261124-0001").orElseThrow();
		return whole(post("/telepon/CC-20261124-0001/perbaikan", this.officer), call.getFormId(), outcome, topic)
			.param("version", "" + call.getVersion())
			.param("problems[0].whyNotPassedOn", "Sudah dijelaskan PTI.");
	}

	private static MockMvcRequestBuilder second(MockMvcRequestBuilder request, String outcome, Long topic) {
		return request.param("problems[1].topicId", topic.toString())
			.param("problems[1].text", "Masih ada hal lain.")
			.param("problems[1].remark", "Keterangan")
			.param("problems[1].whyNotPassedOn", "Sudah dijelaskan PTI.")
			.param("problems[1].outcome", outcome);
	}

	private String topicName(String unit) {
		return this.jdbc.queryForObject("select name from topics where id = ?", String.class, topic(unit));
	}

	private MockMvcRequestBuilder move(String act, StaffMember person, int version) {
		return post("/tindak-lanjut/TL-20261124-0001/" + act, person).param("version", "" + version);
	}

	private MockMvcRequestBuilder get(String path, StaffMember person) {
		return this.browser.get().uri(path).with(this.fixtures.as(person));
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private String page(String path, StaffMember person) throws UnsupportedEncodingException {
		MvcTestResult page = get(path, person).exchange();
		assertThat(page).hasStatusOk();
		return page.getResponse().getContentAsString();
	}

}
