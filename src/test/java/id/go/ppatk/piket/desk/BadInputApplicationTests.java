package id.go.ppatk.piket.desk;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.go.ppatk.piket.ApplicationTest;
import id.go.ppatk.piket.Fixtures;
import id.go.ppatk.piket.FreshDatabase;
import id.go.ppatk.piket.Shown;
import id.go.ppatk.piket.TestClock;
import id.go.ppatk.piket.calls.Call;
import id.go.ppatk.piket.calls.CallAddenda;
import id.go.ppatk.piket.calls.CallSheets;
import id.go.ppatk.piket.calls.Calls;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.staff.StaffMember;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What an officer, or somebody who means ill, may type into the call form and into what
 * is added to a call.
 */
@ApplicationTest
@FreshDatabase(eachTest = true)
class BadInputApplicationTests {

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
	JdbcTemplate jdbc;

	@Autowired
	CallSheets sheets;

	@Autowired
	CallAddenda addenda;

	@Autowired
	TransactionTemplate transaction;

	private StaffMember officer;

	private StaffMember other;

	private Duty duty;

	@BeforeEach
	void onDuty() {
		this.clock.set("2026-11-24T09:00");
		this.officer = this.fixtures.officer("DP", 1);
		this.other = this.fixtures.officer("DP", 2);
		this.duty = this.fixtures.duty(TODAY, 1, this.officer, this.fixtures.officer("DP", 3));
		this.fixtures.duty(TODAY, 2, this.other, this.fixtures.officer("DP", 4));
	}

