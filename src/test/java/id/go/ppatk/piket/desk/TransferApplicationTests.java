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
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.handoffs.Transfers;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import id.go.ppatk.piket.web.Indonesian;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Live transfers: from the Operator and from an officer of the wrong menu, on the desk of
 * the right unit, and on the wallboard. Clauses 5.c.xi and 5.c.xii.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class TransferApplicationTests {

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
	CallSheets sheets;

	@Autowired
	Handoffs handoffs;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	private StaffMember operator;

	private StaffMember dp;

	private StaffMember pti;

	private Duty dpDuty;

	private Duty ptiDuty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		this.dp = this.fixtures.officer("DP", 1);
		this.pti = this.fixtures.officer("PTI", 1);
		this.dpDuty = this.fixtures.duty(TODAY, 1, this.dp, this.fixtures.officer("DP", 3));
		this.ptiDuty = this.fixtures.duty(TODAY, 1, this.pti, this.fixtures.officer("PTI", 2));
	}

	@Test
	void theReceiverSeesItAtOnceAndTheSameCallOpensWithItsNumber() throws UnsupportedEncodingException {
		connect("DP");
		assertThat(page("/telepon/masuk", this.dp)).contains("CC-20261124-0001", "Operator (OPR)", "Terima sambungan",
				"Alt+A");
		assertThat(page("/telepon/masuk", this.fixtures.officer("DP", 6))).contains("CC-20261124-0001");
		assertThat(page("/telepon/masuk", this.pti)).doesNotContain("CC-20261124-0001");
		assertThat(accept(this.dp)).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(page("/telepon/masuk", this.fixtures.officer("DP", 6))).doesNotContain("CC-20261124-0001");
		assertThat(this.calls.findByNumber("CC-20261124-0001")).get().satisfies((call) -> {
			assertThat(call.getState()).isEqualTo(Call.State.OPEN);
			assertThat(call.getAnsweredBy()).isEqualTo(this.dp.getId());
			assertThat(call.getUnitCode()).isEqualTo("DP");
			assertThat(call.getDutyId()).isEqualTo(this.dpDuty.getId());
		});
		assertThat(page("/telepon/baru?nomor=CC-20261124-0001", this.dp)).contains("CC-20261124-0001")
			.doesNotContain("Tidak dicatat Operator");
		assertThat(page("/telepon", this.operator)).contains("diterima Petugas DP 1 pukul 09.00");
	}

	@Test
	void theRowBelongsToWhoAcceptedItAndTheFirstOfficerKeepsTheTransfer() throws UnsupportedEncodingException {
		wrongMenu();
		assertThat(accept(this.dp)).hasStatus3xxRedirection();
		assertThat(page("/telepon/baru?nomor=CC-20261124-0001", this.dp)).contains("value=\"Bapak ABC\"",
				"0812 3456 7890", "Batas waktu laporan.");
		Call open = this.calls.findByNumber("CC-20261124-0001").orElseThrow();
		assertThat(whole(post("/telepon", this.dp), open.getFormId(), "DP", "TUNTAS")).hasRedirectedUrl("/telepon");
		assertThat(this.calls.recordedOf(this.dpDuty.getId())).extracting(Call::getNumber)
			.containsExactly("CC-20261124-0001");
		assertThat(this.calls.recordedOf(this.ptiDuty.getId())).isEmpty();
		assertThat(page("/telepon", this.pti)).contains("TL-20261124-0001", "diterima Petugas DP 1");
		assertThat(page("/tindak-lanjut/TL-20261124-0001", this.pti)).contains("Salah menu", "Petugas DP 1");
		assertThat(page("/tindak-lanjut?status=selesai", this.pti)).contains("TL-20261124-0001");
	}

	@Test
	void whatElseWasHandedOnStaysWithItsProblemWhenTheReceiverWritesTheCallDown() {
		this.fixtures.coordinator("DKH");
		assertThat(second(whole(post("/telepon", this.pti), UUID.randomUUID(), "DP", "SALAH_MENU"))
			.param("problems[1].to", "DKH:")).hasRedirectedUrl("/telepon");
		accept(this.dp);
		UUID formId = this.calls.findByNumber("CC-20261124-0001").orElseThrow().getFormId();
		assertThat(whole(post("/telepon", this.dp), formId, "DP", "TUNTAS").param("problems[0].number", "1"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text(".form-errors"), STRING)
			.contains("TL-20261124-0002 tentang permasalahan yang Anda hapus belum selesai");
		assertThat(whole(post("/telepon", this.dp), formId, "DP", "TUNTAS").param("problems[0].number", "2"))
			.hasRedirectedUrl("/telepon");
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems())
			.extracting(CallDetails.Problem::number)
			.containsExactly(2);
	}

	@Test
	void acceptedTwiceItIsOneAndOnlyTheFirstGetsIt() {
		connect("DP");
		assertThat(accept(this.dp)).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(accept(this.dp)).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		this.clock.set("2026-11-24T09:05");
		assertThat(accept(this.fixtures.officer("DP", 3))).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("Sambungan itu sudah diterima Petugas DP 1 pukul 09.00. Tidak ada yang berubah.");
		assertThat(this.handoffs.findByNumber("TL-20261124-0001").orElseThrow().getToStaff())
			.isEqualTo(this.dp.getId());
	}

	@Test
	void itShowsBesideAnOpenFormAndOneKeyParksThatAndAcceptsIt() throws UnsupportedEncodingException {
		UUID own = UUID.randomUUID();
		assertThat(page("/telepon/baru?konsep=" + own, this.dp)).doesNotContain("Terima sambungan")
			.contains("hx-get=\"/telepon/masuk?isian=true\"");
		connect("DP");
		assertThat(page("/telepon/masuk?isian=true", this.dp)).contains("Sambungan telepon CC-20261124-0001", "Alt+A",
				"form=\"isian\"", "formaction=\"/telepon/parkir\"", "name=\"sambungan\" value=\"TL-20261124-0001\"");
		assertThat(page("/telepon/baru?konsep=" + own, this.dp)).contains("Terima sambungan", "form=\"isian\"",
				"id=\"isian\"");
		assertThat(parked(own).param("sambungan", "TL-20261124-0001"))
			.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		assertThat(page("/telepon/baru?nomor=CC-20261124-0001", this.dp)).contains("Ibu Sedang Bicara");
		assertThat(page("/telepon/baru?konsep=" + own, this.dp)).contains("value=\"Ibu Sedang Bicara\"");
	}

	@Test
	void theLoserOfTwoThatAcceptKeepsTheOpenFormOnTheScreen() {
		connect("DP");
		accept(this.fixtures.officer("DP", 3));
		assertThat(parked(UUID.randomUUID()).param("sambungan", "TL-20261124-0001")).hasStatus(HttpStatus.CONFLICT)
			.satisfies((answer) -> {
				Shown form = Shown.on(answer);
				assertThat(form.in("[role=alert]")).contains("sudah diterima Petugas DP 3 pukul 09.00",
						"tetap terbuka");
				assertThat(form.value("#isian [name=callerName]")).isEqualTo("Ibu Sedang Bicara");
			});
	}

	@Test
	void whoGaveTheNumberToTheCallerOpensTheirPartEverAfter() {
		wrongMenu();
		this.clock.set("2026-11-24T09:02");
		accept(this.dp);
		writtenDownAnew();
		Shown part = Shown.on(get("/telepon/CC-20261124-0001", this.pti).exchange());
		assertThat(part.in("main .state")).isEqualTo("Diterima DP pukul 09.02");
		assertThat(part.in("main .call-details")).contains("Bapak ABC", "0812 3456 7890", "Batas waktu laporan.");
		assertThat(part.in("main")).doesNotContain("Ibu Sebenarnya", "Isi yang baru");
		assertThat(part.links("main")).noneMatch((link) -> link.contains("perbaikan"));
		assertThat(Shown.on(get("/telepon/CC-20261124-0001", this.dp).exchange()).in("main"))
			.contains("Ibu Sebenarnya");
		assertThat(get("/telepon/CC-20261124-0001/perbaikan", this.pti)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("/telepon/CC-20261124-0001", this.fixtures.officer("DKH", 1))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(Shown.on(get("/telepon", this.pti).exchange()).each("main table tbody tr")).singleElement()
			.asString()
			.contains("CC-20261124-0001", "Diterima DP pukul 09.02", "Petugas PTI 1")
			.doesNotContain("Ibu Sebenarnya", "Bapak ABC");
	}

	@Test
	void whoGaveTheNumberFindsTheCallByItAndNothingElseOfIt() {
		wrongMenu();
		accept(this.dp);
		assertThat(found("nomor=CC-20261124-0001")).as("before it is written down")
			.singleElement()
			.asString()
			.contains("Diterima DP pukul 09.00");
		writtenDownAnew();
		assertThat(found("nomor=CC-20261124-0001")).singleElement()
			.asString()
			.contains("CC-20261124-0001", "Diterima DP pukul 09.00")
			.doesNotContain("Ibu Sebenarnya", "Isi yang baru");
		assertThat(found("nomor=CC-20261124-0001&nama=Ibu+Sebenarnya")).isEmpty();
		assertThat(found("kata=Isi")).isEmpty();
	}

	@Test
	void theCallerOfACallThatTurnedOutToBeProtectedIsForWhoTookItAlone() {
		wrongMenu();
		accept(this.dp);
		writtenDownAnew();
		this.jdbc.update("update topics set protects_caller = true where unit_code = 'DP'");
		assertThat(Shown.on(get("/telepon/CC-20261124-0001", this.pti).exchange()).in("main .call-details"))
			.contains("Bapak ABC");
		assertThat(Shown.on(get("/telepon/CC-20261124-0001", this.fixtures.officer("PTI", 2)).exchange())
			.in("main .call-details")).contains("Identitas disamarkan").doesNotContain("Bapak ABC", "0812");
	}

	@Test
	void theOperatorsListKeepsWhatWasPassedOn() {
		connect("DP");
		this.clock.set("2026-11-24T09:01");
		accept(this.dp);
		assertThat(Shown.on(get("/telepon", this.operator).exchange()).each("main table tbody tr")).singleElement()
			.asString()
			.contains("CC-20261124-0001", "Diterima DP pukul 09.01", "Operator");
		assertThat(get("/telepon/CC-20261124-0001", this.operator)).hasStatusOk();
	}

	@Test
	void aCorrectionIsParkedForItToo() throws UnsupportedEncodingException {
		whole(post("/telepon", this.dp), UUID.randomUUID(), "DP", "TUNTAS").exchange();
		connect("DP");
		assertThat(page("/telepon/CC-20261124-0001/perbaikan", this.dp)).contains("Terima sambungan");
		assertThat(whole(post("/telepon/parkir", this.dp), UUID.randomUUID(), "DP", "TUNTAS")
			.param("perbaikan", "CC-20261124-0001")
			.param("problems[0].remark", "Baru setengah")
			.param("sambungan", "TL-20261124-0001")).hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0002");
		assertThat(page("/telepon/CC-20261124-0001/perbaikan", this.dp)).contains("Baru setengah");
	}

	@Test
	void onlyTheUnitThatWasMeantAcceptsIt() {
		connect("DP");
		assertThat(accept(this.pti)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(accept(this.operator)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void whatNobodyAcceptedIsPassedOnOrGivenUp() throws UnsupportedEncodingException {
		connect("DP");
		assertThat(post("/tindak-lanjut/TL-20261124-0001/penerusan", this.dp).param("version", "0").param("to", "PTI:"))
			.hasStatus3xxRedirection();
		assertThat(page("/telepon/masuk", this.pti)).contains("CC-20261124-0001");
		assertThat(accept(this.dp)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("Sambungan itu sudah diteruskan ke PTI oleh Petugas DP 1 pukul 09.00.");
		assertThat(post("/tindak-lanjut/TL-20261124-0001/penyelesaian", this.operator).param("version", "1")
			.param("text", "Penelepon menutup telepon.")).hasStatus3xxRedirection();
		assertThat(page("/telepon/masuk", this.pti)).doesNotContain("CC-20261124-0001");
		assertThat(accept(this.pti)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("Sambungan itu sudah diakhiri Operator pukul 09.00.");
		assertThat(this.calls.findByNumber("CC-20261124-0001").orElseThrow().getUnitCode()).isEqualTo("OPR");
	}

	@Test
	void aRowInARecapThatWasHandedInStaysThere() {
		wrongMenu();
		this.transaction
			.executeWithoutResult((status) -> this.sheets.freeze(this.ptiDuty.getId(), this.clock.instant()));
		assertThat(accept(this.dp)).hasStatus(HttpStatus.CONFLICT)
			.extracting(Shown.text(".alert-warning"), STRING)
			.contains("sudah disampaikan");
		assertThat(this.calls.findByNumber("CC-20261124-0001").orElseThrow().getDutyId())
			.isEqualTo(this.ptiDuty.getId());
		assertThat(this.handoffs.findByNumber("TL-20261124-0001").orElseThrow().getState())
			.isEqualTo(Handoff.State.OPEN);
	}

	@Test
	void whoGaveSeesWithoutReloadingHowLongItWaitsAndWhoAcceptedIt() {
		connect("DP");
		this.clock.set("2026-11-24T09:03");
		assertThat(incoming(this.operator).each(".given-now li")).singleElement()
			.asString()
			.contains("CC-20261124-0001", "DP", "menunggu sejak 09.00 (3 menit)")
			.doesNotContain("belum diterima", "tidak ada petugas");
		accept(this.dp);
		assertThat(incoming(this.operator).each(".given-now li")).singleElement()
			.asString()
			.contains("diterima Petugas DP 1 pukul 09.03")
			.doesNotContain("terlambat");
		this.clock.set("2026-11-24T09:30");
		assertThat(incoming(this.operator).each(".given-now li")).isEmpty();
		assertThat(Shown.on(get("/telepon", this.operator).exchange()).panel("disambungkan"))
			.contains("diterima Petugas DP 1 pukul 09.03");
	}

	@Test
	void theListOfWhatOneGaveTodayFollowsTheLineAboveIt() {
		connect("DP");
		Shown waiting = incoming(this.operator);
		assertThat(waiting.panel("disambungkan")).contains("TL-20261124-0001", "menunggu sejak 09.00");
		assertThat(waiting.attributes("#disambungkan-hari-ini", "hx-swap-oob")).containsExactly("true");
		accept(this.dp);
		assertThat(incoming(this.operator).panel("disambungkan")).contains("diterima Petugas DP 1 pukul 09.00");
		assertThat(
				Shown.on(get("/telepon", this.operator).exchange()).attributes("#disambungkan-hari-ini", "hx-swap-oob"))
			.isEmpty();
	}

	@Test
	void whereNobodyIsThereWhoGaveIsToldAtOnce() {
		this.fixtures.officer("DKH", 1);
		connect("DKH");
		assertThat(incoming(this.operator).each(".given-now .state")).contains("tidak ada petugas di telepon DKH");
	}

	@Test
	void whatNobodyAcceptsInTimeIsOfferedToAnotherOfficerOrUnit() {
		this.fixtures.coordinator("DP");
		connect("DP");
		this.clock.set("2026-11-24T09:15");
		Shown late = incoming(this.operator);
		assertThat(late.each(".given-now .state")).contains("belum diterima dalam waktu unit");
		assertThat(late.each(".given-again button")).contains("Petugas DP 1", "Koordinator DP", "Sambungkan ke PTI",
				"Hubungi kembali");
		assertThat(incoming(this.dp).each(".given-again button")).as("who receives it is offered nothing").isEmpty();
		assertThat(again("PTI:", this.dp)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(again("PTI:", this.operator)).hasStatusOk();
		assertThat(incoming(this.pti).each(".ringing-list button")).contains("Terima sambungan");
		assertThat(incoming(this.dp).each(".ringing-list button")).isEmpty();
		accept(this.pti);
		assertThat(Shown.on(again("DP:", this.operator)).in("[role=alert]")).contains("sudah diterima atau diakhiri");
	}

	@Test
	void whatWasAcceptedLateSaysSo() {
		connect("DP");
		this.clock.set("2026-11-24T09:15");
		accept(this.dp);
		assertThat(incoming(this.operator).each(".given-now li")).singleElement()
			.asString()
			.containsPattern("diterima Petugas DP 1 pukul 09.15, terlambat \\d+ menit");
		assertThat(Shown.on(get("/tindak-lanjut/TL-20261124-0001", this.operator).exchange()).each("main .state"))
			.contains("Diterima terlambat");
	}

	@Test
	void whoGaveCallsBackInsteadAndTheRowSaysSo() {
		wrongMenu();
		this.clock.set("2026-11-24T09:15");
		assertThat(callBack(this.pti)).hasStatusOk();
		assertThat(this.jdbc.queryForList("select kind || ' ' || state from handoffs order by id", String.class))
			.containsExactly("SALAH_MENU CLOSED", "DIHUBUNGI_KEMBALI OPEN");
		assertThat(this.handoffs.findByNumber("TL-20261124-0002").orElseThrow().getToStaff())
			.isEqualTo(this.pti.getId());
		assertThat(this.calls.whole("CC-20261124-0001").orElseThrow().getProblems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.outcome()).isEqualTo(Outcome.AKAN_DIHUBUNGI_KEMBALI);
				assertThat(problem.text()).isEqualTo("Batas waktu laporan.");
				assertThat(problem.remark()).isEqualTo("Sambungan ke DP tidak diterima");
			});
		assertThat(incoming(this.dp).each(".ringing-list button")).isEmpty();
	}

	@Test
	void withoutANumberNobodyPromisesACallBack() {
		connect("DP");
		this.clock.set("2026-11-24T09:15");
		Shown refused = Shown.on(callBack(this.operator));
		assertThat(refused.in("[role=alert]")).contains("CC-20261124-0001 belum tercatat");
		assertThat(refused.links("[role=alert]")).containsExactly("/telepon/CC-20261124-0001/perbaikan");
		assertThat(this.handoffs.findByNumber("TL-20261124-0001").orElseThrow().getState())
			.isEqualTo(Handoff.State.OPEN);
	}

	@Test
	void afterHoursTheOperatorIsToldBeforeConnecting() {
		this.clock.set("2026-11-24T18:00");
		MockMvcRequestBuilder press = post("/telepon/sambungan", this.operator)
			.param("formId", UUID.randomUUID().toString())
			.param("unit", "DP");
		assertThat(press).hasStatus(HttpStatus.CONFLICT)
			.satisfies((answer) -> assertThat(Shown.on(answer).in("#di-luar-jam")).contains("Di luar jam layanan",
					"Tetap sambungkan ke DP"));
		assertThat(this.calls.findByNumber("CC-20261124-0001")).isEmpty();
		assertThat(post("/telepon/sambungan", this.operator).param("formId", UUID.randomUUID().toString())
			.param("unit", "DP")
			.param("tetap", "true")).hasRedirectedUrl("/telepon");
	}

	@Test
	void transfersAreCountedPerMenu() {
		connect("DP");
		wrongMenu();
		accept(this.dp);
		assertThat(this.handoffs.transfers(TODAY.atStartOfDay(Indonesian.WIB).toInstant(),
				TODAY.plusDays(1).atStartOfDay(Indonesian.WIB).toInstant()))
			.containsExactly(new Transfers("OPR", "DP", 1), new Transfers("PTI", "DP", 1));
	}

	@Test
	void theBoardShowsWhoServesAndWhatWaitsButNoCaller(@Autowired Statements statements)
			throws UnsupportedEncodingException {
		wrongMenu();
		whole(post("/telepon", this.pti), UUID.randomUUID(), "DP", "DITERUSKAN_UNIT").exchange();
		for (StaffMember person : new StaffMember[] { this.operator, this.dp,
				this.fixtures.person("admin", "Administrator", "PTI", Role.ADMIN) }) {
			assertThat(page("/papan", person))
				.contains("Petugas DP 1", "sampai 12.00", "Sambungan menunggu sejak 09.00",
						"2 tindak lanjut belum selesai")
				.doesNotContain("Bapak ABC", "PJK DEF", "0812");
		}
		MvcTestResult part = get("/papan", this.dp).header("HX-Request", "true").exchange();
		Shown board = Shown.on(part);
		assertThat(board.in("h1")).contains("Papan pantau");
		assertThat(board.count("title, header, main")).isZero();
		this.clock.set("2026-11-24T12:30");
		assertThat(page("/papan", this.dp)).contains("Petugas DP 3", "sampai 13.00");
		assertThat(statements.of(() -> get("/papan", this.dp).exchange())).isLessThanOrEqualTo(10);
	}

	private void connect(String unit) {
		assertThat(post("/telepon/sambungan", this.operator).param("formId", UUID.randomUUID().toString())
			.param("unit", unit)).hasRedirectedUrl("/telepon");
	}

	private Shown incoming(StaffMember person) {
		return Shown.on(get("/telepon/masuk", person).exchange());
	}

	private MvcTestResult again(String to, StaffMember person) {
		return post("/telepon/sambungan/TL-20261124-0001/penerusan", person).param("kepada", to).exchange();
	}

	private MvcTestResult callBack(StaffMember person) {
		return post("/telepon/sambungan/TL-20261124-0001/panggilan-balik", person).exchange();
	}

	private List<String> found(String query) {
		return Shown.on(get("/telepon/cari?" + query, this.pti).exchange()).each("table.found-calls tbody tr");
	}

	private void writtenDownAnew() {
		assertThat(post("/telepon", this.dp)
			.param("formId", this.calls.findByNumber("CC-20261124-0001").orElseThrow().getFormId().toString())
			.param("callerName", "Ibu Sebenarnya")
			.param("callerKind", "MASYARAKAT")
			.param("contact", "021 3850455")
			.param("received", "08.55")
			.param("finished", "09.00")
			.param("problems[0].number", "1")
			.param("problems[0].topicId", this.jdbc.queryForObject("""
					select min(id) from topics where unit_code = 'DP'
					and id not in (select parent_id from topics where parent_id is not null)""", String.class))
			.param("problems[0].text", "Isi yang baru.")
			.param("problems[0].outcome", "TUNTAS")).hasRedirectedUrl("/telepon");
	}

	private void wrongMenu() {
		assertThat(whole(post("/telepon", this.pti), UUID.randomUUID(), "DP", "SALAH_MENU"))
			.hasRedirectedUrl("/telepon");
	}

	private MockMvcRequestBuilder second(MockMvcRequestBuilder request) {
		return request.param("problems[1].topicId", this.jdbc.queryForObject("""
				select min(id) from topics where unit_code = 'DKH' and name not like 'Pengaduan%'
				and id not in (select parent_id from topics where parent_id is not null)""", String.class))
			.param("problems[1].text", "Sertifikat kursus.")
			.param("problems[1].outcome", "DITERUSKAN_UNIT");
	}

	private MockMvcRequestBuilder parked(UUID formId) {
		return post("/telepon/parkir", this.dp).param("formId", formId.toString())
			.param("callerName", "Ibu Sedang Bicara")
			.param("received", "08.58");
	}

	private MvcTestResult accept(StaffMember person) {
		return post("/telepon/sambungan/TL-20261124-0001/penerimaan", person).exchange();
	}

	private MockMvcRequestBuilder whole(MockMvcRequestBuilder request, UUID formId, String unit, String outcome) {
		return request.param("formId", formId.toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "PIHAK_PELAPOR")
			.param("institution", "PJK DEF")
			.param("contact", "0812 3456 7890")
			.param("received", "08.55")
			.param("finished", "0900")
			.param("problems[0].topicId", this.jdbc.queryForObject("""
					select min(id) from topics where unit_code = ?
					and id not in (select parent_id from topics where parent_id is not null)""", String.class, unit))
			.param("problems[0].text", "Batas waktu laporan.")
			.param("problems[0].outcome", outcome);
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
