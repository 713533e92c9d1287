package id.go.ppatk.piket.desk;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallDetails;
import id.go.ppatk.piket.calls.CallerKind;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.calls.Outcome;
import id.go.ppatk.piket.calls.Sufficiency;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.handoffs.Handoff;
import id.go.ppatk.piket.handoffs.HandoffKind;
import id.go.ppatk.piket.handoffs.Handoffs;
import id.go.ppatk.piket.staff.StaffMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the call form asks, and what it knows by itself: who calls, what the caller said
 * last, where a wrong menu goes, and what another unit answers for.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class CallFormApplicationTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

	private static final String NUMBER = "CC-20261124-0001";

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

	private final UUID formId = UUID.randomUUID();

	private StaffMember officer;

	private StaffMember pti;

	private Duty duty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.pti = this.fixtures.officer("PTI", 1);
		this.duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.fixtures.duty(TODAY, 1, this.pti, this.fixtures.officer("PTI", 2));
	}

	@Test
	void moreToAskOpensAFurtherProblemEachTimeAndTheQuestionIsOpenAgain() {
		Shown second = Shown.on(whole("/telepon/permasalahan").param("sufficiency", "MORE").exchange());
		assertThat(second.count("fieldset.problem")).isEqualTo(2);
		assertThat(second.count("input[name=sufficiency][checked]")).isZero();
		Shown third = Shown.on(whole("/telepon/permasalahan").param("problems[1].text", "Soal kedua")
			.param("saidBefore", second.value("input[name=saidBefore]"))
			.param("sufficiency", "MORE")
			.exchange());
		assertThat(third.count("fieldset.problem")).isEqualTo(3);
		assertThat(third.count("input[name=sufficiency][checked]")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "MORE, ENOUGH, ENOUGH", "MORE, '', MORE", "ENOUGH, MORE, MORE", "'', ENOUGH, ENOUGH" })
	void theLastWordIsWhatTheCallerSaidLast(String before, String answer, Sufficiency kept) {
		assertThat(whole("/telepon").param("saidBefore", before).param("sufficiency", answer))
			.hasRedirectedUrl("/telepon");
		assertThat(saved().getSufficiency()).isEqualTo(kept);
	}

	@Test
	void aWrongMenuAsksOnlyWhereToAndHasAKeyForEachOtherUnit() {
		take();
		Shown form = Shown.on(get("/telepon/baru?nomor=" + NUMBER, this.officer));
		assertThat(form.each(".wrong-menu button")).containsExactly("Sambungkan ke PTI", "Sambungkan ke DKH");
		assertThat(form.count(".wrong-menu button[aria-keyshortcuts=Alt+2]")).isOne();
		assertThat(form.count(".wrong-menu button[aria-keyshortcuts=Alt+3]")).isOne();
		assertThat(putThrough("PTI:")).hasRedirectedUrl("/telepon");
		Handoff handoff = this.handoffs.findByNumber("TL-20261124-0001").orElseThrow();
		assertThat(handoff.getKind()).isEqualTo(HandoffKind.SALAH_MENU);
		assertThat(handoff.getToUnit()).isEqualTo("PTI");
		assertThat(saved().getProblems()).extracting(CallDetails.Problem::outcome).containsExactly(Outcome.SALAH_MENU);
		Shown page = Shown.on(get("/telepon/" + NUMBER, this.officer));
		assertThat(page.beside("Nama penelepon")).isEqualTo("Belum ditanyakan");
		assertThat(page.beside("Nomor kontak")).isEqualTo("Belum ditanyakan");
	}

	/** A browser presses the first button that belongs to the form. */
	@Test
	void enterInAFieldSavesAndPutsNobodyThrough() throws UnsupportedEncodingException {
		take();
		Element first = Jsoup
			.parse(get("/telepon/baru?nomor=" + NUMBER, this.officer).getResponse().getContentAsString())
			.select("#isian button, button[form=isian]")
			.get(0);
		assertThat(first.hasAttr("formaction")).isFalse();
		assertThat(first.hasAttr("name")).isFalse();
	}

	@Test
	void whoAcceptsAWrongMenuGetsAnEmptyFormAndNothingTickedThatNobodySaid() {
		take();
		putThrough("PTI:").exchange();
		Shown form = Shown.on(accept());
		assertThat(form.value("[name=callerName]")).isEmpty();
		assertThat(form.value("[name=contact]")).isEmpty();
		assertThat(form.count(".call-form input[type=checkbox][checked]")).isZero();
		assertThat(form.count("[name=callerKind] option[selected]")).isZero();
		assertThat(form.count("[name='problems[0].topicId'] option[selected]")).isZero();
		assertThat(form.in("[name='problems[0].text']")).isEmpty();
	}

	@Test
	void whatIsKnownOfAWrongMenuGoesAlong() {
		take();
		putThrough("PTI:").param("callerName", "Bapak ABC")
			.param("institution", "PJK DEF")
			.param("contact", "0812 3456 7890")
			.exchange();
		Shown form = Shown.on(accept());
		assertThat(form.value("[name=callerName]")).isEqualTo("Bapak ABC");
		assertThat(form.value("[name=institution]")).isEqualTo("PJK DEF");
		assertThat(form.value("[name=contact]")).isEqualTo("0812 3456 7890");
		assertThat(form.count("[name='problems[0].topicId'] option[selected]")).isZero();
	}

	@Test
	void aWrongMenuChosenAsTheOutcomeAsksOnlyWhereTo() {
		MvcTestResult refused = post("/telepon", this.officer).param("formId", this.formId.toString())
			.param("received", "08.55")
			.param("problems[0].outcome", "SALAH_MENU")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(refused).each(".invalid-feedback"))
			.containsExactly("Pilih kepada siapa permasalahan ini diteruskan.");
		assertThat(post("/telepon", this.officer).param("formId", this.formId.toString())
			.param("received", "08.55")
			.param("problems[0].outcome", "SALAH_MENU")
			.param("problems[0].to", "PTI:")).hasRedirectedUrl("/telepon");
	}

	@ParameterizedTest
	@CsvSource({ "DPR, DITERUSKAN_DAT_DPR", "DAT, DITERUSKAN_DAT_DPR", "PTI, DITERUSKAN_UNIT", "DP, ''" })
	void aTopicProposesWhatBecomesOfIt(String unit, String outcome) {
		Shown form = Shown.on(get("/telepon/baru", this.officer));
		assertThat(form.count("[name='problems[0].topicId'] option[value=" + topic(unit) + "][data-outcome"
				+ (outcome.isEmpty() ? "]" : "=" + outcome + "]")))
			.isEqualTo(outcome.isEmpty() ? 0 : 1);
	}

	@Test
	void whoAnswersWhatAnotherUnitAnswersForSaysWhyItIsNotPassedOn() {
		MvcTestResult asked = whole("/telepon", topic("DPR")).exchange();
		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Shown.on(asked).each(".invalid-feedback")).containsExactly(
				"Topik ini ditangani DPR. Teruskan permasalahannya, atau tulis dengan satu kalimat mengapa tidak diteruskan.");
		assertThat(Shown.on(asked).count("input[name='problems[0].whyNotPassedOn']")).isOne();
		assertThat(whole("/telepon", topic("DPR")).param("problems[0].whyNotPassedOn", "Hanya menanyakan alamat."))
			.hasRedirectedUrl("/telepon");
		assertThat(saved().getProblems()).extracting(CallDetails.Problem::whyNotPassedOn)
			.containsExactly("Hanya menanyakan alamat.");
		assertThat(Shown.on(get("/telepon/" + NUMBER, this.officer)).beside("Permasalahan"))
			.contains("Tuntas – tidak diteruskan: Hanya menanyakan alamat.");
		assertThat(Shown.on(get("/rekap/harian/2026-11-24/DP-1", this.officer)).each("td"))
			.contains("Tuntas – tidak diteruskan: Hanya menanyakan alamat.");
	}

	@Test
	void aReasonIsAskedAsSoonAsTopicAndOutcomeAreChosen() {
		Shown part = Shown.on(whole("/telepon/penerus?ke=0", topic("PTI")).exchange());
		assertThat(part.in("label")).isEqualTo("Alasan tidak diteruskan");
		assertThat(Shown.on(whole("/telepon/penerus?ke=0", topic("DP")).exchange()).count("label")).isZero();
	}

	@Test
	void aReasonThatNobodyHasToGiveIsNotKept() {
		assertThat(whole("/telepon").param("problems[0].whyNotPassedOn", "Tidak perlu.")).hasRedirectedUrl("/telepon");
		assertThat(saved().getProblems().get(0).whyNotPassedOn()).isNull();
	}

	@Test
	void aCorrectionToTuntasAsksForTheReasonToo() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lama");
		String path = "/telepon/" + call.getNumber() + "/perbaikan";
		MockMvcRequestBuilder correction = whole(path, topic("PTI")).param("version", "" + version(call));
		assertThat(correction).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(whole(path, topic("PTI")).param("version", "" + version(call))
			.param("problems[0].whyNotPassedOn", "Dijelaskan bersama PTI.")).hasStatus3xxRedirection();
		Shown form = Shown.on(get(path, this.officer));
		assertThat(form.value("input[name='problems[0].whyNotPassedOn']")).isEqualTo("Dijelaskan bersama PTI.");
	}

	@Test
	void whoCallsFollowsFromTheInstitutionThatIsKnown() {
		this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Lama");
		this.jdbc.update("update calls set caller_kind = 'INSTANSI_LAIN'");
		assertThat(said("pjk def")).isEqualTo("Otomatis: Instansi lain. Ubah bila keliru.");
		assertThat(said("")).isEqualTo("Otomatis: Masyarakat. Ubah bila keliru.");
		assertThat(said("PT Baru")).isEqualTo("Otomatis: Pihak Pelapor. Ubah bila keliru.");
		assertThat(unsaid("PJK DEF", "")).isEqualTo(CallerKind.INSTANSI_LAIN);
		assertThat(unsaid("PJK DEF", "PIHAK_PELAPOR")).isEqualTo(CallerKind.PIHAK_PELAPOR);
		assertThat(unsaid("", "")).isEqualTo(CallerKind.MASYARAKAT);
	}

	private String said(String institution) {
		return Shown.on(post("/telepon/riwayat", this.officer).param("institution", institution).exchange())
			.in("#jenis-mengikuti");
	}

	private CallerKind unsaid(String institution, String kind) {
		UUID form = UUID.randomUUID();
		assertThat(request("/telepon", form, institution, kind, topic("DP"))).hasRedirectedUrl("/telepon");
		return this.calls.wholeOfForm(form).orElseThrow().getDetails().callerKind();
	}

	private int version(Call call) {
		return this.calls.whole(call.getNumber()).orElseThrow().getVersion();
	}

	private void take() {
		post("/telepon/penerimaan", this.officer).param("formId", this.formId.toString()).exchange();
	}

	private MockMvcRequestBuilder putThrough(String to) {
		return post("/telepon/salah-menu", this.officer).param("formId", this.formId.toString())
			.param("received", "09.00")
			.param("problems[0].outcome", "TUNTAS")
			.param("ke", to);
	}

	private MvcTestResult accept() {
		post("/telepon/sambungan/TL-20261124-0001/penerimaan", this.pti).exchange();
		return get("/telepon/baru?nomor=" + NUMBER, this.pti);
	}

	private Call saved() {
		return this.calls.whole(NUMBER).orElseThrow();
	}

	private Long topic(String unit) {
		return this.jdbc.queryForObject("""
				select min(id) from topics where unit_code = ? and name not like 'Pengaduan%'
				and id not in (select parent_id from topics where parent_id is not null)""", Long.class, unit);
	}

	private MockMvcRequestBuilder whole(String path) {
		return whole(path, topic("DP"));
	}

	private MockMvcRequestBuilder whole(String path, Long topic) {
		return request(path, this.formId, "PJK DEF", "", topic);
	}

	private MockMvcRequestBuilder request(String path, UUID formId, String institution, String kind, Long topic) {
		return post(path, this.officer).param("formId", formId.toString())
			.param("callerName", "Bapak ABC")
			.param("callerKind", kind)
			.param("institution", institution)
			.param("contact", "0812 3456 7890")
			.param("received", "08.55")
			.param("finished", "09.00")
			.param("problems[0].topicId", topic.toString())
			.param("problems[0].text", "Perubahan user.")
			.param("problems[0].outcome", "TUNTAS");
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private MvcTestResult get(String path, StaffMember person) {
		MvcTestResult page = this.browser.get().uri(path).with(this.fixtures.as(person)).exchange();
		assertThat(page).hasStatusOk();
		return page;
	}

}