	@ParameterizedTest
	@CsvSource({ "callerName, 120", "institution, 160", "problems[0].text, 4000", "problems[0].remark, 2000",
			"lateReason, 300", "keepReason, 300" })
	void aTextFieldTakesItsLimitAndNoMore(String field, int limit) {
		assertThat(form(this.officer, field, "x".repeat(limit))).hasRedirectedUrl("/telepon");
		MvcTestResult refused = form(this.officer, field, "x".repeat(limit + 1)).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.each(".invalid-feedback, .guard li"))
			.anyMatch((said) -> said.contains("Paling banyak " + limit + " karakter"));
		assertThat(page.value("[name='" + field + "']")).isEqualTo("x".repeat(limit + 1));
	}

	@Test
	void aContactTakesItsLimitAndNoMore() {
		String numbers = "081234567890/".repeat(19) + "0812345";
		String address = "a".repeat(246) + "@def.com";
		assertThat(form(this.officer, "contact", numbers, "email", address)).hasRedirectedUrl("/telepon");
		for (String field : new String[] { "contact", "email" }) {
			MvcTestResult refused = form(this.officer, field, field.equals("contact") ? numbers + "6" : "a" + address)
				.exchange();
			assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			Shown page = Shown.on(refused);
			assertThat(page.each(".invalid-feedback")).anyMatch((said) -> said.contains("Paling banyak 254 karakter"));
			assertThat(page.value("[name=callerName]")).isEqualTo("Bapak ABC");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "received", "finished", "callDate" })
	void aTimeThatIsALongTextIsAnsweredInWords(String field) {
		MvcTestResult refused = form(this.officer, field, "7".repeat(41)).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.each(".invalid-feedback")).anyMatch((said) -> said.contains("Paling banyak 40 karakter"));
		assertThat(page.value("[name=callerName]")).isEqualTo("Bapak ABC");
	}

	@ParameterizedTest
	@CsvSource({ "callerName, Isi nama penelepon", "institution, Isi nama Pihak Pelapor", "contact, Isi nomor kontak",
			"received, Tulis jam", "problems[0].text, Isi permasalahan", "problems[0].topicId, Pilih topik",
			"problems[0].outcome, Pilih hasil", "lateReason, Isi alasan dicatat susulan" })
	void anEmptyFieldIsNamed(String field, String sentence) {
		boolean choice = sentence.startsWith("Pilih");
		for (String nothing : choice ? List.of("") : List.of("", "   ", "\u200f")) {
			MvcTestResult refused = form(this.officer, field, nothing).exchange();
			assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			Shown page = Shown.on(refused);
			assertThat(page.each(".invalid-feedback")).anyMatch((said) -> said.contains(sentence));
		}
	}

	@ParameterizedTest
	@CsvSource({ "contact, 12, 3 sampai 16 angka", "contact, 12345678901234567, 3 sampai 16 angka",
			"contact, 0812 abc, 3 sampai 16 angka", "contact, 0811955021 / besok saja, besok saja\" tidak terbaca",
			"email, abc@def, Alamat e-mail tidak lengkap", "received, 2460, Tulis jam", "received, ٠٧٠٠, Tulis jam",
			"finished, 06.59, tidak boleh mendahului jam diterima", "received, 09.01, Jam ini belum lewat",
			"callDate, 2026-11-25, tidak boleh setelah hari ini", "callDate, 2017-08-20, dalam masa piket",
			"callDate, +999999999-12-31, Tulis tanggal seperti", "callDate, 25 November, tidak boleh setelah hari ini",
			"callDate, 31/11, Tanggal 31 November tidak ada", "callDate, 11/24/2026, Tidak ada bulan ke-24",
			"callDate, 'Senin, 24/11', jatuh pada hari Selasa", "received, 7.5, misalnya 7.50 atau 7.05",
			"received, 07:0, Tulis jam dengan dua angka menit", "problems[0].topicId, 999999, Pilih topik" })
	void whatCannotBeIsAnsweredInWordsWithTheEntryAsTyped(String field, String typed, String sentence) {
		MvcTestResult refused = form(this.officer, field, typed).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.each(".invalid-feedback")).anyMatch((said) -> said.contains(sentence));
		assertThat(page.value("[name=callerName]")).isEqualTo("Bapak ABC");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Perubahan user.");
		assertThat(page.value("[name='" + field + "']"))
			.satisfies((kept) -> assertThat(field.endsWith("topicId") || kept.contains(typed)).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table calls; --", "=cmd|' /C calc'!A0", "+1+1",
			"@SUM(A1)", "😀" })
	void textIsTextOnEveryPageAndInExcel(String text) throws Exception {
		assertThat(form(this.officer, "callerName", text, "institution", text, "problems[0].text", text,
				"problems[0].remark", text, "lateReason", text))
			.hasRedirectedUrl("/telepon");
		Call call = this.calls.on(TODAY, 100).get(0);
		assertThat(call.getCallerName()).isEqualTo(text);
		for (String path : new String[] { "/telepon", "/telepon/" + call.getNumber(),
				"/telepon/" + call.getNumber() + "/perbaikan", "/rekap/harian/2026-11-24/DP-1",
				"/telepon/cari?dari=2026-11-24" }) {
			assertThat(this.browser.get().uri(path).with(this.fixtures.as(this.officer))).hasStatusOk()
				.bodyText()
				.contains(HtmlUtils.htmlEscape(text, "UTF-8"))
				.doesNotContain("<script>alert");
		}
		noCellIsAFormula("/rekap/harian/2026-11-24/DP-1.xlsx");
		noCellIsAFormula("/telepon/cari.xlsx?dari=2026-11-24");
	}

	private void noCellIsAFormula(String path) throws Exception {
		byte[] file = this.browser.get()
			.uri(path)
			.with(this.fixtures.as(this.officer))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			assertThat(workbook.getSheetAt(0)).allSatisfy((row) -> assertThat(row)
				.allSatisfy((cell) -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
		}
	}

	@Test
	void whatCannotBeSeenIsNotStored() {
		assertThat(form(this.officer, "callerName", "Bapak\u0000 \u202eABC", "problems[0].text",
				"e" + "\u0301".repeat(10_000) + "\r\nbaris"))
			.hasRedirectedUrl("/telepon");
		Call call = this.calls.whole("CC-20261124-0001").orElseThrow();
		assertThat(call.getCallerName()).isEqualTo("Bapak ABC");
		assertThat(call.getProblems().get(0).text()).hasSizeLessThan(20).endsWith("\nbaris");
	}

	@Test
	void moreProblemsThanACallHoldsAreRefusedAndKept() {
		MockMvcRequestBuilder request = form(this.officer);
		for (int i = 1; i <= CallForm.MOST_PROBLEMS; i++) {
			request.param("problems[" + i + "].topicId", "6")
				.param("problems[" + i + "].text", "Soal " + i)
				.param("problems[" + i + "].outcome", "TUNTAS");
		}
		assertThat(request).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("paling banyak 10 permasalahan", "Soal 10");
		assertThat(form(this.officer).param("problems[200].text", "Jauh")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.calls.on(TODAY, 100)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "problems[99999].text", "problems[256].topicId", "problems[99999999999].text" })
	void aProblemBeyondAnyFormIsABadRequest(String field) {
		for (String path : List.of("/telepon", "/telepon/konsep", "/telepon/permasalahan", "/telepon/parkir")) {
			assertThat(post(path, this.officer).param("formId", UUID.randomUUID().toString()).param(field, "6"))
				.as(path)
				.hasStatus(HttpStatus.BAD_REQUEST);
		}
		assertThat(form(this.officer).param(field, "6")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.calls.on(TODAY, 100)).isEmpty();
	}

	@Test
	void anotherPersonsFormIdNeitherShowsNorChangesTheirCall() {
		Call theirs = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Ibu Rahasia", "Punya mereka");
		MvcTestResult refused = form(this.other, "formId", theirs.getFormId().toString()).exchange();
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(refused);
		assertThat(page.in(".alert-warning")).contains("milik telepon orang lain");
		assertThat(page.value("[name=callerName]")).isEqualTo("Bapak ABC");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Perubahan user.");
		assertThat(page.in("#isi")).doesNotContain(theirs.getNumber(), "Ibu Rahasia", "Punya mereka");
		assertThat(page.values("input")).doesNotContain("Ibu Rahasia", "Punya mereka", theirs.getFormId().toString())
			.noneMatch((value) -> value.contains(theirs.getNumber()));
		assertThat(post("/telepon/permasalahan", this.other).param("formId", theirs.getFormId().toString()))
			.hasStatusOk()
			.bodyText()
			.doesNotContain(theirs.getNumber());
		assertThat(post("/telepon/penerimaan", this.other).param("formId", theirs.getFormId().toString()))
			.hasRedirectedUrl("/telepon/baru?nomor=CC-20261124-0002");
		assertThat(this.calls.whole(theirs.getNumber()).orElseThrow().getProblems()).extracting("text")
			.containsExactly("Punya mereka");
	}

	@Test
	void anOpenCallOfAnotherPersonIsNotWrittenDown() {
		UUID formId = UUID.randomUUID();
		post("/telepon/penerimaan", this.officer).param("formId", formId.toString()).exchange();
		assertThat(form(this.other, "formId", formId.toString())).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.calls.findByFormId(formId).orElseThrow().getState()).isEqualTo(Call.State.OPEN);
	}

	@Test
	void aUsedFormThatSaysSomethingElseIsRefusedBesideWhatWasSaved() {
		String formId = UUID.randomUUID().toString();
		assertThat(form(this.officer, "formId", formId)).hasRedirectedUrl("/telepon");
		MvcTestResult refused = form(this.officer, "formId", formId, "problems[0].text", "Telepon yang lain")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(refused);
		assertThat(page.in(".alert-warning")).contains("sudah tersimpan sebagai CC-20261124-0001", "Perubahan user.");
		assertThat(page.value("[name='problems[0].text']")).isEqualTo("Telepon yang lain");
		assertThat(page.values("input")).noneMatch((value) -> value.startsWith(formId));
		assertThat(this.calls.on(TODAY, 100)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "formId, bukan-uuid", "callerKind, RAJA", "problems[0].outcome, LUPA", "problems[0].topicId, enam" })
	void whatNoFormSendsIsABadRequest(String field, String value) {
		assertThat(form(this.officer, field, value)).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@CsvSource({ "text, 2000", "reason, 300", "keepReason, 300" })
	void anAddendumTakesItsLimitAndNoMore(String field, int limit) {
		Call call = handedIn();
		assertThat(addendum(call, field, "x".repeat(limit))).hasRedirectedUrl("/telepon/" + call.getNumber());
		MvcTestResult refused = addendum(call, field, "x".repeat(limit + 1)).exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(refused);
		assertThat(page.each(".invalid-feedback, .guard li"))
			.anyMatch((said) -> said.contains("Paling banyak " + limit + " karakter"));
		assertThat(page.value("[name=" + field + "]")).isEqualTo("x".repeat(limit + 1));
		assertThat(this.addenda.of(call.getId())).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "text, Isi tambahan., Salah dengar", "reason, Isi alasan., Nama seharusnya ABD" })
	void anAddendumWithoutOneOfItsFieldsSaysWhich(String field, String sentence, String other) {
		Call call = handedIn();
		for (String nothing : List.of("", "   ", "\u2003", "\u200f")) {
			MvcTestResult refused = addendum(call, field, nothing).exchange();
			assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			Shown page = Shown.on(refused);
			assertThat(page.each(".invalid-feedback")).anyMatch((said) -> said.contains(sentence));
			assertThat(page.value("[name=" + (field.equals("text") ? "reason" : "text") + "]")).isEqualTo(other);
		}
		assertThat(post("/telepon/" + call.getNumber() + "/tambahan", this.officer).param("formId",
				UUID.randomUUID().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(addendum(call, "formId", "bukan-uuid")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.addenda.of(call.getId())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table calls; --", "=cmd|' /C calc'!A0", "+1+1",
			"@SUM(A1)", "😀" })
	void anAddendumIsTextOnEveryPageAndInExcel(String text) throws Exception {
		Call call = handedIn();
		assertThat(addendum(call, "text", text, "reason", text)).hasRedirectedUrl("/telepon/" + call.getNumber());
		for (String path : new String[] { "/telepon/" + call.getNumber(), "/rekap/harian/2026-11-24/DP-1" }) {
			assertThat(this.browser.get().uri(path).with(this.fixtures.as(this.officer))).hasStatusOk()
				.bodyText()
				.contains(HtmlUtils.htmlEscape(text, "UTF-8"))
				.doesNotContain("<script>alert");
		}
		noCellIsAFormula("/rekap/harian/2026-11-24/DP-1.xlsx");
	}

	@Test
	void whatCannotBeSeenIsNotAddedEither() {
		Call call = handedIn();
		assertThat(addendum(call, "text", "Nama\u0000 \u202eABD e" + "\u0301".repeat(10_000) + "\r\nbaris"))
			.hasRedirectedUrl("/telepon/" + call.getNumber());
		assertThat(this.addenda.of(call.getId())).singleElement()
			.extracting(CallAddenda.Addendum::text)
			.asString()
			.startsWith("Nama ABD")
			.endsWith("\nbaris")
			.hasSizeLessThan(30);
	}

	@Test
	void aFormThatAddsSomethingElseTheSecondTimeIsRefusedWithTheEntryAsTyped() {
		Call call = handedIn();
		String formId = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(addendum(call, "formId", formId)).hasRedirectedUrl("/telepon/" + call.getNumber());
		}
		MvcTestResult refused = addendum(call, "formId", formId, "text", "Nomor kontak keliru").exchange();
		assertThat(refused).hasStatus(HttpStatus.CONFLICT);
		Shown page = Shown.on(refused);
		assertThat(page.panel("tambah")).contains("sudah menyimpan tambahan lain");
		assertThat(page.panel("tambahan")).contains("Nama seharusnya ABD");
		assertThat(page.value("[name=text]")).isEqualTo("Nomor kontak keliru");
		assertThat(page.values("input")).noneMatch((value) -> value.startsWith(formId));
		assertThat(this.addenda.of(call.getId())).hasSize(1);
	}

	@Test
	void whatShouldNotBeAddedIsWarnedOfAndCountedWhenItIsKept() {
		Call call = handedIn();
		String text = "Rekening 1234567890 atas nama penelepon";
		MvcTestResult warned = addendum(call, "text", text).exchange();
		assertThat(warned).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Shown page = Shown.on(warned);
		assertThat(page.in(".guard")).contains("menyerupai nomor rekening", "Alasan tetap simpan");
		assertThat(page.value("[name=text]")).isEqualTo(text);
		assertThat(this.addenda.of(call.getId())).isEmpty();
		assertThat(addendum(call, "text", text, "keepReason", "Nomor contoh"))
			.hasRedirectedUrl("/telepon/" + call.getNumber());
		assertThat(this.jdbc.queryForList("select kind || ': ' || reason from kept_warnings where call_id = ?",
				String.class, call.getId()))
			.containsExactly("ACCOUNT: Nomor contoh");
	}

	/** A call whose recap has been handed in. */
	private Call handedIn() {
		Call call = this.fixtures.call(this.duty, this.officer, LocalTime.of(8, 0), "Bapak ABC", "Soal");
		this.transaction.executeWithoutResult((status) -> this.sheets.freeze(this.duty.getId(), this.clock.instant()));
		return call;
	}

	/** An addendum, with some fields typed otherwise: their names and values in turn. */
	private MockMvcRequestBuilder addendum(Call call, String... otherwise) {
		Map<String, String> typed = new LinkedHashMap<>(Map.of("formId", UUID.randomUUID().toString(), "text",
				"Nama seharusnya ABD", "reason", "Salah dengar"));
		for (int i = 0; i < otherwise.length; i += 2) {
			typed.put(otherwise[i], otherwise[i + 1]);
		}
		MockMvcRequestBuilder request = post("/telepon/" + call.getNumber() + "/tambahan", this.officer);
		typed.forEach(request::param);
		return request;
	}

	private MockMvcRequestBuilder post(String path, StaffMember person) {
		return this.browser.post().uri(path).with(this.fixtures.as(person)).with(csrf());
	}

	private MockMvcRequestBuilder form(StaffMember person) {
		return form(person, "email", "abcemail@def.com");
	}

	/**
	 * The whole form, with some fields typed otherwise: their names and values in turn.
	 */
	private MockMvcRequestBuilder form(StaffMember person, String... otherwise) {
		Map<String, String> typed = new LinkedHashMap<>(Map.of("formId", UUID.randomUUID().toString(), "callerName",
				"Bapak ABC", "callerKind", "PIHAK_PELAPOR", "institution", "PJK DEF", "contact", "0812 3456 7890",
				"received", "07.00", "finished", "07.05", "problems[0].topicId", "6", "problems[0].text",
				"Perubahan user.", "problems[0].outcome", "TUNTAS"));
		typed.put("lateReason", "Jaringan putus");
		for (int i = 0; i < otherwise.length; i += 2) {
			typed.put(otherwise[i], otherwise[i + 1]);
		}
		MockMvcRequestBuilder request = post("/telepon", person);
		typed.forEach(request::param);
		return request;
	}

}
