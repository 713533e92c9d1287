package id.go.ppatk.piket.desk;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Statements;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.Role;
import id.go.ppatk.piket.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Taking a call and writing it down.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class DeskApplicationTests {

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
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	private StaffMember officer;

	private Duty duty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.fixtures.duty(TODAY, 2, this.fixtures.officer("DP", 2), this.fixtures.officer("DP", 4));
	}

	@Test
	void theDeskHoldsTheScriptOfTheProcedureWithTheOfficersName() {
		MvcTestResult answer = this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.panel("naskah")).contains(
				"\"Selamat Pagi, Call Center PPATK dengan Petugas DP 1, ada yang bisa kami bantu?\"",
				"Apakah penjelasan kami sudah cukup? Atau masih ada hal lain yang ingin ditanyakan?",
				"Terima kasih telah menghubungi Call Center PPATK dan selamat Pagi");
		assertThat(page.in(".take-call")).contains("Terima telepon");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T10:59, Pagi", "2026-11-24T11:00, Siang", "2026-11-24T14:59, Siang",
			"2026-11-24T15:00, Sore" })
	void theGreetingFollowsTheTimeOfDay(String moment, String greeting) {
		this.clock.set(moment);
		assertThat(Shown.on(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange())
			.panel("naskah")).contains("Selamat " + greeting + ",", "dan selamat " + greeting);
	}

	@Test
	void inTheBreakTheSubstituteAnswers() {
		this.clock.set("2026-11-24T12:30");
		Shown page = Shown.on(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange());
		assertThat(page.each(".on-duty-who strong")).contains("Petugas DP 3");
		assertThat(page.each(".on-duty-who")).anyMatch((who) -> who.contains("pengganti menjawab sampai 13.00"));
	}

	@Test
	void takingACallTwiceIsOneCallWithOneNumber() {
		UUID formId = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(post("/telepon/penerimaan", this.officer).param("formId", formId.toString()))
				.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0001");
		}
		assertThat(this.calls.findByNumber("CC-20261124-0002")).isEmpty();
	}

	@Test
	void theFormOffersTheOwnUnitsTopicsFirst() {
		Shown page = Shown.on(this.browser.get().uri("/telepon/baru").with(this.fixtures.as(this.officer)).exchange());
		assertThat(page.in("select[name='problems[0].topicId']"))
			.containsSubsequence("Registrasi GRIPS", "Kehumasan", "Pertanyaan terkait DAT")
			.contains("Tata Cara Pelaporan – LTKM");
	}

	@Test
	void aSavedCallStandsInTodaysListWithItsNumber() {
		assertThat(whole(post("/telepon", this.officer), UUID.randomUUID())).hasRedirectedUrl("/telepon");
		assertThat(Shown.on(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange())
			.in("tbody")).contains("CC-20261124-0001", "Bapak ABC", "PJK DEF", "Tuntas");
		Call call = this.calls.whole("CC-20261124-0001").orElseThrow();
		assertThat(call.getDutyId()).isEqualTo(this.duty.getId());
		assertThat(call.getDetails().contacts()).extracting("normalised")
			.containsExactly("+6281234567890", "0215551234".replaceFirst("0", "+62"), "abcemail@def.com");
	}

	@Test
	void aFormThatIsSentTwiceIsWrittenOnce() {
		UUID formId = UUID.randomUUID();
		assertThat(whole(post("/telepon", this.officer), formId)).hasStatus3xxRedirection();
		assertThat(whole(post("/telepon", this.officer), formId)).hasStatus3xxRedirection();
		assertThat(this.calls.on(TODAY, 100)).hasSize(1);
	}

	@Test
	void aSecondProblemIsAddedAndEverythingTypedStays() {
		MvcTestResult answer = whole(post("/telepon/permasalahan", this.officer), UUID.randomUUID()).exchange();
		assertThat(answer).hasStatusOk();
		Shown page = Shown.on(answer);
		assertThat(page.each("fieldset.problem legend")).contains("Permasalahan 2");
		assertThat(page.count("[name='problems[1].topicId']")).isOne();
		assertThat(page.value("[name=callerName]")).isEqualTo("Bapak ABC");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Perubahan user.");
	}

	@Test
	void anInvalidFormIsRefusedInWordsAndStaysAsTyped() {
		MvcTestResult refused = post("/telepon", this.officer).param("formId", UUID.randomUUID().toString())
			.param("callerName", "Ibu GHI")
			.param("received", "0860")
			.param("problems[0].text", "Lupa <b>sandi</b>")
			.param("problems[0].outcome", "DIESKALASI")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.value("[name=callerName]")).isEqualTo("Ibu GHI");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Lupa <b>sandi</b>");
		assertThat(page.in("#received-error")).contains("Tulis jam seperti 07.00");
		assertThat(page.in("[id='problems[0].topicId-error']")).contains("Pilih topik");
		assertThat(page.in("#contact-error")).contains("Isi nomor kontak");
	}

	@Test
	void nothingLongerThanItsColumnReachesTheDatabase() {
		assertThat(
				whole(post("/telepon", this.officer), UUID.randomUUID()).param("problems[0].remark", "x".repeat(2001)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("[id='problems[0].remark-error']"), STRING)
			.contains("Paling banyak 2000 karakter");
	}

	@Test
	void whoIsNotOnDutyChoosesThePost() {
		StaffMember offDuty = this.fixtures.officer("DP", 6);
		assertThat(whole(post("/telepon", offDuty), UUID.randomUUID())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.extracting(Shown.text("#dutyId-error"), STRING)
			.contains("Pilih pos");
		assertThat(whole(post("/telepon", offDuty), UUID.randomUUID()).param("dutyId", this.duty.getId().toString()))
			.hasStatus3xxRedirection();
		assertThat(this.calls.on(TODAY, 100)).singleElement().matches(Call::isOffDuty);
	}

	@Test
	void aCallOfTheOperatorBelongsToNoDuty() {
		StaffMember operator = this.fixtures.person("operator", "Operator", "OPR", Role.OPERATOR);
		assertThat(whole(post("/telepon", operator), UUID.randomUUID()).param("problems[0].whyNotPassedOn",
				"Hanya menanyakan alamat."))
			.hasStatus3xxRedirection();
		assertThat(this.calls.on(TODAY, 100)).singleElement()
			.satisfies((call) -> assertThat(call.getDutyId()).isNull())
			.extracting(Call::getUnitCode)
			.isEqualTo("OPR");
	}

	@Test
	void aCallSavedAfterTheRecapIsAnAddendum() {
		this.transaction.executeWithoutResult((status) -> this.sheets.freeze(this.duty.getId(), this.clock.instant()));
		assertThat(whole(post("/telepon", this.officer), UUID.randomUUID())).hasStatus3xxRedirection();
		assertThat(this.calls.on(TODAY, 100)).singleElement().matches(Call::isAddedAfterRecap);
	}

	@Test
	void aCancelledCallKeepsItsNumber() {
		post("/telepon/penerimaan", this.officer).param("formId", UUID.randomUUID().toString()).exchange();
		assertThat(post("/telepon/CC-20261124-0001/pembatalan", this.officer)).hasRedirectedUrl("/telepon")
			.flash()
			.containsEntry("noticeAt", "/telepon/CC-20261124-0001")
			.containsEntry("noticeUndo", "/telepon/CC-20261124-0001/pemulihan");
		assertThat(Shown.on(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange())
			.in("tbody")).contains("CC-20261124-0001", "Dibatalkan");
	}

	@Test
	void aCorrectionThatComesTooLateShowsBothVersions() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lama");
		String path = "/telepon/" + call.getNumber() + "/perbaikan";
		int version = this.calls.whole(call.getNumber()).orElseThrow().getVersion();
		assertThat(whole(post(path, this.officer), call.getFormId()).param("version", "" + version))
			.hasRedirectedUrl("/telepon/" + call.getNumber());
		MvcTestResult second = whole(post(path, this.fixtures.coordinator("DP")), call.getFormId(), "Punya saya")
			.param("version", "" + version)
			.exchange();
		assertThat(second).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(second);
		assertThat(page.in(".alert-warning")).contains("sudah diubah oleh orang lain", "Perubahan user.");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Punya saya");
		assertThat(page.value("#isian [name=version]")).isEqualTo(String.valueOf(version + 1));
	}

	@Test
	void aCorrectionAddsAProblemAndTakesOneAway() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lama");
		String path = "/telepon/" + call.getNumber() + "/perbaikan";
		MvcTestResult next = whole(post("/telepon/permasalahan", this.officer), call.getFormId())
			.param("version", "" + version(call))
			.exchange();
		assertThat(next).hasStatusOk();
		Shown page = Shown.on(next);
		assertThat(page.attributes("#isian", "action")).containsExactly(path);
		assertThat(page.count("[name='problems[1].text']")).isOne();
		assertThat(whole(post(path, this.officer), call.getFormId()).param("version", "" + version(call))
			.param("problems[1].topicId", "6")
			.param("problems[1].text", "Masih ada hal lain.")
			.param("problems[1].outcome", "TUNTAS")).hasStatus3xxRedirection();
		assertThat(this.calls.whole(call.getNumber()).orElseThrow().getProblems()).extracting("text")
			.containsExactly("Perubahan user.", "Masih ada hal lain.");
		assertThat(whole(post(path, this.officer), call.getFormId()).param("version", "" + version(call)))
			.hasStatus3xxRedirection();
		assertThat(this.calls.whole(call.getNumber()).orElseThrow().getProblems()).extracting("text")
			.containsExactly("Perubahan user.");
	}

	private int version(Call call) {
		return this.calls.whole(call.getNumber()).orElseThrow().getVersion();
	}

	@Test
	void theCallOfACallerWhoWouldNotSayANameIsCorrected() {
		UUID formId = UUID.randomUUID();
		assertThat(post("/telepon", this.officer).param("formId", formId.toString())
			.param("nameWithheld", "true")
			.param("contactWithheld", "true")
			.param("received", "08.50")
			.param("problems[0].topicId", "6")
			.param("problems[0].text", "Perubahan user.")
			.param("problems[0].outcome", "TUNTAS")).hasStatus3xxRedirection();
		Shown form = Shown.on(this.browser.get()
			.uri("/telepon/CC-20261124-0001/perbaikan")
			.with(this.fixtures.as(this.officer))
			.exchange());
		assertThat(form.count("[name=nameWithheld][checked]")).isOne();
		assertThat(form.count("[name=contactWithheld][checked]")).isOne();
	}

	@Test
	void othersDoNotReadIt() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lama");
		String path = "/telepon/" + call.getNumber();
		assertThat(this.browser.get().uri(path).with(this.fixtures.as(this.fixtures.officer("PTI", 1))))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.get().uri(path).with(this.fixtures.as(this.fixtures.supervisor()))).hasStatusOk();
		assertThat(this.browser.get().uri(path + "/perbaikan").with(this.fixtures.as(this.fixtures.officer("DP", 6))))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.browser.get().uri("/telepon/CC-20261124-9999").with(this.fixtures.as(this.officer)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void handInAndSaveOfACallExcludeEachOther() throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		var pool = Executors.newSingleThreadExecutor();
		var saved = pool.submit(() -> {
			locked.await();
			return whole(post("/telepon", this.officer), UUID.randomUUID()).exchange();
		});
		this.transaction.executeWithoutResult((status) -> {
			this.sheets.lock(this.duty.getId());
			locked.countDown();
			this.sheets.freeze(this.duty.getId(), this.clock.instant());
		});
		assertThat(saved.get()).hasStatus3xxRedirection();
		pool.shutdown();
		assertThat(this.calls.on(TODAY, 100)).singleElement().matches(Call::isAddedAfterRecap);
	}

	@Test
	void aTimeOutsideTheServiceHoursIsSaidBesideItsFieldAndNeverRefused() {
		StaffMember officer = this.fixtures.officer("DP", 1);
		assertThat(outside(officer, "received", "06.59", "kemarin"))
			.isEqualTo("<span>Di luar jam layanan (07.00–17.00)</span>");
		assertThat(outside(officer, "received", "17.00", "")).contains("Di luar jam layanan");
		assertThat(outside(officer, "finished", "17.00", "")).as("it may end with the service")
			.isEqualTo("<span></span>");
		assertThat(outside(officer, "finished", "17.01", "")).contains("Di luar jam layanan");
		assertThat(outside(officer, "received", "10.00", "22/11")).isEqualTo("<span>Bukan hari layanan</span>");
		assertThat(outside(officer, "received", "7.5", "")).isEqualTo("<span></span>");
		UUID formId = UUID.randomUUID();
		MvcTestResult form = this.browser.post()
			.uri("/telepon")
			.with(this.fixtures.as(officer))
			.with(csrf())
			.param("formId", formId.toString())
			.param("callDate", "kemarin")
			.param("received", "06.30")
			.param("finished", "06.40")
			.exchange();
		assertThat(Shown.on(form).each(".hours-said")).containsExactly("Di luar jam layanan (07.00–17.00)",
				"Di luar jam layanan (07.00–17.00)");
	}

	@Test
	void theQueueBesideAnOpenCallHoldsWhatIsUnfinishedAndTodaysCalls() {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lama");
		UUID open = take();
		assertThat(queue(open).count(".unfinished")).as("the open one is the only one").isZero();
		take();
		Shown queue = queue(open);
		assertThat(queue.each(".unfinished li")).hasSize(2);
		assertThat(queue.each(".unfinished li:has([aria-current])")).singleElement()
			.asString()
			.contains("CC-20261124-0002", "sedang dibuka");
		assertThat(queue.attributes(".unfinished a", "aria-keyshortcuts")).containsExactly("Alt+1", "Alt+4");
		assertThat(queue.each("tbody tr")).hasSize(3)
			.last()
			.asString()
			.startsWith("Bapak ABC, PJK DEF CC-20261124-0001 0001")
			.contains("Tuntas", "Petugas DP 1", "08.00");
	}

	private UUID take() {
		UUID formId = UUID.randomUUID();
		assertThat(post("/telepon/penerimaan", this.officer).param("formId", formId.toString()))
			.hasStatus3xxRedirection();
		return formId;
	}

	private Shown queue(UUID open) {
		return Shown.on(this.browser.get()
			.uri("/telepon/antrean")
			.param("formId", open.toString())
			.with(this.fixtures.as(this.officer))
			.exchange());
	}

	@Test
	void beforeAProblemGoesInWhichSomethingStandsItIsAsked() {
		UUID formId = UUID.randomUUID();
		Shown asked = Shown.on(two(formId).param("hapus", "1").exchange());
		assertThat(asked.in("fieldset.problem .alert-warning .alert-title"))
			.isEqualTo("Permasalahan 2 sudah berisi isian. Hapus juga?");
		assertThat(asked.value("[name='problems[1].text']")).isEqualTo("Masih ada hal lain.");
		Shown removed = Shown.on(two(formId).param("hapus", "1").param("yakin", "true").exchange());
		assertThat(removed.count("fieldset.problem")).isOne();
		assertThat(removed.value("[name='problems[0].text']")).isEqualTo("Perubahan user.");
		Shown empty = Shown
			.on(whole(post("/telepon/permasalahan", this.officer), formId).param("problems[1].topicId", "6")
				.param("hapus", "1")
				.exchange());
		assertThat(empty.count("fieldset.problem")).as("nothing typed").isOne();
	}

	private MockMvcRequestBuilder two(UUID formId) {
		return whole(post("/telepon/permasalahan", this.officer), formId).param("problems[1].topicId", "6")
			.param("problems[1].text", "Masih ada hal lain.")
			.param("problems[1].outcome", "TUNTAS");
	}

	@ParameterizedTest
	@CsvSource({ "'', 08.55, '', 0", "'', 07.00, 07.05, 1", "'', 07.00, 08.55, 0", "kemarin, 08.55, '', 1",
			"'', 7.5, '', 0", "tidak jelas, 07.00, 07.05, 0" })
	void whyItIsWrittenDownLateIsAskedWhenTheTimesSaySo(String day, String received, String finished, int asked) {
		MvcTestResult answer = this.browser.get()
			.uri("/telepon/susulan")
			.param("callDate", day.isEmpty() ? "2026-11-24" : day)
			.param("received", received)
			.param("finished", finished)
			.with(this.fixtures.as(this.officer))
			.exchange();
		assertThat(answer).hasStatusOk();
		assertThat(Shown.on(answer).count("[data-late]")).isEqualTo(asked);
	}

	private String outside(StaffMember officer, String field, String typed, String day) {
		MvcTestResult answer = this.browser.get()
			.uri("/telepon/jam")
			.param(field, typed)
			.param("callDate", day)
			.with(this.fixtures.as(officer))
			.exchange();
		assertThat(answer).hasStatusOk();
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private MockMvcRequestBuilder whole(MockMvcRequestBuilder request, UUID formId) {
		return whole(request, formId, "Perubahan user.");
	}

	private MockMvcRequestBuilder whole(MockMvcRequestBuilder request, UUID formId, String problem) {
		return request.param("formId", formId.toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", "PIHAK_PELAPOR")
			.param("institution", "PJK DEF")
			.param("contact", "0812 3456 7890 / 021 555 1234")
			.param("email", "abcemail@def.com")
			.param("received", "07.00")
			.param("finished", "0705")
			.param("lateReason", "Jaringan putus")
			.param("problems[0].topicId", "6")
			.param("problems[0].text", problem)
			.param("problems[0].outcome", "TUNTAS");
	}

	@Test
	void theDeskTakesAsManyStatementsForManyCallsAsForOne(@Autowired Statements statements) {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(7, 0), "Bapak ABC", "x");
		long one = statements.of(this::desk);
		for (int minute = 1; minute < 40; minute++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(8, minute), "Bapak " + minute, "x");
		}
		assertThat(statements.of(this::desk)).isEqualTo(one + 1).isLessThan(30);
	}

	@Test
	void theDeskShowsTheLatestCallsAndWhereTheOthersAre() {
		for (int minute = 0; minute < 31; minute++) {
			this.fixtures.call(this.duty, this.officer, LocalTime.of(8, minute), "Bapak " + minute, "x");
		}
		Shown page = Shown.on(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer)).exchange());
		assertThat(page.in("#telepon-hari-ini")).isEqualTo("Telepon hari ini (31)");
		assertThat(page.in("tbody")).contains("CC-20261124-0031", "CC-20261124-0002");
		assertThat(page.links("#isi")).contains("/telepon/cari?dari=2026-11-24&sampai=2026-11-24&urut=tanggal")
			.noneMatch((link) -> link.contains("CC-20261124-0001"));
		assertThat(page.in("#isi")).doesNotContain("CC-20261124-0001");
	}

	@Test
	void thePageOfACallTakesAsManyStatementsForManyVersionsAsForOne(@Autowired Statements statements) {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lama");
		Runnable page = () -> assertThat(
				this.browser.get().uri("/telepon/" + call.getNumber()).with(this.fixtures.as(this.officer)))
			.hasStatusOk();
		long one = statements.of(page);
		for (int i = 0; i < 5; i++) {
			whole(post("/telepon/" + call.getNumber() + "/perbaikan", this.officer), call.getFormId(), "Baru " + i)
				.param("version", "" + version(call))
				.exchange();
		}
		assertThat(statements.of(page)).isEqualTo(one).isLessThanOrEqualTo(16);
	}

	@Test
	void savingACallThatNobodyTookIsOneTransactionOfFewStatements(@Autowired Statements statements) {
		long before = revisions();
		long few = statements.of(() -> whole(post("/telepon", this.officer), UUID.randomUUID()).exchange());
		assertThat(revisions() - before).isEqualTo(2);
		assertThat(few).isLessThan(40);
	}

	private long revisions() {
		return this.jdbc.queryForObject("select count(*) from revisions", Long.class);
	}

	@Test
	void manyCallsOfADutyAreSavedAtOnce() throws Exception {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "x");
		var pool = Executors.newSingleThreadExecutor();
		this.transaction.executeWithoutResult((status) -> {
			this.sheets.enter(this.duty.getId());
			var saved = pool.submit(() -> whole(post("/telepon", this.officer), UUID.randomUUID()).exchange());
			assertThat(saved).succeedsWithin(Duration.ofSeconds(20));
		});
		pool.shutdown();
		assertThat(this.calls.on(TODAY, 100)).hasSize(2);
	}

	@Test
	void aTakenCallThatIsSentTwiceAtOnceIsWrittenOnce() {
		UUID formId = UUID.randomUUID();
		assertThat(post("/telepon/penerimaan", this.officer).param("formId", formId.toString()))
			.hasStatus3xxRedirection();
		var pool = Executors.newFixedThreadPool(2);
		List<Future<MvcTestResult>> sent = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.queryForList("select id from calls for update");
			for (int i = 0; i < 2; i++) {
				sent.add(pool.submit(() -> whole(post("/telepon", this.officer), formId).exchange()));
			}
			await().until(() -> this.jdbc.queryForObject("select count(distinct pid) from pg_locks where not granted",
					Integer.class) == 2);
		});
		assertThat(sent).allSatisfy((answer) -> assertThat(answer.get()).hasStatus3xxRedirection());
		pool.shutdown();
		assertThat(this.calls.on(TODAY, 100)).singleElement().matches((call) -> call.getState() == Call.State.RECORDED);
	}

	private void desk() {
		assertThat(this.browser.get().uri("/telepon").with(this.fixtures.as(this.officer))).hasStatusOk();
	}

}
